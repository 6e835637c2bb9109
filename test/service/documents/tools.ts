/** What other programs than ours say of a PDF. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs `use` on the PDF as a file, in a folder of its own that is gone afterwards. */
export const asFile = <T>(pdf: Uint8Array, use: (path: string, folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  try {
    const path = join(folder, 'in.pdf');
    writeFileSync(path, pdf);
    return use(path, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const run = (program: string, ...options: readonly string[]): string =>
  execFileSync(program, options, { maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'ignore'] }).toString();

/** The text of each page, as a person would copy it. */
export const pagesOf = (pdf: Uint8Array): string[] =>
  asFile(pdf, (path) => run('pdftotext', '-enc', 'UTF-8', path, '-'))
    .split('\f')
    .slice(0, -1);

/**
 * All text without white space and hyphens, so that it does not matter where lines end: at the end of a line `pdftotext`
 * takes every hyphen for a hyphenation.
 */
export const squeezed = (text: string): string => text.normalize('NFC').replace(/[\s-]+/g, '');

export const squeezedText = (pdf: Uint8Array): string => squeezed(pagesOf(pdf).join(''));

export const info = (pdf: Uint8Array, ...options: readonly string[]): string =>
  asFile(pdf, (path) => run('pdfinfo', ...options, path));

export const fontsOf = (pdf: Uint8Array): string[] =>
  asFile(pdf, (path) => run('pdffonts', path))
    .trim()
    .split('\n')
    .slice(2);

/** What `qpdf` finds wrong; throws when it does. */
export const qpdfCheck = (pdf: Uint8Array): string => asFile(pdf, (path) => run('qpdf', '--check', path));

/** The file with every stream unpacked, to search in. */
export const unpacked = (pdf: Uint8Array): string =>
  asFile(pdf, (path, folder) => {
    run('qpdf', '--qdf', '--object-streams=disable', path, join(folder, 'out.pdf'));
    return readFileSync(join(folder, 'out.pdf'), 'latin1');
  });

export const attachmentOf = (pdf: Uint8Array): unknown =>
  asFile(pdf, (path, folder) => {
    run('pdfdetach', '-saveall', '-o', folder, path);
    return JSON.parse(readFileSync(join(folder, 'profiel.json'), 'utf8')) as unknown;
  });

export const signatureReport = (pdf: Uint8Array): string =>
  asFile(pdf, (path) => run('pdfsig', '-nocert', path));

export interface Word {
  readonly text: string;
  readonly xMin: number;
  readonly xMax: number;
  readonly yMin: number;
  readonly yMax: number;
}

/** Every word with its place on its page, in points from the left upper corner. */
export const wordsOf = (pdf: Uint8Array): Word[] =>
  [
    ...asFile(pdf, (path) => run('pdftotext', '-bbox', path, '-')).matchAll(
      /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g,
    ),
  ].map(([, xMin, yMin, xMax, yMax, text = '']) => ({
    text,
    xMin: Number(xMin),
    yMin: Number(yMin),
    xMax: Number(xMax),
    yMax: Number(yMax),
  }));
