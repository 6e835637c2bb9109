/** `sop template`: the Word document of a format, for a school to fill in. */
import { writeTemplate } from '#templates/word/template.ts';

import { refuseSameFile, writeWhole } from '../files.ts';
import { readAnswersFile } from './answers-file.ts';
import { formatNamed, type Register } from './command.ts';

export const register: Register = (program, shell) => {
  program
    .command('template')
    .description('maakt het Word-document van een format, leeg of met gegevens die al bekend zijn')
    .argument('<format>', 'bijvoorbeeld bao-2024')
    .requiredOption('--out <bestand>', 'het document dat wordt gemaakt (.docx)')
    .option('--answers <bestand>', 'JSON met antwoorden die vooraf worden ingevuld')
    .action(async (id: string, { out, answers }: { out: string; answers?: string }) => {
      refuseSameFile(out, answers);
      const format = formatNamed(id);
      const known = answers === undefined ? {} : await readAnswersFile(format, answers);
      await writeWhole(out, writeTemplate(format, known));
      shell.print(out);
    });
};
