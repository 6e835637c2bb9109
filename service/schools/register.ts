/** The register of schools as a value: what an import says replaces what was known of the same BRIN6. */
import type { Register, School, SchoolContacts } from './school.ts';

/** In the order of BRIN6. */
export const byBrin6 = <T extends { readonly brin6: string }>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => (a.brin6 < b.brin6 ? -1 : a.brin6 > b.brin6 ? 1 : 0));

const replaced = <T extends { readonly brin6: string }>(known: readonly T[], now: readonly T[]): T[] =>
  byBrin6([...new Map([...known, ...now].map((one) => [one.brin6, one])).values()]);

/** The register after an import; the same import twice changes nothing. */
export const withImported = (
  { schools, contacts }: Register,
  now: { readonly schools?: readonly School[]; readonly contacts?: readonly SchoolContacts[] },
): Register => ({
  schools: replaced(schools, now.schools ?? []),
  contacts: replaced(contacts, now.contacts ?? []),
});
