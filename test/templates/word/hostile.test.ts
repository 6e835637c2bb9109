/**
 * Files that are not what they should be, by accident or on purpose. Each is refused with its own problem, without a byte of
 * it changed. What they cost is measured by `npm run bench`.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cellsOf } from '#templates/cells.ts';
import { formats } from '#templates/formats/index.ts';
import { Problem } from '#templates/problem.ts';
import { fill } from '#templates/word/fill.ts';
import { readDocument } from '#templates/word/read.ts';

import { filledDocument, refusedFiles } from '../../samples/hostile-files.ts';
import { DOCUMENT, withPart } from './edit.ts';
import { documentXml, problemOf, smallDocument } from './small.ts';

const format = formats[0]!;

const readingOf = (bytes: Uint8Array): string => problemOf(() => readDocument(bytes, formats));

describe('a file that is not good', () => {
  it.each(refusedFiles)('such as %s is refused as %s, and stays as it was', (_, code, make) => {
    const bytes = make();
    const before = bytes.slice();
    expect(readingOf(bytes)).toBe(code);
    expect(Buffer.compare(bytes, before)).toBe(0);
  });

  it.each([`1${' '.repeat(49_000)}x`, '.'.repeat(50_000), '1'.repeat(50_000)])(
    'leaves a field for a number as it stands when it holds a text far too long',
    (long) => {
      const number = cellsOf(format).find(({ part }) => part.kind === 'number')!;
      const bytes = fill(format, { [number.key]: { raw: long } }, { school: '99XX00', round: '2024' });
      expect(readDocument(bytes, formats).answers[number.key]).toEqual({ raw: long });
    },
  );

  it('names what is known when the format is not', () => {
    expect.assertions(1);
    try {
      const [, , make] = refusedFiles.find(([, code]) => code === 'unknown-format')!;
      readDocument(make(), formats);
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
    const changes = fc.array(fc.tuple(fc.nat(filledDocument.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(changes, fc.option(fc.nat(filledDocument.length)), (flips, cut) => {
        const bytes = filledDocument.slice(0, cut ?? undefined);
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
