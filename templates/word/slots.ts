/**
 * Every value that a document of a format holds, with its content controls and their names. The template is written from
 * this list and a document is read by it, so both always mean the same control.
 */
import { cellsOf, type Cell } from '../cells.ts';
import type { Fact, Format } from '../format.ts';
import type { Part } from '../kinds/index.ts';
import { declarationTag, tagOf } from '../tags.ts';
import type { Place } from './controls/control.ts';
import { controlOf } from './controls/index.ts';
import { aliasFor, docPartName } from './identity.ts';

/** A content control of the template, with its names. */
export interface SlotControl extends Place {
  readonly docPart: string;
  readonly alias: string;
}

/** One value: an answer (`cell`) or a fact of the declaration (`fact`). */
export interface Slot {
  readonly cell: Cell | undefined;
  readonly fact: Fact | undefined;
  readonly part: Part;
  readonly label: string;
  /** In the order that the kind's `write` and `read` expect. */
  readonly controls: readonly SlotControl[];
}

const known = new WeakMap<Format, readonly Slot[]>();

/** All values of a format in reading order: the cells, then the declaration. */
export const slotsOf = (format: Format): readonly Slot[] => {
  const made = known.get(format);
  if (made) return made;
  const taken = new Set<string>();
  const slot = (tag: string, label: string, part: Part, of: { cell?: Cell; fact?: Fact }): Slot => ({
    cell: of.cell,
    fact: of.fact,
    part,
    label,
    controls: controlOf(part)
      .places(tag, part)
      .map((place) => ({
        ...place,
        docPart: docPartName(place.tag),
        alias: aliasFor(place.caption === undefined ? label : `${label}: ${place.caption}`, taken),
      })),
  });
  const slots = [
    ...cellsOf(format).map((cell) => slot(tagOf(cell.key), cell.label, cell.part, { cell })),
    ...format.declaration.facts.map((fact) => slot(declarationTag(fact.id), fact.label, fact, { fact })),
  ];
  known.set(format, slots);
  return slots;
};

/** All content controls of a format in reading order, with the value that each belongs to. */
export const controlsOf = (
  format: Format,
): readonly { readonly slot: Slot; readonly control: SlotControl }[] =>
  slotsOf(format).flatMap((slot) => slot.controls.map((control) => ({ slot, control })));
