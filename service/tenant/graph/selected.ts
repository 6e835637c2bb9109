/** Only these properties, when the query asks so; id and annotations always come along. */
export const selected = <T extends object>(shown: T, url: URL): Partial<T> => {
  const names = url.searchParams
    .get('$select')
    ?.split(',')
    .map((name) => name.trim().split('/')[0] ?? '');
  if (!names) return shown;
  return Object.fromEntries(
    Object.entries(shown).filter(([name]) => name === 'id' || name.includes('@') || names.includes(name)),
  ) as Partial<T>;
};
