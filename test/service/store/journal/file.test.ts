import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, describe, expect, it } from 'vitest';

import { openFileJournal } from '#service/store/journal/file/journal.ts';
import { readFileJournal } from '#service/store/journal/file/read.ts';
import type { Journal } from '#service/store/journal/journal.ts';

import { all, journalContract, note } from '../../../contracts/journal.contract.ts';
import { child } from '../child.ts';

const folders: string[] = [];
const open: Journal[] = [];
afterAll(async () => {
  for (const journal of open) await journal.close();
  for (const folder of folders) await rm(folder, { recursive: true });
});

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'journal-'));
  folders.push(folder);
  return folder;
};

const opened = async (folder: string, segmentBytes?: number): Promise<Journal> => {
  const journal = await openFileJournal({ folder, ...(segmentBytes ? { segmentBytes } : {}) });
  open.push(journal);
  return journal;
};

const filesOf = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).map((name) => join(folder, name));

const lastFile = async (folder: string): Promise<string> => (await filesOf(folder)).at(-1) ?? '';

journalContract('one file', async () => {
  const folder = await newFolder();
  return {
    open: () => opened(folder),
    lines: async () => (await readFile(await lastFile(folder), 'utf8')).split('\n').slice(0, -1),
    tamper: async (lines) => writeFile(await lastFile(folder), lines.map((line) => `${line}\n`).join('')),
  };
});

describe('a journal in files', () => {
  it('begins a next file when one is full, and reads over all of them', async () => {
    const folder = await newFolder();
    const journal = await opened(folder, 1000);
    for (let i = 0; i < 20; i++) await journal.append([note(`n${i}`)]);
    expect((await filesOf(folder)).length).toBeGreaterThan(3);
    expect(await all(journal)).toHaveLength(20);
    expect(await all(journal, 15)).toHaveLength(6);
    await journal.close();
    const again = await opened(folder, 1000);
    await again.append([note('later')]);
    expect((await again.verify()).records).toBe(21);
    await rm((await filesOf(folder))[1] ?? '');
    expect((await again.verify()).fault).toMatchObject({ what: 'missing' });
  });

  it('cuts off part of a line that a crash left, and never a whole record', async () => {
    const folder = await newFolder();
    const first = await opened(folder);
    await first.append([note('a'), note('é')]);
    await first.append([note('b')]);
    await first.close();
    const path = await lastFile(folder);
    const bytes = await readFile(path);
    const sizeOfTwo = bytes.subarray(0, bytes.lastIndexOf(0x0a, -2) + 1).length;
    const ends = [...bytes.entries()].filter(([, byte]) => byte === 0x0a).map(([at]) => at + 1);
    const sizes = [0, 1, 150, ...ends.flatMap((end) => [end - 2, end - 1, end, end + 1])];
    for (const size of sizes.filter((each) => each <= bytes.length)) {
      await writeFile(path, bytes.subarray(0, size));
      const journal = await openFileJournal({ folder });
      const { seq } = await journal.head();
      // The line end of the last record may be missing; the first append counts only whole.
      expect(seq).toBe(size >= bytes.length - 1 ? 3 : size >= sizeOfTwo - 1 ? 2 : 0);
      await journal.append([note('next')]);
      expect(await journal.verify()).toMatchObject({ records: seq + 1, fault: null });
      await journal.close();
    }
  });

  it('is not opened when its end was altered', async () => {
    const folder = await newFolder();
    const journal = await opened(folder);
    await journal.append([note('a')]);
    await journal.close();
    await writeFile(
      await lastFile(folder),
      (await readFile(await lastFile(folder), 'utf8')).replace('"a"', '"b"'),
    );
    await expect(openFileJournal({ folder })).rejects.toMatchObject({ code: 'journal-broken' });
  });

  it('is written by one at a time, and can be read meanwhile', async () => {
    const folder = await newFolder();
    const journal = await opened(folder);
    await journal.append([note('a')]);
    await expect(openFileJournal({ folder })).rejects.toMatchObject({
      code: 'journal-in-use',
      facts: { pid: process.pid },
    });
    await appendFile(await lastFile(folder), '{"seq":2,');
    const reader = readFileJournal(folder);
    expect(await reader.head()).toEqual(await journal.head());
    expect(await reader.verify()).toMatchObject({ records: 1, fault: null });
    await journal.close();
    await (await opened(folder)).close();
  });

  it('takes over from a writer that was killed, with all that it confirmed', async () => {
    const folder = await newFolder();
    const confirmed = await new Promise<number>((resolve, reject) => {
      const writer = child('test/service/store/journal/writer.ts', [folder]);
      let last = 0;
      writer.stdout.on('data', (data: Buffer) => {
        last = Math.max(last, ...String(data).trim().split('\n').map(Number));
        if (last > 50) writer.kill('SIGKILL');
      });
      writer.once('exit', () => resolve(last));
      writer.once('error', reject);
    });
    const journal = await opened(folder);
    expect((await journal.head()).seq).toBeGreaterThanOrEqual(confirmed);
    expect((await journal.verify()).fault).toBeNull();
  });

  it('does not count what it could not write whole, and goes on when there is room again', async () => {
    const folder = await newFolder();
    // A limit on the size of files makes the system refuse half-way through a line, as a full disk does.
    const { stdout } = await promisify(execFile)('bash', [
      '-c',
      `trap '' XFSZ; ulimit -f 8; exec "$@"`,
      'bash',
      ...child.command('test/service/store/journal/until-full.ts', [folder]),
    ]);
    const { confirmed, problem, afterwards } = JSON.parse(stdout) as {
      confirmed: number;
      problem: { code: string };
      afterwards: number;
    };
    expect(problem.code).toBe('journal-disk-full');
    expect(confirmed).toBeGreaterThan(3);
    // A shorter record still fitted.
    expect(afterwards).toBe(confirmed + 1);
    expect((await stat(await lastFile(folder))).size).toBeLessThanOrEqual(8 * 1024);
    const journal = await opened(folder);
    expect((await journal.head()).seq).toBe(afterwards);
    await journal.append([note('room again')]);
    expect(await journal.verify()).toMatchObject({ records: afterwards + 1, fault: null });
  });

  it('writes nothing more once another took over', async () => {
    const folder = await newFolder();
    const journal = await opened(folder);
    await journal.append([note('a')]);
    const locks = await readdir(join(folder, 'writer'));
    await rm(join(folder, 'writer', locks[0] ?? ''));
    await expect(journal.append([note('b')])).rejects.toMatchObject({ code: 'journal-taken-over' });
    expect(await all(readFileJournal(folder))).toHaveLength(1);
  });
});
