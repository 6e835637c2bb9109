/**
 * What changed: from the profile of an earlier round to that of now, or from the document that was advised on to what stands
 * in it today. Pure. Every change says where, what it means for an advice that was given, and which need it touches.
 *
 * For the public, compare what `published()` gives of both.
 */
import type { Change } from './changes/change.ts';
import { continuedFields, type Answered } from './changes/follow.ts';
import { matchFields, type FieldMatch } from './changes/match.ts';
import type { Row, RowMatch } from './changes/match-rows.ts';
import type { Pair, Spot } from './changes/spot.ts';
import { wordsAt } from './changes/spot.ts';
import { valueChange } from './changes/value-change.ts';
import { cellsOfField } from './cells.ts';
import type { Audience, Field, Format } from './format.ts';
import { namesNeeds } from './needs.ts';
import { Problem } from './problem.ts';

export type { Change, ChangeClass, ChangeCode, ChangeFacts } from './changes/change.ts';
export type { Answered } from './changes/follow.ts';

/**
 * The changes in the order of the later format. `between` are formats through which `follows` may lead.
 * @throws Problem `formats-unrelated` when the formats do not follow each other.
 */
export const changes = (earlier: Answered, now: Answered, between: readonly Format[] = []): Change[] => {
  const matches = matchFields(earlier, now, between);
  if (!matches) throw unrelated(earlier, now, between);
  const formats = { earlier: earlier.format, now: now.format };
  return matches.flatMap((match) => [
    ...match.spots.flatMap((pair) => changeOfSpot(match, pair, formats)),
    ...match.rows.flatMap((row) => changeOfRow(match, row, formats)),
  ]);
};

/** Questions of one format that the other does not have, and that were answered: what the comparison leaves out. */
export interface NotCompared {
  readonly begun: readonly Field[];
  readonly ended: readonly Field[];
}

export const notCompared = (
  earlier: Answered,
  now: Answered,
  between: readonly Format[] = [],
): NotCompared => {
  const continued = continuedFields(earlier.format, now.format, between) ?? new Map<string, Field>();
  const still = new Set(continued.values());
  return {
    begun: answered(now).filter(({ id }) => !continued.has(id)),
    ended: answered(earlier).filter((field) => !still.has(field)),
  };
};

const answered = ({ format, answers }: Answered): Field[] =>
  format.fields.filter(({ id }) => cellsOfField(format, id).some(({ key }) => answers[key] !== undefined));

const unrelated = (earlier: Answered, now: Answered, between: readonly Format[]): Problem =>
  new Problem('formats-unrelated', {
    earlier: earlier.format.id,
    now: now.format.id,
    reversed: continuedFields(now.format, earlier.format, between) !== undefined,
  });

const changeOfSpot = ({ field }: FieldMatch, pair: Pair<Spot>, formats: Pair<Format>): Change[] => {
  const change = valueChange(pair, formats);
  if (!change) return [];
  const keys = { earlier: pair.earlier.cell.key, now: pair.now.cell.key };
  return [{ ...placeOf(field, keys, [pair.earlier, pair.now], field.need), ...change }];
};

const changeOfRow = ({ field }: FieldMatch, match: RowMatch, formats: Pair<Format>): Change[] => {
  const { earlier, now } = match;
  const row = nameOf(now ?? earlier);
  const keys = {
    earlier: earlier?.identity.cell.key ?? null,
    now: now?.identity.cell.key ?? null,
  };
  const need = field.need ?? (now ? needIn(now, formats.now) : needIn(earlier, formats.earlier));
  const place = placeOf(field, keys, [...(earlier?.spots ?? []), ...(now?.spots ?? [])], need);
  const { label } = field;
  if (!earlier) return [{ ...place, code: 'row-added', facts: { label, row, details: detailsOf(now) } }];
  if (!now) return [{ ...place, code: 'row-gone', facts: { label, row } }];
  const columns = match.spots.flatMap(
    (pair) => valueChange(pair, formats, pair.now.cell.column?.label) ?? [],
  );
  return columns.length === 0 ? [] : [{ ...place, code: 'row-altered', facts: { label, row, columns } }];
};

const placeOf = (
  field: Field,
  keys: Change['keys'],
  spots: readonly Spot[],
  need: string | undefined,
): Omit<Change, 'code' | 'facts'> => ({
  field: field.id,
  section: field.section,
  keys,
  ...(need === undefined ? {} : { need }),
  changeClass: field.change,
  audience: audienceOf(spots),
});

const audienceOf = (spots: readonly Spot[]): Audience =>
  spots.some(({ cell, value }) => value !== undefined && cell.audience === 'internal')
    ? 'internal'
    : 'public';

/** What the line is known by, or what it says first when that is empty. */
const nameOf = ({ identity, spots }: Row): string =>
  wordsAt(identity) || wordsAt(spots.find(({ value }) => value !== undefined) ?? identity);

/** The need that a line names in one of its choices. */
const needIn = ({ spots }: Row, format: Format): string | undefined => {
  const value = spots.find(({ cell }) => namesNeeds(format, cell))?.value;
  return typeof value === 'string' ? value : undefined;
};

const detailsOf = ({
  identity,
  spots,
}: Row): { label: string; value: NonNullable<Spot['value']>; words: string }[] =>
  spots.flatMap((spot) => {
    const { cell, value } = spot;
    if (spot === identity || value === undefined) return [];
    return [{ label: cell.column?.label ?? cell.label, value, words: wordsAt(spot) }];
  });
