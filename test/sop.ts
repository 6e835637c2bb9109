/** Runs the built command line as a person does, with a seal of its own, in a folder that is thrown away. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll } from 'vitest';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const PROGRAM = resolve('dist/sop.js');

type Settings = Readonly<Record<string, string>>;

export interface Desk {
  /** The path of a file in the folder. */
  readonly at: (name: string) => string;
  readonly sop: (...words: readonly string[]) => Promise<Run>;
  /** The same with settings of its own. */
  readonly sopWith: (settings: Settings, ...words: readonly string[]) => Promise<Run>;
  /** Writes a file in the folder; gives its path. */
  readonly json: (name: string, value: unknown) => string;
}

/** A line of JSON that the program printed. */
export const parsed = (line: string): Record<string, unknown> => JSON.parse(line) as Record<string, unknown>;

/** The SHA-256 of a file, to see that it is untouched. */
export const digest = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/**
 * A folder to work in for the tests of one file.
 * @param program another copy of the program than the one that was built
 */
export const desk = (program = PROGRAM): Desk => {
  const folder = mkdtempSync(join(tmpdir(), 'sop-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const env = { ...process.env, SOP_HOME: join(folder, 'home') };
  const run = (settings: Settings, words: readonly string[]): Promise<Run> =>
    new Promise((done) => {
      execFile(
        process.execPath,
        [program, ...words],
        { cwd: folder, env: { ...env, ...settings }, maxBuffer: 1 << 26 },
        (error, out, err) => {
          done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
        },
      );
    });
  return {
    at: (name) => join(folder, name),
    json: (name, value) => {
      writeFileSync(join(folder, name), JSON.stringify(value));
      return join(folder, name);
    },
    sop: (...words) => run({}, words),
    sopWith: (settings, ...words) => run(settings, words),
  };
};
