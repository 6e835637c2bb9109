/**
 * The Typst compiler, in this process. A design and its data go in, a tagged PDF comes out.
 *
 * The data are a file beside the design that exists in memory only, and the design reads it as JSON. So no word of a school
 * is ever part of the markup, and `#`, `$` or `@` in it stand for themselves.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

import { Problem } from '#templates/problem.ts';

import { readFonts } from './fonts.ts';

/** PDF/A-3a may carry files and is what people get; PDF/UA-1 makes the compiler refuse what a screen reader would miss. */
export type Standard = 'a-3a' | 'ua-1';

export interface Job {
  /** A design of `templates/print`, such as `profile.typ`. */
  readonly design: string;
  /** Files beside the design, by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  /** ISO time; the only time in the file. */
  readonly at: string;
  readonly standard: Standard;
}

/** The folder of the designs, found from the source as well as from a bundle in another folder of the product. */
const designs = (): string => {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const candidate = join(folder, 'templates', 'print');
    if (existsSync(join(candidate, 'theme.typ'))) return candidate;
    if (dirname(folder) === folder)
      throw new Problem('print-failed', { detail: 'templates/print is missing' });
  }
};

interface Press {
  readonly compiler: NodeCompiler;
  readonly folder: string;
}

let press: Press | undefined;

const thePress = (): Press => {
  if (!press) {
    const folder = designs();
    const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: readFonts() }] });
    press = { compiler, folder };
  }
  return press;
};

/**
 * What the compiler remembers is gone through once in so many compilations; what none of them used is then forgotten. So it
 * keeps the parts that schools have in common, and going through it each time would take a tenth of the printing.
 */
const COMPILATIONS_BETWEEN = 32;

let compilations = 0;

const forgetUnused = (compiler: NodeCompiler): void => {
  compilations += 1;
  if (compilations % COMPILATIONS_BETWEEN === 0) compiler.evictCache(1);
};

/**
 * Compiles a design. Synchronous: it takes some tens of milliseconds of one core.
 * @throws Problem `print-failed` with what the compiler says.
 */
export const typeset = ({ design, files, inputs = {}, at, standard }: Job): Uint8Array => {
  const { compiler, folder } = thePress();
  const paths = Object.keys(files).map((name) => join(folder, name));
  try {
    for (const [name, text] of Object.entries(files))
      compiler.mapShadow(join(folder, name), Buffer.from(text, 'utf8'));
    const compiled = compiler.compile({ mainFilePath: join(folder, design), inputs, resetRead: true });
    const { result } = compiled;
    if (!result)
      throw new Problem('print-failed', { detail: JSON.stringify(compiled.takeError()?.shortDiagnostics) });
    return compiler.pdf(result, {
      pdfStandard: standard,
      creationTimestamp: Math.floor(Date.parse(at) / 1000),
    });
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('print-failed', { detail: String(error) }, { cause: error });
  } finally {
    for (const path of paths) compiler.unmapShadow(path);
    forgetUnused(compiler);
  }
};
