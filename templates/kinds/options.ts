/** Options of a choice: ids are fixed in the format and never shown, labels are what people read and what Word stores. */
import * as v from 'valibot';

export const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug: small letters, digits and single dashes'),
);

export const optionList = v.pipe(
  v.array(
    v.strictObject({
      id: slug,
      label: v.pipe(v.string(), v.minLength(1)),
      parentLabel: v.exactOptional(v.string()),
    }),
  ),
  v.minLength(2),
  v.check(
    (options) => new Set(options.map(({ id }) => id)).size === options.length,
    'option ids that differ',
  ),
  v.check(
    (options) => new Set(options.map(({ label }) => fold(label))).size === options.length,
    'option labels that differ',
  ),
);

export type Option = v.InferOutput<typeof optionList>[number];

/** Case, accents, spaces and quotes do not make another option: Word "improves" quotes while a person types. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

type Finder = (text: string) => string | undefined;

const finders = new WeakMap<readonly Option[], Finder>();

/** Finds the id of the option with a label, or of the option with that id. Made once for a list of options. */
export const optionFinder = (options: readonly Option[]): Finder => {
  const known = finders.get(options);
  if (known) return known;
  const byLabel = new Map(options.map(({ id, label }) => [fold(label), id]));
  const ids = new Set(options.map(({ id }) => id));
  const finder: Finder = (text) => {
    const id = text.trim();
    return byLabel.get(fold(text)) ?? (ids.has(id) ? id : undefined);
  };
  finders.set(options, finder);
  return finder;
};

/** What a file with answers may hold, with what people read: `"ja" (Altijd), "nee" (Nooit)`. */
export const optionIds = (options: readonly Option[]): string =>
  options.map(({ id, label }) => `"${id}" (${label})`).join(', ');

export const labelOf = (options: readonly Option[], id: string): string =>
  options.find((option) => option.id === id)?.label ?? id;
