/**
 * Events: what happened, in the order in which it happened. They are the record; every table follows from them (DESIGN 2.2).
 * This is the one list of kinds, each with its data; a kind never changes its meaning, because old records are read again.
 */
import type { Actor } from './actor.ts';
import type { ConsortiumEventData } from './consortium-events.ts';
import type { DossierEventData } from './dossier-events.ts';
import type { RoundEventData } from './round-events.ts';

export interface EventData extends ConsortiumEventData, RoundEventData, DossierEventData {}

export type EventKind = keyof EventData;

export type Event<K extends EventKind = EventKind> = {
  [Kind in K]: { readonly kind: Kind; readonly data: EventData[Kind] };
}[K];

/** An event in the journal. `seq` counts from 1 without gaps; `at` is ISO time in UTC. */
export type Recorded<K extends EventKind = EventKind> = Event<K> & {
  readonly seq: number;
  readonly at: string;
  readonly by: Actor;
};

/** Makes an event; exists so that kind and data are checked against each other. */
export const event = <K extends EventKind>(kind: K, data: EventData[K]): Event<K> => ({ kind, data });
