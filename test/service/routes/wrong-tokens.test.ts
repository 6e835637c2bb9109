import { createHmac } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { actions, type Party } from '#service/access/actions.ts';
import { routes } from '#service/routes/index.ts';

import { testDatabases } from '../store/database.ts';
import { authorizeQuery, signIn } from '../tenant/clients.ts';
import { members, type Member } from './cast.ts';
import { examples } from './examples.ts';
import { openHouse, type House } from './house.ts';

const databases = testDatabases();
let house: House;
let director: Member;
beforeAll(async () => {
  house = await openHouse(databases);
  director = members.find(({ role }) => role === 'school')!;
}, 60_000);
afterAll(() => house.stop());

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const parts = (token: string): { head: object; body: Record<string, unknown>; seal: string } => {
  const [head = '', body = '', seal = ''] = token.split('.');
  const read = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
  return { head: read(head) as object, body: read(body) as Record<string, unknown>, seal };
};

/** With other claims under the seal that it had. */
const altered = (token: string, claims: object): string => {
  const { head, body, seal } = parts(token);
  return `${encoded(head)}.${encoded({ ...body, ...claims })}.${seal}`;
};

const signed = (token: string, secret: string): string => {
  const text = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(parts(token).body)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
};

const hour = 3_600;
const now = (): number => Math.floor(Date.now() / 1000);

const wrong: Readonly<Record<string, (token: string) => string | Promise<string>>> = {
  'no token at all': () => 'geen-token',
  'cut off': (token) => token.slice(0, -40),
  expired: (token) => altered(token, { exp: now() - hour }),
  'not valid yet': (token) => altered(token, { nbf: now() + hour }),
  'of another tenant': (token) => altered(token, { tid: '99999999-9999-4999-8999-999999999999' }),
  'with more roles than it was sealed with': (token) => altered(token, { roles: ['Sop.Admin', 'Sop.Swv'] }),
  'without a seal': (token) => `${encoded({ alg: 'none' })}.${encoded(parts(token).body)}.`,
  'sealed with a word that anybody knows': (token) => signed(token, 'public'),
  'for Microsoft Graph': async () => (await signIn(house.stage.ground, director.oid)).access_token ?? '',
  'that says who somebody is, and was not given to act': async () =>
    (await signIn(house.stage.ground, director.oid, authorizeQuery())).id_token ?? '',
};

describe('a token', () => {
  it.each(Object.keys(wrong))('%s opens no route', async (name) => {
    const token = await wrong[name]?.(house.tokenOf(director));
    expect(token).toBeTruthy();
    for (const { method, path: pattern } of routes) {
      const { path, body } = examples.get(`${method} ${pattern}`) ?? { path: pattern, body: undefined };
      const answer = await house.ask(
        {
          method: method.toUpperCase(),
          path,
          ...(body === undefined
            ? {}
            : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
        },
        `Bearer ${token}`,
      );
      expect(answer.status, `${method} ${pattern}`).toBe(401);
      expect(await answer.text()).not.toContain(String(token));
    }
    expect(house.logged()).not.toContain(String(token));
  });

  it('is asked for wherever not everybody may come', () => {
    const closed = routes.filter(({ action }) => !(actions[action] as readonly Party[]).includes('public'));
    expect(closed.length).toBeGreaterThan(30);
  });
});
