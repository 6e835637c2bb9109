/**
 * Handing in, on the embedded tenant and a real PostgreSQL, both on this machine, with journal and database written to the disk:
 * how long it takes from the request of one school until its locked PDFs are stored, and how many a second go through when
 * many hand in at once. The tenant runs in this process too, and takes its part of the cores.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { handIn } from '#service/finish/hand-in.ts';
import { assemblePress } from '#service/finish/press/crew.ts';
import { several } from '#service/several.ts';
import type { Queryable } from '#service/store/database/database.ts';
import { openDatabase } from '#service/store/database/open.ts';
import { prepareJobs } from '#service/store/jobs/tables.ts';
import { migrations } from '#service/store/migrations/index.ts';
import { migrate } from '#service/store/migrations/migration.ts';

import { director, startFinishStage } from '../service/finish/stage.ts';

const WARM_UP = 3;
const ONE_BY_ONE = 17;
const TOGETHER = 60;
const AT_ONCE = 8;

const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? NaN;

const brinAt = (at: number): string =>
  `${String(10 + Math.floor(at / 26)).padStart(2, '0')}A${String.fromCharCode(65 + (at % 26))}00`;

/** Until so many hand-ins have done this step; in milliseconds from `since`. */
const doneBy = async (tables: Queryable, step: string, count: number, since: number): Promise<number> => {
  for (;;) {
    const [row] = await tables.query<{ done: number }>(
      'select count(*) as done from hand_in_step where step = $1',
      [step],
    );
    if ((row?.done ?? 0) >= count) return performance.now() - since;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

export const handInBenches = async (write: (text: string) => void): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'sop-bench-'));
  const database = await openDatabase({ url: undefined, folder: join(folder, 'database') });
  await migrate(database, migrations);
  await prepareJobs(database);
  const schools = Array.from({ length: WARM_UP + ONE_BY_ONE + TOGETHER }, (_, at) => brinAt(at));
  const stage = await startFinishStage({ fresh: () => Promise.resolve(database) }, schools);
  const crew = assemblePress();
  try {
    await several(schools, 4, (brin6) => stage.signOff(brin6));
    await stage.run({ press: crew.press, concurrency: AT_ONCE });
    const ask = (brin6: string) => handIn(stage.world, `2024.${brin6}`, { by: director });

    const [stored, final]: [number[], number[]] = [[], []];
    for (const [at, brin6] of schools.slice(0, WARM_UP + ONE_BY_ONE).entries()) {
      const since = performance.now();
      await ask(brin6);
      const took = await doneBy(database, 'store', at + 1, since);
      const whole = await doneBy(database, 'close', at + 1, since);
      if (at >= WARM_UP) {
        stored.push(took);
        final.push(whole);
      }
    }

    const since = performance.now();
    await several(schools.slice(WARM_UP + ONE_BY_ONE), AT_ONCE, ask);
    const asked = performance.now() - since;
    const allStored = await doneBy(database, 'store', schools.length, since);
    const allFinal = await doneBy(database, 'close', schools.length, since);

    const rate = (ms: number): string => `${((TOGETHER * 1000) / ms).toFixed(1)} a second`;
    write(
      [
        '## Handing in',
        '',
        '| what | took |',
        '| --- | ---: |',
        `| one, from the request to the locked PDFs stored, median of ${ONE_BY_ONE} | ${quantile(stored, 0.5).toFixed(0)} ms |`,
        `| the same, 95th percentile | ${quantile(stored, 0.95).toFixed(0)} ms |`,
        `| one, until it is final, median | ${quantile(final, 0.5).toFixed(0)} ms |`,
        `| ${TOGETHER} together, requests answered | ${rate(asked)} |`,
        `| ${TOGETHER} together, locked PDFs stored | ${rate(allStored)} |`,
        `| ${TOGETHER} together, final: registered, told and read only | ${rate(allFinal)} |`,
        '',
      ].join('\n'),
    );
  } finally {
    await stage.stop();
    await crew.dismiss();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
