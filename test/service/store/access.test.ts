import { beforeAll, describe, expect, it } from 'vitest';

import { event } from '#service/events/event.ts';
import { actorScope, type Sight } from '#service/store/actor-scope.ts';
import type { Database } from '#service/store/database/database.ts';

import { testDatabases } from './database.ts';
import {
  arranged,
  collected,
  filesStored,
  handedIn,
  imported,
  listedSchool,
  opened,
  peopleOfSchool,
  roundOpened,
  samples,
} from './happenings.ts';
import { History } from './history.ts';
import { projectAll } from './projected.ts';

const databases = testDatabases();
const [full, other] = samples.filter(({ format }) => format === 'bao-2024') as [
  (typeof samples)[number],
  (typeof samples)[number],
];

/** Two schools of one consortium and one of another; the first and the last have the same board. Only A is published. */
const [A, B, C] = ['01AA00', '01BB00', '01CC00'] as const;

let database: Database;

beforeAll(async () => {
  const history = new History();
  for (const consortium of ['PO3105', 'PO3106']) history.tell(arranged(consortium));
  history.tell(
    imported(
      history,
      [
        listedSchool(A),
        listedSchool(B, { board: { number: '40002', name: null } }),
        listedSchool(C, { consortium: 'PO3106' }),
      ],
      [A, B, C].map(peopleOfSchool),
    ),
  );
  history.tell(roundOpened('2024'));
  for (const school of [A, B, C]) {
    history.tell(opened(`dossier ${school}`, school, '2024'));
    history.tell(collected(history, `dossier ${school}`, full));
    history.tell(event('acknowledged', { dossier: `dossier ${school}`, code: 'a', field: 'b', text: 'c' }));
    history.tell(handedIn(history, `dossier ${school}`, `h ${school}`, school === A ? full : other));
    history.tell(filesStored(`dossier ${school}`, `h ${school}`));
  }
  history.tell(event('published', { dossier: `dossier ${A}`, handIn: `h ${A}` }));
  history.tell(
    event('member-added', { tenant: 't', object: 'o', role: 'school', scope: { of: 'school', school: A } }),
  );
  database = await databases.fresh();
  await projectAll(database, history);
});

/** Of each table which schools' rows are seen by a query without any condition. */
const schoolsBehind = {
  school: 'select brin6 as school from school',
  school_contact: 'select school from school_contact',
  dossier: 'select school from dossier',
  dossier_event: `select right(dossier, 6) as school from dossier_event`,
  document: `select right(dossier, 6) as school from document`,
  acknowledgement: `select right(dossier, 6) as school from acknowledgement`,
  profile_version: `select right(dossier, 6) as school from profile_version`,
  fact: 'select school from fact',
  hand_in: 'select school from hand_in',
  stored_file: 'select right(hand_in, 6) as school from stored_file',
  publication: 'select school from publication',
  membership: 'select scope_id as school from membership',
  dossier_blob: 'select right(dossier, 6) as school from dossier_blob',
};

const seenBy = (sight: Sight): Promise<Record<string, string[]>> =>
  database.transactionAs(actorScope(sight), async (tables) => {
    const seen: Record<string, string[]> = {};
    for (const [table, query] of Object.entries(schoolsBehind)) {
      const rows = await tables.query<{ school: string }>(query);
      seen[table] = [...new Set(rows.map(({ school }) => school))].toSorted();
    }
    return seen;
  });

/** What everybody sees, whatever else: what school A published. */
const everybody = { school: [A], stored_file: [A], publication: [A], membership: [], dossier_blob: [] };

const all = (
  schools: readonly string[],
  more: Partial<Record<keyof typeof schoolsBehind, string[]>> = {},
) => ({
  ...Object.fromEntries(Object.keys(schoolsBehind).map((table) => [table, schools])),
  ...everybody,
  ...more,
});

