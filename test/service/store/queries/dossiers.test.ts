import { describe, expect, it } from 'vitest';

import { event } from '#service/events/event.ts';
import { dossierFrom, type DossierRecord } from '#service/dossier/dossier.ts';
import { stateOf, turnOf } from '#service/dossier/state.ts';
import { supersededOn } from '#service/dossier/validity.ts';
import type { Database } from '#service/store/database/database.ts';
import {
  dossierById,
  dossiersOfRound,
  dossiersOfSchool,
  progressOf,
} from '#service/store/queries/dossiers.ts';
import { lateSchools, schoolsNotAsked } from '#service/store/queries/schools.ts';

import { testDatabases } from '../database.ts';
import { collected, handedIn, imported, listedSchool, opened, roundOpened, samples } from '../happenings.ts';
import { History } from '../history.ts';
import { projectAll } from '../projected.ts';

const databases = testDatabases();
const [full, other] = samples.filter(({ format }) => format === 'bao-2024') as [
  (typeof samples)[number],
  (typeof samples)[number],
];

const tablesOf = async (history: History): Promise<Database> => {
  const database = await databases.fresh();
  await projectAll(database, history);
  return database;
};

const round = (): History => {
  const history = new History();
  history.tell(
    imported(history, [
      listedSchool('01AA00'),
      listedSchool('01AB00', { consortium: 'PO3106', board: { number: '40002', name: null } }),
      listedSchool('01AC00'),
      listedSchool('01AD00', { status: 'closed' }),
      listedSchool('01AE00', { kinds: ['SO'] }),
    ]),
  );
  history.tell(roundOpened('2024'));
  history.tell(opened('a', '01AA00', '2024'));
  history.tell(opened('b', '01AB00', '2024'));
  return history;
};

describe('a dossier', () => {
  it('is what follows from its events, with everything that happened to it', async () => {
    const history = round();
    history.tell(collected(history, 'a', full));
    history.tell(event('team-consulted', { dossier: 'a', on: '2024-09-10' }));
    const database = await tablesOf(history);
    const own = history.events.filter(
      ({ data }) => 'dossier' in data && data.dossier === 'a',
    ) as DossierRecord[];
    expect(await dossierById(database, 'a')).toEqual(dossierFrom(own));
    expect((await dossiersOfSchool(database, '01AA00')).map(({ id }) => id)).toEqual(['a']);
    expect(await dossierById(database, 'nobody’s')).toBeUndefined();
  });
});

describe('the dossiers of a round', () => {
  it('stand where their events say, on any later day', async () => {
    const history = round();
    const { data } = history.tell(collected(history, 'a', full), '2024-09-10T10:00:00.000Z');
    history.tell(
      event('advice-requested', {
        dossier: 'a',
        content: (data as { content: string }).content,
        organ: 'mr',
        requestedOn: '2024-09-11',
        termEnd: '2024-10-23',
        meetsOn: '2024-10-01',
      }),
      '2024-09-11T10:00:00.000Z',
    );
    history.tell(
      handedIn(history, 'b', 'h1', other, { validUntil: '2026-10-01' }),
      '2024-10-01T10:00:00.000Z',
    );
    history.tell(opened('change of b', '01AB00', null, { amends: 'b' }));
    history.tell(handedIn(history, 'change of b', 'h2', full), '2025-03-01T10:00:00.000Z');
    const database = await tablesOf(history);
    const all = [
      ...(await dossiersOfSchool(database, '01AA00')),
      ...(await dossiersOfSchool(database, '01AB00')),
    ];
    const codes = new Set<string>();
    for (const today of [
      '2024-09-01',
      '2024-10-01',
      '2024-10-02',
      '2024-10-24',
      '2025-02-28',
      '2025-03-01',
      '2027-01-01',
    ]) {
      const rows = await dossiersOfRound(database, { round: '2024', today });
      expect(rows.map(({ id }) => id)).toEqual(['a', 'b']);
      for (const { id, state, turn } of rows) {
        const dossier = all.find((one) => one.id === id)!;
        const expected = stateOf(dossier, { today, supersededOn: supersededOn(dossier, all, today) });
        // Before anything happened there is nothing to compare with.
        if (today === '2024-09-01') continue;
        expect(state).toEqual(expected);
        expect(turn).toEqual(turnOf(expected, { today }));
        codes.add(state.code);
      }
    }
    expect([...codes].toSorted()).toEqual(['at-council', 'handed-in', 'superseded']);
  });

  it('expire by themselves', async () => {
    const history = round();
    history.tell(handedIn(history, 'a', 'h1', full, { validUntil: '2026-10-01' }));
    const database = await tablesOf(history);
    const stateOn = async (today: string) =>
      (await dossiersOfRound(database, { round: '2024', today, schools: ['01AA00'] }))[0]?.state.code;
    expect(await stateOn('2026-10-01')).toBe('handed-in');
    expect(await stateOn('2026-10-02')).toBe('expired');
  });

  it('are those of a consortium, a board or a school, with how far they are', async () => {
    const history = round();
    history.tell(collected(history, 'a', full));
    history.tell(handedIn(history, 'b', 'h1', other, { late: true }));
    const database = await tablesOf(history);
    const ids = async (filter: object): Promise<string[]> =>
      (await dossiersOfRound(database, { round: '2024', today: '2024-10-01', ...filter })).map(
        ({ id }) => id,
      );
    expect(await ids({ consortia: ['PO3105'] })).toEqual(['a']);
    expect(await ids({ boards: ['40002'] })).toEqual(['b']);
    expect(await ids({ schools: ['01AA00', '01AB00'] })).toEqual(['a', 'b']);
    expect(await ids({ schools: [] })).toEqual([]);
    expect(await progressOf(database, '2024')).toEqual([
      { consortium: 'PO3105', dossiers: 1, begun: 1, complete: 1, handedIn: 0, late: 0 },
      { consortium: 'PO3106', dossiers: 1, begun: 0, complete: 0, handedIn: 1, late: 1 },
    ]);
  });
});

describe('the schools of a round', () => {
  it('that are open, of a kind that it asks, and have no dossier, were not asked', async () => {
    const database = await tablesOf(round());
    expect(await schoolsNotAsked(database, '2024')).toMatchObject([{ brin6: '01AC00' }]);
    expect(await schoolsNotAsked(database, '2024', 'PO3106')).toEqual([]);
  });

  it('are late after the last day, which may be another for a consortium', async () => {
    const history = round();
    history.tell(event('round-extended', { round: '2024', consortium: 'PO3106', lastDay: '2025-01-31' }));
    const database = await tablesOf(history);
    const late = async (today: string) =>
      (await lateSchools(database, { round: '2024', today })).map(({ school, lastDay }) => [school, lastDay]);
    expect(await late('2024-12-31')).toEqual([]);
    expect(await late('2025-01-01')).toEqual([['01AA00', '2024-12-31']]);
    expect(await late('2025-02-01')).toEqual([
      ['01AA00', '2024-12-31'],
      ['01AB00', '2025-01-31'],
    ]);
    history.tell(handedIn(history, 'a', 'h1', full));
    await projectAll(database, history);
    expect(await late('2025-01-01')).toEqual([]);
  });
});
