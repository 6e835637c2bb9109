import { describe, expect, it } from 'vitest';

import { event } from '#service/events/event.ts';
import { erasableBlobs } from '#service/store/queries/erasable.ts';
import { allRounds, roundById } from '#service/store/queries/rounds.ts';

import { testDatabases } from '../database.ts';
import {
  collected,
  filesStored,
  handedIn,
  imported,
  listedSchool,
  opened,
  roundOpened,
  samples,
} from '../happenings.ts';
import { History } from '../history.ts';
import { allRows, projectAll, rowCounts } from '../projected.ts';

const databases = testDatabases();
const [full, other] = samples as [(typeof samples)[number], (typeof samples)[number]];

describe('a round', () => {
  it('keeps its last day, and another for a consortium that got longer', async () => {
    const history = new History();
    history.tell(roundOpened('2024'));
    history.tell(event('round-extended', { round: '2024', consortium: 'PO3105', lastDay: '2025-01-31' }));
    history.tell(event('round-closed', { round: '2024', on: '2025-02-01' }));
    const database = await databases.fresh();
    await projectAll(database, history);
    expect(await roundById(database, '2024')).toMatchObject({
      formats: { BAO: 'bao-2024', SBO: 'sbo-so-2024' },
      lastDay: '2024-12-31',
      lastDays: { PO3105: '2025-01-31' },
      trial: false,
      closedOn: '2025-02-01',
    });
    expect(await allRounds(database)).toHaveLength(1);
  });

  it('to practise with takes all that belongs to it along, and tells what may be erased', async () => {
    const history = new History();
    history.tell(imported(history, [listedSchool('01AA00')]));
    history.tell(roundOpened('2024'));
    history.tell(opened('real', '01AA00', '2024'));
    history.tell(collected(history, 'real', full));
    const before = await databases.fresh();
    await projectAll(before, history);

    history.tell(roundOpened('proef', true));
    history.tell(opened('try', '01AA00', 'proef'));
    history.tell(opened('change of try', '01AA00', null, { amends: 'try' }));
    history.tell(collected(history, 'try', full));
    history.tell(collected(history, 'try', other));
    history.tell(event('acknowledged', { dossier: 'try', code: 'a', field: 'b', text: 'c' }));
    history.tell(handedIn(history, 'try', 'h1', other));
    history.tell(filesStored('try', 'h1'));
    history.tell(event('round-removed', { round: 'proef' }));
    const database = await databases.fresh();
    await projectAll(database, history);

    const { erasable_blob: erasable, round: rounds, ...rows } = await allRows(database);
    const { erasable_blob: none, round: roundsBefore, ...rowsBefore } = await allRows(before);
    expect(rows).toEqual(rowsBefore);
    // Its name is never used again; nobody is shown it any more.
    expect(rounds).toHaveLength((roundsBefore?.length ?? 0) + 1);
    expect((await allRounds(database)).map(({ id }) => id)).toEqual(['2024']);
    expect(none).toEqual([]);
    expect(erasable).toHaveLength(3);
    // The real dossier needs what both had said.
    const shared = history.keep(full.answers);
    const may = await erasableBlobs(database);
    expect(may).not.toContain(shared);
    expect(may.toSorted()).toEqual(
      [history.keep(other.answers), history.keep({ document: 'try' })].toSorted(),
    );
  });

  it('to practise with is gone: what happens to its dossiers later changes nothing', async () => {
    const history = new History();
    history.tell(roundOpened('proef', true));
    history.tell(opened('try', '01AA00', 'proef'));
    history.tell(event('round-removed', { round: 'proef' }));
    history.tell(collected(history, 'try', full));
    history.tell(opened('late', '01AA00', 'proef'));
    history.tell(event('made-final', { dossier: 'late', handIn: 'h1' }));
    const database = await databases.fresh();
    await projectAll(database, history);
    expect(await rowCounts(database)).toEqual({ round: 1 });
  });

  it('that is real is never removed', async () => {
    const history = new History();
    history.tell(roundOpened('2024'));
    history.tell(opened('d1', '01AA00', '2024'));
    history.tell(event('round-removed', { round: '2024' }));
    const database = await databases.fresh();
    await projectAll(database, history);
    expect(await rowCounts(database)).toEqual({ dossier: 1, dossier_event: 1, round: 1 });
  });
});
