/** What a school says in a cell or field of the schoolgids, in words for parents. Nothing where it says nothing. */
import { cellsOfField, type Cell } from '#templates/cells.ts';
import { isAsked } from '#templates/presence.ts';
import type { Field, GuidePart } from '#templates/format.ts';
import type { Value } from '#templates/kinds/kind.ts';
import { namesNeeds } from '#templates/needs.ts';
import type { Shown } from '#templates/print/block.ts';
import { NOT_YET, type View } from '#templates/print/view.ts';

/** What was filled in for a choice that was taken back is no longer said. */
const isTakenBack = (view: View, { required }: Field): boolean =>
  typeof required === 'object' && !isAsked(view.format, required, view.answers);

/** In a concept also that it is still to be filled in; of what is withheld nothing. */
export const saidIn = (view: View, cell: Cell): Shown | undefined => {
  if (!view.isVisible(cell.audience) || isTakenBack(view, cell.field)) return undefined;
  const shown = view.show(cell);
  if (!shown || shown === NOT_YET) return shown;
  if (shown.muted) return undefined;
  const [option] = optionsIn(view, cell);
  return option && !Array.isArray(view.value(cell)) ? { text: option.words } : shown;
};

export const onlyCell = (view: View, field: Field): Cell | undefined =>
  cellsOfField(view.format, field.id)[0];

export const labelFor = ({ label, parentLabel }: { label: string; parentLabel?: string }): string =>
  parentLabel ?? label;

interface Chosen {
  readonly id: string;
  readonly label: string;
  /** For parents. */
  readonly words: string;
}

/** The options that were chosen, in the order of the format. */
export const optionsIn = (view: View, cell: Cell): Chosen[] => {
  const ids = idsOf(view.value(cell));
  if (!view.isVisible(cell.audience) || !('options' in cell.part)) return [];
  const needs = namesNeeds(view.format, cell) ? view.format.needs : [];
  return (cell.part.options ?? [])
    .filter(({ id }) => ids.includes(id))
    .map((option) => {
      const need = needs.find(({ id }) => id === option.id);
      return { id: option.id, label: option.label, words: labelFor({ ...need, ...option }) };
    });
};

const idsOf = (value: Value | undefined): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** Whether an option was chosen that says that there is nothing. */
export const saysNothing = (view: View, cell: Cell, { omitOptions = [] }: GuidePart): boolean =>
  optionsIn(view, cell).some(({ id }) => omitOptions.includes(id));
