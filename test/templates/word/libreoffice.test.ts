/**
 * LibreOffice as the other program that schools have: it opens our document and saves it as .docx again. Version 7.4 drops
 * every tag, forgets which texts are placeholders and wraps checkboxes; the answers must survive all that.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { cellsOf } from '#templates/cells.ts';
import type { Answers } from '#templates/format.ts';
import type { Value } from '#templates/kinds/kind.ts';
import { formats } from '#templates/formats/index.ts';
import { fill } from '#templates/word/fill.ts';
import { put } from '#templates/word/put.ts';
import { readDocument } from '#templates/word/read.ts';
import { renderDocument } from '#templates/word/render.ts';
import { controlsOf } from '#templates/word/slots.ts';
import { writeTemplate } from '#templates/word/template.ts';

import { exampleAnswers, exampleDeclaration, fullestAnswers } from '../../samples/answers.ts';

const isInstalled = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

if (!isInstalled) console.warn('LibreOffice is not installed: saving a document with it is not tested.');

describe.runIf(isInstalled)('a document saved by LibreOffice', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sop-libreoffice-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const saved = (bytes: Uint8Array, name: string): Uint8Array => {
    const input = join(folder, `${name}.docx`);
    writeFileSync(input, bytes);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        'docx:MS Word 2007 XML',
        '--outdir',
        join(folder, 'saved'),
        input,
      ],
      { stdio: 'ignore' },
    );
    return readFileSync(join(folder, 'saved', `${name}.docx`));
  };

  describe.each(formats)('$id', (format) => {
    const declaration = exampleDeclaration(format);

    it.each<[string, Answers]>([
      ['example', exampleAnswers(format)],
      ['fullest', fullestAnswers(format)],
    ])('gives the same answers: %s', (name, answers) => {
      const bytes = saved(fill(format, answers, { declaration, round: '2024' }), `${format.id}-${name}`);
      const reading = readDocument(bytes, formats);
      // And the live document still knows every field.
      expect(renderDocument(bytes, formats).fields).toHaveLength(controlsOf(format).length);
      expect(reading.answers).toEqual(answers);
      expect(reading.declaration).toEqual(declaration);
      expect(reading).toMatchObject({ school: '99XX00', round: '2024', findings: [] });
    });

    it('keeps a text in several scripts', () => {
      const { key } = cellsOf(format).find(({ part }) => part.kind === 'text' && part.lines > 1)!;
      const answers = { [key]: 'Welkom שלום עולם en 欢迎 en مرحبا bij ons.' };
      const reading = readDocument(saved(fill(format, answers), `${format.id}-scripts`), formats);
      expect(reading.answers).toEqual(answers);
      expect(reading.findings).toEqual([]);
    });

    it('is still empty when nothing was filled in', () => {
      const reading = readDocument(saved(writeTemplate(format), `${format.id}-empty`), formats);
      expect(reading.answers).toEqual({});
      expect(reading.declaration).toEqual({});
      expect(reading.findings).toEqual([]);
    });

    it('can be changed after that, and saved again', () => {
      const answers = exampleAnswers(format);
      const first = saved(fill(format, answers, { declaration }), `${format.id}-first`);
      const several = cellsOf(format).find(({ part }) => part.kind === 'choices')!;
      const number = cellsOf(format).find(({ part }) => part.kind === 'number')!;
      const text = cellsOf(format).find(({ part }) => part.kind === 'text' && part.lines > 1)!;
      const ticked = (several.part as { options: readonly { id: string }[] }).options.slice(1, 2);
      const changes = {
        [several.key]: ticked.map(({ id }) => id),
        [number.key]: null,
        [text.key]: 'Een regel\nen nog een',
      };
      // Version 7.4 makes a space of a line break; later ones keep it.
      const onOneLine = (answers: Answers) => ({
        ...answers,
        [text.key]: (answers[text.key] as string).replace('\n', ' '),
      });
      const changed = put(first, format, changes);
      const expected: Record<string, Value> = { ...answers };
      Reflect.deleteProperty(expected, number.key);
      Object.assign(expected, { [several.key]: changes[several.key], [text.key]: changes[text.key] });
      expect(readDocument(changed, formats).answers).toEqual(expected);
      expect(onOneLine(readDocument(saved(changed, `${format.id}-second`), formats).answers)).toEqual(
        onOneLine(expected),
      );
    });
  });
});
