import { createHash } from 'node:crypto';

import fc from 'fast-check';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';

import { printOnePage, type PrintOnePageOptions } from '#service/documents/print-one-page.ts';
import { cellsOf } from '#templates/cells.ts';
import type { Answers } from '#templates/format.ts';
import { formatWithId } from '#templates/formats/index.ts';
import type { Value } from '#templates/kinds/kind.ts';
import { onePageData } from '#templates/print/one-page-data.ts';
import { withPrintable } from '#templates/glyphs.ts';

import { anyAnswers } from '../../arbitraries.ts';
import { exampleAnswers, exampleDeclaration, fullestAnswers } from '../../samples/answers.ts';
import { sampleSchools } from '../../samples/schools.ts';
import { fontsOf, info, qpdfCheck, squeezed, squeezedText, unpacked, wordsOf } from './tools.ts';

const bao = formatWithId('bao-2024')!;
const example = exampleAnswers(bao);
const options = {
  concept: false,
  declaration: exampleDeclaration(bao),
  reference: '4F0A-91C2-77BE',
  at: '2024-11-05T14:03:00Z',
};

const print = (answers: Answers, other: Partial<PrintOnePageOptions> = {}): Uint8Array =>
  printOnePage(bao, answers, { ...options, ...other });

const pageCount = async (pdf: Uint8Array): Promise<number> =>
  (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount();

/** Every place of text at its maximum, all options ticked, and this as its text. */
const filledWith = (text: (length: number) => string): Answers => {
  const answers: Record<string, Value> = { ...fullestAnswers(bao) };
  for (const { key, part } of cellsOf(bao)) if (part.kind === 'text') answers[key] = text(part.maxCharacters);
  return answers;
};

const repeated =
  (piece: string) =>
  (length: number): string =>
    Array.from(new Intl.Segmenter().segment(piece.repeat(length)), ({ segment }) => segment)
      .slice(0, length)
      .join('')
      .replace(/ $/, '.');

/** What the page has to show, from the description that it is made from. */
const everyText = (answers: Answers): string[] => {
  const { school, lead, slots, facts } = onePageData(bao, answers, options);
  return [
    school,
    ...(lead ? [lead.text] : []),
    ...slots.flatMap((slot): string[] => {
      if (slot.form === 'text') return [slot.label, slot.value.text];
      if (slot.form === 'contact')
        return [
          slot.label,
          slot.whom?.text ?? '',
          ...slot.ways.flatMap((way) => [way.label, way.value.text]),
        ];
      if (slot.form === 'offer')
        return [slot.label, ...slot.items.flatMap(({ label, value }) => [label, value.text])];
      return [slot.label, ...slot.items.map(({ text }) => text)];
    }),
    ...facts.flatMap(({ label, value }) => [label, value]),
  ];
};

/** The words that lie outside the margins: 14 mm left and right, and the edge of the paper below. */
const outside = (pdf: Uint8Array): string[] =>
  wordsOf(pdf)
    .filter(({ xMin, xMax, yMin, yMax }) => xMin < 39 || xMax > 556.5 || yMin < 8 || yMax > 838)
    .map(({ text }) => text);

/** The sizes of text on the page, in points. */
const sizesOf = (pdf: Uint8Array): number[] =>
  [...unpacked(pdf).matchAll(/\/f\d+ ([\d.]+) Tf/g)].map(([, size]) => Number(size));

describe('at every maximum', () => {
  it.each(['W', 'm', '%', '@', 'i', 'Onze school kijkt per kind. ', 'WWWWWWW ', 'Ж', 'é', 'school ]'])(
    'of “%s”, the one-page is one page that loses nothing and can be read',
    async (piece) => {
      const answers = filledWith(repeated(piece));
      const pdf = print(answers);
      expect(await pageCount(pdf)).toBe(1);
      expect(outside(pdf)).toEqual([]);
      const text = squeezedText(pdf);
      expect(everyText(answers).filter((words) => !text.includes(squeezed(words)))).toEqual([]);
      expect(Math.min(...sizesOf(pdf))).toBeGreaterThanOrEqual(8.5);
    },
  );

  it.each(['👩‍🏫', 'مدرسة ', '‱', '\ufdfd '])(
    'of “%s”, far wider than letters, the one-page is one page',
    async (piece) => {
      const pdf = print(filledWith(repeated(piece)), { concept: true });
      expect(await pageCount(pdf)).toBe(1);
      expect(wordsOf(pdf).filter(({ yMax }) => yMax > 842)).toEqual([]);
    },
  );

  it('is large where there is little to say', () => {
    const { 'p.kies': chosen, 'm.voorzieningen': some, 'm.gebouw': building, ...little } = example;
    expect([chosen, some, building]).not.toContain(undefined);
    const body = (answers: Answers): number => {
      const sizes = sizesOf(print(answers));
      return Math.max(...sizes) / 2.3;
    };
    expect(body(little)).toBeGreaterThan(13);
    expect(body(little)).toBeGreaterThan(body(example));
  });
});

it('is one page with every word on it, whatever was filled in', async () => {
  const printable = fc
    .tuple(anyAnswers(bao, 0.9), fc.boolean(), fc.constantFrom(1, 3, 9))
    .map(([answers, concept, times]): [Answers, boolean] => [
      Object.fromEntries(
        Object.entries(answers).map(([key, value]) => [
          key,
          typeof value === 'string' ? withPrintable(value.repeat(times), '□') : value,
        ]),
      ),
      concept,
    ]);
  await fc.assert(
    fc.asyncProperty(printable, async ([answers, concept]) => {
      const safe = Object.fromEntries(
        Object.entries(answers).filter(([, value]) => typeof value !== 'object' || Array.isArray(value)),
      );
      const pdf = print(safe, { concept });
      expect(await pageCount(pdf)).toBe(1);
      expect(outside(pdf)).toEqual([]);
      // The last words of the page.
      expect(wordsOf(pdf).map(({ text }) => text)).toContain(`${bao.term}.`);
    }),
    { numRuns: 40 },
  );
}, 60_000);

const primary = sampleSchools.filter(({ format }) => format === bao.id);

it.each(primary.map((school) => [school.brin6, school] as const))(
  'of sample school %s has all its words on one page',
  async (_, { answers, declaration }) => {
    const pdf = print(answers, { declaration, concept: true });
    expect(await pageCount(pdf)).toBe(1);
    expect(outside(pdf)).toEqual([]);
    const text = squeezedText(pdf);
    const { slots } = onePageData(bao, answers, { ...options, concept: true });
    for (const { label } of slots) expect(text).toContain(squeezed(label));
    expect(Math.min(...sizesOf(pdf))).toBeGreaterThanOrEqual(8.5);
  },
);

describe('the file', () => {
  const pdf = print(example);

  it('passes the compiler as PDF/UA-1: ordinary, at its fullest, and with nothing in it', () => {
    expect(print(example, { standard: 'ua-1' }).length).toBeGreaterThan(0);
    expect(print(fullestAnswers(bao), { standard: 'ua-1' }).length).toBeGreaterThan(0);
    expect(print({}, { standard: 'ua-1', concept: true, declaration: {} }).length).toBeGreaterThan(0);
  });

  it('is a sound A4 by qpdf, tagged, with every font embedded and a title', () => {
    expect(qpdfCheck(pdf)).toContain('No syntax or stream encoding errors');
    const about = info(pdf);
    expect(about).toMatch(/Tagged:\s+yes[\s\S]*Pages:\s+1\n[\s\S]*\(A4\)/);
    expect(about).toMatch(/Title:\s+Hulp en ondersteuning op Basisschool De Waterlelie/);
    expect(fontsOf(pdf).filter((line) => !/yes\s+yes\s+yes\s+\d+\s+\d+$/.test(line))).toEqual([]);
  });

  it('declares PDF/A-3a and PDF/UA-1', () => {
    const metadata = info(pdf, '-meta');
    expect(metadata).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(metadata).toMatch(/<pdfuaid:part [^>]*>1<\/pdfuaid:part>/);
  });

  it('is tagged with headings one step at a time, lists and links, and no tables', () => {
    const structure = info(pdf, '-struct');
    const levels = [...structure.matchAll(/^\s*H(\d)/gm)].map(([, level]) => Number(level));
    expect(levels.length).toBeGreaterThanOrEqual(10);
    expect(levels[0]).toBe(1);
    expect(levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
    for (const tag of ['L', 'LI', 'Lbl', 'LBody', 'Link', 'P'])
      expect(structure).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'));
    expect(structure).not.toMatch(/^\s*(Table|Figure)\b/m);
  });

  it('is read aloud in the order of the format', () => {
    const read = squeezed(info(pdf, '-struct-text').replace(/"\n\s*"/g, ''));
    const labels = onePageData(bao, example, options).slots.map(({ label }) => squeezed(label));
    const places = labels.map((label) => read.indexOf(label));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('carries no attachment', () => {
    expect(unpacked(pdf)).not.toContain('/EmbeddedFile');
  });

  it('is the same for the same answers, whatever was printed between', () => {
    const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    const first = sha(print(example));
    print(fullestAnswers(bao));
    expect(sha(print(example))).toBe(first);
  });
});

it('a web address of 120 characters is whole, and breaks within its column', () => {
  const website = `https://www.${'basisschool'.repeat(9)}.example`.padEnd(120, 'x');
  const pdf = print({ ...example, 'a.website': website });
  expect(outside(pdf)).toEqual([]);
  expect(squeezedText(pdf)).toContain(website);
});

it('keeps what is not for parents out of text, metadata and bytes', () => {
  const onPage = new Set((bao.onePage ?? []).flatMap(({ fields }) => fields));
  const answers: Record<string, Value> = { ...example };
  for (const { key, field, part, audience } of cellsOf(bao)) {
    if (part.kind === 'text' && (audience === 'internal' || !onPage.has(field.id)) && field.role !== 'board')
      answers[key] = `Zeegroen${key}`;
    if (part.kind === 'number') answers[key] = 4321.0625;
  }
  const pdf = print(answers);
  const everything = [squeezedText(pdf), unpacked(pdf), info(pdf, '-meta')].join('\n');
  expect(everything).toContain('Waterlelie');
  expect(everything).not.toMatch(/Zeegroen|4321/);
});

it('of a concept says so in words, and behind the text by a drawing', () => {
  const concept = print(example, { concept: true, declaration: {} });
  const drawings = (pdf: Uint8Array): number =>
    unpacked(pdf).split(/0\.945\d* 0\.945\d* 0\.95\d*/).length - 1;
  expect(squeezedText(concept)).toContain('Concept');
  expect(drawings(concept)).toBe(1);
  expect(drawings(print(example))).toBe(0);
  expect(squeezedText(print(example))).not.toContain('Concept');
});

it.each(['#let x = 1', '$x^2$ \\$', '*vet* _schuin_', '= Kop', '- punt', '// weg /* ook */', '5 < 6 & "7"'])(
  'prints the text of a school as it is: %s',
  (tricky) => {
    const text = squeezedText(print({ ...example, 'b.typering': `Begin ${tricky} eind` }));
    expect(text).toContain(squeezed(`Begin ${tricky} eind`));
  },
);
