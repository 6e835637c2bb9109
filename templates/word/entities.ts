/**
 * Entities and characters of XML 1.0. A document type definition can declare entities of its own, and that is how a file of
 * a kilobyte becomes gigabytes; Word never writes one, so only the five predefined entities and character references are
 * understood here (https://www.w3.org/TR/xml/#sec-references and #charsets).
 */
import { Problem } from '../problem.ts';

/** Any reference but the five predefined ones, and a bare ampersand. */
const unusual = /&(?!(?:amp|lt|gt|quot|apos);)/;
const numeric = /&(?:#x([0-9a-fA-F]{1,8})|#([0-9]{1,8}));|&(?!(?:amp|lt|gt|quot|apos);)/g;
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Text with its references replaced. Throws `Problem` on an unknown entity or a character that XML forbids. */
export const decodeEntities = (text: string, part: string): string => {
  if (!text.includes('&')) return text;
  // A number may stand for an ampersand, which then is no reference: so it waits as one until the others are replaced.
  return decodeNumbers(text, part)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
};

const decodeNumbers = (text: string, part: string): string =>
  unusual.test(text)
    ? text.replace(numeric, (_, hex?: string, decimal?: string) => {
        const digits = hex ?? decimal;
        if (digits === undefined) throw new Problem('malformed-xml', { part });
        const character = characterOf(Number.parseInt(digits, hex === undefined ? 10 : 16), part);
        return character === '&' ? '&amp;' : character;
      })
    : text;

const characterOf = (codePoint: number, part: string): string => {
  const exists = codePoint <= 0x10ffff && (codePoint < 0xd800 || codePoint > 0xdfff);
  if (!exists) throw new Problem('malformed-xml', { part });
  const character = String.fromCodePoint(codePoint);
  refuseControlCharacters(character, part);
  return character;
};

/** Looks at the references in XML from left to right, also where nobody asks for the text. Most XML holds hardly any. */
export class References {
  private next: number;

  constructor(
    private readonly xml: string,
    private readonly part: string,
  ) {
    this.next = xml.indexOf('&');
  }

  /** Throws `Problem` when there is an unknown or forbidden reference in this stretch, which lies after all earlier ones. */
  refuseUnknown(start: number, end: number): void {
    if (this.next < 0) return;
    if (this.next < start) this.next = this.xml.indexOf('&', start);
    if (this.next < start || this.next >= end) return;
    decodeNumbers(this.xml.slice(start, end), this.part);
    this.next = this.xml.indexOf('&', end);
  }
}

/** Throws `Problem` when a text holds a character that no XML document may hold. */
export const refuseControlCharacters = (text: string, part: string): void => {
  // One expression for all of them takes twice as long, and nearly every text has none.
  if (!controls.test(text) && !text.includes('\ufffe') && !text.includes('\uffff')) return;
  const at = text.search(forbidden);
  const hex = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  throw new Problem('control-character', { part, codePoint: `U+${hex}` });
};

/** Text as it may stand in an element or between double quotes. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
