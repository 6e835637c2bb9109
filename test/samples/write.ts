/** Writes the made-up schools as Word documents to a folder: `node dist/samples.js FOLDER`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { documentOf } from './documents.ts';
import { sampleSchools } from './schools.ts';

const [folder = 'demo/documenten'] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
for (const school of sampleSchools) await writeFile(join(folder, school.file), documentOf(school));
