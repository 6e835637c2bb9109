/**
 * The contract of a kind: what the code must know of a value without knowing which field it is for.
 *
 * There are two families. A **value kind** (text, number, date, ...) handles one value in one content control.
 * A **structure kind** (grid, rows, series) has no value of its own: it lays value kinds out in cells. Everything that
 * reads, checks, shows or compares therefore works on cells, and never asks which kind it has before it.
 *
 * A new kind is one file that exports what `valueKind({...})` or `structureKind({...})` makes, and one line in `index.ts`.
 * The compiler then names every table that lacks it.
 */
import * as v from 'valibot';

import type { Trouble } from '../finding.ts';

/** A canonical value (DESIGN 4): numbers are numbers, dates `yyyy-mm-dd`, choices option ids. */
export type Scalar = string | number | boolean | readonly string[];

/** What stands in the document when it cannot be read as its kind. It is kept, so that nothing typed is lost. */
export interface Raw {
  readonly raw: string;
}

export type Value = Scalar | Raw;

/** Written where a field allows "not applicable"; it is a value of its own, so empty stays "not answered yet". */
export const NOT_APPLICABLE = 'n.v.t.';

/**
 * No number, date or written form such as a postcode is longer than this, in UTF-16 units. What is longer is kept as it
 * stands and never matched: a pattern may take long for a long text.
 */
export const LONGEST_WRITTEN = 200;

export const isRaw = (value: Value | undefined): value is Raw =>
  typeof value === 'object' && !Array.isArray(value) && 'raw' in value;

/** Settings that every value may have, whether it is a field or a column of one. */
export const commonSettings = {
  label: v.pipe(v.string(), v.minLength(1)),
  /** What parents read instead of the label. */
  parentLabel: v.exactOptional(v.string()),
  example: v.exactOptional(v.string()),
  /** Whether the value may be `n.v.t.`. */
  notApplicable: v.exactOptional(v.literal(true)),
  audience: v.exactOptional(v.picklist(['public', 'internal'])),
} as const;

export type CommonSettings = v.InferOutput<v.ObjectSchema<typeof commonSettings, undefined>>;

type Entries = v.ObjectEntries;
type SettingsOf<E extends Entries> = v.InferOutput<v.ObjectSchema<E, undefined>>;

/** How one value behaves. `V` is its canonical shape. */
export interface ValueKind<N extends string, E extends Entries, V extends Scalar> {
  readonly family: 'value';
  readonly name: N;
  /** One sentence for `docs/formats.md`. */
  readonly about: string;
  readonly settings: E;
  /** May be longer than `LONGEST_WRITTEN` and is read in linear time. */
  readonly long?: true;
  /** Settings that contradict each other; returns what was expected, or nothing when all is well. */
  coherent?(part: SettingsOf<E>): string | undefined;
  /** What a person typed, already tidied and not empty, to a canonical value; `undefined` when it cannot be read. */
  fromText(text: string, part: SettingsOf<E>): V | undefined;
  /** A JSON value to a canonical one, or `undefined` when it has another shape. */
  fromJson(value: unknown, part: SettingsOf<E>): V | undefined;
  /** What stands in a file with answers, in Dutch with an example, to follow on "Geef": `een heel getal, bijvoorbeeld 12`. */
  inJson(part: SettingsOf<E>): string;
  /** What is wrong with a canonical value. */
  check(value: V, part: SettingsOf<E>): Trouble[];
  /** As Dutch readers write it, in a document and in print. */
  show(value: V, part: SettingsOf<E>): string;
  same(a: V, b: V): boolean;
}

/** One value in one place: the thing that has a key, a content control and an answer. */
export interface CellShape<P> {
  readonly part: P;
  readonly row?: { readonly id: string; readonly label: string };
  readonly column?: { readonly id: string; readonly label: string };
  /** Asked for as soon as the field, or the row it stands in, is asked for. */
  readonly required: boolean;
}

/** How cells lie in a field. `P` is the settings of a value with its kind name. */
export interface StructureKind<N extends string, E extends Entries> {
  readonly family: 'structure';
  readonly name: N;
  readonly about: string;
  readonly settings: E;
  /** Its settings say of which kind every column is; else a column may be of any. */
  readonly fixesColumns?: true;
  coherent?(field: SettingsOf<E>): string | undefined;
  cells<P>(field: SettingsOf<E>): CellShape<P>[];
  /** Of the cells of a required field, those that are still missing. */
  missing<C extends CellShape<unknown>>(cells: readonly C[], isFilled: (cell: C) => boolean): C[];
  /** Of the cells of any field, required or not, those that a begun row still lacks. */
  begun<C extends CellShape<unknown>>(cells: readonly C[], isFilled: (cell: C) => boolean): C[];
}

export const valueKind = <N extends string, E extends Entries, V extends Scalar>(
  kind: Omit<ValueKind<N, E, V>, 'family'>,
): ValueKind<N, E, V> => ({ family: 'value', ...kind });

export const structureKind = <N extends string, E extends Entries>(
  kind: Omit<StructureKind<N, E>, 'family'>,
): StructureKind<N, E> => ({ family: 'structure', ...kind });
