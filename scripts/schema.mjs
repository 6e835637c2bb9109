/**
 * Makes what follows from the schema of formats: `templates/formats/schema.json`, with which editors complete and check a
 * format file, and the tables of kinds and rules in `docs/formats.md`. `npm run generate`; a test compares.
 */
import { readFile, writeFile } from 'node:fs/promises';

import { format, resolveConfig } from 'prettier';

import { load } from './load.mjs';

const { formatJsonSchema, kindTable, ruleTable } = await load('templates/formats/describe.ts');

const write = async (path, text) => {
  const options = { ...(await resolveConfig(path)), filepath: path };
  await writeFile(path, await format(text, options));
};

await write('templates/formats/schema.json', JSON.stringify(formatJsonSchema(), null, 2));

const page = await readFile('docs/formats.md', 'utf8');
const between = (text, name, content) =>
  text.replace(
    new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`),
    (_, open, close) => `${open}\n\n${content}\n\n${close}`,
  );
await write('docs/formats.md', between(between(page, 'kinds', kindTable()), 'rules', ruleTable()));