describe('a query that forgets its condition', () => {
  it('shows a school only its own rows, beside what is public', async () => {
    expect(await seenBy({ schools: [A] })).toEqual(all([A]));
    expect(await seenBy({ schools: [B] })).toEqual(all([B], { school: [A, B], stored_file: [A, B] }));
  });

  it('shows a board its schools, in whichever consortium', async () => {
    expect(await seenBy({ boards: ['40001'] })).toEqual(all([A, C], { school: [A, C], stored_file: [A, C] }));
  });

  it('shows a consortium its own schools', async () => {
    expect(await seenBy({ consortia: ['PO3105'] })).toEqual(
      all([A, B], { school: [A, B], stored_file: [A, B] }),
    );
    expect(await seenBy({ consortia: ['PO3106'] })).toEqual(
      all([C], { school: [A, C], stored_file: [A, C] }),
    );
  });

  it('shows the region no row of a profile, and of the facts only what is published', async () => {
    for (const region of ['everything', ['PO3105']] as const) {
      expect(await seenBy({ region })).toEqual(all([], { fact: [A] }));
      await database.transactionAs(actorScope({ region }), async (tables) => {
        const facts = await tables.query<{ shown: boolean }>('select distinct shown from fact');
        expect(facts).toEqual([{ shown: true }]);
      });
    }
    const [hidden] = await database.query<{ count: number }>(
      `select count(*) from fact where school = '${A}' and not shown`,
    );
    expect(hidden?.count).toBeGreaterThan(0);
  });

  it('shows a region that speaks of one consortium no fact of another', async () => {
    expect(await seenBy({ region: ['PO3106'] })).toEqual(all([]));
  });

  it('shows the public only what is published', async () => {
    expect(await seenBy({})).toEqual(all([]));
    await database.transactionAs(actorScope({}), async (tables) => {
      const copies = await tables.query<{ copy: string }>('select copy from stored_file order by copy');
      expect(copies).toEqual([{ copy: 'one-page' }, { copy: 'publication' }]);
    });
  });

  it('shows who may see everything the schools, but not the memberships', async () => {
    expect(await seenBy({ everything: true })).toEqual(
      all([A, B, C], { school: [A, B, C], stored_file: [A, B, C] }),
    );
  });

  it('shows whom to ask to everybody, and mailbox and drives to nobody outside the consortium', async () => {
    const consortiaSeenBy = (sight: Sight) =>
      database.transactionAs(actorScope(sight), async (tables) => ({
        contacts: (await tables.query('select id from consortium_contact')).length,
        whole: await tables.query('select id from consortium order by id'),
      }));
    expect(await consortiaSeenBy({})).toEqual({ contacts: 2, whole: [] });
    expect(await consortiaSeenBy({ consortia: ['PO3106'] })).toEqual({
      contacts: 2,
      whole: [{ id: 'PO3106' }],
    });
  });
});

describe('a school that went to another consortium', () => {
  /** A dossier in the one it left, and then one in the one it went to. */
  const moved = async (): Promise<Database> => {
    const history = new History();
    for (const consortium of ['PO3105', 'PO3106']) history.tell(arranged(consortium));
    history.tell(imported(history, [listedSchool(A)], [peopleOfSchool(A)]));
    history.tell(roundOpened('2024'));
    history.tell(roundOpened('2025'));
    history.tell(opened('before', A, '2024'));
    history.tell(imported(history, [listedSchool(A, { consortium: 'PO3106' })], [peopleOfSchool(A)]));
    history.tell(opened('after', A, '2025'));
    const tables = await databases.fresh();
    await projectAll(tables, history);
    return tables;
  };

  it('is seen by both, each with its own dossier; its people only by where it is', async () => {
    const tables = await moved();
    const seen = (consortium: string) =>
      tables.transactionAs(actorScope({ consortia: [consortium] }), async (scoped) => ({
        dossiers: (await scoped.query<{ id: string }>('select id from dossier')).map(({ id }) => id),
        schools: (await scoped.query('select from school')).length,
        people: (await scoped.query('select from school_contact')).length,
      }));
    expect(await seen('PO3105')).toEqual({ dossiers: ['before'], schools: 1, people: 0 });
    expect(await seen('PO3106')).toEqual({ dossiers: ['after'], schools: 1, people: 1 });
  });
});

describe('the scope of an actor', () => {
  it('ends with its transaction', async () => {
    await seenBy({ everything: true });
    expect((await seenBy({})).dossier).toEqual([]);
  });

  it('refuses an id that would be two', () => {
    expect(() => actorScope({ schools: [`${A},${B}`] })).toThrow(RangeError);
  });
});
