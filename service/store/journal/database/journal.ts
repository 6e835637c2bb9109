/** A journal in PostgreSQL, for several instances of the service that share one. The same lines, as rows. */
import { Problem } from '#templates/problem.ts';

import type { Database, Queryable } from '../../database/database.ts';
import { Batches } from '../batches.ts';
import { verifyLines, type PlacedLine } from '../chain.ts';
import { EMPTY, type Head, type Journal, type JournalRecord, type NewRecord } from '../journal.ts';
import { linesOf, readLine, recordOf } from '../line.ts';

const PLACE = 'service.journal';
const PAGE = 500;

interface Row {
  readonly seq: number;
  readonly line: string;
}

const headIn = async (from: Queryable): Promise<Head> => {
  const [row] = await from.query<Row>(`select seq, line from ${PLACE} order by seq desc limit 1`);
  if (row === undefined) return EMPTY;
  const record = readLine(row.line);
  if (record === null)
    throw new Problem('journal-broken', { what: 'altered', seq: row.seq, place: PLACE, line: row.seq });
  return { seq: record.seq, hash: record.hash };
};

/** Rows page by page, so that a long journal need not fit in memory. */
async function* rowsFrom(database: Queryable, from: number): AsyncGenerator<Row> {
  for (let next = from; ;) {
    const rows = await database.query<Row>(
      `select seq, line from ${PLACE} where seq >= $1 order by seq limit ${PAGE}`,
      [next],
    );
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    next = last.seq + 1;
  }
}

async function* placedRows(database: Queryable): AsyncGenerator<PlacedLine> {
  let line = 0;
  for await (const row of rowsFrom(database, 1)) yield { text: row.line, place: PLACE, line: ++line };
}

async function* records(database: Queryable, from: number): AsyncGenerator<JournalRecord> {
  const { seq: to } = await headIn(database);
  let expected = from;
  for await (const { seq, line } of rowsFrom(database, from)) {
    if (expected > to) return;
    const record = readLine(line);
    if (record?.seq !== expected)
      throw new Problem('journal-broken', { what: 'altered', seq: expected, place: PLACE, line: seq });
    yield recordOf(record);
    expected++;
  }
}

/** The table of it is `service.journal`; closing it leaves the database open. */
export const openDatabaseJournal = (database: Database, now: () => Date = () => new Date()): Journal => {
  const write = (batch: readonly (readonly NewRecord[])[]): Promise<JournalRecord[][]> =>
    database.transaction(async (transaction) => {
      // One writer at a time over all instances; the next sees what this one wrote.
      await transaction.query(`select pg_advisory_xact_lock(hashtextextended('journal', 0))`);
      let head = await headIn(transaction);
      const at = now().toISOString();
      const added: JournalRecord[][] = [];
      for (const one of batch) {
        const made = linesOf(one, head, at);
        head = made.records.at(-1) ?? head;
        await transaction.query(
          `insert into ${PLACE} (seq, line) select * from unnest($1::bigint[], $2::text[])`,
          [made.records.map(({ seq }) => seq), made.lines],
        );
        added.push(made.records);
      }
      return added;
    });
  const batches = new Batches(write);
  return {
    head: () => headIn(database),
    read: (from) => records(database, from),
    verify: (known) => verifyLines(placedRows(database), known),
    append: (added) => (added.length === 0 ? Promise.resolve([]) : batches.add(added)),
    close: () => batches.idle(),
  };
};
