/** `sop put`: changes in an existing document; comments, tracked changes and all else stay as they are. */
import { formats } from '#templates/formats/index.ts';
import { put } from '#templates/word/put.ts';
import { readDocument } from '#templates/word/read.ts';

import { readBytes, refuseSameFile, writeWhole } from '../files.ts';
import { readChangesFile } from './answers-file.ts';
import type { Register } from './command.ts';

export const register: Register = (program, shell) => {
  program
    .command('put')
    .description(
      'zet wijzigingen in een bestaand document; opmerkingen en wat er in andere velden is bijgehouden, blijven staan',
    )
    .argument('<bestand>', 'Word-document (.docx)')
    .argument('<wijzigingen>', 'JSON met waarden per sleutel; null maakt een veld leeg')
    .requiredOption('--out <bestand>', 'het document dat wordt gemaakt; mag hetzelfde bestand zijn')
    .action(async (file: string, path: string, { out }: { out: string }) => {
      refuseSameFile(out, path);
      const bytes = await readBytes(file);
      const { format } = readDocument(bytes, formats);
      const { answers, declaration } = await readChangesFile(format, path);
      await writeWhole(out, put(bytes, format, answers, declaration));
      shell.print(out);
    });
};
