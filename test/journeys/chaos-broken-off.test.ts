import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it, vi } from 'vitest';

it('leaves nothing behind when the kill test is broken off with Ctrl-C', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sop-c-'));
  chmodSync(folder, 0o711);
  const child = spawn(process.execPath, ['dist/chaos.js', '--only', 'collecting', '--schools', '2'], {
    env: { ...process.env, TMPDIR: folder },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  const inFolder = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' });
  try {
    await vi.waitFor(() => expect(inFolder().join('\n')).toContain('postmaster.pid'), 60_000);
    child.kill('SIGINT');
    expect(await ended).toEqual([1, null]);
    expect(inFolder()).toEqual([]);
  } finally {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
});
