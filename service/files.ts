/** Files in and out, with a problem that a person understands instead of a code of the system. */
import { randomBytes } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import { Problem } from '#templates/problem.ts';

import { jsonFault } from './json-fault.ts';
import { codeOf, reasonOf } from './system-fault.ts';

/** @throws Problem `file-missing` or `file-unreadable`. */
export const readBytes = async (path: string): Promise<Uint8Array> => {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new Problem('file-missing', { path }, { cause: error });
    throw new Problem('file-unreadable', { path, reason: reasonOf(error) }, { cause: error });
  }
};

const decoded = (bytes: Uint8Array, path: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Problem('not-utf8', { path }, { cause: error });
  }
};

/** @throws Problem `file-missing`, `file-unreadable`, `not-utf8` or `not-json`. */
export const readJson = async (path: string): Promise<unknown> => {
  const text = decoded(await readBytes(path), path);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Problem('not-json', { path, at: jsonFault(text) }, { cause: error });
  }
};

/** Beside the file, and never that of another program or thread that writes it at the same time. */
const temporaryName = (path: string): string => `${path}.${randomBytes(6).toString('hex')}.tmp`;

/**
 * Writes the whole file or nothing: beside its place first, then in its place. Makes the folder when needed.
 * @throws Problem `file-not-written`.
 */
export const writeWhole = async (path: string, content: Uint8Array | string): Promise<void> => {
  const beside = temporaryName(path);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(beside, content);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new Problem('file-not-written', { path, reason: reasonOf(error) }, { cause: error });
  }
};

/**
 * Refuses to write over what was read from.
 * @throws Problem `output-is-input`.
 */
export const refuseSameFile = (out: string, ...inputs: readonly (string | undefined)[]): void => {
  if (inputs.some((input) => input !== undefined && resolve(input) === resolve(out)))
    throw new Problem('output-is-input', { path: out });
};

/**
 * Makes a file that only this user may read, unless it is there already: of two programs that start at once one makes it.
 * @throws Problem `file-not-written`.
 */
export const writeOnce = async (path: string, content: string): Promise<void> => {
  const beside = temporaryName(path);
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(beside, content, { mode: 0o600 });
    // A link is made whole or not at all, and never over a file that is there.
    await link(beside, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST')
      throw new Problem('file-not-written', { path, reason: reasonOf(error) }, { cause: error });
  } finally {
    await rm(beside, { force: true });
  }
};

/** Word's own lock files, and files that a Mac leaves behind, are no documents. */
const isDocument = (name: string): boolean => /\.docx?$|\.docm$/i.test(name) && !/^(~\$|\._)/.test(name);

/** A link that leads nowhere is no folder: it is a document that cannot be read, and is told as such. */
const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
};

/**
 * The Word documents in a folder and below it, by name. Links to documents count; links to folders are not followed, because
 * they may lead round in a circle.
 * @throws Problem `file-missing`, `file-unreadable` or `folder-empty`.
 */
export const documentsIn = async (folder: string): Promise<string[]> => {
  try {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    const candidates = entries
      .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && isDocument(entry.name))
      .map((entry) => ({ path: join(entry.parentPath, entry.name), isLink: entry.isSymbolicLink() }));
    const documents: string[] = [];
    for (const { path, isLink } of candidates) if (!isLink || !(await isFolder(path))) documents.push(path);
    documents.sort((a, b) => a.localeCompare(b, 'nl'));
    if (documents.length === 0) throw new Problem('folder-empty', { path: folder });
    return documents;
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (codeOf(error) === 'ENOENT') throw new Problem('file-missing', { path: folder }, { cause: error });
    throw new Problem('file-unreadable', { path: folder, reason: reasonOf(error) }, { cause: error });
  }
};
