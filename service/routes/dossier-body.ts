/** A dossier as the API tells it: where it stands, whose turn it is, and what was recorded. */
import { stateOf, turnOf } from '../dossier/state.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { troubleOf, type Trouble } from '../dossier/trouble.ts';
import { sharingWords, stateWords, troubleWords, turnWords, type Sharing } from '../dossier/words.ts';
import { councilsOf } from '../hand-out/council.ts';
import { supersededOnOf } from '../store/queries/dossiers.ts';
import { peopleOf, schoolsOf } from '../store/queries/schools.ts';
import { dossierFor } from './about.ts';
import type { Visit } from './route.ts';

/** What is asked for by itself: who did what, and where texts are kept. */
const apart: ReadonlySet<string> = new Set(['trace', 'contents']);

/** Why a document cannot be read, in words: of what was met in it nothing else is told. */
export const troubleBody = (trouble: Trouble | null): object | null =>
  trouble && { code: trouble.problem.code, since: trouble.since, words: troubleWords(trouble) };

/** @throws Problem `dossier-unknown` */
export const dossierBody = async (id: string, visit: Visit): Promise<object> => {
  const dossier = await dossierFor(id, visit);
  const { today } = visit;
  const sharing = await sharingOf(dossier, visit);
  const supersededOn = await visit.see((tables) => supersededOnOf(tables, id, today));
  const state = stateOf(dossier, { today, supersededOn });
  const turn = turnOf(state, { today });
  return {
    ...Object.fromEntries(Object.entries(dossier).filter(([name]) => !apart.has(name))),
    state: { ...state, words: stateWords(state) },
    turn: { ...turn, words: turnWords(turn) },
    trouble: troubleBody(troubleOf(dossier)),
    sharing: { council: sharing, words: sharingWords(sharing, dossier.request?.organ ?? 'mr') },
  };
};

/** Who lets the council in: the service when it knows whom, else the school itself. Nobody learns here who they are. */
const sharingOf = async ({ school, request }: Dossier, { world: { database } }: Visit): Promise<Sharing> => {
  const [[entry], [people]] = await Promise.all([
    schoolsOf(database, { schools: [school] }),
    peopleOf(database, [school]),
  ]);
  if (!entry) return 'by-school';
  const councils = await councilsOf(database, entry, people);
  return councils[request?.organ ?? 'mr'].length > 0 ? 'by-service' : 'by-school';
};
