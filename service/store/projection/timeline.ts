/**
 * The states that a dossier will pass through if nothing more happens: a term ends, a suspension is over, a profile expires.
 * So a list of thousands can say where each stands today without folding any of them. That another profile of the school has
 * taken its place is not known here.
 */
import { addDays, dayOf } from '#service/dossier/days.ts';
import type { Dossier } from '#service/dossier/dossier.ts';
import { routeOf } from '#service/dossier/route.ts';
import { stateOf, turnOf, type State, type Turn } from '#service/dossier/state.ts';

export interface Standing {
  /** The first day on which it stands so. */
  readonly from: string;
  readonly state: State;
  readonly turn: Turn;
}

/** The last days after which something passes by itself. */
const lastDays = (dossier: Dossier, today: string): string[] => {
  const { request, suspension } = routeOf(dossier, { today, holidays: [] });
  return [request?.termEnd, request?.meetsOn, suspension?.until, dossier.handIns.at(-1)?.validUntil].filter(
    (day) => typeof day === 'string',
  );
};

/**
 * From the last to the first, which is of the day of the last event.
 * @param at of the last event, ISO time
 */
export const timelineOf = (dossier: Dossier, at: string): Standing[] => {
  const today = dayOf(at);
  const turningPoints = lastDays(dossier, today)
    .map((day) => addDays(day, 1))
    .filter((day) => day > today);
  const days = [today, ...new Set(turningPoints.toSorted())];
  return days.toReversed().map((from) => {
    const state = stateOf(dossier, { today: from });
    return { from, state, turn: turnOf(state, { today: from }) };
  });
};
