/** Reading what other programs, or other copies, made of a document. */
import { describe, expect, it } from 'vitest';

import { cellsOf } from '#templates/cells.ts';
import { formats } from '#templates/formats/index.ts';
import { docPartName } from '#templates/word/identity.ts';
import { fill } from '#templates/word/fill.ts';
import { put } from '#templates/word/put.ts';
import { readDocument, type DocumentReading } from '#templates/word/read.ts';
import { tagOf } from '#templates/tags.ts';
import { sentence } from '#templates/words.ts';

import { exampleAnswers } from '../../samples/answers.ts';
import { DOCUMENT, withPart } from './edit.ts';

const format = formats[0]!;
const answers = exampleAnswers(format);
const filled = fill(format, answers, { round: '2024' });
const { key, label } = cellsOf(format).find(
  ({ part, field }) => part.kind === 'text' && part.lines > 1 && field.required === true,
)!;

const read = (bytes: Uint8Array): DocumentReading => readDocument(bytes, formats);
const sdtOf = (xml: string): string => {
  const at = xml.indexOf(`<w:tag w:val="${tagOf(key)}"/>`);
  return xml.slice(xml.lastIndexOf('<w:sdt>', at), xml.indexOf('</w:sdt>', at) + '</w:sdt>'.length);
};
const edited = (change: (sdt: string) => string): Uint8Array =>
  withPart(filled, DOCUMENT, (xml) => xml.replace(sdtOf(xml), (sdt) => change(sdt)));

describe('a document without its properties', () => {
  it('is not said to have text beside its fields because it names its round', () => {
    const bare = withPart(filled, '_rels/.rels', (xml) => xml.replace(/<[^>]*custom-properties[^>]*>/, ''));
    const reading = read(bare);
    expect(reading.round).toBeNull();
    expect(reading.answers).toEqual(answers);
    expect(reading.findings).toEqual([]);
  });
});

describe('a control that was split by the scripts of its text', () => {
  const whole = 'Welkom שלום bij ons.';
  /** As LibreOffice 7.4 writes it: no tag, and behind every stretch the whole text. */
  const part = (text: string): string =>
    `<w:sdt><w:sdtPr><w:text w:multiLine="1"/><w:placeholder><w:docPart w:val="${docPartName(tagOf(key))}"/></w:placeholder><w:alias w:val="${label}"/></w:sdtPr><w:sdtContent><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:sdtContent></w:sdt>`;
  const parts = [whole, `שלום${whole}`, ` ${whole}`, `bij ons.${whole}`].map(part);
  const split = edited(() => parts.join(''));

  it('is read as the one that it was', () => {
    const reading = read(split);
    expect(reading.answers[key]).toBe(whole);
    expect(reading.findings).toEqual([]);
  });

  it('is one again when something is put in it', () => {
    const changed = put(split, format, { [key]: 'Welkom.' });
    expect(read(changed).answers).toEqual({ ...answers, [key]: 'Welkom.' });
    expect(read(changed).findings).toEqual([]);
  });

  it('is told as copies when the parts say something else, or stand apart', () => {
    const other = edited(() => [part('Welkom.'), part('Tot ziens.')].join(''));
    const apart = edited(() => parts.join('<w:r><w:t> </w:t></w:r>'));
    for (const bytes of [other, apart])
      expect(read(bytes).findings.map(({ code }) => code)).toContain('control-duplicate');
  });
});

describe('a copy to read', () => {
  it('says that it is one, and that the original is wanted', () => {
    expect(() => read(fill(format, answers, { flat: true }))).toThrow('reading-copy');
  });
});

describe('a field that is gone', () => {
  const gone = (bytes: Uint8Array): string =>
    read(bytes)
      .findings.filter(({ code }) => code === 'control-missing')
      .map((found) => `${String(found.field)}: ${sentence(found)}`)
      .join('\n');

  it('while a tracked change waits is told with its place, and to decline that change', () => {
    expect(gone(edited((sdt) => `<w:del w:id="7" w:author="x">${sdt}</w:del>`))).toMatch(
      new RegExp(`^${key}: .*Weiger die wijziging in Word`),
    );
  });

  it('else is told to be brought back', () => {
    expect(gone(edited(() => ''))).toMatch(/Maak het verwijderen ongedaan/);
  });
});
