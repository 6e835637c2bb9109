/** A paragraph: a heading, a label, an instruction, an item of a list or just text. */
import { commentCard } from './comment-html.ts';
import { heard, startTag } from './html.ts';
import { writeLine } from './line.ts';
import { lookOf } from './looks.ts';
import type { Line, Paragraph } from './outline-model.ts';
import type { Sheet } from './sheet.ts';
import { revisionHtml } from './text-html.ts';
import { words } from './words.ts';

/** The text of a line without the remarks in it, as a person would call it. */
export const plainText = (line: Line): string =>
  line
    .map((inline) => {
      if (inline.is === 'text')
        return inline.style === 'SOPBijschrift' ||
          inline.style === 'SOPHoekje' ||
          inline.style === 'SOPVerplicht'
          ? ''
          : inline.text;
      return inline.is === 'control' ? plainText(inline.line) : '';
    })
    .join('')
    .trim();

/** Whether there is anything to see in it. */
const isBlank = ({ line, endRevision }: Paragraph): boolean =>
  endRevision === undefined && line.every((inline) => inline.is === 'text' && inline.text.trim() === '');

const writeInside = (sheet: Sheet, paragraph: Paragraph): void => {
  if (lookOf(paragraph).isInstruction) sheet.write(heard(words.instruction));
  writeLine(sheet, paragraph.line);
  if (paragraph.endRevision)
    sheet.write(revisionHtml(paragraph.endRevision, `¶${heard(words.paragraphEnd)}`));
};

/** The texts of the comments that have their mark before this place. */
export const writeComments = (sheet: Sheet): void => {
  for (const numbered of sheet.comments.taken()) sheet.write(commentCard(numbered));
};

const idFor = (sheet: Sheet, paragraph: Paragraph): string | undefined =>
  lookOf(paragraph).isHint ? sheet.hintId(paragraph) : sheet.knownHintId(paragraph);

export const writeParagraph = (sheet: Sheet, paragraph: Paragraph): void => {
  if (isBlank(paragraph)) return;
  const { element: name, className, isLabel } = lookOf(paragraph);
  const text = isLabel ? plainText(paragraph.line) : '';
  if (text !== '') sheet.lastLabel = text;
  // The words beside a box are ticked with it.
  const isTick = className === 'sop-tick' && paragraph.line.some(({ is }) => is === 'control');
  const tag = isTick ? 'label' : isEmptyHeading(paragraph) ? 'p' : name;
  sheet.write(startTag(tag, { class: className, id: idFor(sheet, paragraph) }));
  writeInside(sheet, paragraph);
  sheet.write(`</${tag}>`);
  writeComments(sheet);
};

/** A heading in which only a mark is left is no heading. */
const isEmptyHeading = ({ line }: Paragraph): boolean =>
  line.every((inline) => inline.is !== 'control' && (inline.is !== 'text' || inline.text.trim() === ''));

/** Neighbours that are items of one list; those that lie deeper stand in a list within the item before them. */
export const writeList = (sheet: Sheet, items: readonly Paragraph[]): void =>
  writeItems(
    sheet,
    items.filter((item) => !isBlank(item)),
  );

const writeItems = (sheet: Sheet, items: readonly Paragraph[]): void => {
  const [first] = items;
  if (!first) return;
  const level = items.reduce((least, item) => Math.min(least, item.level), first.level);
  const counter = first.list === undefined ? undefined : sheet.source.counterOf(first.list, level);
  const name = counter === undefined ? 'ul' : 'ol';
  // Figures are what a list counts with when nothing is said.
  const type = counter === '1' ? undefined : counter;
  sheet.write(startTag(name, { class: lookOf(first).className, type }));
  // The first item opens a branch however deep it lies: there is none before it to lie in.
  const branches = items.reduce<Paragraph[][]>((all, item) => {
    const branch = all.at(-1);
    if (branch && item.level > level) branch.push(item);
    else all.push([item]);
    return all;
  }, []);
  for (const [item, ...within] of branches) if (item) writeItem(sheet, item, within);
  sheet.write(`</${name}>`);
};

const writeItem = (sheet: Sheet, item: Paragraph, within: readonly Paragraph[]): void => {
  sheet.write(startTag('li', { id: idFor(sheet, item) }));
  writeInside(sheet, item);
  writeComments(sheet);
  writeItems(sheet, within);
  sheet.write('</li>');
};
