/**
 * What stands in a document before a school opens it: what the school list and the round say, and what the school handed in
 * the last time. Pure.
 */
import { canonical } from '#templates/canonical.ts';
import { cellsOfField, cellWithRole, type Cell } from '#templates/cells.ts';
import { continuedFields, type Answered } from '#templates/changes/follow.ts';
import type { Answers, Format, Role } from '#templates/format.ts';

import type { School } from '../schools/school.ts';

export interface Known {
  readonly school: School;
  readonly director: string | null;
  /** As people name it: `PO3104 Westelijke Mijnstreek`. */
  readonly consortium: string;
  /** `2024-2025` */
  readonly schoolYear: string;
  /** What the school handed in the last time, in this format or one before it. */
  readonly earlier?: Answered | undefined;
}

type Source = (known: Known) => string | null;

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
  'school-year': ({ schoolYear }) => schoolYear,
  director: ({ director }) => director,
  phone: ({ school }) => school.phone,
  website: ({ school }) => school.website,
};

/** A question about this year, to which the answer of another year is none. */
const asksAnew: ReadonlySet<Role> = new Set<Role>(['offer-change']);

/** What the school itself wrote goes before the list; of the rest the list is right. */
export const prefill = (format: Format, known: Known): Answers => {
  const own = known.earlier ? answeredBefore(format, known.earlier) : {};
  const listed: Record<string, unknown> = {};
  for (const [role, source] of Object.entries(sources) as [Role, Source][]) {
    const cell = cellWithRole(format, role);
    const value = source(known);
    if (cell && value !== null && !(cell.field.filledBy === 'school' && Object.hasOwn(own, cell.key)))
      listed[cell.key] = value;
  }
  return canonical(format, { ...own, ...listed });
};

const answeredBefore = (format: Format, earlier: Answered): Record<string, unknown> => {
  const own: Record<string, unknown> = {};
  for (const [id, before] of continuedFields(earlier.format, format) ?? []) {
    const cells = cellsOfField(earlier.format, before.id);
    for (const cell of cellsOfField(format, id)) {
      if (cell.field.filledBy !== 'school' || (cell.field.role && asksAnew.has(cell.field.role))) continue;
      const then = cells.find((one) => samePlace(one, cell));
      const value = then && earlier.answers[then.key];
      if (value !== undefined) own[cell.key] = value;
    }
  }
  return own;
};

const samePlace = (a: Cell, b: Cell): boolean => a.row?.id === b.row?.id && a.column?.id === b.column?.id;

/** The school year in which a day lies; it begins on 1 August. */
export const schoolYearOf = (day: string): string => {
  const year = Number(day.slice(0, 4));
  return day.slice(5) < '08-01' ? `${year - 1}-${year}` : `${year}-${year + 1}`;
};
