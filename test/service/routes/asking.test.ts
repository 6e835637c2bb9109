import { beforeAll, describe, expect, it } from 'vitest';

import { may, ofNobody, type Subject } from '#service/access/policy.ts';
import { event } from '#service/events/event.ts';
import type { Membership, Scope } from '#service/events/consortium-events.ts';
import { sightOf } from '#service/routes/asking.ts';
import { actorScope } from '#service/store/actor-scope.ts';
import type { Database } from '#service/store/database/database.ts';

import { testDatabases } from '../store/database.ts';
import { handedIn, imported, listedSchool, opened, roundOpened, samples } from '../store/happenings.ts';
import { History } from '../store/history.ts';
import { projectAll } from '../store/projected.ts';

const databases = testDatabases();
const consortia = ['PO3105', 'PO3106'] as const;
const said = samples.find(({ format }) => format === 'bao-2024')!;

let database: Database;

beforeAll(async () => {
  const history = new History();
  const schools = consortia.map((consortium, at) => listedSchool(`01AA0${at}`, { consortium }));
  history.tell(imported(history, schools));
  history.tell(roundOpened('2024'));
  for (const { brin6 } of schools) {
    history.tell(opened(brin6, brin6, '2024'));
    history.tell(handedIn(history, brin6, `h ${brin6}`, said));
    history.tell(event('published', { dossier: brin6, handIn: `h ${brin6}` }));
  }
  database = await databases.fresh();
  await projectAll(database, history);
});

const membership = (scope: Scope): Membership => ({ tenant: 't', object: 'o', role: 'region', scope });

const subject = (memberships: readonly Membership[]): Subject => ({
  type: 'person',
  tenant: 't',
  object: 'o',
  appRoles: ['Sop.AggregateViewer'],
  memberships,
});

describe('what the database shows the region', () => {
  it.each([
    ['nothing without a membership', [], []],
    ['one consortium', [{ of: 'consortium', consortium: 'PO3105' }], ['PO3105']],
    [
      'two consortia',
      consortia.map((consortium) => ({ of: 'consortium', consortium }) as const),
      [...consortia],
    ],
    ['all of them', [{ of: 'everything' }], [...consortia]],
  ] as [string, Scope[], string[]][])('is what the policy lets it know: %s', async (_, scopes, expected) => {
    const memberships = scopes.map(membership);
    const seen = await database.transactionAs(actorScope(sightOf(memberships)), (tables) =>
      tables.query<{ consortium: string }>('select distinct consortium from fact order by consortium'),
    );
    expect(seen.map(({ consortium }) => consortium)).toEqual(expected);
    expect(
      consortia.filter((consortium) =>
        may(subject(memberships), 'read-aggregates', { ...ofNobody, consortium }),
      ),
    ).toEqual(expected);
  });
});
