/** `sop verify`: whether a PDF is as it was sealed. */
import { verdictLines } from '../documents/verdict-words.ts';
import type { VerdictCode } from '../documents/verify.ts';
import { readBytes } from '../files.ts';
import { exit, type ExitCode, type Register } from './command.ts';
import { press } from './press.ts';

const codes: { readonly [C in VerdictCode]: ExitCode } = {
  unaltered: exit.good,
  altered: exit.notReady,
  'not-trusted': exit.notReady,
  'not-ours': exit.unreadable,
};

export const register: Register = (program, shell) => {
  program
    .command('verify')
    .description(
      'controleert een pdf; eindigt met 0 (ongewijzigd), 1 (gewijzigd of onbekend zegel) of 2 (niet van ons)',
    )
    .argument('<pdf>', 'een pdf die met sop print is gemaakt')
    .option(
      '--cert <bestand>',
      'het certificaat waarmee het zegel moet kloppen (PEM); anders dat van deze computer',
    )
    .action(async (file: string, { cert }: { cert?: string }) => {
      const { verify, trustedCertificates } = await press();
      const verdict = await verify(await readBytes(file), await trustedCertificates(shell.config, cert));
      verdictLines(verdict).forEach((line) => shell.print(line));
      shell.end(codes[verdict.code]);
    });
};
