/**
 * What stands in a document before a school opens it: what the school list and the round say, and what the school handed in
 * the last time. Pure.
 */
import { canonical } from '#templates/canonical.ts';
import { cellsOf, cellsOfField, cellWithRole, type Cell } from '#templates/cells.ts';
import { continuedFields, type Answered } from '#templates/changes/follow.ts';
import type { Answers, Format, Role } from '#templates/format.ts';

import type { School } from '../schools/school.ts';
import type { Consortium } from '../store/queries/consortia.ts';

export interface Known {
  readonly school: School;
  readonly director: string | null;
  /** As people name it: `PO3104 Westelijke Mijnstreek`. */
  readonly consortium: string;
}

/** For a profile that is asked for in a round. */
export interface KnownInRound extends Known {
  /** `2024-2025` */
  readonly schoolYear: string;
  /** What the school handed in the last time, in this format or one before it. */
  readonly earlier?: Answered | undefined;
}

type Source = (known: Known & { readonly schoolYear?: string }) => string | null;

/** What the list and the round know of a school, by the role of the field where it belongs. */
const sources: { readonly [R in Role]?: Source } = {
  'school-name': ({ school }) => school.name,
  brin6: ({ school }) => school.brin6,
  board: ({ school: { board } }) => board?.name ?? null,
  consortium: ({ consortium }) => consortium,
  street: ({ school: { address } }) =>
    address.street === null ? null : [address.street, address.number ?? ''].join(' ').trim(),
  postcode: ({ school }) => school.address.postcode,
  town: ({ school }) => school.address.place,
  municipality: ({ school }) => school.municipality,
  denomination: ({ school }) => school.denomination,
  'school-year': ({ schoolYear = null }) => schoolYear,
  director: ({ director }) => director,
  phone: ({ school }) => school.phone,
  website: ({ school }) => school.website,
};

/** A question about this year, to which the answer of another year is none. */
const asksAnew: ReadonlySet<Role> = new Set<Role>(['offer-change']);

/** What the school itself wrote goes before the list; of the rest the list is right. */
export const prefill = (format: Format, known: KnownInRound): Answers => {
  const own = known.earlier ? answeredBefore(format, known.earlier) : {};
  return canonical(format, { ...own, ...listedOf(format, known, own) });
};

/**
 * For a change between rounds: all that the profile says which it amends, so that only what the school changes is different.
 * Of identification the list is right, as always.
 */
export const prefillChange = (format: Format, known: Known, amended: Answers): Answers => {
  const kept = Object.fromEntries(
    cellsOf(format).flatMap((cell) => {
      const value = asAnew(cell) ? undefined : amended[cell.key];
      return value === undefined ? [] : [[cell.key, value]];
    }),
  );
  return canonical(format, { ...kept, ...listedOf(format, known, kept) });
};

const listedOf = (
  format: Format,
  known: Known & { readonly schoolYear?: string },
  own: Readonly<Record<string, unknown>>,
): Record<string, unknown> => {
  const listed: Record<string, unknown> = {};
  for (const [role, source] of Object.entries(sources) as [Role, Source][]) {
    const cell = cellWithRole(format, role);
    const value = source(known);
    if (cell && value !== null && !(cell.field.filledBy === 'school' && Object.hasOwn(own, cell.key)))
      listed[cell.key] = value;
  }
  return listed;
};

const asAnew = ({ field: { role } }: Cell): boolean => role !== undefined && asksAnew.has(role);

const answeredBefore = (format: Format, earlier: Answered): Record<string, unknown> => {
  const own: Record<string, unknown> = {};
  for (const [id, before] of continuedFields(earlier.format, format) ?? []) {
    const cells = cellsOfField(earlier.format, before.id);
    for (const cell of cellsOfField(format, id)) {
      if (cell.field.filledBy !== 'school' || asAnew(cell)) continue;
      const then = cells.find((one) => samePlace(one, cell));
      const value = then && earlier.answers[then.key];
      if (value !== undefined) own[cell.key] = value;
    }
  }
  return own;
};

const samePlace = (a: Cell, b: Cell): boolean => a.row?.id === b.row?.id && a.column?.id === b.column?.id;

/** `PO3104 Westelijke Mijnstreek`. */
export const consortiumName = ({ consortium, name }: Pick<Consortium, 'consortium' | 'name'>): string =>
  name.startsWith(consortium) ? name : `${consortium} ${name}`;

/** The school year in which a day lies; it begins on 1 August. */
export const schoolYearOf = (day: string): string => {
  const year = Number(day.slice(0, 4));
  return day.slice(5) < '08-01' ? `${year - 1}-${year}` : `${year}-${year + 1}`;
};
