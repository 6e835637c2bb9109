import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { eventKinds } from '#service/events/kinds.ts';
import type { Queryable } from '#service/store/database/database.ts';
import { projectionWith, type Projection } from '#service/store/projection/project.ts';
import type { Recorded } from '#service/events/event.ts';

import { testDatabases } from './database.ts';
import { anyHistory } from './histories.ts';
import { allRows, projectAll } from './projected.ts';

const databases = testDatabases();

/** Each run makes two databases. */
const RUNS = 5;

describe('tables that follow from any history', () => {
  it('are the same when they are made again, and when each event is applied twice', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        const [database, again] = [await databases.fresh(), await databases.fresh()];
        await projectAll(database, history);
        const projection: Projection = projectionWith(history.blobs);
        await again.transaction(async (tables) => {
          for (const recorded of history.events) {
            const apply = projection[recorded.kind] as (t: Queryable, r: Recorded) => Promise<void>;
            await apply(tables, recorded);
            await apply(tables, recorded);
          }
        });
        expect(await allRows(again)).toEqual(await allRows(database));
      }),
      { numRuns: RUNS },
    );
  });

  it('count of each dossier one version, and what was handed in before what was not', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        const database = await databases.fresh();
        await projectAll(database, history);
        const counted = await database.query<{ fits: boolean }>(
          `select counting is not distinct from coalesce(
               (select max(seq) from hand_in where hand_in.dossier = dossier.id and withdrawn_on is null),
               draft
             )
             and not exists (
               select from fact join profile_version using (version)
               where profile_version.dossier = dossier.id and version <> counting
             ) as fits
           from dossier`,
        );
        expect(counted.filter(({ fits }) => !fits)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

it('there is something to apply for every kind of event', () => {
  const projection = projectionWith({ read: () => Promise.resolve(undefined) });
  expect(Object.keys(projection)).toEqual([...eventKinds]);
});
