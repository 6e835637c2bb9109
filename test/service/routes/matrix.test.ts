import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { actions, type Party } from '#service/access/actions.ts';
import { routes } from '#service/routes/index.ts';
import type { Route } from '#service/routes/route.ts';

import { testDatabases } from '../store/database.ts';
import { members, schools, type Member } from './cast.ts';
import { examples, type Example } from './examples.ts';
import { openHouse, type House } from './house.ts';

const databases = testDatabases();
let house: House;
beforeAll(async () => {
  house = await openHouse(databases);
}, 60_000);
afterAll(() => house.stop());

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

const exampleOf = (route: Route): Example => {
  const example = examples.get(nameOf(route));
  if (!example) throw new Error(`${nameOf(route)} has no example in examples.ts`);
  return example;
};

const ask = async (route: Route, authorization?: string): Promise<{ status: number; text: string }> => {
  const { path, body, headers } = exampleOf(route);
  const answer = await house.ask(
    {
      method: route.method.toUpperCase(),
      path,
      ...(body === undefined
        ? {}
        : {
            headers: headers ?? { 'content-type': 'application/json' },
            body: typeof body === 'string' ? body : JSON.stringify(body),
          }),
    },
    authorization,
  );
  return { status: answer.status, text: await answer.text() };
};

/** What the table says, and what this person covers. */
const mayHere = ({ party, covers }: Member, { action }: Route, { about }: Example): boolean => {
  const allowed: readonly Party[] = actions[action];
  if (allowed.includes('public')) return true;
  return (
    party !== 'public' &&
    allowed.includes(party) &&
    (about === 'anything' || [about].flat().some((one) => covers.includes(one)))
  );
};

const isFree = ({ action }: Route): boolean => (actions[action] as readonly Party[]).includes('public');

const eventsSoFar = async (): Promise<number> => {
  const [row] = await house.stage.database.query<{ seq: number }>(
    'select max(seq) as seq from dossier_event',
  );
  return row?.seq ?? 0;
};

describe('every route', () => {
  it('has an example, and no example is without its route', () => {
    expect([...examples.keys()].toSorted()).toEqual(routes.map(nameOf).toSorted());
  });

  it.each(routes.map((route) => [nameOf(route), route] as const))('%s', async (_, route) => {
    const example = exampleOf(route);
    const strange = await ask(route);
    expect(strange.status).toSatisfy((status: number) => (isFree(route) ? status !== 401 : status === 401));
    const before = await eventsSoFar();
    const refused = members.filter((member) => !mayHere(member, route, example));
    for (const member of refused) {
      const { status } = await ask(route, `Bearer ${house.tokenOf(member)}`);
      expect([403, 404], `${member.name}: ${status}`).toContain(status);
    }
    expect(await eventsSoFar()).toBe(before);
    for (const member of members.filter((one) => !refused.includes(one))) {
      const { status, text } = await ask(route, `Bearer ${house.tokenOf(member)}`);
      const passes =
        status < 300 ||
        [409, 412, 422].includes(status) ||
        /not-published|file-not-ours|no-profile-on/.test(text);
      expect(passes, `${member.name}: ${status} ${text}`).toBe(true);
    }
  });
});

describe('what anybody gets to read', () => {
  it.each(members.map((member) => [member.name, member] as const))(
    'is for %s never of a school that is not theirs',
    async (_, member) => {
      const hidden = schools.filter(({ brin6 }) => !member.covers.includes(brin6));
      for (const route of routes.filter(({ method }) => method === 'get')) {
        const { text } = await ask(route, `Bearer ${house.tokenOf(member)}`);
        for (const { name, secret } of hidden)
          for (const word of [name, secret]) expect(text, nameOf(route)).not.toContain(word);
      }
    },
  );
});
