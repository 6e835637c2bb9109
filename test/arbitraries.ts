/** Random answers for property tests: any canonical value of any cell of a format, including raw ones. */
import fc from 'fast-check';

import { tidyText } from '#templates/characters.ts';
import { cellsOf } from '#templates/cells.ts';
import type { Answers, Format } from '#templates/format.ts';
import type { Part, PartOf, ValueKindName } from '#templates/kinds/index.ts';
import type { Value } from '#templates/kinds/kind.ts';
import { valueFromText } from '#templates/values.ts';

const word = fc.constantFrom(
  'school',
  'één',
  'é',
  'Duiden & Doen',
  '<b>vet</b>',
  '“hulp”',
  'regel\neen',
  'tab\tin tekst',
  '👩‍🏫',
  'مدرسة',
  '#let x = 1',
  '=SOM(A1)',
  ']]>',
  '\uf0b7 punt',
  'a  b',
  'n.v.t.',
  '0',
);

/** Text as people type and paste it, tidied. */
export const anyText: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 4, arbitrary: fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' ')) },
    { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }) },
  )
  .map(tidyText);

const valueOf: { readonly [K in ValueKindName]: (part: PartOf<K>) => fc.Arbitrary<unknown> } = {
  text: (part) => anyText.map((typed) => valueFromText(part, typed)),
  number: ({ min, max, decimals }) =>
    fc.oneof(
      fc
        .integer({ min: min * 10 ** decimals, max: max * 10 ** decimals })
        .map((value) => value / 10 ** decimals),
      fc.integer({ min: 0, max: 6 }),
    ),
  choice: ({ options }) => (options ? fc.constantFrom(...options.map(({ id }) => id)) : anyText),
  choices: ({ options }) =>
    fc.subarray(
      options.map(({ id }) => id),
      { minLength: 1 },
    ),
  'yes-no': () => fc.boolean(),
  date: () =>
    fc
      .date({ min: new Date('1950-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  declaration: () => fc.constant(true),
  computed: () => fc.constant(undefined),
};

/** A canonical value of a part: what it can hold, or now and then something that it cannot read. */
export const anyValue = (part: Part): fc.Arbitrary<Value | undefined> => {
  const good = (valueOf[part.kind] as (part: Part) => fc.Arbitrary<Value | undefined>)(part);
  if (part.kind === 'choices' || part.kind === 'declaration' || part.kind === 'computed') return good;
  const typed = anyText.map((text) => valueFromText(part, text));
  return fc.oneof({ weight: 9, arbitrary: good }, { weight: 1, arbitrary: typed });
};

/** Canonical answers with about the given share of the cells filled. */
export const anyAnswers = (format: Format, share = 0.5): fc.Arbitrary<Answers> =>
  fc
    .tuple(
      ...cellsOf(format).map((cell) =>
        fc
          .tuple(fc.integer({ min: 0, max: 99 }), anyValue(cell.part))
          .map(([dice, value]) => [cell.key, dice < share * 100 ? value : undefined] as const),
      ),
    )
    .map(
      (entries) =>
        Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== '')) as Answers,
    );
