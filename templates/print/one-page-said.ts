/** What a school says in a field of the one-page: its words as they are, on one line and within their limit. */
import { countCharacters, firstCharacters } from '../characters.ts';
import { cellsOfField, fieldById, type Cell } from '../cells.ts';
import { isAsked } from '../presence.ts';
import type { Field, OnePageSlot } from '../format.ts';
import type { Shown } from './block.ts';
import { NOT_YET, type View } from './view.ts';

export const fieldsOf = ({ format }: View, { fields }: OnePageSlot): Field[] =>
  fields.map((id) => fieldById(format, id)).filter((field) => field !== undefined);

/** The words of these fields; of what is empty nothing, or in a concept that it is still to be filled in. */
export const saidIn = (view: View, fields: readonly Field[]): Shown[] =>
  fields
    .flatMap(({ id }) => cellsOfField(view.format, id))
    .map((cell) => said(view, cell))
    .filter((shown) => shown !== undefined);

const said = (view: View, cell: Cell): Shown | undefined => {
  const { required } = cell.field;
  // What was filled in for a choice that was taken back is no longer said.
  if (typeof required === 'object' && !isAsked(view.format, required, view.answers)) return undefined;
  const shown = view.isVisible(cell.audience) ? view.show(cell) : undefined;
  if (!shown || shown === NOT_YET) return shown;
  return shown.muted ? undefined : { ...shown, text: withinLimit(cell, shown.text) };
};

const CUT = '…';

/** A text on one line and within its own limit: the check blocks what is longer, a concept shows how far it would go. */
const withinLimit = ({ part }: Cell, text: string): string => {
  const line = text.replace(/\s*\n\s*/g, ' ');
  const max = 'maxCharacters' in part ? part.maxCharacters : Infinity;
  // Counting as a reader does takes time, and a reader never counts more than there are.
  return line.length > max && countCharacters(line) > max ? firstCharacters(line, max) + CUT : line;
};

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly parentLabel?: string;
}

/** The ticked options of a field, in the order of the format. */
export const optionsTicked = (view: View, field: Field): readonly Option[] => {
  const [cell] = cellsOfField(view.format, field.id);
  const ticked = cell && view.isVisible(cell.audience) ? view.value(cell) : undefined;
  if (!('options' in field) || !Array.isArray(ticked)) return [];
  return (field.options ?? []).filter(({ id }) => (ticked as readonly string[]).includes(id));
};
