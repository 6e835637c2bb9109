import { describe, expect, it } from 'vitest';

import { event } from '#service/events/event.ts';
import { published } from '#templates/published.ts';
import {
  filesOf,
  filesWithReference,
  filesWithSha256,
  lastHandIns,
  unfinishedHandIns,
} from '#service/store/queries/hand-ins.ts';
import { publicationOf, publicationsIn } from '#service/store/queries/publications.ts';

import { testDatabases } from '../database.ts';
import {
  filesStored,
  formatOf,
  handedIn,
  imported,
  listedSchool,
  opened,
  roundOpened,
  samples,
  storedFile,
} from '../happenings.ts';
import { History } from '../history.ts';
import { projectAll } from '../projected.ts';

const databases = testDatabases();
const [full, other] = samples as [(typeof samples)[number], (typeof samples)[number]];

const handedInOnce = (trial = false): History => {
  const history = new History();
  history.tell(imported(history, [listedSchool('01AA00')]));
  history.tell(roundOpened('2024', trial));
  history.tell(opened('d1', '01AA00', '2024'));
  history.tell(handedIn(history, 'd1', 'h1', full));
  return history;
};

const tablesOf = async (history: History) => {
  const database = await databases.fresh();
  await projectAll(database, history);
  return database;
};

describe('a hand-in', () => {
  it('waits for its steps until it is final', async () => {
    const history = handedInOnce();
    history.tell(filesStored('d1', 'h1'));
    history.tell(event('step-done', { dossier: 'd1', handIn: 'h1', step: 'receipt', files: [] }));
    const database = await tablesOf(history);
    expect(await unfinishedHandIns(database)).toMatchObject([{ id: 'h1', done: ['receipt', 'store'] }]);
    history.tell(event('made-final', { dossier: 'd1', handIn: 'h1' }));
    await projectAll(database, history);
    expect(await unfinishedHandIns(database)).toEqual([]);
  });

  it('is the last of its school until that takes it back', async () => {
    const history = handedInOnce();
    history.tell(opened('change', '01AA00', null, { amends: 'd1' }));
    history.tell(handedIn(history, 'change', 'h2', other));
    const database = await tablesOf(history);
    expect(await lastHandIns(database, ['01AA00'])).toMatchObject([{ id: 'h2' }]);
    history.tell(event('withdrawn', { dossier: 'change', reason: 'Toch niet.' }));
    await projectAll(database, history);
    expect(await lastHandIns(database, ['01AA00'])).toMatchObject([{ id: 'h1' }]);
  });

  it('to practise with is nobody’s last', async () => {
    expect(await lastHandIns(await tablesOf(handedInOnce(true)), ['01AA00'])).toEqual([]);
  });
});

describe('a stored file', () => {
  it('is found by its bytes and by its reference, and says whether it still holds', async () => {
    const history = handedInOnce();
    history.tell(filesStored('d1', 'h1'));
    const database = await tablesOf(history);
    const file = storedFile('h1', 'full');
    expect(await filesWithSha256(database, file.sha256)).toMatchObject([
      {
        ...file,
        school: '01AA00',
        schoolName: 'School 01AA00',
        replaced: false,
        isPublic: false,
        withdrawnOn: null,
      },
    ]);
    expect(await filesWithReference(database, 'REF-h1')).toHaveLength(3);
    expect(await filesWithSha256(database, 'made by somebody else')).toEqual([]);
    expect((await filesOf(database, 'h1')).map(({ copy }) => copy)).toEqual([
      'document',
      'full',
      'one-page',
      'publication',
    ]);
    history.tell(handedIn(history, 'd1', 'h2', other));
    await projectAll(database, history);
    expect(await filesWithSha256(database, file.sha256)).toMatchObject([{ replaced: true }]);
  });

  it('is registered for each hand-in, also when the bytes are the same', async () => {
    const history = handedInOnce();
    history.tell(handedIn(history, 'd1', 'h2', full));
    const file = storedFile('h1', 'document');
    for (const handIn of ['h1', 'h2'])
      history.tell(event('step-done', { dossier: 'd1', handIn, step: 'store', files: [file] }));
    expect(await filesWithSha256(await tablesOf(history), file.sha256)).toMatchObject([
      { handIn: 'h2', replaced: false },
      { handIn: 'h1', replaced: true },
    ]);
  });
});

describe('a publication', () => {
  it('is what the gate lets through, and gives way to the next', async () => {
    const history = handedInOnce();
    history.tell(event('published', { dossier: 'd1', handIn: 'h1' }));
    const database = await tablesOf(history);
    expect(await publicationOf(database, '01AA00')).toMatchObject({
      name: 'School 01AA00',
      profile: published(formatOf(full), full.answers),
    });
    history.tell(handedIn(history, 'd1', 'h2', other));
    history.tell(event('published', { dossier: 'd1', handIn: 'h2' }));
    await projectAll(database, history);
    expect(await publicationOf(database, '01AA00')).toMatchObject({
      handIn: 'h2',
      profile: published(formatOf(other), other.answers),
    });
    expect(await publicationsIn(database, 'PO3105')).toEqual([
      {
        school: '01AA00',
        name: 'School 01AA00',
        format: other.format,
        publishedAt: expect.any(String) as string,
      },
    ]);
  });

  it('ends when the hand-in is taken back', async () => {
    const history = handedInOnce();
    history.tell(event('published', { dossier: 'd1', handIn: 'h1' }));
    history.tell(event('withdrawn', { dossier: 'd1', reason: 'Er stond een fout in.' }));
    expect(await publicationOf(await tablesOf(history), '01AA00')).toBeUndefined();
  });

  it('comes back when the one that took its place is taken back, as it holds again', async () => {
    const history = handedInOnce();
    history.tell(event('published', { dossier: 'd1', handIn: 'h1' }));
    history.tell(opened('change', '01AA00', null, { amends: 'd1' }));
    history.tell(handedIn(history, 'change', 'h2', other));
    history.tell(event('published', { dossier: 'change', handIn: 'h2' }));
    history.tell(event('withdrawn', { dossier: 'change', reason: 'Toch niet.' }));
    expect(await publicationOf(await tablesOf(history), '01AA00')).toMatchObject({ handIn: 'h1' });
  });

  it('is never made in a round to practise with', async () => {
    const history = handedInOnce(true);
    history.tell(event('published', { dossier: 'd1', handIn: 'h1' }));
    expect(await publicationOf(await tablesOf(history), '01AA00')).toBeUndefined();
  });
});
