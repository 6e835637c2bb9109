/**
 * A library with tens of thousands of other files in it: how long handing out and collecting take there, in the service itself and
 * with a tenant in a process of its own, and how much memory collecting takes.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { collectDrive } from '#service/collect/collect.ts';
import type { CollectReport } from '#service/collect/report.ts';
import type { Event } from '#service/events/event.ts';
import { openBlobs } from '#service/store/blobs/blobs.ts';
import { readerOf } from '#service/store/projection/kept.ts';
import { projectionWith } from '#service/store/projection/project.ts';
import { openStore, placesIn } from '#service/store/store.ts';
import type { World } from '#service/world.ts';
import { cellWithRole } from '#templates/cells.ts';
import { formatWithId } from '#templates/formats/index.ts';
import { put } from '#templates/word/put.ts';

import { openPlace, type Place } from '../chaos/place.ts';
import { setStage, type Stage } from '../chaos/stage.ts';
import { said } from '../demo/people.ts';
import { dayFrom, end } from '../demo/programs.ts';
import { handOutIn } from '../demo/round.ts';
import { LIBRARIES, SHAREPOINT, siteOf } from '../demo/tenant.ts';
import { regionOf } from '../samples/region.ts';
import type { SampleSchool } from '../samples/school.ts';

export interface LargeDrive {
  readonly others: number;
  readonly schools: number;
}

const CODE = 'PO3105';
const FORMAT = 'bao-2024';
const IN_A_FOLDER = 100;
const SECOND_ROUND = '2025';
const LOOK_MS = 20;

const shelfIn = ({ folder }: Pick<Place, 'folder'>): string =>
  join(folder, 'tenant', 'drives', `${CODE} ${LIBRARIES.schools}`);

/** Schools of one consortium with one format. */
const schoolsOf = (count: number): SampleSchool[] =>
  regionOf(count * 6)
    .filter((school) => school.format === FORMAT && said(school, 'consortium').startsWith(CODE))
    .slice(0, count);

const fillShelf = (shelf: string, count: number): void => {
  for (let at = 0; at < count; at += 1) {
    const folder = join(shelf, 'Archief', String(Math.floor(at / IN_A_FOLDER)));
    if (at % IN_A_FOLDER === 0) mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `bijlage ${at}.docx`), 'x');
  }
};

