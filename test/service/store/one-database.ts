/** One PostgreSQL for all tests of a run: it starts when the first test asks for a database, and goes when the run is over. */
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { TestProject } from 'vitest/node';

import { startEmbedded } from '#service/store/database/embedded/server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly databaseFolder: string;
  }
}

export const setup = (project: TestProject): (() => Promise<void>) => {
  const folder = mkdtempSync(join(tmpdir(), 'sop-database-'));
  // For root PostgreSQL runs as another, who must be able to come here.
  chmodSync(folder, 0o755);
  project.provide('databaseFolder', folder);
  return async () => {
    if (existsSync(join(folder, 'cluster'))) await (await startEmbedded({ folder })).stop();
    rmSync(folder, { recursive: true, force: true });
  };
};
