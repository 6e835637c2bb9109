/** `sop check`: whether documents can be handed in, and what is still to do. */
import { isProblem } from '#templates/problem.ts';
import { readAcknowledgements } from '#templates/seen.ts';
import { problemSentence } from '#templates/words.ts';

import { readJson } from '../files.ts';
import { countBlocking, exit, judge, type Register } from './command.ts';
import { documentJson, findingLines, problemJson } from './report.ts';

const verdict = (blocking: number): string => {
  if (blocking === 0) return 'kan worden ingediend';
  return blocking === 1 ? 'nog 1 punt te doen' : `nog ${blocking} punten te doen`;
};

export const register: Register = (program, shell) => {
  program
    .command('check')
    .description(
      'controleert documenten; eindigt met 0 (kan worden ingediend), 1 (nog niet) of 2 (onleesbaar)',
    )
    .argument('<bestand...>', 'Word-documenten (.docx)')
    .option('--json', 'één JSON-object per bestand en per regel')
    .option('--seen <bestand>', 'JSON met meldingen die iemand heeft gezien en goed gevonden')
    .action(async (files: string[], { json = false, seen }: { json?: boolean; seen?: string }) => {
      const acknowledged = seen === undefined ? [] : readAcknowledgements(await readJson(seen));
      for (const file of files) {
        try {
          const document = await judge(file, 'hand-in', acknowledged);
          const blocking = countBlocking(document.findings);
          if (blocking > 0) shell.end(exit.notReady);
          if (json) shell.print(documentJson(document));
          else
            [`${file}: ${verdict(blocking)}`, ...findingLines(document)].forEach((line) => shell.print(line));
        } catch (error) {
          if (!isProblem(error)) throw error;
          shell.print(json ? problemJson(file, error) : `${file}: ${problemSentence(error)}`);
          shell.end(exit.unreadable);
        }
      }
    });
};