/** Everything that was handed out and is not of the archive. */
const documentsOn = (shelf: string, round = ''): string[] =>
  readdirSync(shelf)
    .filter((name) => name.startsWith('99'))
    .flatMap((name) =>
      readdirSync(join(shelf, name), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.docx') && file.startsWith(round))
        .map((file) => join(shelf, name, file)),
    );

const save = (path: string, text: string): void => {
  const format = formatWithId(FORMAT)!;
  const key = cellWithRole(format, 'phone')!.key;
  writeFileSync(`${path}.tmp`, put(readFileSync(path), format, { [key]: text }));
  renameSync(`${path}.tmp`, path);
};

interface Measured {
  readonly what: string;
  readonly seconds: number;
  /** At most, above what the process took before; null where it was not looked at. */
  readonly megabytes: number | null;
  readonly came: string;
}

const timed = async <T>(work: () => Promise<T>): Promise<readonly [result: T, seconds: number]> => {
  const since = performance.now();
  const result = await work();
  return [result, (performance.now() - since) / 1000];
};

const MEGABYTE = 1024 * 1024;

const weighed = async <T>(work: () => Promise<T>): Promise<readonly [result: T, megabytes: number]> => {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const look = (): void => {
    most = Math.max(most, process.memoryUsage().rss);
  };
  const looking = setInterval(look, LOOK_MS);
  try {
    const result = await work();
    look();
    return [result, (most - before) / MEGABYTE];
  } finally {
    clearInterval(looking);
  }
};

const cameOf = ({ everything, collected, failed, stopped }: CollectReport): string =>
  `${collected.length} collected, ${everything ? 'everything looked at' : 'only what changed'}${
    failed.length > 0 || stopped ? `, ${failed.length} failed, ${stopped?.code ?? 'to its end'}` : ''
  }`;

/** Handing out to all at once, and once more with the service killed when it is half-way. */
const handOuts = async (stage: Stage): Promise<readonly Measured[]> => {
  const shelf = shelfIn(stage);
  const count = (report: Awaited<ReturnType<typeof handOutIn>>, outcome: string): number =>
    report.schools.filter((one) => one.outcome === outcome).length;
  const inRound = (round: string) =>
    stage.operator('POST', `/api/rounds/${round}/handing-out`, { consortium: CODE }) as ReturnType<
      typeof handOutIn
    >;

  const first = stage.startService();
  await first.up;
  const [whole, seconds] = await timed(() => handOutIn(stage.operator, CODE));
  await stage.operator('POST', '/api/rounds', {
    round: SECOND_ROUND,
    title: 'Tweede ronde',
    formats: { BAO: 'bao-2024', SBO: 'sbo-so-2024', SO: 'sbo-so-2024' },
    opensOn: dayFrom(0),
    lastDay: dayFrom(30),
  });
  const broken = inRound(SECOND_ROUND).catch(() => undefined);
  while (documentsOn(shelf, SECOND_ROUND).length < stage.schools.length / 2) await sleep(LOOK_MS);
  await end(first.child, 'SIGKILL');
  await broken;
  const second = stage.startService();
  const [, starting] = await timed(() => second.up);
  const [rest, again] = await timed(() => inRound(SECOND_ROUND));
  await end(second.child);
  return [
    {
      what: `handing out to ${stage.schools.length} schools`,
      seconds,
      megabytes: null,
      came: `${count(whole, 'handed-out')} handed out`,
    },
    {
      what: 'starting after a kill half-way',
      seconds: starting,
      megabytes: null,
      came: 'the journal replayed',
    },
    {
      what: 'handing out what was left, asked again',
      seconds: again,
      megabytes: null,
      came: `${count(rest, 'handed-out')} handed out, ${count(rest, 'already')} had theirs`,
    },
  ];
};

/** The service is away, and this process collects in its place. */
const collections = async (stage: Stage): Promise<readonly Measured[]> => {
  const shelf = shelfIn(stage);
  const projection = projectionWith(readerOf(openBlobs(placesIn(stage.data).blobs)));
  const store = await openStore<Event>({ folder: stage.data, projection });
  try {
    const world: World = {
      database: store.database,
      record: (command) => store.recorder.decide(command),
      blobs: store.blobs,
      graph: stage.graph,
      now: () => new Date(),
    };
    const drive = await stage.graph.drive(`https://${SHAREPOINT}/${siteOf(CODE)}`, LIBRARIES.schools);
    const measured: Measured[] = [];
    const collect = async (what: string): Promise<void> => {
      await stage.steer('POST', 'settle');
      const [[report, megabytes], seconds] = await timed(() => weighed(() => collectDrive(world, drive)));
      measured.push({ what, seconds, megabytes, came: cameOf(report) });
    };
    const enumerate = async (): Promise<number> => {
      let items = 0;
      for await (const { changes } of stage.graph.delta(drive, null)) items += changes.length;
      return items;
    };
    await stage.steer('POST', 'settle');
    const [[items, megabytes], seconds] = await timed(() => weighed(enumerate));
    measured.push({
      what: 'only asking for all that there is',
      seconds,
      megabytes,
      came: `${items} items`,
    });

    const documents = documentsOn(shelf);
    for (const path of documents) save(path, '046 111 11 11');
    await store.database.query('delete from delta_cursor where drive = $1', [drive]);
    await collect('the first time, all documents changed');
    await collect('when nothing changed');
    save(documents[0]!, '046 222 22 22');
    await collect('after one change');
    await stage.steer('POST', `expire-tokens/${drive}`);
    await collect('after 410, nothing changed');
    save(documents[1]!, '046 333 33 33');
    await stage.steer('POST', `expire-tokens/${drive}`);
    await collect('after 410, one change');
    return measured;
  } finally {
    await store.close();
  }
};

const tableOf = (title: string, measured: readonly Measured[]): string =>
  [
    `## ${title}`,
    '',
    '| what | s | MB more | what came of it |',
    '| --- | ---: | ---: | --- |',
    ...measured.map(
      ({ what, seconds, megabytes, came }) =>
        `| ${what} | ${seconds.toFixed(2)} | ${megabytes?.toFixed(0) ?? ''} | ${came} |`,
    ),
    '',
  ].join('\n');

export const largeDriveBenches = async (
  { others, schools }: LargeDrive,
  write: (text: string) => void,
): Promise<void> => {
  const place = openPlace();
  try {
    fillShelf(shelfIn(place), others);
    const stage = await setStage(place, schoolsOf(schools));
    const measured = [...(await handOuts(stage)), ...(await collections(stage))];
    write(tableOf(`A library with ${others} other files`, measured));
  } finally {
    await place.clear();
  }
};
