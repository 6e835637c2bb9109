/**
 * The oracle is the typesetter itself: what it refuses must be reported before handing in, and what it prints must not be.
 * It also loses letters without refusing; those the text of the PDF shows.
 */
import { execFileSync } from 'node:child_process';

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fontFamilies, readFonts } from '#service/documents/fonts.ts';
import { firstUnprintable } from '#templates/glyphs.ts';
import glyphs from '#templates/glyphs.json' with { type: 'json' };
// @ts-expect-error A script in plain JavaScript has no types.
import { glyphTable } from '../../scripts/glyphs.mjs';

const workspace = import.meta.dirname;
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: readFonts() }] });

/** Prints every text on a page of its own. */
const typeset = (texts: readonly string[]): Buffer => {
  compiler.mapShadow(`${workspace}/texts.json`, Buffer.from(JSON.stringify(texts)));
  const { result } = compiler.compile({
    mainFileContent: `#set document(title: "t")
      #set text(font: (${fontFamilies.map((family) => JSON.stringify(family)).join()}), lang: "nl", fallback: false)
      #for t in json("texts.json") { page(text(t)) }`,
  });
  if (!result) throw new Error('the sample does not compile');
  return compiler.pdf(result, { pdfStandard: 'a-3a', creationTimestamp: 0 });
};

/** The characters, of many texts at once, that Typst refuses for want of a glyph. */
const refusedIn = (texts: readonly string[]): Set<string> => {
  try {
    typeset(texts);
    return new Set();
  } catch (error) {
    const complaints = String(error).matchAll(/the text `\\"(.*?)\\"` could not be displayed/gs);
    return new Set(
      [...complaints].map(([, text = '']) =>
        text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16))),
      ),
    );
  }
};

const textOfPages = (pdf: Buffer): string[] =>
  execFileSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: pdf, maxBuffer: 1e8 })
    .toString()
    .split('\f');

const codePoints = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).filter(
    (character) => !/\p{Cn}|\p{Cs}|\p{Co}|\p{Cc}/u.test(character),
  );

const isReported = (text: string): boolean => firstUnprintable(text) !== undefined;

const PRINTS = {
  'accents, composed and apart': 'Zoë, façade, Łódź, Ağrı, Việt Nam, e\u0301e\u0302, ɑ̃',
  'signs of Word': '☐ ☒ ☑ → ⇒ ≥ ≠ ½ € • ● ■ ★ ➔ ➢ “dit” ‘dat’ – —',
  'emoji of several code points': '👩‍👩‍👧‍👦 👍🏽 ❤️ 1️⃣ 🇳🇱 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ☺︎',
  'Arabic and Hebrew with vowels': 'مَدْرَسَة ילדִים',
  'Greek and Cyrillic': 'Ελλάδα Україна',
  'invisible steering': 'a\u00adb\u200bc\u200d\u202fd\u2060e\u200f',
  'lines and tabs': 'een\ntwee\tdrie',
};

const DOES_NOT = {
  Chinese: ['学校 hallo', '学', 'U+5B66'],
  'Tigrinya, after text that prints': ['Welkom ትግርኛ', 'ት', 'U+1275'],
  'private use, which means something else in every font': ['a \uf0d8 b', '\uf0d8', 'U+F0D8'],
  'a mark that no font has together with this letter': ['x א\u0302 y', 'א\u0302', 'U+0302'],
} as const;

describe('text in print', () => {
  it.each(Object.entries(PRINTS))('%s can be printed', (_, text) => {
    expect(firstUnprintable(text)).toBeUndefined();
    expect(refusedIn([text])).toEqual(new Set());
  });

  it.each(Object.entries(DOES_NOT))('%s cannot, and is named', (_, [text, character, codePoint]) => {
    expect(firstUnprintable(text)).toEqual({ character, codePoint });
  });

  it('is judged as the typesetter does, for every letter and sign of the scripts that we have fonts for', () => {
    const all = [codePoints(0x20, 0x600), codePoints(0x1d00, 0x2fff), codePoints(0xfb00, 0xfdff)].flat();
    const refused = refusedIn(all);
    expect(all.filter(isReported)).toEqual(all.filter((character) => refused.has(character)));
  });

  it('loses no letter of what is not reported, whatever letters, marks, joiners and selectors are put together', () => {
    const letters = Array.from('aeñZמא\u0646س☒❤👩😀🇳🇱1#学');
    const marks = [
      '\u0301',
      '\u0302',
      '\u0323',
      '\u05b4',
      '\u064e',
      '\u200d',
      '\ufe0f',
      '\u{1f3fd}',
      '\u20e3',
    ];
    const text = fc
      .array(fc.constantFrom(...letters, ...marks, ' '), { minLength: 1, maxLength: 5 })
      .map((pieces) => pieces.join(''));
    const printable = fc.sample(text, { numRuns: 600, seed: 11 }).filter((some) => !isReported(some));
    expect(printable.length).toBeGreaterThan(200);

    const pages = textOfPages(typeset(printable));
    const lost = printable.flatMap((some, at) => {
      const page = (pages[at] ?? '').normalize('NFD');
      const wanted = Array.from(some.normalize('NFD')).filter((character) => letters.includes(character));
      return wanted.every((letter) => page.includes(letter)) ? [] : [{ some, page }];
    });
    expect(lost).toEqual([]);
  });

  it('has a table that is what the font files give', () => {
    expect((glyphTable as () => unknown)()).toEqual(glyphs);
  });
});
