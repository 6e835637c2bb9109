/** `sop changes`: what changed between two documents of a school, such as those of two rounds. */
import { changeClassWords, changeSentence, changeSummary } from '#templates/change-words.ts';
import type { Change, ChangeClass } from '#templates/changes.ts';
import { sentence, severityWords } from '#templates/words.ts';

import type { Register } from './command.ts';
import { compare, noteSentence, type Comparison } from './comparison.ts';
import { findingJson } from './report.ts';

/** By part of the document, and in a part by what a change means; what means most goes first. */
const changeLines = ({ now, changes }: Comparison): string[] =>
  now.format.sections.flatMap(({ id, title }) => {
    const here = changes.filter(({ section }) => section === id);
    return here.length === 0 ? [] : [`  ${title}`, ...classLines(here)];
  });

const classLines = (changes: readonly Change[]): string[] =>
  (Object.entries(changeClassWords) as [ChangeClass, string][]).flatMap(([changeClass, words]) => {
    const these = changes.filter((change) => change.changeClass === changeClass);
    if (these.length === 0) return [];
    return [`    ${words}`, ...these.map((change) => `      - ${changeSentence(change)}`)];
  });

const lines = (comparison: Comparison): string[] => {
  const { notes, changes, unlike } = comparison;
  return [
    ...notes.map((note) => `  ${noteSentence(note)}`),
    ...changeLines(comparison),
    ...(unlike.length === 0
      ? []
      : [
          `  ${severityWords.advice} (${unlike.length})`,
          ...unlike.map((found) => `      - ${sentence(found)}`),
        ]),
    changeSummary(changes),
  ];
};

const jsonLines = ({ notes, changes, unlike }: Comparison): string[] =>
  [
    ...notes.map((note) => ({
      code: note.code,
      field: null,
      message: noteSentence(note),
      facts: note.facts,
    })),
    ...changes.map(({ code, facts, ...place }) => ({
      code,
      ...place,
      message: changeSentence({ code, facts, ...place } as Change),
      facts,
    })),
    ...unlike.map(findingJson),
  ].map((line) => JSON.stringify(line));

export const register: Register = (program, shell) => {
  program
    .command('changes')
    .description('vertelt wat er tussen twee documenten van een school is veranderd, eerst het oude')
    .argument('<oud>', 'Word-document van de vorige keer (.docx)')
    .argument('<nieuw>', 'Word-document van nu (.docx)')
    .option('--json', 'één JSON-object per wijziging en per regel')
    .action(async (earlier: string, now: string, { json = false }: { json?: boolean }) => {
      const comparison = await compare(earlier, now);
      if (!json) shell.print(`${earlier} → ${now}`);
      (json ? jsonLines(comparison) : lines(comparison)).forEach((line) => shell.print(line));
    });
};
