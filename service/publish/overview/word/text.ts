/** Runs and links of the Word document. Text of schools is only ever text: the library escapes it. */
import { Bookmark, InternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx';

import type { Place } from './places.ts';
import { styleIds } from './styles.ts';

/** What XML cannot hold: Word refuses the whole document for one of them. */
const notInXml =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text in which a line end is a line end. */
export const runs = (text: string, options: IRunOptions = {}): TextRun[] =>
  text
    .replace(notInXml, '')
    .split(/\r\n?|\n/)
    .map((line, at) => new TextRun({ ...options, text: line, ...(at > 0 ? { break: 1 } : {}) }));

/** Leads to another place in the document; plain text when there is no such place. */
export const link = (place: Place | undefined, text: string, options: IRunOptions = {}): ParagraphChild[] =>
  place
    ? [
        new InternalHyperlink({
          anchor: place,
          children: runs(text, { style: styleIds.link, ...options }),
        }),
      ]
    : runs(text, options);

/** What links to this place lead to. */
export const placed = (place: Place | undefined, children: readonly ParagraphChild[]): ParagraphChild[] =>
  place ? [new Bookmark({ id: place, children })] : [...children];
