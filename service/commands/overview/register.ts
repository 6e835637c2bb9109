/**
 * `sop overview`: the main job. Every document of a folder is read, checked and printed; then one overview of all. What
 * cannot be read is named and passed over.
 */
import { basename, join, relative } from 'node:path';

import { listed, quoted } from '#templates/phrases.ts';
import { problemSentence } from '#templates/words.ts';

import { problemOf } from '../../across-threads.ts';
import { documentsIn } from '../../files.ts';
import { overviewOf } from '../../overview/overview.ts';
import type { Profile, Unreadable } from '../../overview/profile.ts';
import { reportTable } from '../../overview/report-table.ts';
import { readSeen, type Register } from '../command.ts';
import { press } from '../press.ts';
import { beginResults, type ResultFolder } from '../result-folder.ts';
import { resultNames } from '../result-names.ts';
import { folders } from './folders.ts';
import { lastRoundOf, readLastRound } from './last-round.ts';
import { profileOf } from './portable.ts';
import type { Outcome } from './task.ts';

interface Options {
  readonly out: string;
  readonly seen?: string;
  readonly previous?: string;
  readonly print: boolean;
}

export const register: Register = (program, shell) => {
  program
    .command('overview')
    .description('leest, controleert en drukt alle documenten van een map af, en maakt één overzicht')
    .argument('<map>', 'de map met Word-documenten; mappen daarin tellen mee')
    .requiredOption('--out <map>', 'de map voor de resultaten')
    .option('--previous <map>', 'de map met de documenten van de vorige ronde, om te zien wat er veranderde')
    .option(
      '--no-print',
      'maakt alleen het overzicht en de bevindingen, en niets per school; dat gaat veel sneller',
    )
    .option('--seen <bestand>', 'JSON met meldingen die iemand heeft gezien en goed gevonden')
    .action(async (folder: string, { out, seen: seenFile, previous, print: prints }: Options) => {
      const seen = await readSeen(seenFile);
      const { config, today } = shell;
      const earlier = previous === undefined ? undefined : await readLastRound(previous, shell);
      const found = await documentsIn(folder);
      const results = await beginResults(out);
      // A Word document that an earlier run made here is no document of a school.
      const documents = found.filter((path) => !results.removed(path));
      const names = resultNames(documents.map((path) => relative(folder, path)));
      const profiles: Profile[] = [];
      const unreadable: Unreadable[] = [];
      const unprinted: string[] = [];
      const { assemble } = await import('./crew.ts');
      const crew = assemble(documents.length, lastRoundOf(earlier));
      try {
        // A seal that cannot be used is told before the work, and made once for all threads.
        if (prints) await (await press()).sealOf(config);
        let at = 0;
        for await (const outcome of crew.each(documents.map((path) => ({ path, seen, today, prints })))) {
          const file = relative(folder, documents[at] ?? '');
          shell.progress(`[${++at}/${documents.length}] ${file}`);
          await writeOutcome(outcome, { file, name: names.get(file) ?? file }, results);
          if ('trouble' in outcome) unreadable.push({ file, problem: problemOf(outcome.trouble) });
          else {
            profiles.push(profileOf(outcome.profile, file));
            if (outcome.unprinted) unprinted.push(file);
          }
        }
        shell.progress('Het overzicht wordt gemaakt …');
        // Loaded at first use: what draws and writes spreadsheets takes longer than all the rest.
        const { overviewResults } = await import('./results.ts');
        const overview = overviewOf(profiles, unreadable, { at: `${today}T12:00:00Z` });
        await overviewResults({ overview, profiles, ...(earlier ? { earlier } : {}) }, crew, results);
        const report = [reportTable(overview), ...unprintedLines(unprinted)].join('\n');
        await results.write('rapport.txt', `${report}\n`);
        shell.print(report);
        shell.print(`De resultaten staan in ${out}`);
      } finally {
        await crew.dismiss();
      }
    });
};

const unprintedLines = (files: readonly string[]): string[] =>
  files.length === 0
    ? []
    : [
        `Van ${listed(files.map(quoted))} is geen pdf gemaakt. Waarom niet, staat per document in de map ${folders.findings}.`,
      ];

interface Named {
  /** The document, in the folder. */
  readonly file: string;
  /** Its results, in each folder of results. */
  readonly name: string;
}

const writeOutcome = async (outcome: Outcome, named: Named, results: ResultFolder): Promise<void> => {
  if ('trouble' in outcome)
    return writeFindings(results, named, [problemSentence(problemOf(outcome.trouble))]);
  const { lines, made, unprinted } = outcome;
  await writeFindings(results, named, [
    ...(lines.length > 0 ? lines : ['  Niets te melden.']),
    ...(unprinted ? ['', problemSentence(problemOf(unprinted))] : []),
  ]);
  for (const { folder, ending, bytes } of made)
    await results.write(join(folder, `${named.name}${ending}`), bytes);
};

const writeFindings = (
  results: ResultFolder,
  { file, name }: Named,
  lines: readonly string[],
): Promise<void> =>
  results.write(join(folders.findings, `${name}.txt`), [basename(file), '', ...lines, ''].join('\n'));
