/** Adds records until the disk refuses, then one that is shorter, and tells what came of it. */
import { openFileJournal } from '#service/store/journal/file/journal.ts';

const journal = await openFileJournal({ folder: process.argv[2] ?? '' });
const add = async (text: string): Promise<number> =>
  (await journal.append([{ kind: 'noted', data: { text }, by: { type: 'service' } }]))[0]?.seq ?? 0;

let confirmed = 0;
let problem: unknown = null;
while (problem === null)
  try {
    confirmed = await add('x'.repeat(1000));
  } catch (error) {
    problem = error;
  }
const afterwards = await add('y');
await journal.close();
process.stdout.write(JSON.stringify({ confirmed, problem, afterwards }));
