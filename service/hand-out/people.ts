/**
 * Who may open the document of a school: the director and the intern begeleider write in it, the board and the consortium read,
 * and nobody else is let in.
 */
import type { Graph, Permission } from '../graph/port.ts';
import type { Database, Queryable } from '../store/database/database.ts';
import { membersOf } from '../store/queries/members.ts';
import type { SchoolEntry, SchoolPeople } from '../store/queries/schools.ts';

type FolderRole = 'read' | 'write';

/** By e-mail address or object id. */
export type Admitted = ReadonlyMap<string, FolderRole>;

export interface Folder {
  readonly drive: string;
  readonly folder: string;
}

/** @param people as the school list names them */
export const admittedTo = async (
  tables: Queryable,
  { brin6, board, consortium }: SchoolEntry,
  people: SchoolPeople | undefined,
): Promise<Admitted> => {
  const members = async (of: 'school' | 'board' | 'consortium', id: string | null): Promise<string[]> =>
    id === null ? [] : membersOf(tables, of, of, id);
  const readers = [
    people?.boardEmail,
    ...(await members('board', board)),
    ...(await members('consortium', consortium)),
  ];
  const writers = [people?.directorEmail, people?.coordinatorEmail, ...(await members('school', brin6))];
  const all = (who: readonly (string | null | undefined)[], role: FolderRole): [string, FolderRole][] =>
    who.flatMap((one) => (one == null ? [] : [[one.toLowerCase(), role] as [string, FolderRole]]));
  // Who is both writes.
  return new Map([...all(readers, 'read'), ...all(writers, 'write')]);
};

/** The same people, to read only: as in the folder of the school, above those of its documents. */
export const onlyReading = (admitted: Admitted): Admitted =>
  new Map([...admitted.keys()].map((person) => [person, 'read']));

/**
 * What is done to who comes in to a folder is done one at a time, over all instances, and by how the dossiers stand then: read
 * them in the work.
 */
export const alone = <T>(database: Database, { drive, folder }: Folder, work: () => Promise<T>): Promise<T> =>
  database.withLock(`access ${drive} ${folder}`, work);

/** Lets these people in, and leaves everybody else where they are. */
export const admit = async (graph: Graph, { drive, folder }: Folder, admitted: Admitted): Promise<void> => {
  for (const role of ['write', 'read'] as const) {
    const people = [...admitted].filter(([, one]) => one === role).map(([person]) => person);
    if (people.length > 0) await graph.grant(drive, folder, people, role);
  }
};

/** Leaves these people, or everybody who comes in there, to read only. */
export const leaveReading = async (
  graph: Graph,
  { drive, folder }: Folder,
  who: (person: string) => boolean = () => true,
): Promise<void> => {
  const own = (await graph.permissions(drive, folder)).filter(
    ({ inherited, role, grantedTo }) =>
      !inherited && role === 'write' && grantedTo.some((one) => who(one.toLowerCase())),
  );
  await Promise.all(own.map(({ id }) => graph.setRole(drive, folder, id, 'read')));
};

/** Lets these people in and nobody else. Owners of the library come in everywhere, and are left alone. */
export const admitOnly = async (graph: Graph, place: Folder, admitted: Admitted): Promise<void> => {
  const { drive, folder } = place;
  await admit(graph, place, admitted);
  for (const permission of await graph.permissions(drive, folder)) {
    if (permission.inherited || permission.role === 'owner') continue;
    const role = roleFor(permission, admitted);
    if (role === undefined) await graph.revoke(drive, folder, permission.id);
    else if (role !== permission.role) await graph.setRole(drive, folder, permission.id, role);
  }
};

/** The most that one of them may do. */
const roleFor = ({ grantedTo }: Permission, admitted: Admitted): FolderRole | undefined => {
  const roles = grantedTo.map((one) => admitted.get(one.toLowerCase()));
  return roles.includes('write') ? 'write' : roles.find((role) => role !== undefined);
};
