/** The zip layer: what is read is written again as it was, and a directory that lies is refused. */
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { crc32 } from '#templates/word/crc.ts';
import {
  defaultLimits,
  inflateEntry,
  openPackage,
  storeEntry,
  textOf,
  writePackage,
  type Entry,
} from '#templates/word/package.ts';

import { problemOf } from './small.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const long = 'De school biedt ondersteuning aan leerlingen. '.repeat(2000);
const sample = (): Uint8Array =>
  writePackage([storeEntry('[Content_Types].xml', '<Types/>'), storeEntry('word/document.xml', long)]);

/** Where a signature of a header stands for the n-th time. */
const headerAt = (bytes: Uint8Array, signature: number, nth = 0): number => {
  const view = new DataView(bytes.buffer);
  for (let at = 0, seen = 0; at + 4 <= bytes.length; at++)
    if (view.getUint32(at, true) === signature && seen++ === nth) return at;
  throw new Error('no such header');
};
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** The sample with a number changed in one of its headers. */
const withNumber = (
  signature: number,
  nth: number,
  offset: number,
  size: 2 | 4,
  value: number,
): Uint8Array => {
  const bytes = sample();
  const view = new DataView(bytes.buffer);
  const at = headerAt(bytes, signature, nth) + offset;
  if (size === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return bytes;
};

describe('a package', () => {
  it('gives the parts back as they were written, in the same order', () => {
    const pkg = openPackage(sample());
    expect(pkg.entries.map(({ name }) => name)).toEqual(['[Content_Types].xml', 'word/document.xml']);
    expect(textOf(pkg, 'word/document.xml')).toBe(long);
    expect(textOf(pkg, 'WORD/Document.XML')).toBe(long);
    expect(textOf(pkg, 'word/none.xml')).toBeUndefined();
  });

  it('is the same bytes whenever it is written, also after it was read', () => {
    const bytes = sample();
    expect(sample()).toEqual(bytes);
    expect(writePackage(openPackage(bytes).entries)).toEqual(bytes);
  });

  it('keeps the compressed bytes of what another program wrote', () => {
    const bytes = zipSync({ 'a.xml': [bytesOf(long), { level: 1 }], 'b.bin': [bytesOf('x'), { level: 0 }] });
    const before = openPackage(bytes).entries;
    const after = openPackage(writePackage(before)).entries;
    expect(after.map(({ data, method }) => [[...data], method])).toEqual(
      before.map(({ data, method }) => [[...data], method]),
    );
  });

  it('reads parts that are stored, empty, or larger than a slice', () => {
    const random = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7919 + (at >> 3) * 31) & 255);
    const pkg = openPackage(
      zipSync({
        stored: [bytesOf('stored'), { level: 0 }],
        empty: new Uint8Array(),
        random: [random, { level: 9 }],
      }),
    );
    const content = (name: string): Uint8Array => inflateEntry(pkg.find(name)!);
    expect(content('stored')).toEqual(bytesOf('stored'));
    expect(content('empty').length).toBe(0);
    expect(content('random')).toEqual(random);
  });

  it('has the checksum of the standard', () => {
    expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926);
    expect(crc32(bytesOf(''))).toBe(0);
    expect(crc32(bytesOf('The quick brown fox jumps over the lazy dog'))).toBe(0x414fa339);
  });

  it('reads UTF-8 and UTF-16 with a mark, and refuses what is neither', () => {
    const text = '<?xml version="1.0"?><a>é☐</a>';
    const utf16 = (little: boolean): Uint8Array => {
      const bytes = new Uint8Array(2 + 2 * text.length);
      const view = new DataView(bytes.buffer);
      [0xfeff, ...Array.from(text, (character) => character.charCodeAt(0))].forEach((code, at) =>
        view.setUint16(2 * at, code, little),
      );
      return bytes;
    };
    const read = (content: Uint8Array): string | undefined =>
      textOf(openPackage(writePackage([storeEntry('a.xml', content)])), 'a.xml');
    expect(read(bytesOf(text))).toBe(text);
    expect(read(bytesOf(`\ufeff${text}`))).toBe(text);
    expect(read(utf16(true))).toBe(text);
    expect(read(utf16(false))).toBe(text);
    expect(problemOf(() => read(Uint8Array.of(0x3c, 0x61, 0xff, 0x3e)))).toBe('malformed-xml');
    expect(problemOf(() => read(bytesOf('<?xml version="1.0" encoding="windows-1252"?><a/>')))).toBe(
      'malformed-xml',
    );
  });
});

