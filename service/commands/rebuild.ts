/**
 * `sop rebuild`: makes the tables anew from the journal, and tells whether they are the same. The service may run meanwhile;
 * it goes on with the old tables until the new ones are done.
 */
import type { Event } from '../events/event.ts';
import type { Database } from '../store/database/database.ts';
import { readDataConfig, type DataConfig } from '../config.ts';
import { exit, type Register, type Shell } from './command.ts';
import { keeping } from './keeping.ts';
import { textTable } from './text-table.ts';

export const register: Register = (program, shell) => {
  program
    .command('rebuild')
    .description(
      'maakt de tabellen van de database opnieuw uit het journaal; eindigt met 0 (dezelfde inhoud) of 1 (niet)',
    )
    .action(() => rebuildTables(shell, readDataConfig()));
};

interface Standing {
  /** The last event in the tables. */
  readonly applied: number;
  readonly digests: Readonly<Record<string, string>>;
}

const rebuildTables = async (shell: Shell, { data, databaseUrl }: DataConfig): Promise<void> => {
  const store = await keeping();
  const places = store.placesIn(data);
  const database = await store.openDatabase({ url: databaseUrl, folder: places.database });
  try {
    await store.migrate(database, store.migrations);
    const journal = store.readFileJournal(places.journal);
    const before = await standing(database);
    await store.rebuild<Event>({
      database,
      journal,
      projection: store.projectionWith(store.readerOf(store.openBlobs(places.blobs))),
      migrations: store.migrations.projection,
      onProgress: (done, of) => shell.progress(`${done} van ${of} gebeurtenissen verwerkt`),
    });
    tell(shell, before, await standing(database), (await journal.head()).seq);
  } finally {
    await database.close();
  }
};

/** In one transaction, so that the digests are those of this very event. */
const standing = async (database: Database): Promise<Standing> => {
  const { appliedIn, digests } = await keeping();
  return database.transaction(async (transaction) => {
    await transaction.query('set transaction isolation level repeatable read');
    return { applied: (await appliedIn(transaction)).seq, digests: await digests(transaction) };
  });
};

const SHOWN = 16;

const tell = (shell: Shell, before: Standing, after: Standing, head: number): void => {
  const names = [...new Set([...Object.keys(before.digests), ...Object.keys(after.digests)])].toSorted();
  const differing = names.filter((name) => before.digests[name] !== after.digests[name]);
  const rows = names.map((name) => [
    name,
    (before.digests[name] ?? '').slice(0, SHOWN),
    (after.digests[name] ?? '').slice(0, SHOWN),
    differing.includes(name) ? 'ANDERS' : 'gelijk',
  ]);
  textTable(['tabel', 'voor', 'na', ''], rows).forEach((line) => shell.print(line));
  shell.print(verdict(before, after, differing.length));
  if (after.applied < head)
    shell.print(
      `De tabellen gaan tot gebeurtenis ${after.applied}. Wat daarna kwam (tot ${head}), verwerkt de dienst zodra zij draait.`,
    );
  if (differing.length > 0) shell.end(exit.notReady);
};

const verdict = (before: Standing, after: Standing, differing: number): string => {
  if (differing === 0)
    return `Alle tabellen zijn opnieuw gemaakt uit ${after.applied} gebeurtenissen en hebben dezelfde inhoud.`;
  if (before.applied !== after.applied)
    return `De tabellen zijn opnieuw gemaakt. Ze zijn niet te vergelijken: ze gingen tot gebeurtenis ${before.applied} en gaan nu tot ${after.applied}. Geef de opdracht nog eens om te vergelijken.`;
  return 'De tabellen zijn opnieuw gemaakt en hebben nu een andere inhoud dan eerst: de oude klopten niet met het journaal. De nieuwe zijn in gebruik. Was het geen herstel na een storing, meld dit dan aan de maker.';
};
