/** A data folder as a service leaves it, with a journal, blobs and tables, for commands that look after it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll } from 'vitest';

import { event, type Event } from '#service/events/event.ts';
import { openBlobs } from '#service/store/blobs/blobs.ts';
import { readerOf } from '#service/store/projection/kept.ts';
import { projectionWith } from '#service/store/projection/project.ts';
import { openStore, placesIn } from '#service/store/store.ts';

import {
  arranged,
  collected,
  imported,
  listedSchool,
  opened,
  roundOpened,
  samples,
} from '../store/happenings.ts';
import { History } from '../store/history.ts';
import type { testDatabases } from '../store/database.ts';

export interface DataFolder {
  readonly folder: string;
  /** As the environment gives them to the program. */
  readonly settings: Readonly<Record<'SOP_DATA' | 'DATABASE_URL', string>>;
  /** Changes the text of the journal's first file. */
  readonly alterJournal: (change: (lines: string[]) => string[]) => void;
  /** The paths of everything that is kept beside the journal. */
  readonly blobs: () => string[];
}

/** One school in a round, whose document was collected; the consortium may be another than the made-up one. */
export const someHistory = (consortium = arranged('PO3105')): History => {
  const history = new History();
  const school = samples[0];
  if (school === undefined) throw new Error('no sample');
  [
    consortium,
    imported(history, [listedSchool('99XX00')]),
    roundOpened('2024'),
    opened('2024.99XX00', '99XX00', '2024'),
    collected(history, '2024.99XX00', school),
  ].forEach((each: Event) => history.tell(each));
  return history;
};

/** Makes one; the folder goes with the tests of the file. */
export const dataFolder = async (
  databases: ReturnType<typeof testDatabases>,
  history = someHistory(),
): Promise<DataFolder> => {
  const folder = mkdtempSync(join(tmpdir(), 'sop-data-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const { settings } = await databases.fresh();
  if ('connectionString' in settings) throw new Error('the tests use a database of their own');
  const { host, user, database } = settings;
  const databaseUrl = `postgres://${user}@${encodeURIComponent(host)}/${database}`;
  const places = placesIn(folder);
  const blobs = openBlobs(places.blobs);
  const store = await openStore<Event>({
    folder,
    databaseUrl,
    projection: projectionWith(readerOf(blobs)),
  });
  for (const { bytes } of history.kept) await blobs.put(bytes);
  for (const { kind, data, by } of history.events)
    await store.recorder.record(by, [event(kind, data as never)]);
  await store.close();

  const journal = (): string =>
    join(places.journal, readdirSync(places.journal).find((name) => name.endsWith('.jsonl')) ?? '');
  return {
    folder,
    settings: { SOP_DATA: folder, DATABASE_URL: databaseUrl },
    alterJournal: (change) => {
      const lines = readFileSync(journal(), 'utf8').trimEnd().split('\n');
      writeFileSync(
        journal(),
        change(lines)
          .map((line) => `${line}\n`)
          .join(''),
      );
    },
    blobs: () =>
      readdirSync(places.blobs, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
  };
};
