/**
 * `sop overview`: the main job. Every document of a folder is read, checked and printed; then one overview of all. What
 * cannot be read is named and passed over.
 */
import { basename, join, relative } from 'node:path';

import { isProblem } from '#templates/problem.ts';
import { problemSentence } from '#templates/words.ts';

import { documentsIn, writeWhole } from '../files.ts';
import { overviewFiles } from '../overview/files.ts';
import { overviewOf } from '../overview/overview.ts';
import type { Profile, Unreadable } from '../overview/profile.ts';
import { reportTable } from '../overview/report-table.ts';
import { judge, type Judged, type Register, type Shell } from './command.ts';
import { press } from './press.ts';
import { findingLines } from './report.ts';

/** Where what lies in the folder of results. */
const folders = {
  publication: 'publicatie',
  full: 'volledig-niet-publiceren',
  concept: 'concept',
  findings: 'bevindingen',
} as const;

export const register: Register = (program, shell) => {
  program
    .command('overview')
    .description('leest, controleert en drukt alle documenten van een map af, en maakt één overzicht')
    .argument('<map>', 'de map met Word-documenten; mappen daarin tellen mee')
    .requiredOption('--out <map>', 'de map voor de resultaten')
    .action(async (folder: string, { out }: { out: string }) => {
      const documents = await documentsIn(folder);
      const profiles: Profile[] = [];
      const unreadable: Unreadable[] = [];
      for (const [at, path] of documents.entries()) {
        const file = relative(folder, path);
        shell.progress(`[${at + 1}/${documents.length}] ${file}`);
        const document = await judge(path, 'publication').catch((error: unknown) => {
          if (isProblem(error)) return error;
          throw error;
        });
        // Only what is wrong with a document is passed over; a full disk ends the whole.
        if (isProblem(document)) {
          await writeFindings(out, file, [problemSentence(document)]);
          unreadable.push({ file, problem: document });
        } else {
          await writeResults({ ...document, file }, out, shell);
          profiles.push({ ...document, file });
        }
      }
      const overview = overviewOf(profiles, unreadable, { at: new Date().toISOString() });
      for (const { name, content } of overviewFiles(overview, profiles))
        await writeWhole(join(out, name), content);
      const report = reportTable(overview);
      await writeWhole(join(out, 'rapport.txt'), `${report}\n`);
      shell.print(report);
      shell.print(`De resultaten staan in ${out}`);
    });
};

/** One name for what belongs to one document; folders in the folder become part of it. */
const nameOf = (file: string): string => file.replace(/\.docx?$|\.docm$/i, '').replace(/[\\/]+/g, ' - ');

const writeFindings = (out: string, file: string, lines: readonly string[]): Promise<void> =>
  writeWhole(
    join(out, folders.findings, `${nameOf(file)}.txt`),
    [basename(file), '', ...lines, ''].join('\n'),
  );

const writeResults = async (document: Judged, out: string, { config, today }: Shell): Promise<void> => {
  const { file } = document;
  const lines = findingLines(document);
  await writeFindings(out, file, lines.length > 0 ? lines : ['  Niets te melden.']);
  const { isReady, printConcept, printFinal, sealOf } = await press();
  const write = (folder: string, pdf: Uint8Array): Promise<void> =>
    writeWhole(join(out, folder, `${nameOf(file)}.pdf`), pdf);
  if (!isReady(document)) return write(folders.concept, printConcept(document, 'full', today));
  const signer = await sealOf(config);
  await write(folders.publication, await printFinal(document, 'publication', signer));
  await write(folders.full, await printFinal(document, 'full', signer));
};
