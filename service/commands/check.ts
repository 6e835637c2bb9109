/** `sop check`: whether documents can be handed in, and what is still to do. */
import { isDeclared } from '#templates/declaration.ts';

import { countBlocking, exit, judge, readSeen, type Judged, type Register } from './command.ts';
import { eachDocument } from './each-document.ts';
import { findingLines } from './report.ts';

const verdict = ({ format, answers, declaration, findings }: Judged): string => {
  const blocking = countBlocking(findings);
  if (blocking === 0)
    return isDeclared(format, answers, declaration)
      ? 'kan worden ingediend'
      : 'alles ingevuld; nog niet vastgesteld en verklaard';
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
      const acknowledged = await readSeen(seen);
      const open = async (file: string): Promise<Judged> => {
        const document = await judge(file, { purpose: 'hand-in', today: shell.today, seen: acknowledged });
        if (countBlocking(document.findings) > 0) shell.end(exit.notReady);
        return document;
      };
      const lines = (document: Judged): string[] => [
        `${document.file}: ${verdict(document)}`,
        ...findingLines(document),
      ];
      await eachDocument(files, { json, open, lines }, shell);
    });
};
