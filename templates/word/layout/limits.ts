/** How much fits in an answer, in words: one line per kind. */
import type { Field } from '../../format.ts';
import {
  isStructure,
  type Part,
  type PartOf,
  type StructureKindName,
  type StructureOf,
  type ValueKindName,
} from '../../kinds/index.ts';
import { words } from './words.ts';

const ofParts: { readonly [K in ValueKindName]: (part: PartOf<K>) => string | undefined } = {
  text: ({ maxCharacters }) => words.atMostCharacters(maxCharacters),
  number: () => undefined,
  choice: () => undefined,
  choices: ({ atMost }) => (atMost === undefined ? undefined : words.atMostChoices(atMost)),
  'yes-no': () => undefined,
  date: () => undefined,
  declaration: () => undefined,
  computed: () => undefined,
};

const ofStructures: { readonly [K in StructureKindName]: (field: StructureOf<K>) => string | undefined } = {
  grid: () => undefined,
  rows: ({ rows }) => words.atMostRows(rows.atMost),
  series: () => undefined,
};

export const limitOfPart = (part: Part): string | undefined =>
  (ofParts[part.kind] as (part: Part) => string | undefined)(part);

export const limitOf = (field: Field): string | undefined =>
  isStructure(field)
    ? (ofStructures[field.kind] as (field: never) => string | undefined)(field as never)
    : limitOfPart(field);
