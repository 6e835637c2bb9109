/** Texts that PostgreSQL cannot keep: with the character zero, or with half of a pair of code units. No person types them. */

const unstorable = /\0|\p{Surrogate}/u;

/** Where in a value such a text stands, as names with dots between; null when it stands nowhere. */
export const unstorableAt = (value: unknown, place = ''): string | null => {
  if (typeof value === 'string') return unstorable.test(value) ? place || 'verzoek' : null;
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return null;
  for (const [name, inner] of Object.entries(value)) {
    if (unstorable.test(name)) return place || 'verzoek';
    const found = unstorableAt(inner, place === '' ? name : `${place}.${name}`);
    if (found !== null) return found;
  }
  return null;
};
