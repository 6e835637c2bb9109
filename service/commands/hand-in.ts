/** `sop hand-in`: hands in for a school that cannot; the record says that the operator did it. */
import { readDataConfig } from '../config.ts';
import { exit, type Register } from './command.ts';
import { askService, Refused } from './desk.ts';

/** Answers about how far the school is, which are a result; any other refusal is about the command. */
const NOT_YET: ReadonlySet<number> = new Set([409, 412, 422, 423]);

export const register: Register = (program, shell) => {
  program
    .command('hand-in')
    .description('dient het profiel van een school in, namens de school; het dossier vermeldt dat')
    .argument('<dossier>', 'de naam van het dossier: die van de ronde en de school, zoals 2024.14AB00')
    .option('--without-positive-advice', 'in afwijking van of zonder advies van de medezeggenschapsraad')
    .action(
      async (dossier: string, { withoutPositiveAdvice = false }: { withoutPositiveAdvice?: boolean }) => {
        const folder = readDataConfig().data;
        try {
          const receipt = (await askService(folder, {
            method: 'POST',
            path: `/api/dossiers/${encodeURIComponent(dossier)}/hand-in`,
            body: JSON.stringify({ acceptsWayOut: withoutPositiveAdvice }),
          })) as { handIn: string; late: boolean };
          shell.print(`Ingediend als ${receipt.handIn}${receipt.late ? ', na de laatste dag' : ''}.`);
        } catch (error) {
          if (!(error instanceof Refused) || !NOT_YET.has(error.status)) throw error;
          shell.print(error.detail);
          for (const { severity, sentence } of error.findings)
            if (severity === 'blocking') shell.print(`  ${sentence}`);
          shell.end(exit.notReady);
        }
      },
    );
};
