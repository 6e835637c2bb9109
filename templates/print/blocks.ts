/** A section of the format as blocks: its fields in their order, short facts together, tables where the format says so. */
import { cellsOfField } from '../cells.ts';
import type { Field, Section } from '../format.ts';
import { isStructure } from '../kinds/index.ts';
import type { Block } from './block.ts';
import { inPrint } from './in-print.ts';
import { tableOfField, tableOfFields } from './tables.ts';
import type { View } from './view.ts';

/** Everything that this print shows of a section; empty when there is nothing. */
export const blocksOf = (view: View, section: Pick<Section, 'id'>): Block[] => {
  const { format } = view;
  const fields = format.fields.filter((field) => field.section === section.id && isForReaders(view, field));
  const done = new Set<Field>();
  const blocks: Block[] = [];
  for (const field of fields) {
    if (done.has(field)) continue;
    const shownTogether = format.tables.find((table) => table.fields.includes(field.id));
    const together = fields.filter(({ id }) => shownTogether?.fields.includes(id) ?? id === field.id);
    const companion = companionOf(view, fields, field);
    [...together, ...(companion ? [companion] : [])].forEach((each) => done.add(each));
    const block = shownTogether
      ? tableOfFields(view, shownTogether, together)
      : blockOfField(view, field, companion);
    if (block) addTo(blocks, block);
  }
  for (const { section: place, text } of format.fixedTexts ?? [])
    if (place === section.id) blocks.push({ type: 'note', text });
  return blocks;
};

/** What only chooses which needs stand on the one-page tells the public nothing. */
const isForReaders = ({ format, audience }: View, { id }: Field): boolean =>
  audience === 'full' || !format.onePage?.some(({ show, fields }) => show === 'chosen' && fields[0] === id);

/** Facts that follow each other become one block. */
const addTo = (blocks: Block[], block: Block): void => {
  const last = blocks.at(-1);
  if (block.type === 'facts' && last?.type === 'facts')
    blocks.splice(-1, 1, { type: 'facts', facts: [...last.facts, ...block.facts] });
  else blocks.push(block);
};

const blockOfField = (view: View, field: Field, companion: Field | undefined): Block | undefined => {
  if (isStructure(field)) return tableOfField(view, field);
  const [cell] = cellsOfField(view.format, field.id);
  const value = cell && view.isVisible(cell.audience) ? view.show(cell) : undefined;
  if (!cell || !value) return undefined;
  const labelled = { label: field.label, internal: field.audience === 'internal' };
  const form = inPrint(cell.part).form(cell.part);
  if (form === 'fact') return { type: 'facts', facts: [{ ...labelled, value }] };
  if (form === 'text' || value.muted || cell.part.kind !== 'choices')
    return { type: 'text', ...labelled, value };
  return { type: 'ticks', ...labelled, items: itemsOf(view, field, companion) };
};

/** Ends the label of an option that another field completes. */
export const BLANK = '…';

const tickedIn = (view: View, field: Field): readonly string[] => {
  const [cell] = cellsOfField(view.format, field.id);
  const value = cell && view.value(cell);
  return Array.isArray(value) ? (value as readonly string[]) : [];
};

/** What is ticked, with the words of the school where an option asks for them: `Anders, namelijk …`. */
const itemsOf = (view: View, field: Field, companion: Field | undefined): string[] => {
  const ticked = tickedIn(view, field);
  const [own] = companion ? cellsOfField(view.format, companion.id) : [];
  const words = own && view.show(own);
  return optionsOf(field)
    .filter(({ id }) => ticked.includes(id))
    .map(({ label }) => (label.endsWith(BLANK) && words ? label.replace(/\s*…$/, `: ${words.text}`) : label));
};

const optionsOf = (field: Field): readonly { readonly id: string; readonly label: string }[] =>
  'options' in field ? (field.options ?? []) : [];

/** The field that completes a ticked option of this one, such as `Anders, namelijk …`. */
export const companionOf = (view: View, fields: readonly Field[], field: Field): Field | undefined => {
  const ticked = tickedIn(view, field);
  const blank = optionsOf(field).find(({ id, label }) => label.endsWith(BLANK) && ticked.includes(id));
  if (!blank) return undefined;
  return fields.find(
    ({ required, audience }) =>
      audience === field.audience &&
      typeof required === 'object' &&
      required.field === field.id &&
      'includes' in required &&
      required.includes === blank.id,
  );
};
