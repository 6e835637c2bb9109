/**
 * Dossiers: each row is what follows from the events of one dossier, folded by the rules of `service/dossier/`, with beside it
 * what people filter on. The trace keeps every event of it.
 */
import type { BlobHash } from '#service/events/blob.ts';
import type { EventData, EventKind, Recorded } from '#service/events/event.ts';
import { applyEvent, type Dossier, type DossierRecord } from '#service/dossier/dossier.ts';

import type { Queryable } from '../database/database.ts';
import type { Noun } from './noun.ts';

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
    `update dossier set last_seq = $2 where id = $1 and last_seq < $2 returning folded`,
    [id, recorded.seq],
  );
  if (!row) return false;
  await tables.query(
    `insert into dossier_event (seq, dossier, kind, at, by, data) values ($1, $2, $3, $4, $5, $6)`,
    [recorded.seq, id, recorded.kind, recorded.at, recorded.by, recorded.data],
  );
  const blobs = blobsOf(recorded);
  if (blobs.length > 0)
    await tables.query(`insert into dossier_blob select $1, unnest($2::text[]) on conflict do nothing`, [
      id,
      blobs,
    ]);
  const folded = applyEvent(row.folded ?? undefined, recorded);
  // The trace stands in its own table.
  await tables.query(`update dossier set folded = $2 where id = $1`, [
    id,
    folded && { ...folded, trace: [] },
  ]);
  return true;
};

/** A round or a dossier that it should belong to may be gone, when it was one to practise with: then it is not opened. */
const open = async (tables: Queryable, { seq, at, data }: Recorded<'dossier-opened'>): Promise<void> => {
  await tables.query(
    `insert into dossier (id, school, consortium, round, format, amends, opened_at, last_seq)
     select $1, $2, (select consortium from school where brin6 = $2), $3, $4, $5, $6, $7::bigint - 1
     where ($3::text is null or exists (select from round where id = $3))
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

export const dossiers: Noun = {
  'document-collected': async ({ tables }, { at, data }) => {
    const { dossier, content, progress, findings } = data;
    await tables.query(
      `update dossier set content = $2, answered = $3, asked = $4, blocking = $5, advice = $6, info = $7, collected_at = $8
       where id = $1`,
      [
        dossier,
        content,
        progress.answered,
        progress.asked,
        findings.blocking,
        findings.advice,
        findings.info,
        at,
      ],
    );
  },
  'handed-in': async ({ tables }, { at, data }) => {
    await tables.query(`update dossier set handed_in_at = $2 where id = $1`, [data.dossier, at]);
  },
  withdrawn: async ({ tables }, { data }) => {
    await tables.query(`update dossier set handed_in_at = null where id = $1`, [data.dossier]);
  },
};
