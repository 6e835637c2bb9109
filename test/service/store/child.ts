/** Programs of the tests that run in a process of their own, because they are killed or limited. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';

import { buildSync } from 'esbuild';

const bundled = (entry: string): string => {
  // In a folder of the project, so that packages are found.
  const name = `${createHash('sha256').update(`${entry} ${process.pid}`).digest('hex').slice(0, 12)}.mjs`;
  const outfile = resolve(join('out', 'tests', name));
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  return outfile;
};

const command = (entry: string, words: readonly string[]): string[] => [
  process.execPath,
  bundled(entry),
  ...words,
];

const start = (
  entry: string,
  words: readonly string[],
  options: { readonly uid?: number; readonly gid?: number } = {},
): ChildProcess & { stdout: Readable } => {
  const [program = '', ...rest] = command(entry, words);
  return spawn(program, rest, { stdio: ['ignore', 'pipe', 'inherit'], ...options });
};

/** Starts a program of the tests; `child.command` gives the words for a shell that starts it. */
export const child = Object.assign(start, { command });
