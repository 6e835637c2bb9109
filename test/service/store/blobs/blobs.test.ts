import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openBlobs } from '#service/store/blobs/blobs.ts';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'blobs-'))));
afterAll(() => rm(folder, { recursive: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('blobs', () => {
  it('are found again by their hash, and kept once', async () => {
    const blobs = openBlobs(folder);
    const hash = await blobs.put(bytes('abc'));
    // The known digest of "abc" (FIPS 180-4).
    expect(hash).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(await blobs.put(bytes('abc'))).toBe(hash);
    expect(new TextDecoder().decode(await openBlobs(folder).get(hash))).toBe('abc');
    expect(await readdir(join(folder, 'ba'))).toEqual([hash]);
  });

  it('may be put by many at once', async () => {
    const blobs = openBlobs(folder);
    const hashes = await Promise.all(Array.from({ length: 10 }, () => blobs.put(bytes('same'))));
    expect(new Set(hashes).size).toBe(1);
    expect(await blobs.has(hashes[0]!)).toBe(true);
  });

  it('can be erased', async () => {
    const blobs = openBlobs(folder);
    const hash = await blobs.put(bytes('about a person'));
    await blobs.erase(hash);
    await blobs.erase(hash);
    expect(await blobs.has(hash)).toBe(false);
    await expect(blobs.get(hash)).rejects.toMatchObject({ code: 'blob-missing', facts: { hash } });
  });

  it('are not given when they were damaged, and mended when they are put again', async () => {
    const blobs = openBlobs(folder);
    const hash = await blobs.put(bytes('whole'));
    await writeFile(join(folder, hash.slice(0, 2), hash), 'broken');
    await expect(blobs.get(hash)).rejects.toMatchObject({ code: 'blob-damaged' });
    expect(await blobs.has(hash)).toBe(false);
    await blobs.put(bytes('whole'));
    expect(new TextDecoder().decode(await blobs.get(hash))).toBe('whole');
  });

  it('never lead out of their folder', async () => {
    await expect(openBlobs(folder).get('../../etc/passwd')).rejects.toMatchObject({ code: 'blob-missing' });
  });

  it('say when they cannot be kept', async () => {
    const path = join(folder, 'file');
    await writeFile(path, '');
    await expect(openBlobs(path).put(bytes('a'))).rejects.toMatchObject({ code: 'blob-not-written' });
  });
});
