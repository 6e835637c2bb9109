/** What one change is: a code with its facts, as a finding has them. `change-words.ts` makes the Dutch sentence. */
import type { Audience, Change as ChangeClass } from '../format.ts';
import type { Value } from '../kinds/kind.ts';

export type { ChangeClass };

/** A value, and how people read it. */
export interface Shown {
  readonly value: Value;
  readonly words: string;
  /** The moment that it is of, where then and now are of different moments. */
  readonly at?: string;
}

/** Null is not filled in. */
export interface FromTo {
  readonly from: Shown | null;
  readonly to: Shown | null;
}

interface Labelled {
  /** The label that the person sees beside the place. */
  readonly label: string;
}

/** What can happen to one value. */
export interface ValueChangeFacts {
  /** How support for a need is organised; the words are those for in a sentence. */
  organised: Labelled & FromTo & { readonly need: string };
  /** One of a list, yes or no, or of another kind than it was. */
  value: Labelled & FromTo;
  number: Labelled & FromTo;
  date: Labelled & FromTo;
  text: Labelled & FromTo;
  options: Labelled & { readonly added: readonly Shown[]; readonly gone: readonly Shown[] };
}

/** What can happen to a field. `row` is what a line of a list is known by. */
export interface ChangeFacts extends ValueChangeFacts {
  'row-added': Labelled & { readonly row: string; readonly details: readonly (Labelled & Shown)[] };
  'row-gone': Labelled & { readonly row: string };
  'row-altered': Labelled & { readonly row: string; readonly columns: readonly ValueChange[] };
}

export type ChangeCode = keyof ChangeFacts;

export type ValueChange = {
  [C in keyof ValueChangeFacts]: { readonly code: C; readonly facts: ValueChangeFacts[C] };
}[keyof ValueChangeFacts];

interface Place {
  /** Of the later format. */
  readonly field: string;
  readonly section: string;
  /** The answers that it is about; of a line of a list what it is known by. Null where there was or is none. */
  readonly keys: { readonly earlier: string | null; readonly now: string | null };
  /** The code of the support need that it touches. */
  readonly need?: string;
  /** What it means for an advice that was given (DESIGN 7). */
  readonly changeClass: ChangeClass;
  /** Internal when any of the answers is. */
  readonly audience: Audience;
}

export type Change = Place &
  { [C in ChangeCode]: { readonly code: C; readonly facts: ChangeFacts[C] } }[ChangeCode];
