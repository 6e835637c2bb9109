import { describe, expect, it } from 'vitest';

import { consortiumContacts, consortiumById } from '#service/store/queries/consortia.ts';
import { peopleOf, schoolsOf } from '#service/store/queries/schools.ts';

import { testDatabases } from '../database.ts';
import { arranged, imported, listedSchool, peopleOfSchool } from '../happenings.ts';
import { History } from '../history.ts';
import { projectAll } from '../projected.ts';

const databases = testDatabases();

describe('the school list', () => {
  it('is the newest that was imported; a school that it no longer names stays known', async () => {
    const history = new History();
    history.tell(imported(history, [listedSchool('01AA00'), listedSchool('01AB00')]));
    history.tell(
      imported(history, [
        listedSchool('01AB00', { name: 'De nieuwe naam', consortium: 'PO3106', board: null }),
        listedSchool('01AC00', { kinds: ['SBO', 'SO'] }),
      ]),
    );
    const database = await databases.fresh();
    await projectAll(database, history);
    expect(await schoolsOf(database)).toMatchObject([
      { brin6: '01AA00', listed: false, consortium: 'PO3105', boardName: 'Stichting Een' },
      { brin6: '01AC00', listed: true, kinds: ['SBO', 'SO'] },
      { brin6: '01AB00', listed: true, consortium: 'PO3106', name: 'De nieuwe naam', board: null },
    ]);
    expect(await schoolsOf(database, { consortia: ['PO3106'] })).toHaveLength(1);
    expect(await schoolsOf(database, { boards: ['40001'], schools: ['01AB00', '01AC00'] })).toMatchObject([
      { brin6: '01AC00' },
    ]);
  });

  it('has the people of the newest list, and none when those were erased', async () => {
    const history = new History();
    const schools = [listedSchool('01AA00'), listedSchool('01AB00')];
    history.tell(
      imported(
        history,
        schools,
        schools.map(({ brin6 }) => peopleOfSchool(brin6)),
      ),
    );
    const people = [peopleOfSchool('01AA00')];
    history.tell(imported(history, schools, people));
    const database = await databases.fresh();
    await projectAll(database, history);
    expect(await peopleOf(database, ['01AA00', '01AB00'])).toEqual([
      {
        school: '01AA00',
        directorName: 'Directeur van 01AA00',
        directorEmail: 'directie@01AA00.example',
        coordinatorEmail: 'ib@01AA00.example',
        boardEmail: null,
        councilEmail: 'mr@01AA00.example',
      },
    ]);
    history.erase(history.keep(people));
    const rebuilt = await databases.fresh();
    await projectAll(rebuilt, history);
    expect(await peopleOf(rebuilt, ['01AA00', '01AB00'])).toEqual([]);
    expect(await schoolsOf(rebuilt)).toHaveLength(2);
  });
});

describe('a consortium', () => {
  it('is as it was arranged last', async () => {
    const history = new History();
    const first = arranged('PO3105');
    history.tell(first);
    const database = await databases.fresh();
    await projectAll(database, history);
    expect(await consortiumById(database, 'PO3105')).toEqual(first.data);
    expect(await consortiumById(database, 'PO3104')).toBeUndefined();
    expect(await consortiumContacts(database)).toMatchObject([{ consortium: 'PO3105' }]);
  });
});
