import { expect, it } from 'vitest';

import type { Membership } from '#service/events/consortium-events.ts';
import { event } from '#service/events/event.ts';
import { membersFor, membershipsOf } from '#service/store/queries/members.ts';

import { testDatabases } from '../database.ts';
import { History } from '../history.ts';
import { projectAll } from '../projected.ts';

const databases = testDatabases();

it('a person has every membership that was given and not taken away', async () => {
  const person = { tenant: 't', object: 'o' };
  const memberships: readonly Membership[] = [
    { ...person, role: 'board', scope: { of: 'board', board: '40001' } },
    { ...person, role: 'consortium', scope: { of: 'consortium', consortium: 'PO3105' } },
    { ...person, role: 'operator', scope: { of: 'everything' } },
    { ...person, role: 'school', scope: { of: 'school', school: '01AA00' } },
  ];
  const history = new History();
  for (const membership of memberships) history.tell(event('member-added', membership));
  const someone: Membership = { ...memberships[3]!, object: 'someone else' };
  history.tell(event('member-added', someone));
  history.tell(event('member-removed', memberships[1]!));
  const database = await databases.fresh();
  await projectAll(database, history);
  expect(await membershipsOf(database, person)).toEqual(
    memberships.filter(({ role }) => role !== 'consortium'),
  );
  expect(await membershipsOf(database, { ...person, tenant: 'another' })).toEqual([]);
  expect(await membersFor(database, 'school', '01AA00')).toEqual([memberships[3], someone]);
});
