/**
 * What hostile files cost: each is read by a process of its own, so that the memory is its own too. Target: 100 ms and 150 MB
 * above the idle process. And what hostile texts cost the rules, in this process.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { cellsOf } from '#templates/cells.ts';
import { check } from '#templates/check.ts';
import { tracesIn } from '#templates/rules/pupil-privacy/detectors.ts';
import { valueFromText } from '#templates/values.ts';

import { costlyFiles, filledDocument, refusedFiles } from '../samples/hostile-files.ts';
import { formatNamed } from '../samples/keyed.ts';
import { longTexts, repeatedPieces } from '../samples/long-texts.ts';
import type { Taken } from './hostile-reader.ts';
import { measure, table, type Measured } from './measure.ts';

/** `npm run bench` builds it beside this program. */
const reader = join(dirname(fileURLToPath(import.meta.url)), 'hostile-reader.js');

const files: readonly (readonly [what: string, make: () => Uint8Array])[] = [
  ['an ordinary document, to compare', () => filledDocument],
  ...refusedFiles.map(([what, , make]) => [what, make] as const),
  ...costlyFiles,
];

const readAlone = (file: string): Taken =>
  JSON.parse(execFileSync(process.execPath, [reader, file], { encoding: 'utf8' })) as Taken;

export const hostileFiles = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sop-bench-'));
  try {
    const rows = files.map(([what, make]) => {
      const file = join(folder, 'file');
      writeFileSync(file, make());
      const { outcome, first, fastest, memory } = readAlone(file);
      return `| ${what} | ${outcome} | ${first.toFixed(0)} | ${fastest.toFixed(1)} | ${memory.toFixed(0)} |`;
    });
    return [
      '### Hostile files, each in a new process',
      '',
      '| what | outcome | first CPU ms | least CPU ms | MB above idle |',
      '| --- | --- | --: | --: | --: |',
      ...rows,
      '',
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The slowest of several texts. */
const slowest = async (what: string, works: Readonly<Record<string, () => unknown>>): Promise<Measured> => {
  const measured = await measure(works, { rounds: 5, warmUp: 2 });
  const [worst] = measured.toSorted((one, other) => other.median - one.median);
  if (!worst) throw new Error('nothing measured');
  return { ...worst, name: `${what}: ${worst.name}` };
};

export const hostileTexts = async (): Promise<string> => {
  const format = formatNamed('bao-2024');
  const parts = cellsOf(format).map(({ part }) => part);
  const [text] = cellsOf(format).filter(({ part }) => part.kind === 'text' && part.lines > 1);
  const million = 'Twee kinderen Jan 06 '.repeat(50_000);
  return table('Hostile texts, the slowest of each sort', [
    await slowest(
      `read as each of ${parts.length} values`,
      Object.fromEntries(
        longTexts.map(([what, long]) => [what, () => parts.map((part) => valueFromText(part, long))]),
      ),
    ),
    await slowest(
      'looked through for pupils',
      Object.fromEntries(
        repeatedPieces.map((piece) => {
          const repeated = piece.repeat(Math.ceil(3_000 / piece.length));
          return [`“${piece}”`, () => tracesIn(repeated)];
        }),
      ),
    ),
    await slowest('checked', {
      'a million characters': () => check(format, { [text?.key ?? '']: million }, { purpose: 'hand-in' }),
    }),
  ]);
};
