/** `sop journal verify`: whether the record of what happened is whole. It only reads, so the service may run meanwhile. */
import { Problem } from '#templates/problem.ts';
import { problemSentence } from '#templates/words.ts';

import { readDataConfig } from '../config.ts';
import { exit, type Register, type Shell } from './command.ts';
import { keeping } from './keeping.ts';

export const register: Register = (program, shell) => {
  program
    .command('journal')
    .description('kijkt naar het journaal van de dienst')
    .command('verify')
    .description('controleert of het journaal heel is; eindigt met 0 (heel) of 1 (niet)')
    .action(() => verifyJournal(shell));
};

const inTheNetherlands = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});

const verifyJournal = async (shell: Shell): Promise<void> => {
  const { placesIn, readFileJournal } = await keeping();
  const folder = placesIn(readDataConfig().data).journal;
  const journal = readFileJournal(folder);
  const { records, head, fault } = await journal.verify();
  if (fault) {
    shell.print(problemSentence(new Problem('journal-broken', fault)));
    shell.end(exit.notReady);
    return;
  }
  if (records === 0) {
    shell.print(
      `Het journaal in “${folder}” is leeg. Had u er een verwacht? Kijk dan of SOP_DATA naar de goede map wijst.`,
    );
    return;
  }
  const timeOf = async (seq: number): Promise<string> => {
    for await (const { at } of journal.read(seq)) return inTheNetherlands.format(new Date(at));
    return '';
  };
  shell.print(`Het journaal in “${folder}” is heel.`);
  shell.print(`  gebeurtenissen: ${records}`);
  shell.print(`  van:            ${await timeOf(1)}`);
  shell.print(`  tot en met:     ${await timeOf(head.seq)}`);
  shell.print(`  laatste hash:   ${head.hash}`);
  shell.print(
    'Een einde dat is afgeknipt, ziet u hier niet: “sop doctor” vergelijkt het journaal met de database.',
  );
};
