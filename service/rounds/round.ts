/** A round as it follows from its events: who is asked for which format, and until when. Days are `yyyy-mm-dd`. */
import { Problem } from '#templates/problem.ts';

import type { Recorded } from '../events/event.ts';
import type { RoundEventData, RoundSettings } from '../events/round-events.ts';
import { dayOf } from '../dossier/days.ts';

export type RoundEventKind = keyof RoundEventData;
export type RoundRecord = Recorded<RoundEventKind>;

export interface Round {
  /** Of the last event that is in it. */
  readonly seq: number;
  readonly id: string;
  readonly title: string;
  /** Format id by kind of school. */
  readonly formats: Readonly<Record<string, string>>;
  readonly opensOn: string;
  /** Of every consortium that has none of its own; null when each says its own. */
  readonly lastDay: string | null;
  /** By consortium, where it differs. */
  readonly lastDays: Readonly<Record<string, string>>;
  readonly settings: RoundSettings;
  readonly trial: boolean;
  readonly closedOn: string | null;
  /** Removed for good: only a trial round can be. */
  readonly removedOn: string | null;
}

type Apply<K extends RoundEventKind> = (
  round: Round,
  data: RoundEventData[K],
  recordedOn: string,
) => Partial<Round>;

const table: { readonly [K in Exclude<RoundEventKind, 'round-opened'>]: Apply<K> } = {
  'round-extended': ({ lastDays }, { consortium, lastDay }) => ({
    lastDays: { ...lastDays, [consortium]: lastDay },
  }),
  'round-closed': ({ closedOn }, { on }) => ({ closedOn: closedOn ?? on }),
  'round-removed': (_, __, recordedOn) => ({ removedOn: recordedOn }),
};

/** The round with one event more; harmless for an event that is in it already and for one of another round. */
export const applyRoundEvent = (round: Round | undefined, recorded: RoundRecord): Round | undefined => {
  if (recorded.kind === 'round-opened') {
    const { round: id, ...rest } = recorded.data;
    return round ?? { seq: recorded.seq, id, ...rest, closedOn: null, removedOn: null };
  }
  if (round?.id !== recorded.data.round || recorded.seq <= round.seq) return round;
  const apply = table[recorded.kind] as Apply<RoundEventKind>;
  return { ...round, ...apply(round, recorded.data, dayOf(recorded.at)), seq: recorded.seq };
};

/** The round of its events in the order of the journal; `undefined` while it was not opened. */
export const roundFrom = (events: readonly RoundRecord[]): Round | undefined =>
  events.reduce<Round | undefined>(applyRoundEvent, undefined);

/**
 * The format that a kind of school fills in.
 * @throws Problem `round-without-format`.
 */
export const formatFor = ({ title, formats }: Round, kind: string): string => {
  const format = Object.hasOwn(formats, kind) ? formats[kind] : undefined;
  if (format === undefined)
    throw new Problem('round-without-format', { round: title, kind, known: Object.keys(formats) });
  return format;
};
