/**
 * Files that are not what they should be, by accident or on purpose. Each is refused with its own problem, quickly, without
 * taking much memory, and without a byte of it changed.
 */
import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { cellsOf } from '#templates/cells.ts';
import { formats } from '#templates/formats/index.ts';
import { Problem } from '#templates/problem.ts';
import { fill } from '#templates/word/fill.ts';
import { openPackage, storeEntry, writePackage, type Entry } from '#templates/word/package.ts';
import { CUSTOM_PROPERTIES_PART } from '#templates/word/properties.ts';
import { readDocument } from '#templates/word/read.ts';

import { exampleAnswers } from '../../samples/answers.ts';
import { DOCUMENT, withNewParts, withPart } from './edit.ts';
import { documentXml, paragraph, problemOf, run, smallDocument, WORD_TYPE } from './small.ts';

const format = formats[0]!;
const filled = fill(format, exampleAnswers(format), { school: '99XX00', round: '2024' });
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

const readingOf = (bytes: Uint8Array): string => problemOf(() => readDocument(bytes, formats));

/** A compound file of old Office with one stream of this name. */
const compoundFile = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let at = 0; at < stream.length; at++) bytes[1024 + 128 + 2 * at] = stream.charCodeAt(at);
  return bytes;
};

const inMain = (change: (xml: string) => string): Uint8Array => withPart(filled, DOCUMENT, change);
const inFormat = (id: string): Uint8Array =>
  withPart(filled, CUSTOM_PROPERTIES_PART, (xml) => xml.replace(format.id, id));
const typed = (contentType: string): Uint8Array =>
  smallDocument({ xml: documentXml(paragraph(run('x'))), contentType });

const replaced = (entry: Entry): Uint8Array =>
  writePackage(openPackage(filled).entries.map((one) => (one.name === entry.name ? entry : one)));

/** A main part of 100 MB in 100 KB, with a header that is honest or says 5,000 bytes. */
const bomb = (size: number): Uint8Array =>
  replaced({ name: DOCUMENT, method: 8, crc: 0, size, data: bombData() });
let inflatesHuge: Uint8Array | undefined;
const bombData = (): Uint8Array =>
  (inflatesHuge ??= deflateSync(new Uint8Array(100 * 1024 * 1024), { level: 9 }));

const entities =
  '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';

