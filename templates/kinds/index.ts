/** The kinds that a format can use. The only tables of kinds; the types below make every other table complete. */
import type * as v from 'valibot';

import { choice } from './choice.ts';
import { choices } from './choices.ts';
import { computed } from './computed.ts';
import { date } from './date.ts';
import { declaration } from './declaration.ts';
import { grid } from './grid.ts';
import type { Scalar, ValueKind } from './kind.ts';
import type { KindName, StructureKindName, ValueKindName } from './names.ts';
import { number } from './number.ts';
import { rows } from './rows.ts';
import { series } from './series.ts';
import { text } from './text.ts';
import { yesNo } from './yes-no.ts';

export const valueKinds = {
  text,
  number,
  choice,
  choices,
  'yes-no': yesNo,
  date,
  declaration,
  computed,
} as const satisfies {
  readonly [K in ValueKindName]: unknown;
};
export const structureKinds = { grid, rows, series } as const satisfies {
  readonly [K in StructureKindName]: unknown;
};

export type { KindName, StructureKindName, ValueKindName } from './names.ts';

type Settings<E extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<E, undefined>>;

/** The settings of one value, by kind: what a field or a column says. */
export type PartOf<K extends ValueKindName> = { readonly kind: K } & Settings<
  (typeof valueKinds)[K]['settings']
>;
export type Part = { [K in ValueKindName]: PartOf<K> }[ValueKindName];

export type StructureOf<K extends StructureKindName> = { readonly kind: K } & Settings<
  (typeof structureKinds)[K]['settings']
>;
export type Structure = { [K in StructureKindName]: StructureOf<K> }[StructureKindName];

/** The kind of a part, with the types of settings and value forgotten: the caller has a part and its value at hand. */
export const kindOf = (part: Part): ValueKind<string, v.ObjectEntries, Scalar> => valueKinds[part.kind];

export const isStructure = (field: { kind: KindName }): field is Structure => field.kind in structureKinds;
