import { describe, expect, it } from 'vitest';

import { event, type Event } from '#service/events/event.ts';
import type { Database } from '#service/store/database/database.ts';
import { answersOf, draftOf, profileOn, versionWith } from '#service/store/queries/versions.ts';

import { testDatabases } from '../database.ts';
import { collected, handedIn, imported, listedSchool, opened, roundOpened, samples } from '../happenings.ts';
import { History } from '../history.ts';
import { projectAll } from '../projected.ts';

const databases = testDatabases();
const [full, other, third] = samples.filter(({ format }) => format === 'bao-2024') as [
  (typeof samples)[number],
  (typeof samples)[number],
  (typeof samples)[number],
];

const begun = (): History => {
  const history = new History();
  history.tell(imported(history, [listedSchool('01AA00')]));
  history.tell(roundOpened('2024'));
  history.tell(opened('d1', '01AA00', '2024'));
  return history;
};

const tablesOf = async (history: History): Promise<Database> => {
  const database = await databases.fresh();
  await projectAll(database, history);
  return database;
};

const versionsIn = async (database: Database): Promise<unknown[]> =>
  (await database.query<{ version: number }>(`select version from profile_version order by version`)).map(
    ({ version }) => version,
  );

const countedVersions = (database: Database): Promise<unknown[]> =>
  database.query(`select distinct version, handed_in from fact`);

const contentOf = (recorded: Event): string => (recorded as Event<'document-collected'>).data.content;

describe('a draft', () => {
  it('gives way to the next one', async () => {
    const history = begun();
    history.tell(collected(history, 'd1', full));
    const last = history.tell(collected(history, 'd1', other));
    const database = await tablesOf(history);
    expect(await versionsIn(database)).toEqual([last.seq]);
    expect(await draftOf(database, 'd1')).toMatchObject({ version: last.seq, answers: other.answers });
    expect(await countedVersions(database)).toEqual([{ version: last.seq, handed_in: false }]);
  });

  it('stays what it was when the file changed and what it says did not', async () => {
    const history = begun();
    const first = history.tell(collected(history, 'd1', full));
    history.tell(collected(history, 'd1', full, { eTag: '2', name: 'Nieuwe naam.docx' }));
    expect(await versionsIn(await tablesOf(history))).toEqual([first.seq]);
  });

  it('stays when somebody gave a verdict on it, to lay beside what is written later', async () => {
    const history = begun();
    const advised = history.tell(collected(history, 'd1', full));
    history.tell(
      event('advice-given', {
        dossier: 'd1',
        content: contentOf(advised),
        outcome: 'positive',
        givenOn: '2024-10-01',
        remarks: null,
      }),
    );
    history.tell(collected(history, 'd1', other));
    const last = history.tell(collected(history, 'd1', third));
    const database = await tablesOf(history);
    expect(await versionsIn(database)).toEqual([advised.seq, last.seq]);
    expect(await versionWith(database, 'd1', contentOf(advised))).toMatchObject({ answers: full.answers });
  });

  it('has no answers when those that were recorded are gone, and everything goes on', async () => {
    const history = begun();
    const draft = history.tell(collected(history, 'd1', full));
    history.erase(history.keep(full.answers));
    const database = await tablesOf(history);
    expect(await answersOf(database, draft.seq)).toMatchObject({ answers: null, format: 'bao-2024' });
    expect(await countedVersions(database)).toEqual([]);
  });
});

describe('what was handed in', () => {
  const withHandIn = (): { history: History; handIn: number } => {
    const history = begun();
    history.tell(collected(history, 'd1', full), '2024-10-01T10:00:00.000Z');
    const { seq } = history.tell(handedIn(history, 'd1', 'h1', full), '2024-10-31T23:30:00.000Z');
    return { history, handIn: seq };
  };

  it('counts, whatever is written after it', async () => {
    const { history, handIn } = withHandIn();
    history.tell(collected(history, 'd1', other));
    const database = await tablesOf(history);
    expect(await countedVersions(database)).toEqual([{ version: handIn, handed_in: true }]);
    expect(await answersOf(database, handIn)).toMatchObject({ answers: full.answers });
  });

  it('no longer counts when the school takes it back; then the draft does', async () => {
    const { history } = withHandIn();
    const draft = history.tell(collected(history, 'd1', other));
    history.tell(event('withdrawn', { dossier: 'd1', reason: 'Er stond een fout in.' }));
    expect(await countedVersions(await tablesOf(history))).toEqual([
      { version: draft.seq, handed_in: false },
    ]);
  });

  it('gives way to what is handed in later', async () => {
    const { history } = withHandIn();
    const later = history.tell(handedIn(history, 'd1', 'h2', other));
    expect(await countedVersions(await tablesOf(history))).toEqual([{ version: later.seq, handed_in: true }]);
  });

  it('is the profile from that day on, as people here count days, until the next or until it is taken back', async () => {
    const { history, handIn } = withHandIn();
    const later = history.tell(handedIn(history, 'd1', 'h2', other), '2024-11-20T10:00:00.000Z');
    history.tell(event('withdrawn', { dossier: 'd1', reason: 'Toch niet.' }), '2024-11-25T10:00:00.000Z');
    const database = await tablesOf(history);
    const versionOn = async (day: string): Promise<number | undefined> =>
      (await profileOn(database, '01AA00', day))?.version;
    expect(await versionOn('2024-10-31')).toBeUndefined();
    expect(await versionOn('2024-11-01')).toBe(handIn);
    expect(await versionOn('2024-11-20')).toBe(later.seq);
    expect(await versionOn('2024-11-25')).toBe(handIn);
  });
});
