/**
 * Schools as the newest list has them. A school that the list no longer names stays, because its profiles do; the people of
 * the schools are only those of the newest list.
 */
import { keptList } from './kept.ts';
import type { Noun, World } from './noun.ts';

/** What the tables need of a school in the list; all else that the list says is kept as it is. */
export interface ListedSchool {
  readonly brin6: string;
  readonly name: string;
  readonly kinds: readonly string[];
  readonly board: { readonly number: string; readonly name: string | null } | null;
  readonly municipality: string | null;
  readonly consortium: string | null;
  readonly status: string;
}

export interface ListedContacts {
  readonly brin6: string;
  readonly director: { readonly name: string | null; readonly email: string | null };
  readonly supportCoordinator: { readonly email: string | null };
  readonly boardContact: { readonly email: string | null };
  readonly council?: { readonly email: string | null };
}

const listSchools = async ({ tables }: World, listed: readonly ListedSchool[]): Promise<void> => {
  await tables.query(
    `insert into school (brin6, name, kinds, board, board_name, municipality, consortium, status, listed, facts)
     select school ->> 'brin6', school ->> 'name',
       array(select jsonb_array_elements_text(school -> 'kinds')),
       school -> 'board' ->> 'number', school -> 'board' ->> 'name',
       school ->> 'municipality', school ->> 'consortium', school ->> 'status', true, school
     from jsonb_array_elements($1::jsonb) as school
     on conflict (brin6) do update set
       name = excluded.name,
       kinds = excluded.kinds,
       board = excluded.board,
       board_name = excluded.board_name,
       municipality = excluded.municipality,
       consortium = excluded.consortium,
       status = excluded.status,
       listed = true,
       facts = excluded.facts`,
    [JSON.stringify(listed)],
  );
  await tables.query(`update school set listed = false where listed and brin6 <> all($1)`, [
    listed.map(({ brin6 }) => brin6),
  ]);
};

const listContacts = async ({ tables }: World, contacts: readonly ListedContacts[]): Promise<void> => {
  await tables.query(`delete from school_contact`);
  await tables.query(
    `insert into school_contact (school, director_name, director_email, coordinator_email, board_email, council_email)
     select people ->> 'brin6', people -> 'director' ->> 'name', people -> 'director' ->> 'email',
       people -> 'supportCoordinator' ->> 'email', people -> 'boardContact' ->> 'email',
       people -> 'council' ->> 'email'
     from jsonb_array_elements($1::jsonb) as people
     join school on school.brin6 = people ->> 'brin6'
     on conflict do nothing`,
    [JSON.stringify(contacts)],
  );
};

export const schools: Noun = {
  'schools-imported': async (world, { data }) => {
    await world.tables.query(
      `insert into school_list values (true, $1, $2)
       on conflict (newest) do update set schools = excluded.schools, contacts = excluded.contacts`,
      [data.schools, data.contacts],
    );
    await listSchools(world, await keptList<ListedSchool>(world.blobs, data.schools));
    await listContacts(world, await keptList<ListedContacts>(world.blobs, data.contacts));
  },
};
