import { createHash } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { event } from '#service/events/event.ts';
import type { StoredFile } from '#service/events/dossier-events.ts';
import { dossierById } from '#service/store/queries/dossiers.ts';

import { asCollected } from '../as-collected.ts';
import { testDatabases } from '../store/database.ts';
import { A, C, members } from './cast.ts';
import { dossierOf, openHouse, type House } from './house.ts';

const databases = testDatabases();
let house: House;

beforeAll(async () => {
  house = await openHouse(databases);
});
afterAll(() => house.stop());

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const fileOf = (handIn: string, copy: StoredFile['copy'], reference: string): StoredFile => ({
  copy,
  name: `${handIn}-${copy}.pdf`,
  sha256: hashOf(`${handIn} ${copy}`),
  reference,
  place: { drive: 'archief', item: `${handIn}-${copy}` },
  url: `https://archief.example/${handIn}/${copy}`,
  size: 1000,
});

const handedIn = async (number: number, validUntil = '2028-07-31'): Promise<string> => {
  const dossier = dossierOf(A);
  const known = (await dossierById(house.stage.database, dossier))!;
  const handIn = `${dossier}.${number}`;
  await house.stage.happens(
    event('handed-in', {
      dossier,
      handIn,
      ...asCollected(known),
      validUntil,
    }),
    event('step-done', {
      dossier,
      handIn,
      step: 'store',
      files: [
        fileOf(handIn, 'publication', `0000-0000-000${number}`),
        fileOf(handIn, 'full', `0000-0000-001${number}`),
      ],
    }),
  );
  return handIn;
};

const published = async (number: number, validUntil?: string): Promise<string> => {
  const handIn = await handedIn(number, validUntil);
  await house.stage.happens(event('published', { dossier: dossierOf(A), handIn }));
  return handIn;
};

const asked = async (path: string, name?: string): Promise<{ status: number; told: object[] }> => {
  const answer = await house.ask(
    { method: 'GET', path },
    name === undefined ? undefined : `Bearer ${house.tokenOf(members.find((one) => one.name === name)!)}`,
  );
  return { status: answer.status, told: (await answer.json()) as object[] };
};

/** What is told of the file with these bytes, to the public or to somebody. */
const verified = async (handIn: string, copy: StoredFile['copy'], name?: string) =>
  (await asked(`/api/verify/${hashOf(`${handIn} ${copy}`)}`, name)).told;

const nothingMore = (standing: string) => [{ standing, words: expect.stringContaining('echt') as string }];

describe('whoever holds a PDF, and asks whether it is real', () => {
  it('hears all of the one that holds, and of another copy only that it is not for them', async () => {
    const handIn = await published(1);
    expect(await verified(handIn, 'publication')).toMatchObject([
      { standing: 'current', copy: 'publication', school: A.brin6, schoolName: A.name },
    ]);
    expect(await verified(handIn, 'full')).toEqual(nothingMore('internal'));
    expect(await verified(handIn, 'full', 'directeur van A')).toMatchObject([
      { standing: 'current', copy: 'full', school: A.brin6 },
    ]);
  });

  it('hears that one which is not published yet is ours, and no more', async () => {
    expect(await verified(await handedIn(2), 'publication')).toEqual(nothingMore('unpublished'));
  });

  it('hears of one that was replaced, and of one that was withdrawn, that it is ours and no more', async () => {
    const first = await published(3);
    const second = await published(4);
    expect(await verified(first, 'publication')).toEqual(nothingMore('replaced'));
    await house.stage.happens(event('withdrawn', { dossier: dossierOf(A), reason: 'Toch niet.' }));
    expect(await verified(second, 'publication')).toEqual(nothingMore('withdrawn'));
    expect((await asked('/api/references/0000-0000-0004')).told).toEqual(nothingMore('withdrawn'));
    expect(await verified(second, 'publication', 'bestuur van C')).toEqual(nothingMore('withdrawn'));
    expect(await verified(second, 'publication', 'SWV van A en B')).toMatchObject([
      { standing: 'withdrawn', school: A.brin6, withdrawnOn: '2024-10-01' },
    ]);
  });

  it('hears of one that was replaced that it is still what everybody reads, until the new one is published', async () => {
    const first = await published(6);
    const second = await handedIn(7);
    expect(await verified(first, 'publication')).toMatchObject([
      { standing: 'public-meanwhile', school: A.brin6 },
    ]);
    expect(await verified(second, 'publication')).toEqual(nothingMore('unpublished'));
    await house.stage.happens(event('published', { dossier: dossierOf(A), handIn: second }));
    expect(await verified(first, 'publication')).toEqual(nothingMore('replaced'));
  });

  it('hears of one that is public and no longer valid that it has expired', async () => {
    expect(await verified(await published(5, '2024-09-30'), 'publication')).toMatchObject([
      { standing: 'expired', school: A.brin6, validUntil: '2024-09-30' },
    ]);
  });

  it('hears that a file is not ours when it is not', async () => {
    expect(await asked(`/api/verify/${hashOf(C.brin6)}`)).toMatchObject({
      status: 404,
      told: { code: 'file-not-ours' },
    });
  });
});
