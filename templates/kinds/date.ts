/** Date, stored as `yyyy-mm-dd`, written `dd-mm-jjjj`. Never a `Date` object: a time zone has no business here. */
import { commonSettings, valueKind } from './kind.ts';

export const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

const pad = (number: number): string => String(number).padStart(2, '0');

/** `yyyy-mm-dd` of a day that exists between 1900 and 2199, or nothing. */
export const isoDate = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year < 2200 ? `${year}-${pad(month)}-${pad(day)}` : undefined;
};

/** Reads `5-11-2024`, `05/11/24`, `5.11.2024`, `5 november 2024`, `di 5 nov. 2024` and `2024-11-05`. */
export const readDate = (typed: string): string | undefined => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/.exec(typed);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const text = typed.toLowerCase().replace(/^(ma|di|wo|do|vr|za|zo)[a-z]*\.?,?\s+/, '');
  const digits = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{2}|\d{4})$/.exec(text);
  if (digits) return isoDate(fullYear(digits[3]), Number(digits[2]), Number(digits[1]));
  const named = /^(\d{1,2})[\s-]+([a-z]{3,})\.?[\s-]+(\d{2}|\d{4})$/.exec(text);
  if (!named) return undefined;
  const name = named[2] === 'mrt' ? 'maart' : (named[2] ?? '');
  const month = months.findIndex((known) => known.startsWith(name));
  return month < 0 ? undefined : isoDate(fullYear(named[3]), month + 1, Number(named[1]));
};

const fullYear = (digits = ''): number => Number(digits.length === 2 ? `20${digits}` : digits);

/** `2024-11-05` -> `05-11-2024`, as the template asks it. */
export const numericDate = (iso: string): string => iso.split('-').reverse().join('-');

/** `2024-11-05` -> `5 november 2024`, for sentences. */
export const writtenDate = (iso: string): string => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
};

export const date = valueKind({
  name: 'date',
  about: 'A day, written dd-mm-jjjj; `5 november 2024` is read too.',
  settings: commonSettings,
  fromText: (typed) => readDate(typed),
  fromJson: (value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? readDate(value) : undefined,
  inJson: () => 'een bestaande datum als jjjj-mm-dd tussen aanhalingstekens, bijvoorbeeld "2024-11-05"',
  check: () => [],
  show: (value) => numericDate(value),
  same: (a, b) => a === b,
});
