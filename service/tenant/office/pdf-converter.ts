/** `format=pdf`: LibreOffice stands in for the converter of the service, one document at a time. */
import { execFile } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

import { Refusal } from '../refusal.ts';

const CONVERTIBLE = /\.(docx?|odt|rtf|xlsx?|pptx?|csv|txt)$/i;
const LONGEST = 120_000;

const run = promisify(execFile);

export class PdfConverter {
  readonly #folder: string;
  readonly #program: string | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  /** @param folder for its own files */
  constructor(folder: string, path = process.env.PATH ?? '') {
    this.#folder = folder;
    this.#program = programIn(path, 'soffice');
  }

  /** @throws Refusal 406 for what cannot be converted, also when there is no LibreOffice here. */
  requireConvertible(name: string, format: string): void {
    if (format !== 'pdf' || !CONVERTIBLE.test(name) || this.#program === undefined)
      throw new Refusal(406, 'notSupported', 'The file cannot be converted to the requested format.', {
        innerCode: 'OfficeConversion_NotSupported',
      });
  }

  /** @throws Refusal 500 when the document cannot be converted. */
  async convert(name: string, content: Uint8Array): Promise<Buffer> {
    const turn = this.#queue.then(async () => await this.#converted(name, content));
    this.#queue = turn.catch(() => undefined);
    return await turn;
  }

  async #converted(name: string, content: Uint8Array): Promise<Buffer> {
    mkdirSync(this.#folder, { recursive: true });
    const work = mkdtempSync(join(this.#folder, 'pdf-'));
    const source = join(work, `document${/\.[a-z]+$/i.exec(name)?.[0] ?? ''}`);
    const profile = pathToFileURL(join(this.#folder, 'libreoffice')).href;
    try {
      await writeFile(source, content);
      const options = [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        work,
        source,
      ];
      await run(this.#program ?? '', options, { timeout: LONGEST });
      return await readFile(join(work, 'document.pdf'));
    } catch {
      throw new Refusal(500, 'generalException', 'The file could not be converted.', {
        innerCode: 'OfficeConversion_ConverterInternal',
      });
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
}

const programIn = (path: string, name: string): string | undefined =>
  path
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((program) => {
      try {
        accessSync(program, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
