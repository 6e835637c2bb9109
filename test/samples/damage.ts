/** Does to a document what happens to documents on their way: half a download, another file, a copied or deleted field. */
import { INSTRUCTION_TAG } from '#templates/tags.ts';
import { openPackage, storeEntry, textOf, writePackage } from '#templates/word/package.ts';

import type { Damage } from './school.ts';

const MAIN = 'word/document.xml';

const editMain = (bytes: Uint8Array, edit: (xml: string) => string): Uint8Array => {
  const pkg = openPackage(bytes);
  const xml = edit(textOf(pkg, MAIN) ?? '');
  return writePackage(pkg.entries.map((entry) => (entry.name === MAIN ? storeEntry(MAIN, xml) : entry)));
};

const anyControl = /<w:sdt>(?:(?!<\/?w:sdt>).)*<\/w:sdt>/gs;

/** The first control with a text in it that a person typed. */
const typedControl = (xml: string): string =>
  [...xml.matchAll(anyControl)]
    .map(([control]) => control)
    .find(
      (control) =>
        /<w:text\b[^>]*w:multiLine/.test(control) &&
        !control.includes('showingPlcHdr') &&
        !control.includes(INSTRUCTION_TAG),
    ) ?? '';

const damages: { readonly [D in Damage]: (bytes: Uint8Array) => Uint8Array } = {
  truncated: (bytes) => bytes.slice(0, Math.floor(bytes.length * 0.6)),
  'not-word': () => new TextEncoder().encode('%PDF-1.7\nDit is een pdf met de naam van een Word-document.\n'),
  'pending-revisions': (bytes) =>
    editMain(bytes, (xml) =>
      xml.replace(
        '</w:body>',
        '<w:p><w:ins w:id="9001" w:author="Collega" w:date="2024-11-01T09:00:00Z"><w:r><w:t>Nog even naar kijken.</w:t></w:r></w:ins></w:p></w:body>',
      ),
    ),
  'duplicate-control': (bytes) =>
    editMain(bytes, (xml) => {
      const control = typedControl(xml);
      const other = control.replace(/(<w:t(?: [^>]*)?>)[^<]*/, '$1Een andere tekst dan de eerste.');
      return xml.replace(control, () => control + other);
    }),
  'missing-control': (bytes) => editMain(bytes, (xml) => xml.replace(typedControl(xml), '')),
};

export const damaged = (bytes: Uint8Array, damage: Damage): Uint8Array => damages[damage](bytes);