describe('a package that is not what it says', () => {
  it.each<[string, () => Uint8Array]>([
    ['is cut off', () => sample().subarray(0, 300)],
    ['lacks its end record', () => sample().subarray(0, sample().length - 22)],
    ['says to have a part more', () => withNumber(END, 0, 8, 4, 0x00030003)],
    ['has its directory elsewhere', () => withNumber(END, 0, 16, 4, 7)],
    ['is a zip64', () => withNumber(END, 0, 16, 4, 0xffffffff)],
    ['is split over files', () => withNumber(END, 0, 8, 2, 1)],
    ['has an unknown method', () => withNumber(CENTRAL, 1, 10, 2, 12)],
    ['points outside the file', () => withNumber(CENTRAL, 1, 42, 4, 0x7fffffff)],
    ['points two names to the same data', () => withNumber(CENTRAL, 1, 42, 4, 0)],
    ['says another size in the part than in the directory', () => withNumber(LOCAL, 1, 22, 4, 12)],
    ['says another method in the part than in the directory', () => withNumber(LOCAL, 1, 8, 2, 0)],
    ['says data longer than the file', () => withNumber(CENTRAL, 1, 20, 4, 0x00ffffff)],
  ])('that %s is damaged', (_, bytes) => {
    expect(problemOf(() => openPackage(bytes()))).toBe('damaged-package');
  });

  it.each(['../outside.xml', '/etc/passwd', 'word/../../x', 'C:/x', '..\\x', 'a\nb', ''])(
    'with a part called %j is damaged',
    (name) => {
      expect(problemOf(() => openPackage(writePackage([storeEntry(name, 'x')])))).toBe('damaged-package');
    },
  );

  it('with a name twice, in capitals or not, is damaged', () => {
    const twice = writePackage([storeEntry('word/a.xml', 'x'), storeEntry('Word/A.xml', 'y')]);
    expect(problemOf(() => openPackage(twice))).toBe('damaged-package');
  });

  it('with an encrypted part is encrypted', () => {
    expect(problemOf(() => openPackage(withNumber(CENTRAL, 1, 8, 2, 0x0801)))).toBe('encrypted');
  });

  it('with another size or checksum than its content has is damaged', () => {
    const entry = storeEntry('a.xml', long);
    const read = (changed: Partial<Entry>): string =>
      problemOf(() => inflateEntry(openPackage(writePackage([{ ...entry, ...changed }])).entries[0]!));
    expect(read({})).toBe('none');
    expect(read({ size: entry.size - 1 })).toBe('damaged-package');
    expect(read({ size: entry.size + 1 })).toBe('damaged-package');
    expect(read({ crc: entry.crc ^ 1 })).toBe('damaged-package');
    expect(read({ data: entry.data.subarray(0, 50) })).toBe('damaged-package');
  });

  it('with more than the limits allow is too large', () => {
    const bytes = writePackage([storeEntry('a', 'x'.repeat(3000)), storeEntry('b', 'y'.repeat(3000))]);
    const open = (limits: object): string =>
      problemOf(() => openPackage(bytes, { ...defaultLimits, ...limits }));
    expect(open({})).toBe('none');
    expect(open({ part: 2999 })).toBe('too-large');
    expect(open({ total: 5999 })).toBe('too-large');
    expect(open({ file: 100 })).toBe('too-large');
    expect(open({ entries: 1 })).toBe('damaged-package');
    const dense = writePackage([storeEntry('a', new Uint8Array(2 * 1024 * 1024))]);
    expect(problemOf(() => openPackage(dense))).toBe('too-large');
  });
});
