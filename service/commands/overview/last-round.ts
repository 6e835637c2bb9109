/** The documents of the round before, read to compare with. They are not checked, printed or counted again. */
import { relative } from 'node:path';

import { formats } from '#templates/formats/index.ts';
import { isProblem } from '#templates/problem.ts';
import { problemSentence } from '#templates/words.ts';
import { readDocument } from '#templates/word/read.ts';

import { documentsIn, readBytes } from '../../files.ts';
import { schoolOf } from '../../overview/facts.ts';
import type { Profile } from '../../overview/profile.ts';
import { schoolRows } from '../../overview/schools.ts';
import type { Shell } from '../command.ts';
import type { LastRound } from './task.ts';

/** One profile of each school, as the overview of that round counted them. Of a file that cannot be read is told which. */
export const readLastRound = async (folder: string, shell: Shell): Promise<readonly Profile[]> => {
  const documents = await documentsIn(folder);
  const profiles: Profile[] = [];
  for (const [at, path] of documents.entries()) {
    const file = relative(folder, path);
    shell.progress(`Vorige ronde [${at + 1}/${documents.length}] ${file}`);
    try {
      const reading = readDocument(await readBytes(path), formats);
      const { format, school, round, answers, declaration, findings } = reading;
      profiles.push({ file, format, school, round, answers, declaration, findings });
    } catch (error) {
      if (!isProblem(error)) throw error;
      shell.progress(`  ${problemSentence(error)}`);
    }
  }
  const counts = new Set(schoolRows(profiles, []).flatMap((row) => (row.counts ? [row.file] : [])));
  return profiles.filter(({ file }) => counts.has(file));
};

/** By school, as the threads need it. */
export const lastRoundOf = (profiles: readonly Profile[] = []): LastRound =>
  new Map(
    profiles.flatMap((profile) => {
      const school = schoolOf(profile);
      return school === null ? [] : [[school, { format: profile.format.id, answers: profile.answers }]];
    }),
  );
