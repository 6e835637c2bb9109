/** `sop print`: a profile or its one-page as a PDF, sealed when it is final; the one-page also as a web page. */
import { Option } from 'commander';

import { refuseSameFile, writeWhole } from '../files.ts';
import { judge, readSeen, type Register } from './command.ts';
import { press } from './press.ts';

interface PrintChoices {
  readonly out: string;
  readonly concept?: boolean;
  readonly full?: boolean;
  readonly onePage?: boolean;
  readonly html?: boolean;
  readonly seen?: string;
}

export const register: Register = (program, shell) => {
  program
    .command('print')
    .description('maakt de vergrendelde pdf van een profiel dat klaar is, of met --concept een concept')
    .argument('<bestand>', 'Word-document (.docx)')
    .requiredOption('--out <bestand>', 'het bestand dat wordt gemaakt')
    .option('--concept', 'een concept; mag ook als het profiel nog niet klaar is')
    .option('--full', 'het volledig exemplaar voor MR, bestuur en samenwerkingsverband; niet voor publicatie')
    .addOption(new Option('--one-page', 'de one-page voor ouders').conflicts('full'))
    .addOption(
      new Option('--html', 'de one-page als webpagina in plaats van als pdf')
        .implies({ onePage: true })
        .conflicts('full'),
    )
    .option('--seen <bestand>', 'JSON met meldingen die iemand heeft gezien en goed gevonden')
    .action(async (file: string, { out, concept, full, onePage, html, seen }: PrintChoices) => {
      refuseSameFile(out, file, seen);
      const acknowledged = await readSeen(seen);
      const document = await judge(file, { purpose: 'publication', today: shell.today, seen: acknowledged });
      const { printConcept, printFinal, onePageAsHtml, sealOf } = await press();
      const copy = onePage ? 'one-page' : full ? 'full' : 'publication';
      const make = async (): Promise<string | Uint8Array> => {
        if (html) return onePageAsHtml(document, concept ? shell.today : undefined);
        if (concept) return printConcept(document, copy, shell.today);
        return await printFinal(document, copy, await sealOf(shell.config));
      };
      await writeWhole(out, await make());
      shell.print(out);
    });
};
