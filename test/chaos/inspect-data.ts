/** What the service remembers, with the service stopped: the journal on the disk, and the tables against a rebuild from it. */
import { readdirSync } from 'node:fs';

import type { Event } from '#service/events/event.ts';
import { openBlobs } from '#service/store/blobs/blobs.ts';
import { readFileJournal } from '#service/store/journal/file/read.ts';
import type { JournalRecord } from '#service/store/journal/journal.ts';
import { migrations } from '#service/store/migrations/index.ts';
import { readerOf } from '#service/store/projection/kept.ts';
import { projectionWith } from '#service/store/projection/project.ts';
import { digests } from '#service/store/record/digests.ts';
import { rebuild } from '#service/store/record/rebuild.ts';
import { openStore, placesIn } from '#service/store/store.ts';

import type { Findings } from './findings.ts';

/** All records, and whether they are linked. */
export const inspectJournal = async (data: string, findings: Findings): Promise<readonly JournalRecord[]> => {
  const journal = readFileJournal(placesIn(data).journal);
  const { fault } = await journal.verify();
  if (fault) findings.wrong.push(`het journaal is ${fault.what} bij record ${fault.seq}`);
  const records: JournalRecord[] = [];
  for await (const record of journal.read(1)) records.push(record);
  return records;
};

/** Compares every table with what a rebuild makes of it, and looks for what was left half written. */
export const inspectTables = async (data: string, findings: Findings): Promise<void> => {
  const projection = projectionWith(readerOf(openBlobs(placesIn(data).blobs)));
  // Opening the store tidies up, so this looks first.
  for (const path of readdirSync(data, { recursive: true, encoding: 'utf8' }))
    if (path.endsWith('.tmp')) findings.wrong.push(`${path} is blijven liggen`);
  const store = await openStore<Event>({ folder: data, projection });
  try {
    const before = await digests(store.database);
    await rebuild<Event>({
      database: store.database,
      journal: store.journal,
      projection,
      migrations: migrations.projection,
    });
    const after = await digests(store.database);
    for (const [table, digest] of Object.entries(before))
      if (after[table] !== digest) findings.wrong.push(`tabel ${table} is na herbouw anders`);
  } finally {
    await store.close();
  }
};

/** How often a dossier was told to have had this, with these facts. */
export const timesTold = (
  records: readonly JournalRecord[],
  dossier: string,
  kind: string,
  facts: Readonly<Record<string, unknown>> = {},
): number =>
  records.filter(({ kind: told, data }) => {
    const all = data as Readonly<Record<string, unknown>>;
    return (
      told === kind &&
      all.dossier === dossier &&
      Object.entries(facts).every(([name, value]) => all[name] === value)
    );
  }).length;
