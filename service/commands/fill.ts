/** `sop fill`: a new document with answers, to work on or, flattened, to read. */
import { fill } from '#templates/word/fill.ts';

import { refuseSameFile, writeWhole } from '../files.ts';
import { readAnswersFile } from './answers-file.ts';
import { formatNamed, type Register } from './command.ts';

export const register: Register = (program, shell) => {
  program
    .command('fill')
    .description('maakt een nieuw document met antwoorden; gedeeltelijk ingevuld mag')
    .argument('<format>', 'bijvoorbeeld bao-2024')
    .argument('<antwoorden>', 'JSON met antwoorden per sleutel')
    .requiredOption('--out <bestand>', 'het document dat wordt gemaakt (.docx)')
    .option('--flat', 'zonder invulvelden en instructies, om te lezen')
    .action(async (id: string, path: string, { out, flat = false }: { out: string; flat?: boolean }) => {
      refuseSameFile(out, path);
      const format = formatNamed(id);
      const { answers, ...rest } = await readAnswersFile(format, path);
      await writeWhole(out, fill(format, answers, { ...rest, flat }));
      shell.print(out);
    });
};
