/** Schools that have done everything hand in, all of them, while the service is killed. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { readFileJournal } from '#service/store/journal/file/read.ts';
import { placesIn } from '#service/store/store.ts';

import type { AskAs } from '../../demo/people-at-work.ts';
import { dossierOf, handOutAll, untilCollected, walk, write } from '../../demo/round.ts';
import { LIBRARIES } from '../../demo/tenant.ts';
import { regionOf } from '../../samples/region.ts';
import type { SampleSchool } from '../../samples/school.ts';
import type { Play, Row, Scenario } from '../chaos.ts';
import { each, type Stage } from '../stage.ts';
import {
  dossiersTold,
  inspectHandIn,
  inspectTenant,
  isSettled,
  nothingCounted,
  type Counted,
} from './inspect.ts';
import { handInAll, noAsking, type Asking, type Directors } from './schools.ts';

export interface HandingInPlay extends Play {
  readonly asking: Asking;
  readonly counted: Counted;
}

/** As many schools at once as a computer with two cores can serve without queueing. */
const AT_ONCE = 4;
const MOSTLY = 0.9;
/** What could not be locked is tried again later each time. */
const PATIENCE_MS = 20 * 60_000;

/** This many made-up schools that are ready to hand in, no two alike. */
const readySchools = (count: number): SampleSchool[] =>
  regionOf(count * 4)
    .filter(({ state }) => state === 'declared')
    .slice(0, count);

export const handingIn: Scenario<HandingInPlay> = {
  schools: readySchools,
  prepare: async (stage, { progress }) => {
    progress(`${stage.schools.length} scholen krijgen hun document, en vullen het in …`);
    await handOutAll(stage.operator);
    return playOn(stage, await readyDirectors(stage));
  },
};

/** The directors, when their document is written and signed off. */
const readyDirectors = async ({ schools, graph, askAs }: Stage): Promise<Directors> => {
  const asks = new Map<string, AskAs>();
  for (const { brin6 } of schools) asks.set(brin6, await askAs('school', brin6));
  const askOf = ({ brin6 }: SampleSchool): AskAs => asks.get(brin6)!;
  await each(schools, AT_ONCE, (school) => write(school, graph, askOf(school)));
  for (const school of schools) await untilCollected(school, askOf(school));
  const directors = new Map<string, { ask: AskAs; content: string }>();
  await each(schools, AT_ONCE, async (school) => {
    const ask = askOf(school);
    await walk(school, ask);
    const path = `/api/dossiers/${dossierOf(school)}/findings?for=hand-in`;
    directors.set(school.brin6, { ask, ...((await ask('GET', path)) as { content: string }) });
  });
  return directors;
};

/** The archives and the mailboxes. */
const placesOfEffects = (folder: string): string[] => {
  const drives = join(folder, 'tenant', 'drives');
  const archives = readdirSync(drives).filter((name) => name.endsWith(LIBRARIES.archive));
  return [join(folder, 'tenant', 'mailboxes'), ...archives.map((name) => join(drives, name))];
};

/** How many hand-ins the journal calls final. */
const finalIn = async (data: string): Promise<number> => {
  let count = 0;
  for await (const { kind } of readFileJournal(placesIn(data).journal).read(1))
    if (kind === 'made-final') count += 1;
  return count;
};

const playOn = (stage: Stage, directors: Directors): HandingInPlay => {
  const { schools } = stage;
  const [asking, counted] = [noAsking(), nothingCounted()];
  return {
    asking,
    counted,
    effects: placesOfEffects(stage.folder),
    act: (signal) => handInAll(schools, directors, asking, signal),
    part: () => asking.answered / schools.length,
    progress: () => `${asking.answered} van ${schools.length} ingediend`,
    toldOfFullDisk: () => asking.refused.has(507),
    mostlyDone: async () => (await finalIn(stage.data)) >= schools.length * MOSTLY,
    isSettled: async () => [...(await dossiersTold(schools, directors)).values()].every(isSettled),
    patienceMs: PATIENCE_MS,
    inspect: async (findings) =>
      inspectTenant({ stage, findings, counted }, await dossiersTold(schools, directors)),
    inspectRecords: (records, findings) => {
      for (const school of schools) inspectHandIn(dossierOf(school), records, findings);
    },
    rows: () => rowsOf(asking, counted),
  };
};

const rowsOf = (asking: Asking, { pdfs, onePages, documents, mails, judged }: Counted): Row[] => [
  ['indienen gevraagd', asking.asked],
  ['indienen beantwoord', asking.answered],
  ...[...asking.refused].map(([status, { times, sentence }]): Row => [
    `  ${status}`,
    `${times} keer, zoals: ${sentence}`,
  ]),
  ['vergrendelde publicaties', pdfs],
  ['one-pages', onePages],
  ...[...judged].map(([program, count]): Row => [`pdf’s die volgens ${program} goed zijn`, count]),
  ['bevroren documenten', documents],
  ['ontvangstbewijzen', mails],
];

/** As many of everything as there are schools. */
export const isHandedInByAll = ({ asking, counted }: HandingInPlay, schools: number): boolean =>
  [asking.answered, counted.mails, counted.pdfs, counted.documents].every((count) => count === schools);
