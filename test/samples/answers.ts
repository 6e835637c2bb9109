/** Whole, valid profiles for tests, made from what a format says of itself: the same for every format, now and later. */
import { countCharacters, firstCharacters } from '#templates/characters.ts';
import { cellsOf, type Cell } from '#templates/cells.ts';
import type { Answers, DeclarationFacts, Format } from '#templates/format.ts';
import type { Part, PartOf, ValueKindName } from '#templates/kinds/index.ts';
import type { Value } from '#templates/kinds/kind.ts';

type Maker = { readonly [K in ValueKindName]: (part: PartOf<K>, at: number) => Value | undefined };

/** Counts that stay far from the small numbers that are not published. */
const counts = [14, 23, 9, 31, 12, 6, 18];

const fromList = { schoolList: 'Stichting Voorbeeldonderwijs', boardList: 'Dienst Voorbeeld' } as const;

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];

const example: Maker = {
  text: (part) => part.example,
  number: ({ min, max, decimals, unit }, at) => {
    const wanted = unit === 'fte' ? 0.6 : (pick(counts, at) ?? 0);
    return Math.min(max, Math.max(min, decimals > 0 ? wanted : Math.round(wanted)));
  },
  choice: ({ options, optionsFrom }, at) =>
    options ? pick(options, at)?.id : fromList[optionsFrom ?? 'schoolList'],
  choices: ({ options, atMost = 3 }) => options.slice(0, Math.min(atMost, 3)).map(({ id }) => id),
  'yes-no': () => true,
  date: () => '2024-03-14',
  declaration: () => true,
  computed: () => undefined,
};

const words =
  'Onze school kijkt per kind wat nodig is, maakt een plan met ouders en stelt dat twee keer per jaar bij. ';

/** Text of exactly so many characters, without white space at the ends. */
const ofLength = (length: number): string => {
  const text = firstCharacters(words.repeat(Math.ceil(length / words.length)), length).replace(/ $/, '.');
  return text + '.'.repeat(length - countCharacters(text));
};

const fullest: Maker = {
  ...example,
  text: (part) => (part.pattern ? part.example : ofLength(part.maxCharacters)),
  choices: ({ options, atMost = options.length }) => options.slice(0, atMost).map(({ id }) => id),
};

const make = (maker: Maker, part: Part, at: number): Value | undefined =>
  (maker[part.kind] as (part: Part, at: number) => Value | undefined)(part, at);

const answersWith = (format: Format, maker: Maker, skip: (cell: Cell) => boolean): Answers => {
  const answers: Record<string, Value> = {};
  for (const [at, cell] of cellsOf(format).entries()) {
    const value = skip(cell) ? undefined : make(maker, cell.part, at);
    if (value !== undefined) answers[cell.key] = value;
  }
  // A school is larger than any part of it.
  for (const cell of cellsOf(format)) if (cell.field.role === 'pupils') answers[cell.key] = 218;
  return answers;
};

/** A profile as a school would hand it in: the examples of the format, and two lines in every list. */
export const exampleAnswers = (format: Format): Answers =>
  answersWith(format, example, ({ field, row }) => field.kind === 'rows' && Number(row?.id) > 2);

/** Every place filled with as much as it may hold. */
export const fullestAnswers = (format: Format): Answers => answersWith(format, fullest, () => false);

/** A declaration after a positive advice with remarks; the dates follow each other. */
export const exampleDeclaration = (format: Format): DeclarationFacts => {
  const facts: Record<string, Value> = {};
  for (const [at, fact] of format.declaration.facts.entries()) {
    const dayAfterDay = `2024-10-${String(at + 10)}`;
    const value = fact.kind === 'date' ? dayAfterDay : make(example, fact, 0);
    if (value !== undefined) facts[fact.id] = value;
  }
  return { ...facts, [format.declaration.outcome]: 'positive-with-remarks' };
};
