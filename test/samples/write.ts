/** Writes the made-up schools as Word documents to a folder: `node dist/samples.js FOLDER`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { formatWithId } from '#templates/formats/index.ts';
import { fill } from '#templates/word/fill.ts';

import { damaged } from './damage.ts';
import { sampleSchools, type SampleSchool } from './schools.ts';

export const documentOf = ({
  format: id,
  answers,
  declaration,
  brin6,
  round,
  damage,
}: SampleSchool): Uint8Array => {
  const format = formatWithId(id);
  if (!format) throw new Error(`No format ${id}`);
  const bytes = fill(format, answers, { declaration, school: brin6, round });
  return damage ? damaged(bytes, damage) : bytes;
};

const [folder] = process.argv.slice(2);
if (folder !== undefined) {
  await mkdir(folder, { recursive: true });
  for (const school of sampleSchools) await writeFile(join(folder, school.file), documentOf(school));
}
