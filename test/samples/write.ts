/**
 * Writes the made-up schools as Word documents to a folder: `node dist/samples.js FOLDER`. With a number behind it, the
 * documents of a region of as many schools.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { documentOf } from './documents.ts';
import { regionOf } from './region.ts';
import { sampleSchools } from './schools.ts';

const [folder = 'demo/documenten', count] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const schools = count === undefined ? sampleSchools : regionOf(Number(count));
for (const school of schools) await writeFile(join(folder, school.file), documentOf(school));
