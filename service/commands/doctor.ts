/** `sop doctor`: looks at a set-up from Node.js to the mailbox of every consortium, and says what is not right. */
import type { State } from '../doctor/check.ts';
import { exit, type Register, type Shell } from './command.ts';

/** Loaded at first use: it knows the database, the press and Microsoft 365. */
const practice = async () => ({
  ...(await import('../doctor/checks/index.ts')),
  ...(await import('../doctor/examine.ts')),
  ...(await import('../doctor/patient.ts')),
  ...(await import('../doctor/tell.ts')),
});

export const register: Register = (program, shell) => {
  program
    .command('doctor')
    .description(
      'kijkt na of alles van de dienst in orde is en zegt zo niet wat u kunt doen; eindigt met 0 (in orde) of 1 (niet)',
    )
    .action(() => consult(shell));
};

const consult = async (shell: Shell): Promise<void> => {
  const { checks, closingLine, examine, linesOf, patient } = await practice();
  const who = patient({ config: shell.config });
  const count: { [S in State]: number } = { good: 0, warning: 0, wrong: 0, skipped: 0 };
  try {
    for await (const examined of examine(who, checks)) {
      linesOf(examined).forEach((line) => shell.print(line));
      for (const { state } of examined.findings) count[state]++;
    }
  } finally {
    await who.close();
  }
  shell.print(closingLine(count));
  if (count.wrong > 0) shell.end(exit.notReady);
};
