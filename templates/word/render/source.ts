/** What is known of a document before it is written as HTML: whose its controls are, its values, its pictures and its links. */
import { computeAll } from '../../compute.ts';
import type { Finding } from '../../finding.ts';
import type { Answers, DeclarationFacts, Format } from '../../format.ts';
import type { Value } from '../../kinds/kind.ts';
import type { Control } from '../body.ts';
import type { Claims } from '../claims.ts';
import { valueFor } from '../contents.ts';
import { readSlots } from '../read.ts';
import { controlsOf, type Slot, type SlotControl } from '../slots.ts';
import type { CounterOf } from './list-formats.ts';

/** A control of the document that is one of ours. */
export interface Ours {
  readonly slot: Slot;
  readonly place: SlotControl;
  /** Its number among the controls of the slot. */
  readonly at: number;
  /** The same in every document of the format; copies of a control differ in their ending. */
  readonly id: string;
}

export interface Source {
  readonly answers: Answers;
  readonly declaration: DeclarationFacts;
  ours(control: Control): Ours | undefined;
  valueOf(slot: Slot): Value | undefined;
  conflictOf(slot: Slot): Finding | undefined;
  /** The address of a picture that may be shown. */
  readonly pictureOf: (relationship: string) => string | undefined;
  /** The address that a hyperlink may lead to. */
  readonly linkOf: (relationship: string) => string | undefined;
  readonly counterOf: CounterOf;
}

const numbers = new WeakMap<Format, ReadonlyMap<SlotControl, number>>();

const numbersOf = (format: Format): ReadonlyMap<SlotControl, number> => {
  const known = numbers.get(format);
  if (known) return known;
  const made = new Map(controlsOf(format).map(({ control }, at) => [control, at]));
  numbers.set(format, made);
  return made;
};

export const makeSource = (
  format: Format,
  claims: Claims,
  outside: Pick<Source, 'pictureOf' | 'linkOf' | 'counterOf'>,
): Source => {
  const { answers, declaration, findings } = readSlots(format, claims);
  const computed = computeAll(format, answers);
  const conflicts = new Map(findings.map((found) => [found.field, found]));
  const numberOf = numbersOf(format);
  const known = new Map<Control, Ours | null>();
  const oursOf = (control: Control): Ours | undefined => {
    const slot = claims.slotOf(control);
    const at = slot?.controls.findIndex((place) => claims.of(place).includes(control)) ?? -1;
    const place = slot?.controls[at];
    if (!slot || !place) return undefined;
    const copy = claims.of(place).indexOf(control);
    const id = `sop-${numberOf.get(place) ?? 0}${copy === 0 ? '' : `-${copy + 1}`}`;
    return { slot, place, at, id };
  };
  return {
    ...outside,
    answers,
    declaration,
    ours: (control) => {
      const found = known.get(control);
      if (found !== undefined) return found ?? undefined;
      const made = oursOf(control);
      known.set(control, made ?? null);
      return made;
    },
    valueOf: (slot) => valueFor(slot, answers, computed, declaration),
    conflictOf: ({ cell }) => (cell ? conflicts.get(cell.key) : undefined),
  };
};
