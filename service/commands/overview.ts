/**
 * `sop overview`: the main job. Every document of a folder is read, checked and printed; then one overview of all. What
 * cannot be read is named and passed over.
 */
import { basename, join, relative } from 'node:path';

import { hasOnePage } from '#templates/print/one-page-data.ts';
import { isProblem } from '#templates/problem.ts';
import { problemSentence } from '#templates/words.ts';

import { documentsIn } from '../files.ts';
import { overviewFiles } from '../overview/files.ts';
import { overviewOf } from '../overview/overview.ts';
import type { Profile, Unreadable } from '../overview/profile.ts';
import { reportTable } from '../overview/report-table.ts';
import { overviewTables } from '../overview/tables.ts';
import { judge, readSeen, type Judged, type Register, type Shell } from './command.ts';
import { press } from './press.ts';
import { findingLines } from './report.ts';
import { beginResults, type ResultFolder } from './result-folder.ts';
import { resultNames } from './result-names.ts';

/** Where what lies in the folder of results. */
const folders = {
  publication: 'publicatie',
  full: 'volledig-niet-publiceren',
  onePage: 'one-page',
  concept: 'concept',
  findings: 'bevindingen',
} as const;

export const register: Register = (program, shell) => {
  program
    .command('overview')
    .description('leest, controleert en drukt alle documenten van een map af, en maakt één overzicht')
    .argument('<map>', 'de map met Word-documenten; mappen daarin tellen mee')
    .requiredOption('--out <map>', 'de map voor de resultaten')
    .option('--seen <bestand>', 'JSON met meldingen die iemand heeft gezien en goed gevonden')
    .action(async (folder: string, { out, seen }: { out: string; seen?: string }) => {
      const acknowledged = await readSeen(seen);
      const documents = await documentsIn(folder);
      const names = resultNames(documents.map((path) => relative(folder, path)));
      const results = await beginResults(out);
      const profiles: Profile[] = [];
      const unreadable: Unreadable[] = [];
      for (const [at, path] of documents.entries()) {
        const file = relative(folder, path);
        shell.progress(`[${at + 1}/${documents.length}] ${file}`);
        const name = names.get(file) ?? file;
        const document = await judge(path, 'publication', acknowledged).catch((error: unknown) => {
          if (isProblem(error)) return error;
          throw error;
        });
        // Only what is wrong with a document is passed over; a full disk ends the whole.
        if (isProblem(document)) {
          await writeFindings(results, { file, name }, [problemSentence(document)]);
          unreadable.push({ file, problem: document });
        } else {
          await writeResults({ ...document, file, name }, results, shell);
          profiles.push({ ...document, file });
        }
      }
      const overview = overviewOf(profiles, unreadable, { at: new Date().toISOString() });
      const tables = overviewTables(overview, profiles);
      for (const { name, content } of overviewFiles(overview, tables)) await results.write(name, content);
      const report = reportTable(overview);
      await results.write('rapport.txt', `${report}\n`);
      shell.print(report);
      shell.print(`De resultaten staan in ${out}`);
    });
};

interface Named {
  /** The document, in the folder. */
  readonly file: string;
  /** Its results, in each folder of results. */
  readonly name: string;
}

const writeFindings = (
  results: ResultFolder,
  { file, name }: Named,
  lines: readonly string[],
): Promise<void> =>
  results.write(join(folders.findings, `${name}.txt`), [basename(file), '', ...lines, ''].join('\n'));

type Prints = readonly { readonly folder: string; readonly pdf: Uint8Array }[];

const printsOf = async (document: Judged, { config, today }: Shell): Promise<Prints> => {
  const { isReady, printConcept, printFinal, sealOf } = await press();
  if (!isReady(document)) return [{ folder: folders.concept, pdf: printConcept(document, 'full', today) }];
  const signer = await sealOf(config);
  return [
    { folder: folders.publication, pdf: await printFinal(document, 'publication', signer) },
    { folder: folders.full, pdf: await printFinal(document, 'full', signer) },
    ...(hasOnePage(document.format)
      ? [{ folder: folders.onePage, pdf: await printFinal(document, 'one-page', signer) }]
      : []),
  ];
};

const writeResults = async (document: Judged & Named, results: ResultFolder, shell: Shell): Promise<void> => {
  const lines = findingLines(document);
  const said = lines.length > 0 ? lines : ['  Niets te melden.'];
  let prints: Prints = [];
  try {
    prints = await printsOf(document, shell);
  } catch (error) {
    // One print that fails is told with the document; a seal that cannot be used concerns all.
    if (!isProblem(error) || error.code !== 'print-failed') throw error;
    said.push('', problemSentence(error));
  }
  await writeFindings(results, document, said);
  for (const { folder, pdf } of prints) await results.write(join(folder, `${document.name}.pdf`), pdf);
};
