import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runningOn } from '#service/store/database/embedded/postmaster.ts';
import { digests } from '#service/store/record/digests.ts';
import { rebuild } from '#service/store/record/rebuild.ts';
import { openStore, placesIn, type Store } from '#service/store/store.ts';

import { child } from './child.ts';
import { followUps, migrations, opened, projection, raised, type TallyEvent } from './record/tallies.ts';

let folder: string;
let store: Store<TallyEvent> | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'));
  await chmod(folder, 0o755);
});
afterAll(async () => {
  await store?.close();
  await rm(folder, { recursive: true });
});

const open = (extra: typeof migrations.projection = []): Promise<Store<TallyEvent>> =>
  openStore<TallyEvent>({
    folder,
    projection,
    followUps,
    migrations: { ...migrations, projection: [...migrations.projection, ...extra] },
  });

describe('a store', () => {
  it('loses and doubles nothing that it confirmed, however often it is killed', async () => {
    store = await open();
    await store.recorder.record({ type: 'service' }, [opened('a')]);
    await store.close();
    let confirmed = 0;
    for (let kill = 0; kill < 4; kill++) {
      const writer = child('test/service/store/recording.ts', [folder]);
      let here = 0;
      writer.stdout.on('data', (data: Buffer) => {
        here += String(data).length;
        // After some, and at another moment each time.
        if (here > 5) setTimeout(() => writer.kill('SIGKILL'), kill * 3);
      });
      await once(writer, 'close');
      confirmed += here;
    }
    store = await open();
    const { database, journal } = store;
    const raises = (await journal.head()).seq - 1;
    expect(raises).toBeGreaterThanOrEqual(confirmed);
    expect(await database.query('select total from tally')).toEqual([{ total: raises }]);
    expect(await database.query('select count(*) as jobs from graphile_worker.jobs')).toEqual([
      { jobs: raises },
    ]);
    expect(await journal.verify(await journal.head())).toMatchObject({ fault: null });
    const before = await digests(database);
    await rebuild({ database, journal, projection, migrations: migrations.projection });
    expect(await digests(database)).toEqual(before);
    await store.close();
  });

  it('tidies up what a process that was killed left half written, and nothing else', async () => {
    store = await open();
    const hash = await store.blobs.put(new TextEncoder().encode('whole'));
    await store.close();
    const beside = join(placesIn(folder).blobs, hash.slice(0, 2));
    await writeFile(join(beside, `${'a'.repeat(64)}.0123456789ab.tmp`), 'ha');
    store = await open();
    expect(await readdir(beside)).toEqual([hash]);
    await store.close();
  });

  it('fills tables that are new from what happened before', async () => {
    const steps = {
      name: '002-days',
      sql: `create view day as select at::date as day, count(*) as steps from step group by 1`,
    };
    store = await open([steps]);
    const [row] = await store.database.query<{ steps: number }>('select sum(steps) as steps from day');
    expect(row?.steps).toBe((await store.journal.head()).seq - 1);
    await store.recorder.record({ type: 'service' }, [raised('a')]);
    await expect(open([steps])).rejects.toMatchObject({ code: 'journal-in-use' });
    await store.close();
    expect(await runningOn(join(placesIn(folder).database, 'cluster'))).toBeNull();
  });
});
