import { describe, expect, it } from 'vitest';

import { cursorOf, moveCursor, wholeAt } from '#service/store/operations/cursors.ts';
import { claimKey, forgetKeys, keepAnswer, releaseKey } from '#service/store/operations/idempotency.ts';
import {
  endExpiredSessions,
  endSession,
  endSessionsOf,
  sessionOf,
  startSession,
  type Session,
} from '#service/store/operations/sessions.ts';

import { testDatabases } from '../database.ts';

const databases = testDatabases();
const now = new Date('2024-10-01T10:00:00Z');
const later = new Date('2024-10-01T10:01:00Z');

it('collecting goes on where it was', async () => {
  const tables = await databases.fresh();
  expect(await cursorOf(tables, 'd')).toBeNull();
  expect(await wholeAt(tables, 'd')).toBeNull();
  await moveCursor(tables, { drive: 'd', cursor: 'one', at: now, whole: true });
  await moveCursor(tables, { drive: 'd', cursor: 'two', at: later, whole: false });
  expect(await cursorOf(tables, 'd')).toBe('two');
  expect(await wholeAt(tables, 'd')).toBe(now.toISOString());
});

describe('a session', () => {
  const session: Session = {
    tenant: 't',
    object: 'o',
    name: 'A. Voorbeeld',
    csrf: 'c',
    data: { back: '/rondes' },
    expiresAt: '2024-10-01T12:00:00.000Z',
  };

  it('belongs to who has its secret, which the database does not', async () => {
    const tables = await databases.fresh();
    await startSession(tables, 'secret', session);
    expect(await sessionOf(tables, 'secret', now)).toEqual(session);
    expect(await sessionOf(tables, 'another', now)).toBeUndefined();
    expect(JSON.stringify(await tables.query('select * from session'))).not.toContain('secret');
    await endSession(tables, 'secret');
    expect(await sessionOf(tables, 'secret', now)).toBeUndefined();
  });

  it('is over when its time has passed', async () => {
    const tables = await databases.fresh();
    await startSession(tables, 'secret', session);
    const later = new Date(session.expiresAt);
    expect(await sessionOf(tables, 'secret', later)).toBeUndefined();
    await endExpiredSessions(tables, later);
    expect(await tables.query('select from session')).toEqual([]);
  });

  it('ends everywhere with the membership of its person', async () => {
    const tables = await databases.fresh();
    await startSession(tables, 'one', session);
    await startSession(tables, 'two', session);
    await startSession(tables, 'three', { ...session, object: 'p' });
    await endSessionsOf(tables, session);
    expect(await sessionOf(tables, 'two', now)).toBeUndefined();
    expect(await sessionOf(tables, 'three', now)).toBeDefined();
  });
});

describe('a request with a key', () => {
  const request = { actor: 'o', key: 'k', request: 'sha256' };
  const times = { now, abandonedBefore: new Date('2024-10-01T09:00:00Z') };

  it('is answered once, and gets the same answer again', async () => {
    const tables = await databases.fresh();
    expect(await claimKey(tables, request, times)).toEqual({ claimed: true });
    expect(await claimKey(tables, request, times)).toEqual({
      claimed: false,
      sameRequest: true,
      answer: null,
    });
    await keepAnswer(tables, request, { status: 201, answer: { id: 'h1' } });
    expect(await claimKey(tables, request, times)).toEqual({
      claimed: false,
      sameRequest: true,
      answer: { status: 201, answer: { id: 'h1' } },
    });
    expect(await claimKey(tables, { ...request, request: 'other' }, times)).toMatchObject({
      sameRequest: false,
    });
    expect(await claimKey(tables, { ...request, actor: 'p' }, times)).toEqual({ claimed: true });
  });

  it('can be tried again when it failed, and its key when it is long ago', async () => {
    const tables = await databases.fresh();
    await claimKey(tables, request, times);
    await releaseKey(tables, request);
    expect(await claimKey(tables, request, times)).toEqual({ claimed: true });
    await keepAnswer(tables, request, { status: 200, answer: null });
    await releaseKey(tables, request);
    expect(await claimKey(tables, request, times)).toMatchObject({ answer: { status: 200 } });
    await forgetKeys(tables, new Date('2024-10-02T10:00:00Z'));
    expect(await claimKey(tables, request, times)).toEqual({ claimed: true });
  });

  it('can be taken over when whoever began it stopped half-way', async () => {
    const tables = await databases.fresh();
    await claimKey(tables, request, times);
    const later = {
      now: new Date('2024-10-01T12:00:00Z'),
      abandonedBefore: new Date('2024-10-01T11:00:00Z'),
    };
    expect(await claimKey(tables, { ...request, request: 'other' }, later)).toMatchObject({ claimed: false });
    expect(await claimKey(tables, request, later)).toEqual({ claimed: true });
    expect(await claimKey(tables, request, later)).toMatchObject({ claimed: false, answer: null });
  });
});
