/**
 * `sop overview` as people run it, on the documents of a whole region: made, printed, sealed and published, and only read and
 * counted. In processes of their own, with what they took of the processor and of memory; on a machine that does other work
 * too, the processor's time says more than the clock.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { documentOf } from '../samples/documents.ts';
import { regionOf } from '../samples/region.ts';

/** Beside the bundle of this file. */
const PROGRAM = fileURLToPath(new URL('sop.js', import.meta.url));

/** Prints what a program took as JSON, as the last thing that it does. */
const METER = `data:text/javascript,${encodeURIComponent(
  `process.on('exit', () => process._rawDebug('took ' + JSON.stringify(process.resourceUsage())));`,
)}`;

interface Took {
  readonly seconds: number;
  readonly processor: number;
  readonly megabytes: number;
}

const overview = (folder: string, out: string, ...choices: readonly string[]): Took => {
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', METER, PROGRAM, 'overview', folder, '--out', out, ...choices],
    { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, SOP_HOME: join(out, '..', 'home') } },
  );
  const seconds = (performance.now() - start) / 1000;
  const lines = [...stderr.matchAll(/^took (.*)$/gm)];
  const took = lines.at(-1)?.[1];
  if (status !== 0 || took === undefined) throw new Error(stderr.slice(-2000));
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(took) as NodeJS.ResourceUsage;
  return { seconds, processor: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
};

const measured = (count: number, ...choices: readonly string[]): Took => {
  const folder = mkdtempSync(join(tmpdir(), 'sop-region-'));
  try {
    mkdirSync(join(folder, 'documenten'));
    for (const school of regionOf(count))
      writeFileSync(join(folder, 'documenten', school.file), documentOf(school));
    return overview(join(folder, 'documenten'), join(folder, 'resultaat'), ...choices);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const line = (what: string, count: number, { seconds, processor, megabytes }: Took): string =>
  `| ${what} | ${count} | ${seconds.toFixed(1)} | ${processor.toFixed(1)} | ${((processor / count) * 1000).toFixed(0)} | ${megabytes.toFixed(0)} |`;

/** @param read how many documents are only read and counted */
export const regionBenches = (
  { printed, read }: { readonly printed: number; readonly read: number },
  write: (text: string) => void,
): void =>
  write(
    [
      `### \`sop overview\` of a region, with ${availableParallelism()} cores`,
      '',
      '| what | documents | s | s of processor | ms of processor each | most MB |',
      '| --- | --: | --: | --: | --: | --: |',
      line('everything printed, sealed and published', printed, measured(printed)),
      line('only read and counted (`--no-print`)', read, measured(read, '--no-print')),
      '',
    ].join('\n'),
  );
