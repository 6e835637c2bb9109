/** `sop publish`: the profile of a school for its schoolgids, website and Scholen op de kaart. */
import { join } from 'node:path';

import { sentence } from '#templates/words.ts';

import { refuseSameFile, writeWhole } from '../files.ts';
import { judge, readSeen, type Register } from './command.ts';
import { publishing } from './publishing.ts';

interface PublishChoices {
  readonly out: string;
  readonly only?: string;
  readonly concept?: boolean;
  readonly seen?: string;
}

const EXAMPLE = `
Voorbeeld:
  sop publish kiezelbrug.docx --out publicatie
  sop publish kiezelbrug.docx --out publicatie --only schoolgids-docx --concept`;

export const register: Register = (program, shell) => {
  program
    .command('publish')
    .description(
      'maakt het deel voor de schoolgids (Word, HTML en Markdown) en de tekst voor Scholen op de kaart, van een profiel dat klaar is',
    )
    .argument('<bestand>', 'Word-document (.docx)')
    .requiredOption('--out <map>', 'de map waarin de bestanden komen')
    .option(
      '--only <naam>',
      'één hiervan: schoolgids-docx, schoolgids-html, schoolgids-markdown of scholen-op-de-kaart',
    )
    .option('--concept', 'een concept; mag ook als het profiel nog niet klaar is')
    .option('--seen <bestand>', 'JSON met meldingen die iemand heeft gezien en goed gevonden')
    .addHelpText('after', EXAMPLE)
    .action(async (file: string, { out, only, concept, seen }: PublishChoices) => {
      const acknowledged = await readSeen(seen);
      const document = await judge(file, { purpose: 'publication', today: shell.today, seen: acknowledged });
      const { Publication, publishAll, publisherNamed } = await publishing();
      const by = only === undefined ? undefined : [publisherNamed(only)];
      const publication = concept ? Publication.concept(document, shell.today) : Publication.final(document);
      const results = await publishAll(publication, by);
      const files = results.flatMap((result) => result.files);
      for (const { name } of files) refuseSameFile(join(out, name), file, seen);
      for (const { name, bytes } of files) {
        await writeWhole(join(out, name), bytes);
        shell.print(join(out, name));
      }
      for (const { publisher, findings } of results)
        for (const found of findings) shell.progress(`${publisher.title}: ${sentence(found)}`);
    });
};
