/** A dossier as the API tells it: where it stands, whose turn it is, and what was recorded. */
import { stateOf, turnOf } from '../dossier/state.ts';
import { stateWords, turnWords } from '../dossier/words.ts';
import { dossierFor } from './about.ts';
import type { Visit } from './route.ts';

/** What is asked for by itself: who did what, and where texts are kept. */
const apart: ReadonlySet<string> = new Set(['trace', 'contents']);

/** @throws Problem `dossier-unknown` */
export const dossierBody = async (id: string, visit: Visit): Promise<object> => {
  const dossier = await dossierFor(id, visit);
  const { today } = visit;
  const state = stateOf(dossier, { today });
  const turn = turnOf(state, { today });
  return {
    ...Object.fromEntries(Object.entries(dossier).filter(([name]) => !apart.has(name))),
    state: { ...state, words: stateWords(state) },
    turn: { ...turn, words: turnWords(turn) },
  };
};
