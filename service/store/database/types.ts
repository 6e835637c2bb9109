/** How values come out of PostgreSQL, so that no caller meets a number as text or a day with a time zone. */
import pg from 'pg';

type Parser = (text: string) => unknown;

const toNumber: Parser = (text) => {
  const number = Number(text);
  if (/^-?\d+$/.test(text) && !Number.isSafeInteger(number))
    throw new RangeError(`${text} is too large for a number`);
  return number;
};

const asIs: Parser = (text) => text;

/** `2026-11-28 01:11:26.123456+00` (the session is in UTC) as ISO time. */
const toIsoTime: Parser = (text) =>
  text.endsWith('infinity')
    ? text
    : new Date(`${text.replace(' ', 'T').replace(/\+00$/, '')}Z`).toISOString();

/** What the driver has, and its types tell wrongly. */
const arrays = pg.types.arrayParser as unknown as {
  create: (text: string, parse: Parser) => { parse: () => unknown[] };
};

const arrayOf =
  (parse: Parser): Parser =>
  (text) =>
    arrays.create(text, parse).parse();

/** By the object id of the type: https://www.postgresql.org/docs/18/catalog-pg-type.html, `src/include/catalog/pg_type.dat`. */
const parsers: ReadonlyMap<number, Parser> = new Map<number, Parser>([
  [20, toNumber], // int8
  [1016, arrayOf(toNumber)],
  [1700, toNumber], // numeric
  [1231, arrayOf(toNumber)],
  [1082, asIs], // date
  [1182, arrayOf(asIs)],
  [1114, asIs], // timestamp without a zone
  [1184, toIsoTime], // timestamptz
  [1185, arrayOf(toIsoTime)],
]);

export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers.get(oid)) ??
    (pg.types.getTypeParser as (oid: number, format?: string) => unknown)(
      oid,
      format,
    )) as pg.CustomTypesConfig['getTypeParser'],
};
