/**
 * A made-up next format: `bao-2024` a year later, with every field under another name that says which field it follows, other
 * count dates, a question that is new and one that is gone. Answers go along by their keys.
 */
import type { Answers, Format } from '#templates/format.ts';
import bao from '#templates/formats/bao-2024.json' with { type: 'json' };
import { readFormat } from '#templates/read-format.ts';

export const NEXT_ID = 'bao-2025';

/** The field that the next format no longer asks, and the one that it asks anew. */
export const ENDED = 'g.schoolplan';
export const BEGUN = 'z.nieuw';

/** `b.visie` becomes `z.b_visie`, also in a key. */
export const renamed = (key: string): string =>
  key
    .replace(/^([a-z])\.([^@#]+)/, (_, part: string, name: string) => `z.${part}_${name}`)
    .replace(/@2024$/, '@2025')
    .replace(/@2023-2024$/, '@2024-2025');

type Json = Readonly<Record<string, unknown>>;

const walk = (json: unknown, strings: (text: string) => string): unknown => {
  if (typeof json === 'string') return strings(json);
  if (Array.isArray(json)) return json.map((item) => walk(item, strings));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, walk(value, strings)]));
};

const ids = new Set(bao.fields.map(({ id }) => id));
const isKey = (text: string): boolean => ids.has(text.replace(/[@#].*$/, ''));

const moved = (text: string): string => {
  if (isKey(text)) return renamed(text);
  if (text === '2024') return '2025';
  if (text === '2023-2024') return '2024-2025';
  return text.replaceAll('1-2-2024', '1-2-2025');
};

const next = walk(bao, moved) as { fields: Json[]; rules: Json[] } & Json;

/** A rule over the fields that are left. */
const withoutEnded = (rule: Json): Json =>
  Array.isArray(rule.fields) ? { ...rule, fields: rule.fields.filter((id) => id !== renamed(ENDED)) } : rule;

export const nextFormat: Format = readFormat(
  {
    ...next,
    id: NEXT_ID,
    rules: next.rules.map(withoutEnded),
    fields: [
      ...next.fields.flatMap((field, at) =>
        bao.fields[at]?.id === ENDED
          ? []
          : [{ ...field, follows: { format: bao.id, field: bao.fields[at]?.id } }],
      ),
      {
        ...next.fields.find(({ id }) => id === renamed('b.visie')),
        id: BEGUN,
        label: 'Wat is er nieuw?',
        shownIn: ['database'],
      },
    ],
  },
  `${NEXT_ID}.json`,
);

/** The same answers under the names of the next format. */
export const inNextFormat = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers)
      .filter(([key]) => key !== ENDED)
      .map(([key, value]) => [renamed(key), value]),
  );
