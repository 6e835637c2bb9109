/** `sop print`: a profile as a PDF, sealed when it is final. */
import { readAcknowledgements } from '#templates/seen.ts';

import { readJson, writeWhole } from '../files.ts';
import { judge, type Register } from './command.ts';
import { press } from './press.ts';

interface PrintChoices {
  readonly out: string;
  readonly concept?: boolean;
  readonly full?: boolean;
  readonly seen?: string;
}

export const register: Register = (program, shell) => {
  program
    .command('print')
    .description('maakt de vergrendelde pdf van een profiel dat klaar is, of met --concept een concept')
    .argument('<bestand>', 'Word-document (.docx)')
    .requiredOption('--out <pdf>', 'de pdf die wordt gemaakt')
    .option('--concept', 'een concept; mag ook als het profiel nog niet klaar is')
    .option('--full', 'het volledig exemplaar voor MR, bestuur en samenwerkingsverband; niet voor publicatie')
    .option('--seen <bestand>', 'JSON met meldingen die iemand heeft gezien en goed gevonden')
    .action(async (file: string, { out, concept = false, full = false, seen }: PrintChoices) => {
      const acknowledged = seen === undefined ? [] : readAcknowledgements(await readJson(seen));
      const document = await judge(file, 'publication', acknowledged);
      const { printConcept, printFinal, sealOf } = await press();
      const audience = full ? 'full' : 'publication';
      const pdf = concept
        ? printConcept(document, audience, shell.today)
        : await printFinal(document, audience, await sealOf(shell.config));
      await writeWhole(out, pdf);
      shell.print(out);
    });
};