const cases: [string, string, () => Uint8Array][] = [
  ['an empty file', 'not-word', () => new Uint8Array()],
  ['a text', 'not-word', () => text('Dit is geen Word-document.')],
  ['a pdf', 'not-word', () => text('%PDF-1.7 ...')],
  ['rich text', 'not-word', () => text('{\\rtf1 x}')],
  ['a zip with other things', 'not-word', () => writePackage([storeEntry('a.txt', 'x')])],
  ['an empty zip', 'not-word', () => writePackage([])],
  [
    'a workbook',
    'not-word',
    () => typed('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
  ],
  ['an old .doc', 'old-word', () => compoundFile('WordDocument')],
  ['an old .xls', 'not-word', () => compoundFile('Workbook')],
  ['a document with a password', 'encrypted', () => compoundFile('EncryptedPackage')],
  ['a document with macros', 'macro', () => typed('application/vnd.ms-word.document.macroEnabled.main+xml')],
  [
    'a template with macros',
    'macro',
    () => typed('application/vnd.ms-word.template.macroEnabledTemplate.main+xml'),
  ],
  ['macros that are not announced', 'macro', () => withNewParts(filled, { 'word/vbaProject.bin': 'x' })],
  ['somebody else’s document', 'not-our-template', () => typed(WORD_TYPE)],
  ['a newer format', 'newer-format', () => inFormat(format.id.replace(/\d{4}$/, '2031'))],
  ['an older format', 'older-format', () => inFormat(format.id.replace(/\d{4}$/, '2019'))],
  ['an unknown format', 'unknown-format', () => inFormat('iets-anders')],
  ['a file cut off', 'damaged-package', () => filled.subarray(0, filled.length >> 1)],
  ['a wrong checksum', 'damaged-package', () => replaced({ ...openPackage(filled).find(DOCUMENT)!, crc: 1 })],
  [
    'a main part that is missing',
    'damaged-package',
    () => writePackage(openPackage(filled).entries.filter(({ name }) => name !== DOCUMENT)),
  ],
  [
    'a directory that is overwritten',
    'damaged-package',
    () => filled.slice().fill(0x41, filled.length - 400, filled.length - 22),
  ],
  ['a bomb that says its size', 'too-large', () => bomb(100 * 1024 * 1024)],
  ['a bomb that says to be small', 'damaged-package', () => bomb(5000)],
  [
    'entities in entities',
    'forbidden-xml',
    () => inMain((xml) => xml.replace('<w:document', `${entities}<w:document`)),
  ],
  [
    'an external entity',
    'forbidden-xml',
    () => inMain((xml) => xml.replace('<w:document', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><w:document')),
  ],
  ['an unknown entity', 'malformed-xml', () => inMain((xml) => xml.replace('</w:t>', '&naam;</w:t>'))],
  [
    'deep nesting',
    'too-deep',
    () => inMain((xml) => xml.replace('<w:body>', `<w:body>${'<w:p>'.repeat(100_000)}`)),
  ],
  ['a control character', 'control-character', () => inMain((xml) => xml.replace('</w:t>', '\u0002</w:t>'))],
  [
    'a control character as a reference',
    'control-character',
    () => inMain((xml) => xml.replace('</w:t>', '&#2;</w:t>')),
  ],
  ['tags that do not match', 'malformed-xml', () => inMain((xml) => xml.replace('</w:tbl>', '</w:tr>'))],
  [
    'another encoding',
    'malformed-xml',
    () => inMain((xml) => xml.replace(/encoding="[^"]*"/, 'encoding="windows-1252"')),
  ],
];

describe('a file that is not good', () => {
  it.each(cases)('such as %s is refused as %s, and stays as it was', (_, code, make) => {
    const bytes = make();
    const before = bytes.slice();
    expect(readingOf(bytes)).toBe(code);
    expect(Buffer.compare(bytes, before)).toBe(0);
  });

  it('takes little time and memory, also when it is a bomb', () => {
    const bytes = bomb(5000);
    const idle = process.memoryUsage().rss;
    const start = performance.now();
    for (let time = 0; time < 3; time++) readingOf(bytes);
    // Far above what it takes; without a limit it would be seconds and gigabytes.
    expect(performance.now() - start).toBeLessThan(3000);
    expect(process.memoryUsage().rss - idle).toBeLessThan(250 * 1024 * 1024);
  });

  it('takes little time, also when a field holds nothing but spaces, dots or digits', () => {
    const number = cellsOf(format).find(({ part }) => part.kind === 'number')!;
    for (const long of [`1${' '.repeat(49_000)}x`, '.'.repeat(50_000), '1'.repeat(50_000)]) {
      const bytes = fill(format, { [number.key]: { raw: long } }, { school: '99XX00', round: '2024' });
      const start = performance.now();
      const { answers } = readDocument(bytes, formats);
      // Quadratic code took ten seconds.
      expect(performance.now() - start).toBeLessThan(3000);
      expect(answers[number.key]).toEqual({ raw: long });
    }
  });

  it('names what is known when the format is not', () => {
    expect.assertions(1);
    try {
      readDocument(inFormat('iets-anders'), formats);
    } catch (error) {
      expect((error as Problem).facts).toEqual({ format: 'iets-anders', known: formats.map(({ id }) => id) });
    }
  });
});

describe('a good file with random damage', () => {
  const outcome = (bytes: Uint8Array): string => {
    try {
      readDocument(bytes, formats);
      return 'read';
    } catch (error) {
      if (error instanceof Problem) return String(error.code);
      throw error;
    }
  };

  it('is read or refused, and nothing else, when bytes of the file change', () => {
    const changes = fc.array(fc.tuple(fc.nat(filled.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(changes, fc.option(fc.nat(filled.length)), (flips, cut) => {
        const bytes = filled.slice(0, cut ?? undefined);
        for (const [at, value] of flips) if (at < bytes.length) bytes[at] = value;
        expect(typeof outcome(bytes)).toBe('string');
      }),
      { numRuns: 150 },
    );
  });

  it('is read or refused, and nothing else, when the XML itself changes', () => {
    const small = smallDocument({
      xml: documentXml(
        '<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:p><w:sdt><w:sdtPr><w:tag w:val="sop:a"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>x&amp;y</w:t></w:r></w:sdtContent></w:sdt><w:commentRangeStart w:id="1"/></w:p></w:tc></w:tr></w:tbl><mc:AlternateContent><mc:Choice/><mc:Fallback/></mc:AlternateContent>',
      ),
    });
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.nat(900),
            fc.nat(40),
            fc.constantFrom('', '<', '>', '/', '"', '&', 'w:sdt', '<w:p>', '</w:p>', '<w:sdtPr>', '\u0001'),
          ),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        (changes) => {
          const bytes = withPart(
            small,
            DOCUMENT,
            (xml) =>
              `${changes.reduce((before, [at, length, put]) => before.slice(0, at) + put + before.slice(at + length), xml)} `,
          );
          seen.add(outcome(bytes));
        },
      ),
      { numRuns: 400 },
    );
    expect(seen).toContain('malformed-xml');
  });
});
