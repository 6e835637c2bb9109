/** The schema of formats for people and editors: a JSON schema, and tables of kinds and rules in Markdown. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';

import { columnSchema, fieldSchema, formatSchema } from '../format-schema.ts';
import { structureKinds, valueKinds } from '../kinds/index.ts';
import { commonSettings } from '../kinds/kind.ts';
import { optionList } from '../kinds/options.ts';
import { ruleKinds } from '../rules/index.ts';

/** For `$schema` in a format file. Checks that reach over several values are made by `read-format.ts` only. */
export const formatJsonSchema = (): object =>
  toJsonSchema(formatSchema, {
    errorMode: 'ignore',
    target: 'draft-07',
    definitions: { column: columnSchema, options: optionList, field: fieldSchema },
  });

interface Described {
  readonly name: string;
  readonly about: string;
  readonly settings: v.ObjectEntries;
}

const table = (head: string, rows: readonly Described[], without: readonly string[]): string =>
  [
    `| ${head} | what it is | settings |`,
    '| --- | --- | --- |',
    ...rows.map(({ name, about, settings }) => {
      const own = Object.entries(settings).filter(([setting]) => !without.includes(setting));
      const words = own.map(
        ([setting, { type }]) => `\`${setting}\`${type === 'exact_optional' ? ' (optional)' : ''}`,
      );
      return `| \`${name}\` | ${about} | ${words.join(', ')} |`;
    }),
  ].join('\n');

/** Kinds with the settings that are their own; those of every field stand in the text of the page. */
export const kindTable = (): string =>
  table(
    'kind',
    [...Object.values(valueKinds), ...Object.values(structureKinds)],
    Object.keys(commonSettings),
  );

export const ruleTable = (): string => table('rule', Object.values(ruleKinds), ['message', 'severity']);
