import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it, onTestFinished } from 'vitest';

import { connect, type PostgresDatabase } from '#service/store/database/postgres.ts';
import { openDatabaseJournal } from '#service/store/journal/database/journal.ts';
import { openFileJournal } from '#service/store/journal/file/journal.ts';
import type { Journal } from '#service/store/journal/journal.ts';
import type { ApplierOptions } from '#service/store/record/applier.ts';
import { digests } from '#service/store/record/digests.ts';
import { rebuild } from '#service/store/record/rebuild.ts';
import { Recorder } from '#service/store/record/recorder.ts';
import type { Problem } from '#templates/problem.ts';

import { testDatabases } from '../database.ts';
import { doorTo } from '../door.ts';
import { followUps, migrations, opened, projection, raised, type TallyEvent } from './tallies.ts';

const databases = testDatabases();
const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

const by = { type: 'service' } as const;

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'record-'));
  folders.push(folder);
  return folder;
};

interface Bench {
  readonly database: PostgresDatabase;
  readonly journal: Journal;
  readonly recorder: Recorder<TallyEvent>;
  readonly folder: string;
}

const recorderOn = async (
  options: Pick<ApplierOptions<TallyEvent>, 'database' | 'journal'> & Partial<ApplierOptions<TallyEvent>>,
): Promise<Recorder<TallyEvent>> => {
  const recorder = await Recorder.open<TallyEvent>({ projection, followUps, patienceMs: 20_000, ...options });
  onTestFinished(() => recorder.close());
  return recorder;
};

const bench = async (options: Partial<ApplierOptions<TallyEvent>> = {}): Promise<Bench> => {
  const folder = await newFolder();
  const database = await databases.fresh(migrations);
  const journal = await openFileJournal({ folder });
  onTestFinished(() => journal.close());
  return { folder, database, journal, recorder: await recorderOn({ database, journal, ...options }) };
};

const totals = (database: PostgresDatabase): Promise<unknown> =>
  database.query('select name, total from tally order by name');

const jobsIn = async (database: PostgresDatabase): Promise<unknown[]> =>
  (await database.query<{ key: string }>('select key from graphile_worker.jobs order by id')).map(
    ({ key }) => key,
  );

