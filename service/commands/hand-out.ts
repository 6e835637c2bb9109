/** `sop hand-out`: gives each school of a consortium its document for a round. */
import { readDataConfig } from '../config.ts';
import { exit, type Register } from './command.ts';
import { askService } from './desk.ts';
import { textTable } from './text-table.ts';

interface Outcome {
  readonly school: string;
  readonly name: string | null;
  readonly outcome: 'handed-out' | 'already' | 'failed';
  readonly problem: { readonly sentence: string } | null;
  readonly withoutAddress: readonly Person[];
}

type Person = 'director' | 'coordinator' | 'board' | 'council';

const personWords: { readonly [P in Person]: string } = {
  director: 'directeur',
  coordinator: 'intern begeleider',
  board: 'bestuur',
  council: 'MR',
};

const words: { readonly [O in Outcome['outcome']]: string } = {
  'handed-out': 'uitgereikt',
  already: 'had het al',
  failed: 'niet gelukt',
};

export const register: Register = (program, shell) => {
  program
    .command('hand-out')
    .description('reikt het document van een ronde uit aan de scholen van een samenwerkingsverband')
    .argument('<ronde>', 'de naam van de ronde')
    .argument('<samenwerkingsverband>', 'zoals PO3105')
    .option('--school <brin6...>', 'alleen deze scholen')
    .action(async (round: string, consortium: string, { school }: { school?: string[] }) => {
      const report = (await askService(readDataConfig().data, {
        method: 'POST',
        path: `/api/rounds/${encodeURIComponent(round)}/handing-out`,
        body: JSON.stringify({ consortium, ...(school ? { schools: school } : {}) }),
      })) as { readonly schools: readonly Outcome[] };
      if (report.schools.length === 0) {
        shell.progress(
          `In ${consortium} is geen school die bij de ronde “${round}” hoort. Controleer de naam van het samenwerkingsverband, en of de scholenlijst is ingelezen (sop import-schools).`,
        );
        shell.end(exit.notReady);
        return;
      }
      const rows = report.schools.map((one) => [
        one.school,
        one.name ?? '',
        words[one.outcome],
        one.withoutAddress.map((person) => personWords[person]).join(', '),
        one.problem?.sentence ?? '',
      ]);
      textTable(
        ['School', 'Naam', 'Document', 'Geen e-mailadres van', 'Wat er aan de hand is'],
        rows,
      ).forEach((line) => shell.print(line));
      if (report.schools.some(({ withoutAddress }) => withoutAddress.length > 0))
        shell.progress(
          'Wie geen e-mailadres in de scholenlijst heeft, kan het document misschien niet openen. Vul de lijst aan, lees die in (sop import-schools) en reik opnieuw uit.',
        );
      if (report.schools.some(({ outcome }) => outcome === 'failed')) shell.end(exit.notReady);
    });
};
