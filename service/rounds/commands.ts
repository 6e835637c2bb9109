/** Decisions about a round: no event when it is so already, a problem with the way out when it cannot be. */
import { formats as knownFormats, formatWithId } from '#templates/formats/index.ts';
import { Problem } from '#templates/problem.ts';

import { event, type Event } from '../events/event.ts';
import type { RoundEventData } from '../events/round-events.ts';
import { lastDayFor } from './deadline.ts';
import type { Round, RoundEventKind } from './round.ts';

export type RoundEvent = Event<RoundEventKind>;

/**
 * @param rounds all that there are, removed ones included: a name is never used again
 * @throws Problem `round-exists`, `unknown-format` or `round-days-wrong`.
 */
export const decideOpenRound = (
  rounds: readonly Round[],
  command: RoundEventData['round-opened'],
): RoundEvent[] => {
  const { round, formats, opensOn, lastDay, lastDays } = command;
  if (rounds.some(({ id }) => id === round)) throw new Problem('round-exists', { round });
  for (const format of Object.values(formats))
    if (!formatWithId(format))
      throw new Problem('unknown-format', { format, known: knownFormats.map(({ id }) => id) });
  for (const [consortium, last] of [[null, lastDay] as const, ...Object.entries(lastDays)])
    if (last !== null && last < opensOn)
      throw new Problem('round-days-wrong', { opensOn, lastDay: last, consortium });
  return [event('round-opened', command)];
};

/**
 * More time for the schools of one consortium, or its first last day; never less, because schools have planned on it.
 * @throws Problem `round-not-later` or `round-days-wrong`.
 */
export const decideExtend = (
  round: Round,
  { consortium, lastDay }: { readonly consortium: string; readonly lastDay: string },
): RoundEvent[] => {
  const now = lastDayFor(round, consortium);
  if (lastDay === now) return [];
  if (lastDay < round.opensOn)
    throw new Problem('round-days-wrong', { opensOn: round.opensOn, lastDay, consortium });
  if (now !== null && lastDay < now) throw new Problem('round-not-later', { lastDay: now, asked: lastDay });
  return [event('round-extended', { round: round.id, consortium, lastDay })];
};

/** A closed round asks nobody any more, and still accepts what schools hand in. */
export const decideClose = (round: Round, { on }: { readonly on: string }): RoundEvent[] =>
  round.closedOn === null ? [event('round-closed', { round: round.id, on })] : [];

/** @throws Problem `round-not-trial`: what schools made is never thrown away. */
export const decideRemove = (round: Round): RoundEvent[] => {
  if (!round.trial) throw new Problem('round-not-trial', { title: round.title });
  return round.removedOn === null ? [event('round-removed', { round: round.id })] : [];
};