describe('recording', () => {
  it('puts an event in the journal, in the tables and in the queue', async () => {
    const { recorder, database, journal } = await bench();
    const recorded = await recorder.record(by, [opened('a'), raised('a', 5)]);
    expect(recorded).toMatchObject([
      { seq: 1, kind: 'opened' },
      { seq: 2, kind: 'raised', by, data: { name: 'a', by: 5 } },
    ]);
    expect(await totals(database)).toEqual([{ name: 'a', total: 5 }]);
    expect(await jobsIn(database)).toEqual(['raised:2:tell']);
    expect((await journal.head()).seq).toBe(2);
  });

  it('applies what a service that was killed left in the journal, once, with its jobs', async () => {
    const { recorder, database, journal } = await bench();
    await recorder.record(by, [opened('a')]);
    await recorder.close();
    // Killed between the journal and the tables.
    await journal.append([{ ...raised('a', 7), by }]);
    for (let start = 0; start < 2; start++) await recorderOn({ database, journal });
    expect(await totals(database)).toEqual([{ name: 'a', total: 7 }]);
    expect(await jobsIn(database)).toEqual(['raised:2:tell']);
  });

  it('catches up with many records at once', async () => {
    const { recorder, database, journal } = await bench();
    await recorder.close();
    await journal.append(
      [opened('a'), ...Array.from({ length: 450 }, () => raised('a'))].map((e) => ({ ...e, by })),
    );
    await recorderOn({ database, journal });
    expect(await totals(database)).toEqual([{ name: 'a', total: 450 }]);
  });

  it('lets one of two decide that want the same at once', async () => {
    const { recorder, database } = await bench();
    const openOnce = (): Promise<unknown> =>
      recorder.decide({
        by,
        about: 'tally:a',
        decide: async (transaction) => {
          const there = await transaction.query('select from tally where name = $1', ['a']);
          if (there.length > 0) throw new Error('already opened');
          return [opened('a')];
        },
      });
    const results = await Promise.allSettled(Array.from({ length: 12 }, openOnce));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { message: 'already opened' },
    });
    expect(await totals(database)).toEqual([{ name: 'a', total: 0 }]);
  });

  it('records nothing when a command decides nothing, or tries to write itself', async () => {
    const { recorder, journal } = await bench();
    expect(await recorder.decide({ by, about: 'a', decide: () => Promise.resolve([]) })).toEqual([]);
    const writing = recorder.decide({
      by,
      about: 'a',
      decide: async (transaction) => {
        await transaction.query('delete from tally');
        return [opened('a')];
      },
    });
    await expect(writing).rejects.toMatchObject({ code: '25006' });
    expect((await journal.head()).seq).toBe(0);
  });

  it('serves many commands at once, more than there are connections', async () => {
    const { recorder, database } = await bench();
    const names = Array.from({ length: 30 }, (_, i) => `n${i}`);
    await Promise.all(
      names.map((name) =>
        recorder.decide({ by, about: name, decide: () => Promise.resolve([opened(name)]) }),
      ),
    );
    expect(await totals(database)).toHaveLength(30);
  });

  it('stops when an event cannot be applied, keeps it, and does the ones before it', async () => {
    const stopped: Problem[] = [];
    const { recorder, database, journal } = await bench({ onStop: (problem) => stopped.push(problem) });
    await recorder.record(by, [opened('a')]);
    const tooMuch = recorder.record(by, [raised('a', 1), raised('a', 5000)]);
    await expect(tooMuch).rejects.toMatchObject({
      code: 'record-stopped',
      facts: { seq: 3, kind: 'raised' },
    });
    expect(stopped).toHaveLength(1);
    expect(await totals(database)).toEqual([{ name: 'a', total: 1 }]);
    await expect(recorder.record(by, [raised('a')])).rejects.toMatchObject({ code: 'record-stopped' });
    expect((await journal.head()).seq).toBe(3);
  });

  it('waits for a database that is away for a moment', async () => {
    const { recorder, database } = await bench();
    await recorder.record(by, [opened('a')]);
    const recording = Array.from({ length: 20 }, () => recorder.record(by, [raised('a')]));
    await database.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await Promise.all(recording);
    expect(await totals(database)).toEqual([{ name: 'a', total: 20 }]);
  });

  it('tells who waits that the database is away, and goes on by itself when it is back', async () => {
    const database = await databases.fresh(migrations);
    const door = await doorTo(database.settings);
    onTestFinished(() => door.remove());
    const journal = await openFileJournal({ folder: await newFolder() });
    onTestFinished(() => journal.close());
    const stopped: unknown[] = [];
    const behindDoor = await connect(door.settings);
    onTestFinished(() => behindDoor.close());
    const recorder = await recorderOn({
      database: behindDoor,
      journal,
      patienceMs: 300,
      onStop: (problem) => stopped.push(problem),
    });
    await recorder.record(by, [opened('a')]);
    await door.close();
    await expect(recorder.record(by, [raised('a')])).rejects.toMatchObject({ code: 'database-away' });
    await expect(
      recorder.decide({ by, about: 'a', decide: () => Promise.resolve([raised('a')]) }),
    ).rejects.toMatchObject({ code: 'database-away' });
    await door.open();
    await expect.poll(() => totals(database), { timeout: 10_000 }).toEqual([{ name: 'a', total: 1 }]);
    await recorder.decide({ by, about: 'a', decide: () => Promise.resolve([raised('a')]) });
    expect(await totals(database)).toEqual([{ name: 'a', total: 2 }]);
    expect(stopped).toEqual([]);
  });

  it('refuses a journal that is not the one that the tables follow from', async () => {
    const { recorder, database, journal } = await bench();
    await recorder.record(by, [opened('a'), raised('a')]);
    await recorder.close();
    const empty = await openFileJournal({ folder: await newFolder() });
    await expect(recorderOn({ database, journal: empty })).rejects.toMatchObject({
      code: 'journal-behind',
      facts: { applied: 2, head: 0 },
    });
    await empty.append([opened('b'), raised('b'), raised('b')].map((event) => ({ ...event, by })));
    await expect(recorderOn({ database, journal: empty })).rejects.toMatchObject({ code: 'journal-behind' });
    await empty.close();
    await recorderOn({ database, journal });
  });

  it('goes on over several instances that share a journal in the database', async () => {
    const database = await databases.fresh(migrations);
    const instances = await Promise.all(
      [database, await databases.again(database)].map((each) =>
        recorderOn({ database: each, journal: openDatabaseJournal(each) }),
      ),
    );
    await instances[0]!.record(by, [opened('a')]);
    const raise = (recorder: Recorder<TallyEvent>): Promise<unknown> =>
      recorder.decide({
        by,
        about: 'a',
        decide: async (transaction) => {
          const [row] = await transaction.query<{ total: number }>('select total from tally');
          return [raised('a', (row?.total ?? 0) + 1)];
        },
      });
    await Promise.all(instances.flatMap((instance) => [1, 2, 3].map(() => raise(instance))));
    // Each saw what all before did: 1, 3, 7, 15, 31, 63.
    expect(await totals(database)).toEqual([{ name: 'a', total: 63 }]);
    expect(await jobsIn(database)).toHaveLength(6);
  });
});

