/** What the caller gives: how events change the tables, and what must be done after them. */
import type { Actor } from '../../events/actor.ts';
import type { Queryable } from '../database/database.ts';
import type { JobRequest } from '../jobs/job.ts';
import type { JournalRecord } from '../journal/journal.ts';

/** What happened: one of a union of kinds, each with its data. */
export interface AnyEvent {
  readonly kind: string;
  readonly data: unknown;
}

type OfKind<E extends AnyEvent, K extends E['kind']> = Extract<E, { readonly kind: K }>;

/** An event as it stands in the journal; the same as `Recorded` of the events. */
export type RecordedAs<E extends AnyEvent> = E & {
  readonly seq: number;
  readonly at: string;
  readonly by: Actor;
};

/**
 * How each kind of event changes the tables. The same records must always give the same rows: no clock, no chance, no sequence,
 * nothing from elsewhere.
 */
export type Projection<E extends AnyEvent> = {
  readonly [K in E['kind']]: (transaction: Queryable, record: RecordedAs<OfKind<E, K>>) => Promise<void>;
};

/** Which jobs follow from which kinds of events. They are not asked for again when the tables are made anew. */
export type FollowUps<E extends AnyEvent> = {
  readonly [K in E['kind']]?: (record: RecordedAs<OfKind<E, K>>) => readonly JobRequest[];
};

/**
 * Applies one record.
 * @throws RangeError for a kind that this program does not know: the journal is of a newer one.
 */
export const applyRecord = async <E extends AnyEvent>(
  projection: Projection<E>,
  transaction: Queryable,
  record: JournalRecord,
): Promise<void> => {
  const apply = own(projection, record.kind) as
    ((transaction: Queryable, record: JournalRecord) => Promise<void>) | undefined;
  if (apply === undefined) throw new RangeError(`unknown kind of event: ${record.kind}`);
  await apply(transaction, record);
};

export const followUpsOf = <E extends AnyEvent>(
  followUps: FollowUps<E> | undefined,
  record: JournalRecord,
): readonly JobRequest[] => {
  const follow = own(followUps ?? {}, record.kind) as
    ((record: JournalRecord) => readonly JobRequest[]) | undefined;
  return follow?.(record) ?? [];
};

/** A kind comes from a file: it must not reach what every object has. */
const own = (table: object, kind: string): unknown =>
  Object.hasOwn(table, kind) ? (table as Readonly<Record<string, unknown>>)[kind] : undefined;
