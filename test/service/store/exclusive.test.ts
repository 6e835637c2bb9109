import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeEach, describe, expect, it } from 'vitest';

import { takeFolder, type Exclusive } from '#service/store/exclusive.ts';
import { thisProcess, type ProcessIdentity } from '#service/store/process-identity.ts';

let folder: string;
const folders: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exclusive-'));
  folders.push(folder);
});
afterAll(async () => {
  for (const each of folders) await rm(each, { recursive: true });
});

const heldBy = (holder: Partial<ProcessIdentity>): Promise<void> =>
  writeFile(join(folder, 'lock-7.json'), JSON.stringify({ ...thisProcess(), ...holder }));

const gone = (): number => spawnSync(process.execPath, ['--version']).pid;

const winners = async (count: number): Promise<Exclusive[]> =>
  (await Promise.all(Array.from({ length: count }, () => takeFolder(folder)))).filter(
    (taken) => 'release' in taken,
  );

describe('a folder for one process at a time', () => {
  it('is had by one of many, and by the next when that one is done', async () => {
    const [first, ...others] = await winners(12);
    expect(others).toEqual([]);
    expect(await winners(3)).toEqual([]);
    await first?.release();
    expect(await winners(12)).toHaveLength(1);
    expect(await first?.isOurs()).toBe(false);
    expect(await readdir(folder)).toEqual(['lock-2.json']);
  });

  it('is taken by one of many from a process that is gone', async () => {
    await heldBy({ pid: gone() });
    expect(await winners(12)).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['lock-8.json']);
  });

  it.runIf(process.platform === 'linux')(
    'is taken from a process of which another has the number now',
    async () => {
      await heldBy({ started: '1' });
      expect(await winners(2)).toHaveLength(1);
      folder = await mkdtemp(join(tmpdir(), 'exclusive-'));
      folders.push(folder);
      await heldBy({ boot: 'an earlier start' });
      expect(await winners(2)).toHaveLength(1);
    },
  );

  it('is taken from another computer only when that has been silent for long', async () => {
    await heldBy({ host: 'elsewhere' });
    expect(await takeFolder(folder)).toMatchObject({ holder: { host: 'elsewhere' } });
    const longAgo = new Date(Date.now() - 120_000);
    await utimes(join(folder, 'lock-7.json'), longAgo, longAgo);
    expect(await winners(2)).toHaveLength(1);
  });
});
