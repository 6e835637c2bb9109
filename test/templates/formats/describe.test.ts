import { readFileSync } from 'node:fs';

import { Ajv } from 'ajv';
import { format as prettify, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';

import { formatJsonSchema, kindTable, ruleTable } from '#templates/formats/describe.ts';

const file = (path: string): string => readFileSync(path, 'utf8');

const prettified = async (path: string, text: string): Promise<string> =>
  prettify(text, { ...(await resolveConfig(path)), filepath: path });

describe('the schema for editors', () => {
  const path = 'templates/formats/schema.json';

  it('is the one that follows from the code; `npm run generate` makes it', async () => {
    expect(file(path)).toBe(await prettified(path, JSON.stringify(formatJsonSchema(), null, 2)));
  });

  it.each(['bao-2024', 'sbo-so-2024'])('accepts %s', (id) => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(
      JSON.parse(file(path)) as object,
    );
    expect(validate(JSON.parse(file(`templates/formats/${id}.json`))), JSON.stringify(validate.errors)).toBe(
      true,
    );
  });

  it('refuses a setting that no kind has', () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(
      JSON.parse(file(path)) as object,
    );
    const data = JSON.parse(file('templates/formats/bao-2024.json')) as { fields: object[] };
    expect(validate({ ...data, fields: [{ ...data.fields[0], maxCharachters: 80 }] })).toBe(false);
  });
});

describe('docs/formats.md', () => {
  it('has the tables that follow from the code', async () => {
    const page = file('docs/formats.md');
    expect(page).toContain((await prettified('docs/formats.md', kindTable())).trim());
    expect(page).toContain((await prettified('docs/formats.md', ruleTable())).trim());
  });
});
