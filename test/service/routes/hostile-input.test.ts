import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { testDatabases } from '../store/database.ts';
import { A, members } from './cast.ts';
import { dossierOf, openHouse, type Asked, type House } from './house.ts';

const databases = testDatabases();
let house: House;
let director: string;
beforeAll(async () => {
  house = await openHouse(databases);
  director = `Bearer ${house.tokenOf(members[0]!)}`;
}, 60_000);
afterAll(() => house.stop());

const path = `/api/dossiers/${dossierOf(A)}/withdrawal`;
const posting = (body: string, type = 'application/json'): Asked => ({
  method: 'POST',
  path,
  headers: { 'content-type': type },
  body,
});

const requests: readonly (readonly [what: string, status: number, asked: Asked])[] = [
  ['the character zero in a text', 400, posting('{"reason":"a\\u0000b"}')],
  ['half a pair of code units', 400, posting('{"reason":"a\\ud800b"}')],
  ['keys of the prototype', 400, posting('{"__proto__":{"reason":"x"},"constructor":{"reason":"x"}}')],
  ['JSON that is broken', 400, posting('{"reason":')],
  ['no object', 400, posting('[]')],
  ['a form of another site', 415, posting('reason=x', 'application/x-www-form-urlencoded')],
  ['a body that is too large', 413, posting(JSON.stringify({ reason: 'x'.repeat(17 * 1024 * 1024) }))],
  ['a very long id', 400, { method: 'GET', path: `/api/dossiers/${'a'.repeat(5000)}` }],
  ['SQL for an id', 400, { method: 'GET', path: "/api/dossiers/1';drop table dossier;--" }],
  ['zero in an address', 400, { method: 'GET', path: '/api/dossiers/%00' }],
  ['another method', 405, { method: 'PATCH', path }],
  ['an unknown address', 404, { method: 'GET', path: '/api/nergens' }],
  [
    '10,000 schools',
    400,
    {
      method: 'POST',
      path: '/api/rounds/2024/handing-out',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        consortium: A.consortium,
        schools: Array.from({ length: 10_000 }, () => A.brin6),
      }),
    },
  ],
];

describe('a request that cannot be right', () => {
  it.each(requests)('with %s is told as a problem: %i', async (_, status, asked) => {
    const answer = await house.ask(asked, director);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const problem = (await answer.json()) as Record<string, unknown>;
    expect(problem).toMatchObject({ status, instance: answer.headers.get('x-request-id') });
    expect(problem.detail).toMatch(/^[“A-Z].*\.$/s);
    expect(house.logged()).not.toContain(director.slice(7));
  });
});
