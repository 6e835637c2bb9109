import { describe, expect, it } from 'vitest';

import { cellsOf } from '#templates/cells.ts';
import { computeAll } from '#templates/compute.ts';
import { formats } from '#templates/formats/index.ts';
import type { Format } from '#templates/format.ts';
import { showValue } from '#templates/values.ts';
import { readBody } from '#templates/word/body.ts';
import { fill } from '#templates/word/fill.ts';
import { INSTRUCTION_STYLE } from '#templates/word/ooxml/styles.ts';
import { readDocument } from '#templates/word/read.ts';

import { exampleAnswers, exampleDeclaration, fullestAnswers } from '../../samples/answers.ts';
import { DOCUMENT, partOf, schemaErrors } from './edit.ts';

const plainText = (bytes: Uint8Array): string =>
  readBody(partOf(bytes), DOCUMENT)
    .outside.map(({ text }) => text)
    .join('\n');

const textOfControl = (bytes: Uint8Array, tag: string): string | undefined =>
  readBody(partOf(bytes), DOCUMENT).controls.find((control) => control.tag === tag)?.text;

const textCell = (format: Format, lines: 'one' | 'more') =>
  cellsOf(format).find(
    ({ part, field }) =>
      part.kind === 'text' &&
      !part.pattern &&
      field.filledBy === 'school' &&
      (lines === 'one') === (part.lines === 1),
  )!;

describe.each(formats)('a filled document of $id', (format) => {
  const answers = exampleAnswers(format);
  const declaration = exampleDeclaration(format);

  it.each([
    ['the examples of the format', exampleAnswers(format)],
    ['as much as every field may hold', fullestAnswers(format)],
  ])('reads back as it was: %s', (_, given) => {
    const reading = readDocument(fill(format, given, { declaration, round: '2024' }), formats);
    expect(reading).toMatchObject({ format, school: '99XX00', round: '2024', findings: [], comments: [] });
    expect(reading.answers).toEqual(given);
    expect(reading.declaration).toEqual(declaration);
  });

  it('is valid with the examples of the format', async () => {
    expect(await schemaErrors(fill(format, answers, { declaration }))).toEqual([]);
  });

  it('is valid with as much as every field may hold', async () => {
    expect(await schemaErrors(fill(format, fullestAnswers(format), { declaration }))).toEqual([]);
  });

  it('has the same bytes every time', () => {
    expect(Buffer.from(fill(format, answers, { declaration }))).toEqual(
      Buffer.from(fill(format, answers, { declaration })),
    );
  });

  it('shows computed values, whatever the answers say of them', () => {
    const computed = computeAll(format, answers);
    const wrong = Object.fromEntries(Object.keys(computed).map((key) => [key, 1]));
    const bytes = fill(format, { ...answers, ...wrong });
    expect(Object.keys(computed).length).toBeGreaterThan(1);
    for (const { key, part } of cellsOf(format))
      if (computed[key] !== undefined)
        expect(textOfControl(bytes, `sop:${key}`)).toBe(showValue(part, computed[key]));
  });

  it('keeps line breaks, tabs and what XML would take for its own', () => {
    const text = 'regel 1\n  regel 2\tna een tab & <b>"vet"</b> ]]> 👩‍🏫';
    const { key } = textCell(format, 'more');
    expect(readDocument(fill(format, { [key]: text }), formats).answers).toEqual({ [key]: text });
  });

  it('drops characters that no XML can hold', async () => {
    const { key } = textCell(format, 'one');
    const bytes = fill(format, { [key]: 'a\u0000b\u0008c\ud800d\uffffe' });
    expect(textOfControl(bytes, `sop:${key}`)).toBe('abcde');
    expect(await schemaErrors(bytes)).toEqual([]);
  });

  it('shows what could not be read as its kind, as it was written', () => {
    const cell = cellsOf(format).find(({ part }) => part.kind === 'number')!;
    const bytes = fill(format, { [cell.key]: { raw: 'ongeveer tien' } });
    expect(textOfControl(bytes, `sop:${cell.key}`)).toBe('ongeveer tien');
  });

  it('does not break the layout with text of a hundred thousand characters', async () => {
    const { key } = textCell(format, 'more');
    const text = 'Een zin met woorden. '.repeat(5000).trim();
    const bytes = fill(format, { [key]: text });
    expect(textOfControl(bytes, `sop:${key}`)).toBe(text);
    expect(await schemaErrors(bytes)).toEqual([]);
  });
});