describe('rebuilding', () => {
  const filled = async (): Promise<Bench> => {
    const made = await bench();
    await made.recorder.record(by, [opened('a'), opened('b')]);
    for (let i = 0; i < 30; i++) await made.recorder.record(by, [raised(i % 2 ? 'a' : 'b', i)]);
    return made;
  };

  it('gives tables with the same digests, and asks for no job again', async () => {
    const { database, journal } = await filled();
    const before = await digests(database);
    await database.query('delete from graphile_worker._private_jobs');
    expect(await rebuild({ database, journal, projection, migrations: migrations.projection })).toBe(32);
    expect(await digests(database)).toEqual(before);
    expect(Object.keys(before)).toEqual(['step', 'tally']);
    expect(await jobsIn(database)).toEqual([]);
  });

  it('mends tables that somebody changed; the digests show that they were', async () => {
    const { database, journal } = await filled();
    const before = await digests(database);
    await database.query(`update tally set total = 0 where name = 'a'`);
    const after = await digests(database);
    expect(after).toMatchObject({ step: before.step });
    expect(after).not.toMatchObject({ tally: before.tally });
    await rebuild({ database, journal, projection, migrations: migrations.projection });
    expect(await digests(database)).toEqual(before);
  });

  it('leaves the tables as they were when it fails', async () => {
    const { database, journal } = await filled();
    const before = await digests(database);
    const failing: typeof projection = { ...projection, raised: () => Promise.reject(new Error('no')) };
    await expect(
      rebuild({ database, journal, projection: failing, migrations: migrations.projection }),
    ).rejects.toThrow('no');
    expect(await digests(database)).toEqual(before);
  });

  it('can be done while others record', async () => {
    const { database, journal, recorder } = await filled();
    const rebuilding = { done: false };
    const others = (async () => {
      while (!rebuilding.done)
        await recorder.decide({
          by,
          about: 'a',
          decide: async (transaction) => {
            await transaction.query('select * from tally');
            return [raised('a', 0)];
          },
        });
    })();
    for (let i = 0; i < 3; i++)
      await rebuild({ database, journal, projection, migrations: migrations.projection });
    rebuilding.done = true;
    await others;
    await recorder.idle();
    const during = await digests(database);
    await rebuild({ database, journal, projection, migrations: migrations.projection });
    expect(await digests(database)).toEqual(during);
  });
});
