/**
 * All that the files of an overview tell, also where nobody looks: attachments of a PDF, texts in attributes, every part of an
 * Office file.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, relative } from 'node:path';

import { inflateEntry, openPackage } from '#templates/word/package.ts';

/** What lies in the folder of results and is not for others. */
const OWN = new Set(['intern', 'volledig-niet-publiceren', 'concept', 'bevindingen', 'rapport.txt']);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();

/** The files that others get. */
export const sharedFiles = (out: string): string[] =>
  filesIn(out).filter((name) => !OWN.has(name.split('/')[0]!));

/** What the consortium keeps, as a table, a workbook and a page. */
export const ownFiles = (out: string): string[] => filesIn(join(out, 'intern'));

const run = (program: string, ...words: readonly string[]): string =>
  execFileSync(program, words, { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] }).toString();

const utf8 = (path: string): string => readFileSync(path, 'utf8');

const withAttachments = (path: string): string => {
  const beside = mkdtempSync(join(tmpdir(), 'sop-attached-'));
  try {
    run('pdfdetach', '-saveall', '-o', beside, path);
    const attached = readdirSync(beside).map((name) => utf8(join(beside, name)));
    const about = run('pdfinfo', path).replace(/^File size:.*$/m, '');
    return [run('pdftotext', path, '-'), about, ...attached].join('\n');
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
};

const parts = (path: string): string =>
  openPackage(readFileSync(path))
    .entries.filter(({ name }) => /\.(xml|rels|svg)$/.test(name))
    .map((entry) => new TextDecoder().decode(inflateEntry(entry)))
    .join('\n');

const readers: Readonly<Record<string, (path: string) => string>> = {
  '.pdf': withAttachments,
  '.docx': parts,
  '.xlsx': parts,
  '.html': utf8,
  '.md': utf8,
  '.txt': utf8,
  '.csv': utf8,
  '.json': utf8,
};

export const isReadable = (name: string): boolean => readers[extname(name)] !== undefined;

/** Everything in a file, marks and all. */
export const sourceOf = (path: string): string => readers[extname(path)]!(path);

/** Attributes in which text can stand. */
const texts = / (?:title|alt|descr|name|value|content|aria-label|data-[\w-]+)="([^"]*)"/g;

/** What a file tells in words and numbers: without marks, and with a decimal comma everywhere. */
export const toldIn = (path: string): string =>
  sourceOf(path)
    .replace(/<style[\s\S]*?<\/style>/g, ' ')
    .replace(/<[^>]*>/g, (tag) => ` ${[...tag.matchAll(texts)].map(([, text]) => text).join(' ')} `)
    .replace(/(?<=\d)\.(?=\d)/g, ',')
    .replace(/\s+/g, ' ');
