import { expect, it } from 'vitest';

import { event } from '#service/events/event.ts';
import { documentAt, documentsInDrive, documentsOf } from '#service/store/queries/documents.ts';

import { testDatabases } from '../database.ts';
import { collected, opened, placeOf, roundOpened, samples } from '../happenings.ts';
import { History } from '../history.ts';
import { projectAll } from '../projected.ts';

const databases = testDatabases();
const [full] = samples as [(typeof samples)[number]];

it('a document is known by its place, whatever it is called and whether or not it can be read', async () => {
  const history = new History();
  const place = placeOf('d1');
  history.tell(roundOpened('2024'));
  history.tell(opened('d1', '01AA00', '2024'));
  history.tell(
    event('document-handed-out', { dossier: 'd1', place, folder: 'f1', name: 'Profiel.docx', content: 'c' }),
  );
  const database = await databases.fresh();
  const seen = async (): Promise<unknown> => {
    await projectAll(database, history);
    return documentAt(database, place);
  };
  expect(await seen()).toEqual({
    ...place,
    dossier: 'd1',
    name: 'Profiel.docx',
    folder: 'f1',
    eTag: null,
    problem: null,
    goneAt: null,
  });
  const problem = { code: 'encrypted', facts: {} };
  history.tell(event('document-unreadable', { dossier: 'd1', place, eTag: '7', problem }));
  expect(await seen()).toMatchObject({ name: 'Profiel.docx', eTag: '7', problem });
  history.tell(collected(history, 'd1', full, { eTag: '8' }));
  expect(await seen()).toMatchObject({ name: 'd1.docx', folder: 'f1', eTag: '8', problem: null });
  const { at } = history.tell(event('document-gone', { dossier: 'd1', place }));
  expect(await seen()).toMatchObject({ goneAt: at });
  expect(await documentsInDrive(database, place.drive)).toEqual([]);
  expect(await documentsOf(database, 'd1')).toHaveLength(1);
  history.tell(event('document-moved', { dossier: 'd1', place, name: 'Terug.docx', folder: 'f2' }));
  expect(await seen()).toMatchObject({ name: 'Terug.docx', folder: 'f2', goneAt: null });
  expect(await documentsInDrive(database, place.drive)).toHaveLength(1);
});
