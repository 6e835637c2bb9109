/** Adds records until it is killed, and says of each that it is there. */
import { openFileJournal } from '#service/store/journal/file/journal.ts';

const journal = await openFileJournal({ folder: process.argv[2] ?? '' });
for (;;) {
  const adding = [1, 2, 3].map((n) =>
    journal.append([{ kind: 'noted', data: { n }, by: { type: 'service' } }]),
  );
  for (const [record] of await Promise.all(adding)) process.stdout.write(`${record?.seq ?? 0}\n`);
}