describe.each(formats)('a flat document of $id', (format) => {
  const answers = exampleAnswers(format);
  const flat = fill(format, answers, { declaration: exampleDeclaration(format), flat: true });

  it('is valid, empty or filled', async () => {
    expect(await schemaErrors(flat)).toEqual([]);
    expect(await schemaErrors(fill(format, {}, { flat: true }))).toEqual([]);
  });

  it('has no controls, no instructions and no placeholders', () => {
    const xml = partOf(flat);
    expect(xml).not.toMatch(/<w:sdt>|PlaceholderText|w14:checkbox/);
    expect(xml).not.toContain(INSTRUCTION_STYLE);
    expect(plainText(flat)).not.toMatch(
      /Klik hier|Kies een antwoord|dd-mm-jjjj|Vul een getal in|Wordt berekend/,
    );
    expect(plainText(flat)).not.toMatch(/niet verplicht\)|ten hoogste \d+ tekens|◣/);
  });

  it('says that it is not for publication, and beside every internal answer that it is not public', () => {
    expect(plainText(flat)).toContain('Volledig exemplaar – niet voor publicatie');
    expect(partOf(flat, 'word/header1.xml')).toContain('niet voor publicatie');
    const internal = format.fields.filter(
      ({ id, audience, filledBy }) =>
        audience === 'internal' &&
        filledBy === 'school' &&
        Object.keys(answers).some((key) => key.split(/[@#]/)[0] === id),
    );
    expect(internal.length).toBeGreaterThan(5);
    const marks = plainText(flat).split('niet openbaar').length - 1;
    expect(marks).toBeGreaterThanOrEqual(internal.length);
    expect(plainText(fill(format, answers))).not.toContain('Volledig exemplaar');
  });

  it('does not tell how to fill it in', () => {
    const text = plainText(flat);
    for (const { intro } of format.sections) expect(text).not.toContain(intro);
    for (const instruction of [format.instructions.fte, format.instructions.levelsCount])
      expect(text).not.toContain(instruction);
    expect(text).not.toMatch(/Vul 0 in|u kijkt of|Reken op|vult dit niveau niet in/);
  });

  it('is no template of ours any more', () => {
    expect(partOf(flat, 'docProps/custom.xml')).not.toContain('SOPFormat');
    expect(() => readDocument(flat, formats)).toThrow('reading-copy');
    expect(() => partOf(flat, 'word/glossary/document.xml')).toThrow();
  });

  it('says every answer', () => {
    const text = plainText(flat);
    for (const { key, part } of cellsOf(format))
      for (const line of answers[key] === undefined ? [] : showValue(part, answers[key]).split('\n'))
        if (part.kind !== 'declaration') expect(text).toContain(line.trim());
  });

  it('leaves out what was not answered', () => {
    const empty = plainText(fill(format, {}, { flat: true }));
    const titles = new Set(format.sections.map(({ title }) => title));
    for (const { kind, label } of format.fields)
      if (kind === 'text' && !titles.has(label)) expect(empty.split('\n')).not.toContain(label);
    for (const { title } of format.tables) expect(empty).not.toContain(title);
    expect(empty).not.toContain(format.declaration.title);
    expect(empty).toContain(format.sections[0]!.title);
  });

  it('leaves out empty lines of a list and keeps the others', () => {
    const list = cellsOf(format).filter(({ field }) => field.kind === 'rows' && field.rows.atMost >= 3);
    const { key, field } = list.find(({ part, row }) => part.kind === 'text' && row?.id === '2')!;
    /** The numbers before the lines. */
    const linesIn = (bytes: Uint8Array): string[] =>
      [
        ...partOf(bytes)
          .split(`<w:tblCaption w:val="${field.label}"/>`)[1]!
          .split('</w:tbl>')[0]!
          .matchAll(/<w:pStyle w:val="SOPCellabel"\/><\/w:pPr><w:r><w:t xml:space="preserve">(\d+)</g),
      ].map(([, number = '']) => number);
    const answered = { [key]: 'Op regel twee' };
    expect(linesIn(fill(format, answered, { flat: true }))).toEqual(['2']);
    expect(linesIn(fill(format, answered)).length).toBeGreaterThan(2);
  });
});
