/** Hand-ins: the last of each school, which steps are still to be done, and the files that were stored for good. */
import type { DocumentPlace, Step, StoredFile } from '#service/events/dossier-events.ts';

import type { Queryable } from '../database/database.ts';

export interface HandInRow {
  readonly id: string;
  readonly dossier: string;
  readonly school: string;
  readonly content: string;
  readonly format: string;
  /** Of the event, and so of the version. */
  readonly seq: number;
  readonly at: string;
  /** Day. */
  readonly validUntil: string;
  readonly late: boolean;
  readonly withdrawnOn: string | null;
  readonly finalAt: string | null;
  readonly publishedAt: string | null;
}

const columns = `hand_in.id, hand_in.dossier, hand_in.school, hand_in.content, hand_in.format, hand_in.seq, hand_in.at, valid_until as "validUntil", late,
  withdrawn_on as "withdrawnOn", final_at as "finalAt", published_at as "publishedAt"`;

/** What each of these schools handed in last and did not take back, in any real round or between rounds. */
export const lastHandIns = (tables: Queryable, schools: readonly string[]): Promise<HandInRow[]> =>
  tables.query<HandInRow>(
    `select distinct on (hand_in.school) ${columns}
     from hand_in
     where hand_in.school = any($1) and withdrawn_on is null and not trial
     order by hand_in.school, hand_in.seq desc`,
    [schools],
  );

export interface UnfinishedHandIn extends HandInRow {
  readonly done: readonly Step[];
}

/** Hand-ins that are not final yet, with the steps that are done, the oldest first. */
export const unfinishedHandIns = (tables: Queryable): Promise<UnfinishedHandIn[]> =>
  tables.query<UnfinishedHandIn>(
    `select ${columns}, array(select step from hand_in_step where hand_in = hand_in.id order by step) as done
     from hand_in where final_at is null and withdrawn_on is null order by seq`,
  );

export interface RegisteredFile {
  readonly handIn: string;
  readonly copy: StoredFile['copy'];
  readonly name: string;
  readonly sha256: string;
  readonly reference: string | null;
  readonly place: DocumentPlace;
  readonly url: string;
  readonly size: number;
  readonly school: string;
  readonly schoolName: string | null;
  readonly handedInAt: string;
  readonly withdrawnOn: string | null;
  /** Day. */
  readonly validUntil: string;
  readonly publishedAt: string | null;
  readonly trial: boolean;
  /** Whether the school has handed in again since, so that this is no longer what holds. */
  readonly replaced: boolean;
  /** Whether its profile is the one that everybody reads now. */
  readonly isPublic: boolean;
}

const fileSelect = `
  select hand_in.id as "handIn", copy, stored_file.name, sha256, reference,
    json_build_object('drive', stored_file.drive, 'item', stored_file.item) as place, url, size, hand_in.school,
    school.name as "schoolName", hand_in.at as "handedInAt", withdrawn_on as "withdrawnOn",
    valid_until as "validUntil", published_at as "publishedAt", trial,
    exists (
      select from hand_in as later
      where later.school = hand_in.school and later.seq > hand_in.seq and later.withdrawn_on is null and later.trial = hand_in.trial
    ) as replaced,
    exists (select from publication where publication.hand_in = hand_in.id and ended_at is null) as "isPublic"
  from stored_file
  join hand_in on hand_in.id = stored_file.hand_in
  left join school on brin6 = hand_in.school`;

/**
 * The files with exactly these bytes, the newest first; none when we made no such file. With the rights of the service: whether
 * a file is ours, and still holds, is true for everybody; what more may be told of it is for `filesSeen`.
 */
export const filesWithSha256 = (tables: Queryable, sha256: string): Promise<RegisteredFile[]> =>
  tables.query<RegisteredFile>(`${fileSelect} where sha256 = $1 order by hand_in.seq desc`, [sha256]);

/** The files that bear this reference, such as `4F0A-91C2-77BE`, the newest first; in the same way. */
export const filesWithReference = (tables: Queryable, reference: string): Promise<RegisteredFile[]> =>
  tables.query<RegisteredFile>(`${fileSelect} where reference = $1 order by hand_in.seq desc`, [reference]);

/** Of the files with these bytes those that who asks may see. */
export const filesSeen = (
  tables: Queryable,
  sha256s: readonly string[],
): Promise<Pick<RegisteredFile, 'handIn' | 'copy'>[]> =>
  tables.query(`select hand_in as "handIn", copy from stored_file where sha256 = any($1)`, [sha256s]);

export const filesOf = (tables: Queryable, handIn: string): Promise<RegisteredFile[]> =>
  tables.query<RegisteredFile>(`${fileSelect} where hand_in.id = $1 order by copy`, [handIn]);
