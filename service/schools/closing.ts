/**
 * Which schools have closed, when a list says that it is complete: those that it should have named and did not. It speaks only
 * of its own sorts of school in its own consortia, so DUO's list of primary schools closes no special school, and a list of one
 * consortium no school of another. A row that does not say which school it is of could be of any of them: then none closes.
 */
import type { SchoolListReading } from './read-school-list.ts';
import { remarkWeights } from './remark.ts';
import type { School } from './school.ts';

/** Schools that are missing, and whether that means that they are closed. */
export interface Missing {
  readonly schools: readonly School[];
  readonly certain: boolean;
}

export const missingFrom = (
  { rows, remarks, kindOfNew }: SchoolListReading,
  known: readonly School[],
  listed: readonly School[],
): Missing => {
  const named = new Set([...rows.map(({ brin6 }) => brin6), ...remarks.map(({ brin6 }) => brin6)]);
  const kinds = new Set(rows.flatMap(({ values }) => values.kinds ?? kindOfNew ?? []));
  const consortia = new Set(listed.map(({ consortium }) => consortium));
  return {
    schools: known.filter(
      (school) =>
        school.status === 'open' &&
        !named.has(school.brin6) &&
        consortia.has(school.consortium) &&
        school.kinds.some((kind) => kinds.has(kind)),
    ),
    certain: !remarks.some(({ code, brin6 }) => brin6 === null && remarkWeights[code] === 'row'),
  };
};
