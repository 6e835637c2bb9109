/** `sop read`: what stands in documents. */
import type { FindingCode } from '#templates/finding.ts';

import { judge, type Judged, type Register } from './command.ts';
import { eachDocument } from './each-document.ts';
import { answerLines, findingLines } from './report.ts';

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
      const open = async (file: string): Promise<Judged> =>
        onlyReading(await judge(file, { purpose: 'writing', today: shell.today }));
      const lines = (document: Judged): string[] => [
        `${document.file} (${document.format.title})`,
        ...answerLines(document),
        ...findingLines(document),
      ];
      await eachDocument(files, { json, open, lines }, shell);
    });
};
