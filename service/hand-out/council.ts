/**
 * The council (MR or GMR) and the document of a dossier. For as long as its advice is asked it may write there, because in Word
 * nobody can comment who only reads; before that it is not let in, and afterwards it reads what it said.
 */
import { isOpen, type Dossier } from '../dossier/dossier.ts';
import type { Queryable } from '../store/database/database.ts';
import { membersOf } from '../store/queries/members.ts';
import type { SchoolEntry, SchoolPeople } from '../store/queries/schools.ts';
import type { Admitted } from './people.ts';

type Organ = NonNullable<Dossier['request']>['organ'];

/**
 * By e-mail address or object id. The list knows the council of the school; a GMR is the council of its board.
 * @param people as the school list names them
 */
export const councilsOf = async (
  tables: Queryable,
  { brin6, board }: Pick<SchoolEntry, 'brin6' | 'board'>,
  people: SchoolPeople | undefined,
): Promise<{ readonly [O in Organ]: readonly string[] }> => ({
  mr: lower([people?.councilEmail ?? [], await membersOf(tables, 'council', 'school', brin6)].flat()),
  gmr: board === null ? [] : lower(await membersOf(tables, 'council', 'board', board)),
});

const lower = (people: readonly string[]): string[] => people.map((one) => one.toLowerCase());

/** Everybody of a council whom the dossier has been with, and what they may do now. */
export const councilAdmitted = async (
  tables: Queryable,
  school: SchoolEntry,
  people: SchoolPeople | undefined,
  dossier: Dossier,
): Promise<Admitted> => {
  const { request } = dossier;
  if (request === null) return new Map();
  const councils = await councilsOf(tables, school, people);
  const asked = dossier.advice === null && isOpen(dossier);
  return new Map(councils[request.organ].map((who) => [who, asked ? 'write' : 'read']));
};
