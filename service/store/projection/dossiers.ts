/**
 * Dossiers: each row is what follows from the events of one dossier, folded by the rules of `service/dossier/`, with beside it
 * what people filter on. The trace keeps every event of it.
 */
import type { BlobHash } from '#service/events/blob.ts';
import type { EventData, EventKind, Recorded } from '#service/events/event.ts';
import { applyEvent, standingHandIn, type Dossier, type DossierRecord } from '#service/dossier/dossier.ts';
import { troubleOf } from '#service/dossier/trouble.ts';

import type { Queryable } from '../database/database.ts';
import { timelineOf } from './timeline.ts';

export const isAboutDossier = (recorded: Recorded): recorded is DossierRecord => 'dossier' in recorded.data;

/**
 * Puts the event in the trace and folds it.
 * @returns false when there is nothing to change: the event was there already, or the dossier is gone with its round. Then
 *   nothing of the event may be applied.
 */
export const trace = async (tables: Queryable, recorded: DossierRecord): Promise<boolean> => {
  const id = recorded.data.dossier;
  if (recorded.kind === 'dossier-opened') await open(tables, recorded);
  const [row] = await tables.query<{ folded: Dossier | null }>(
    `select folded from dossier where id = $1 and last_seq < $2 for update`,
    [id, recorded.seq],
  );
  const folded = row && applyEvent(row.folded ?? undefined, recorded);
  if (!folded) return false;
  await keepEvent(tables, recorded);
  await keepFolded(tables, folded, recorded);
  return true;
};

/** A round or a dossier that it should belong to may be gone, when it was one to practise with: then it is not opened. */
const open = async (tables: Queryable, { seq, at, data }: Recorded<'dossier-opened'>): Promise<void> => {
  await tables.query(
    `insert into dossier (id, school, consortium, round, format, amends, opened_at, trial, last_seq)
     select $1, $2, (select consortium from school where brin6 = $2), $3, $4, $5, $6,
       coalesce((select trial from round where id = $3), (select trial from dossier where id = $5), false), $7::bigint - 1
     where ($3::text is null or exists (select from round where id = $3 and removed_on is null))
       and ($5::text is null or exists (select from dossier where id = $5))
     on conflict do nothing`,
    [data.dossier, data.school, data.round, data.format, data.amends, at, seq],
  );
};

const keeps: {
  readonly [K in EventKind]?: (data: EventData[K]) => readonly BlobHash[];
} = {
  'document-collected': ({ answers }) => [answers],
  'handed-in': ({ answers, document }) => [answers, document],
};

const blobsOf = ({ kind, data }: DossierRecord): readonly BlobHash[] =>
  (keeps[kind] as ((data: EventData[EventKind]) => readonly BlobHash[]) | undefined)?.(data) ?? [];

const keepEvent = async (tables: Queryable, recorded: DossierRecord): Promise<void> => {
  const { seq, kind, at, by, data } = recorded;
  await tables.query(
    `insert into dossier_event (seq, dossier, kind, at, by, data) values ($1, $2, $3, $4, $5, $6)`,
    [seq, data.dossier, kind, at, by, data],
  );
  const blobs = blobsOf(recorded);
  if (blobs.length > 0)
    await tables.query(`insert into dossier_blob select $1, unnest($2::text[]) on conflict do nothing`, [
      data.dossier,
      blobs,
    ]);
};

const keepFolded = async (
  tables: Queryable,
  folded: Dossier,
  { seq, at, kind }: DossierRecord,
): Promise<void> => {
  const { content } = folded;
  const handIn = standingHandIn(folded);
  await tables.query(
    `update dossier set
       folded = $2, timeline = $3, content = $4, answered = $5, asked = $6, blocking = $7, advice = $8, info = $9,
       collected_at = coalesce($10, collected_at), hand_in = $11, handed_in_at = $12, late = $13, last_seq = $14, trouble = $15
     where id = $1`,
    [
      folded.id,
      // The trace stands in its own table.
      { ...folded, trace: [] },
      JSON.stringify(timelineOf(folded, at)),
      content?.hash ?? null,
      content?.progress.answered ?? null,
      content?.progress.asked ?? null,
      content?.findings.blocking ?? null,
      content?.findings.advice ?? null,
      content?.findings.info ?? null,
      kind === 'document-collected' ? at : null,
      handIn?.seq ?? null,
      handIn?.at ?? null,
      handIn?.late ?? null,
      seq,
      troubleOf(folded),
    ],
  );
};
