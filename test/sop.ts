/** Runs the built command line as a person does, with a seal of its own, in a folder that is thrown away. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll } from 'vitest';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const PROGRAM = resolve('dist/sop.js');

export interface Desk {
  /** The path of a file in the folder. */
  readonly at: (name: string) => string;
  readonly sop: (...words: readonly string[]) => Promise<Run>;
}

/**
 * A folder to work in for the tests of one file.
 * @param program another copy of the program than the one that was built
 */
export const desk = (program = PROGRAM): Desk => {
  const folder = mkdtempSync(join(tmpdir(), 'sop-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const env = { ...process.env, SOP_HOME: join(folder, 'home') };
  return {
    at: (name) => join(folder, name),
    sop: (...words) =>
      new Promise((done) => {
        execFile(
          process.execPath,
          [program, ...words],
          { cwd: folder, env, maxBuffer: 1 << 26 },
          (error, out, err) => {
            done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
          },
        );
      }),
  };
};
