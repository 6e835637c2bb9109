/** The fields of one part of the schoolgids as topics: what a school says of each, under the words for parents. */
import type { Field, GuidePart } from '#templates/format.ts';
import { fieldById } from '#templates/cells.ts';
import { isStructure } from '#templates/kinds/index.ts';
import { BLANK, companionOf } from '#templates/print/blocks.ts';
import { inPrint } from '#templates/print/in-print.ts';
import { NOT_YET, type View } from '#templates/print/view.ts';

import type { Piece, Topic } from './guide.ts';
import { needTopics } from './needs.ts';
import { onOneLine, proseOf } from './prose.ts';
import { labelFor, onlyCell, optionsIn, saidIn } from './said.ts';
import { tableOf } from './tables.ts';

/** Empty when the school says nothing in any of them. */
export const topicsOf = (view: View, part: GuidePart): Topic[] => {
  const fields = part.fields.map((id) => fieldById(view.format, id)).filter((field) => field !== undefined);
  const perNeed = fields.filter(({ need }) => need !== undefined);
  const companions = new Set(fields.map((field) => companionOf(view, fields, field)));
  const topics = perNeed.length > 0 ? needTopics(view, perNeed, part) : [];
  for (const field of fields) {
    if (perNeed.includes(field) || companions.has(field)) continue;
    const pieces = piecesOf(view, field, companionOf(view, fields, field), part);
    if (pieces.length > 0) add(topics, { heading: headingOf(field, part), pieces });
  }
  return topics;
};

/** No heading where it would say the title of the part again. */
const headingOf = (field: Field, { title, fields }: GuidePart): string | null => {
  const label = labelFor(field);
  return fields.length === 1 || label === title ? null : label;
};

/** Short facts say what they are by themselves, and stand together. */
const add = (topics: Topic[], topic: Topic): void => {
  const [piece] = topic.pieces;
  const last = topics.at(-1);
  const [before] = last?.pieces ?? [];
  if (piece?.form !== 'facts') topics.push(topic);
  else if (before?.form === 'facts')
    topics.splice(-1, 1, {
      heading: null,
      pieces: [{ form: 'facts', facts: [...before.facts, ...piece.facts] }],
    });
  else topics.push({ heading: null, pieces: topic.pieces });
};

const piecesOf = (view: View, field: Field, companion: Field | undefined, part: GuidePart): Piece[] => {
  if (isStructure(field)) {
    const table = tableOf(view, field, part);
    return table ? [table] : [];
  }
  const cell = onlyCell(view, field);
  const said = cell && saidIn(view, cell);
  if (!cell || !said) return [];
  const form = inPrint(cell.part).form(cell.part);
  if (form === 'ticks' && said !== NOT_YET) {
    const items = ticksIn(view, field, companion, part);
    return items.length > 0 ? [{ form: 'list', items }] : [];
  }
  if (form !== 'fact' || headingOf(field, part) === null) return proseOf(said);
  return [
    { form: 'facts', facts: [{ label: labelFor(field), value: { ...said, text: onOneLine(said.text) } }] },
  ];
};

/** What is ticked; the words of the school in the place of `Anders, namelijk …`. */
const ticksIn = (
  view: View,
  field: Field,
  companion: Field | undefined,
  { omitOptions = [] }: GuidePart,
): string[] => {
  const cell = onlyCell(view, field);
  const own = companion && onlyCell(view, companion);
  const words = own && saidIn(view, own);
  return (cell ? optionsIn(view, cell) : [])
    .filter(({ id }) => !omitOptions.includes(id))
    .map(({ label, words: option }) => (label.endsWith(BLANK) && words ? onOneLine(words.text) : option));
};
