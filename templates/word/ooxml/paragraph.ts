/**
 * Paragraphs and runs. A run (`w:r`) is text with one look; a paragraph (`w:p`) holds runs and controls. How they look is
 * said by styles only, so that a school that changes a style changes the whole document.
 */
import type { CharacterStyle, ParagraphStyle } from './styles.ts';
import { element, xmlText, sequence, val, type Piece, type Xml } from './xml.ts';

/** Text in a run, with its line breaks and tabs as elements of their own: as characters Word shows a space. */
export const textOfRun = (text: string): string =>
  xmlText(text)
    .split(/(\n|\t)/)
    .map((part) => {
      if (part === '\n') return '<w:br/>';
      if (part === '\t') return '<w:tab/>';
      return part === '' ? '' : `<w:t xml:space="preserve">${part}</w:t>`;
    })
    .join('');

export const run = (text: string, style?: CharacterStyle): Xml =>
  text === ''
    ? []
    : element('w:r', {}, style ? element('w:rPr', {}, val('w:rStyle', style)) : [], textOfRun(text));

export interface ParagraphOptions {
  /** Stays on the page of the next paragraph or table row. */
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  /** An item of a list with bullets. */
  readonly bullet?: boolean;
}

export const paragraph = (
  style: ParagraphStyle,
  options: ParagraphOptions,
  ...content: readonly (Piece | Xml)[]
): Xml =>
  element(
    'w:p',
    {},
    element(
      'w:pPr',
      {},
      val('w:pStyle', style),
      options.keepNext ? '<w:keepNext/>' : [],
      options.pageBreakBefore ? '<w:pageBreakBefore/>' : [],
      options.bullet ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : [],
    ),
    ...content,
  );

/** A number that Word itself keeps right: PAGE or NUMPAGES. */
export const pageField = (name: 'PAGE' | 'NUMPAGES'): Xml =>
  sequence(
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    `<w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r>`,
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    '<w:r><w:t>1</w:t></w:r>',
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  );
