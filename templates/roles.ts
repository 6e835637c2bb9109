/** The places where code must find a field whose id it may not know. A format gives a field its role. */
export const roles = [
  'school-name',
  'brin6',
  'board',
  'consortium',
  'street',
  'postcode',
  'town',
  'municipality',
  'denomination',
  'school-year',
  'director',
  'phone',
  'email',
  'website',
  'support-contact',
  'school-types',
  'pupils',
  'capacity',
  'fte-total',
  'coverage-level',
  'coverage-text',
  'agreed-basic-support',
  'target-groups',
  'outreach',
  'offer-change',
  'boundaries',
  'ambitions',
  'summary',
] as const;

export type Role = (typeof roles)[number];

/** Roles that a field per need has; every other role belongs to one field. */
export const rolesOfMany: ReadonlySet<Role> = new Set<Role>(['coverage-level', 'coverage-text']);
