/** A long list in pages, with the address of the next one as Graph gives it. */
import { invalidRequest } from '../refusal.ts';

/** Links in answers are those of the real service: clients map them. */
export const GRAPH = 'https://graph.microsoft.com/v1.0';

const USUAL = 200;
const MOST = 999;

export const topIn = (url: URL, usual = USUAL): number => {
  const given = url.searchParams.get('$top');
  if (given === null) return usual;
  const top = Number(given);
  if (!Number.isInteger(top) || top < 1)
    throw invalidRequest(`Invalid value '${given}' for $top query option found.`);
  return Math.min(top, MOST);
};

/** The same request with these parameters changed, at the public address. */
export const again = (url: URL, parameters: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(url.searchParams);
  for (const [name, value] of Object.entries(parameters)) query.set(name, value);
  return `${GRAPH}${url.pathname.replace(/^\/v1\.0/, '')}?${query.toString()}`;
};

export interface Page<S> {
  readonly value: S[];
  readonly '@odata.nextLink'?: string;
}

export const paged = <T, S>(all: readonly T[], url: URL, show: (one: T) => S): Page<S> => {
  const top = topIn(url);
  const skip = Number(url.searchParams.get('$skiptoken') ?? 0);
  if (!Number.isInteger(skip) || skip < 0) throw invalidRequest('The skip token is not valid.');
  const value = all.slice(skip, skip + top).map(show);
  if (skip + top >= all.length) return { value };
  return { value, '@odata.nextLink': again(url, { $skiptoken: String(skip + top) }) };
};
