/** `sop read`: what stands in documents. */
import { isProblem } from '#templates/problem.ts';
import type { FindingCode } from '#templates/finding.ts';
import { problemSentence } from '#templates/words.ts';

import { exit, judge, type Judged, type Register } from './command.ts';
import { answerLines, documentJson, findingLines, problemJson } from './report.ts';

/** What is about reading; whether the answers are right and complete is what `check` tells. */
const aboutReading: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'unreadable',
  'unknown-option',
  'control-missing',
  'control-duplicate',
  'control-unknown',
  'value-conflict',
  'pending-revisions',
  'text-outside',
  'external-reference',
  'school-differs',
  'open-comments',
]);

const onlyReading = (document: Judged): Judged => ({
  ...document,
  findings: document.findings.filter(({ code }) => aboutReading.has(code)),
});

export const register: Register = (program, shell) => {
  program
    .command('read')
    .description('toont wat er in een of meer documenten staat')
    .argument('<bestand...>', 'Word-documenten (.docx)')
    .option('--json', 'één JSON-object per bestand en per regel')
    .action(async (files: string[], { json = false }: { json?: boolean }) => {
      for (const file of files) {
        try {
          const document = onlyReading(await judge(file, 'writing'));
          if (json) shell.print(documentJson(document));
          else
            [
              `${file} (${document.format.title})`,
              ...answerLines(document),
              ...findingLines(document),
            ].forEach((line) => shell.print(line));
        } catch (error) {
          if (!isProblem(error)) throw error;
          shell.print(json ? problemJson(file, error) : `${file}: ${problemSentence(error)}`);
          shell.end(exit.unreadable);
        }
      }
    });
};
