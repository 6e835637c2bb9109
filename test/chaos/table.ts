/** The outcome of a kill test as a table to read. */
import type { Outcome, Row } from './chaos.ts';

export const tableOf = ({ options, play, killed, faults, findings, ownDisk, seconds }: Outcome): string => {
  const { kills } = killed;
  const total = Object.values(faults).reduce((sum, count) => sum + count, 0);
  const rows: readonly Row[] = [
    ['scholen', options.schools],
    ['begin van het toeval', options.seed],
    ['dienst gedood (kill -9)', kills.running + kills.starting + kills.recording + kills.effect],
    ['  60–300 ms nadat ze bereikbaar was', kills.running],
    ['  tijdens het starten', kills.starting],
    ['  direct na regels in het journaal', kills.recording],
    ['  direct na iets in de tenant', kills.effect],
    ['dienst uit zichzelf gestopt', killed.fell],
    [
      'tabellen liepen achter op het journaal',
      `${killed.behind} keer, hoogstens ${killed.mostBehind} regels`,
    ],
    [
      'database gedood, weer klaar na',
      killed.databaseBack === null ? 'niet gedaan' : `${(killed.databaseBack / 1000).toFixed(1)} s`,
    ],
    ['schijf vol', fullDisk(ownDisk, killed.diskFilled, play.toldOfFullDisk?.() ?? false)],
    ['storingen van de tenant', total],
    ...Object.entries(faults).map(([sort, count]) => [`  ${sort}`, count] as const),
    ...play.rows(),
    ['verloren', findings.lost.length],
    ['dubbel', findings.twice.length],
    ['anders niet in orde', findings.wrong.length],
    ['tijd met doden', `${seconds.killing.toFixed(0)} s`],
    ['daarna tot er niets meer te doen was', `${seconds.settling.toFixed(0)} s`],
  ];
  const width = Math.max(...rows.map(([what]) => what.length));
  return [
    ...rows.map(([what, value]) => `${what.padEnd(width)}  ${value}`),
    ...[...findings.lost, ...findings.twice, ...findings.wrong].map((line) => `! ${line}`),
  ].join('\n');
};

const fullDisk = (ownDisk: boolean, filled: boolean, told: boolean): string => {
  if (!ownDisk) return 'niet gedaan: hier kan geen schijf worden gemaakt';
  if (!filled) return 'niet gedaan';
  return told ? 'gehoord met 507, en daarna verder' : 'niemand hoorde het';
};
