/**
 * Other text in `w:sdtContent`. What else stands there is kept: where comments, bookmarks and moves begin and end. A
 * tracked change inside the text goes, because the text that it was about goes.
 */
import type { Control } from '../body.ts';

/** A run with text, and its look. Text in a deletion is `w:delText`, and a reference to a comment has no text. */
const RUN_WITH_TEXT = /<w:r(?:\s[^>]*)?>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:(?:t|br|tab)\b/s;

/** The look that new text takes over; a placeholder and a tracked change of look have none. */
export const lookOf = (inner: string): string => {
  const look = RUN_WITH_TEXT.exec(inner)?.[1] ?? '';
  return /PlaceholderText|Change\b|<w:(?:ins|del) /.test(look) ? '' : look;
};

/** The contents of a control with these runs instead of its text; `undefined` when it has no place for text. */
export const replaceText = (inner: string, level: Control['level'], runs: string): string | undefined =>
  level === 'run' ? betweenMarks(inner, runs) : inFirstParagraph(inner, runs);

const MARK =
  /<((?:[\w.-]+:)?(?:bookmarkStart|bookmarkEnd|permStart|permEnd|\w+RangeStart|\w+RangeEnd|commentReference))\b[^>]*?(?:\/>|><\/\1>)/g;

/** The runs after the marks that begin something and before those that end it, each in the order in which they stood. */
const betweenMarks = (inner: string, runs: string): string => {
  const begins: string[] = [];
  const ends: string[] = [];
  for (const { 0: mark, 1: name = '', index } of inner.matchAll(MARK)) {
    if (name.endsWith('Start')) begins.push(mark);
    else ends.push(name.endsWith('commentReference') ? referenceRun(inner, index, mark) : mark);
  }
  return begins.join('') + runs + ends.join('');
};

/** The small run with the reference to a comment, as it stood. */
const referenceRun = (inner: string, at: number, mark: string): string => {
  const start = Math.max(inner.lastIndexOf('<w:r>', at), inner.lastIndexOf('<w:r ', at));
  const end = inner.indexOf('</w:r>', at);
  const whole = start < 0 || end < 0 ? '' : inner.slice(start, end + '</w:r>'.length);
  return whole === '' || /<w:(?:t|delText)[ >]/.test(whole) ? `<w:r>${mark}</w:r>` : whole;
};

const FIRST_PARAGRAPH = /<w:p(?:\s[^>]*?)?(\/)?>/;
/** A tracked change of layout holds the properties that were there before. */
const PROPERTIES =
  /^(?:<w:pPr\/>|<w:pPr>(?:<w:pPrChange\b(?:(?!<\/w:pPrChange>).)*<\/w:pPrChange>|(?!<\/w:pPr>).)*<\/w:pPr>)/s;

/** Around paragraphs, or around one cell: the first paragraph stays and takes the place of all. */
const inFirstParagraph = (inner: string, runs: string): string | undefined => {
  const first = FIRST_PARAGRAPH.exec(inner);
  const isTable = (inner.match(/<w:tc[ >]/g)?.length ?? 0) > 1 || /<w:tr[ >]/.test(inner);
  if (!first || isTable) return undefined;
  const [open, empty] = first;
  const from = first.index + open.length;
  if (empty !== undefined)
    return `${inner.slice(0, first.index)}${open.slice(0, -2)}>${runs}</w:p>${inner.slice(from)}`;
  const start = from + (PROPERTIES.exec(inner.slice(from))?.[0].length ?? 0);
  const end = inner.lastIndexOf('</w:p>');
  return inner.slice(0, start) + betweenMarks(inner.slice(start, end), runs) + inner.slice(end);
};
