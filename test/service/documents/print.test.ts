import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { build } from 'esbuild';
import { PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';

import { printProfile, type PrintOptions } from '#service/documents/print.ts';
import { cellsOf, cellWithRole } from '#templates/cells.ts';
import { computeAll } from '#templates/compute.ts';
import { documentWords } from '#templates/document-words.ts';
import type { Answers, Format } from '#templates/format.ts';
import { formats, formatWithId } from '#templates/formats/index.ts';
import type { Value } from '#templates/kinds/kind.ts';
import { published } from '#templates/published.ts';
import { showValue } from '#templates/values.ts';

import { exampleAnswers, exampleDeclaration, fullestAnswers } from '../../samples/answers.ts';
import {
  asFile,
  attachmentOf,
  fontsOf,
  info,
  pagesOf,
  qpdfCheck,
  squeezed,
  squeezedText,
  unpacked,
  wordsOf,
} from './tools.ts';

const bao = formatWithId('bao-2024')!;
const AT = '2024-11-05T14:03:00Z';

const print = (format: Format, answers: Answers, options: Partial<PrintOptions> = {}): Uint8Array =>
  printProfile(format, answers, {
    audience: 'publication',
    concept: false,
    declaration: exampleDeclaration(format),
    reference: '4F0A-91C2-77BE',
    at: AT,
    ...options,
  });

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const name = PDFName.of.bind(PDFName);

const prints = formats.flatMap((format) =>
  (['publication', 'full'] as const).map((audience) => ({ format, id: format.id, audience })),
);

describe.each(prints)('the $audience of $id', ({ format, audience }) => {
  const answers = exampleAnswers(format);
  const pdf = print(format, answers, { audience });

  it('passes the compiler as PDF/UA-1, also as a concept with next to nothing in it', () => {
    expect(print(format, fullestAnswers(format), { audience, standard: 'ua-1' }).length).toBeGreaterThan(0);
    expect(
      print(format, {}, { audience, standard: 'ua-1', concept: true, declaration: {} }).length,
    ).toBeGreaterThan(0);
  });

  it('is a sound PDF by qpdf, tagged, not encrypted, with every font embedded', () => {
    expect(qpdfCheck(pdf)).toContain('No syntax or stream encoding errors');
    expect(info(pdf)).toMatch(/Tagged:\s+yes[\s\S]*Encrypted:\s+no[\s\S]*\(A4\)/);
    const fonts = fontsOf(pdf);
    expect(fonts.length).toBeGreaterThan(1);
    // emb, sub and uni stand just before the object number.
    expect(fonts.filter((line) => !/yes\s+yes\s+yes\s+\d+\s+\d+$/.test(line))).toEqual([]);
  });

  it('declares PDF/A-3a and PDF/UA-1, with the schema that the second needs inside the first', () => {
    const metadata = info(pdf, '-meta');
    expect(metadata).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(metadata).toMatch(/<pdfuaid:part [^>]*>1<\/pdfuaid:part>/);
    expect(metadata).toContain(
      '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
    );
  });

  it('has what those standards ask of the file as a whole', async () => {
    const { catalog, context } = await PDFDocument.load(pdf, { updateMetadata: false });
    expect(catalog.lookup(name('MarkInfo'), PDFDict).get(name('Marked'))?.toString()).toBe('true');
    expect(catalog.lookup(name('Lang'))?.toString()).toBe('(nl-NL)');
    expect(catalog.lookup(name('ViewerPreferences'), PDFDict).get(name('DisplayDocTitle'))?.toString()).toBe(
      'true',
    );
    expect(catalog.has(name('StructTreeRoot'))).toBe(true);
    expect(catalog.lookup(name('OutputIntents'), PDFArray).size()).toBe(1);
    expect(catalog.lookup(name('AF'), PDFArray).size()).toBe(1);
    expect(context.trailerInfo.Encrypt).toBeUndefined();
    expect(context.trailerInfo.ID).toBeDefined();
  });

  it('is tagged with headings that go down one step at a time, lists, a contents and tables with headers', () => {
    const structure = info(pdf, '-struct');
    const levels = [...structure.matchAll(/^\s*H(\d)/gm)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
    for (const tag of ['TOC', 'TOCI', 'L', 'LI', 'LBody', 'Table', 'THead', 'TH', 'TD'])
      expect(structure).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'));
    expect(structure).toContain('/Scope /Column');
  });

  it('has every word that it should, and the header, page and reference on every page', () => {
    const text = squeezedText(pdf);
    const gate =
      audience === 'full' ? { answers, computed: computeAll(format, answers) } : published(format, answers);
    const shown: Readonly<Record<string, Value>> = { ...gate.answers, ...gate.computed };
    const lost = cellsOf(format).filter(({ key, part }) => {
      const value = shown[key];
      return typeof value === 'string' && !text.includes(squeezed(showValue(part, value)));
    });
    expect(lost.map(({ key }) => key)).toEqual([]);
    const pages = pagesOf(pdf);
    for (const [at, page] of pages.entries()) {
      expect(page).toContain(`Pagina ${at + 1} van ${pages.length}`);
      expect(page).toContain('Referentie 4F0A-91C2-77BE');
      expect(page).toContain('De Waterlelie');
      expect(page.includes('niet voor publicatie')).toBe(audience === 'full');
    }
  });

  it('carries the answers as data: all of them, or what is published', () => {
    const data = attachmentOf(pdf) as Record<string, unknown>;
    const expected = audience === 'full' ? answers : published(format, answers).answers;
    expect(data).toMatchObject({
      format: format.id,
      audience,
      reference: '4F0A-91C2-77BE',
      answers: expected,
    });
    expect('contentHash' in data).toBe(audience === 'full');
  });

  it('keeps every word on the page, also when every place is as full as it may be', () => {
    const words = wordsOf(print(format, fullestAnswers(format), { audience }));
    expect(words.length).toBeGreaterThan(2000);
    expect(
      words.filter(({ xMin, xMax, yMin, yMax }) => xMin < 56 || xMax > 540 || yMin < 30 || yMax > 825),
    ).toEqual([]);
  });
});

/** Answers in which every internal value is one that occurs nowhere else. */
const withSentinels = (format: Format): { answers: Answers; sentinels: string[] } => {
  const answers: Record<string, Value> = { ...exampleAnswers(format) };
  const sentinels: string[] = [];
  for (const [at, { key, part, audience }] of cellsOf(format).entries()) {
    if (audience !== 'internal') continue;
    if (part.kind === 'text') answers[key] = `Zeegroen${at}`;
    // Numbers with these decimals occur nowhere else, and out of range is no matter here.
    if (part.kind === 'number') answers[key] = 4000 + at + 0.0625;
    const value = answers[key];
    if (value !== undefined && (part.kind === 'text' || part.kind === 'number'))
      sentinels.push(showValue(part, value));
  }
  return { answers, sentinels };
};

describe.each(formats)('what $id keeps internal', (format) => {
  const { answers, sentinels } = withSentinels(format);
  const internalFacts = format.declaration.facts.filter(
    ({ audience, kind }) => audience === 'internal' && kind === 'text',
  );
  const declaration = {
    ...exampleDeclaration(format),
    ...Object.fromEntries(internalFacts.map(({ id }) => [id, `Zeegroen${id}`])),
  };
  const secrets = [...sentinels, ...internalFacts.map(({ id }) => `Zeegroen${id}`)];

  it('is in the full print', () => {
    const text = squeezedText(print(format, answers, { audience: 'full', declaration }));
    expect(secrets.length).toBeGreaterThan(15);
    expect(secrets.filter((secret) => !text.includes(secret))).toEqual([]);
    // The words of the Word document.
    expect(text).toContain(squeezed(`(${documentWords.internal})`));
  });

  it.each([false, true])(
    'is nowhere in the publication: not in text, data or bytes (concept: %s)',
    (concept) => {
      const pdf = print(format, answers, { declaration, concept });
      const everything = [
        squeezedText(pdf),
        JSON.stringify(attachmentOf(pdf)),
        unpacked(pdf),
        info(pdf, '-meta'),
      ].join('\n');
      const asJson = sentinels.map((secret) => secret.replace(',', '.'));
      expect([...secrets, ...asJson, 'Zeegroen'].filter((secret) => everything.includes(secret))).toEqual([]);
    },
  );
});

it('a number of pupils below five is nowhere in the publication', () => {
  const sbo = formatWithId('sbo-so-2024')!;
  const few = { ...exampleAnswers(sbo), 'k.leerlingen@2024': 3, 'k.groepen@2024': 2 };
  const pdf = print(sbo, few);
  expect(squeezedText(pdf)).toContain('Aantalleerlingen<5');
  expect(attachmentOf(pdf)).toMatchObject({ answers: { 'k.leerlingen@2024': '<5' }, computed: {} });
  expect(squeezedText(pdf)).not.toContain('1,5');
});

/** Joiners and selectors steer how an emoji is drawn and leave nothing behind in the text. */
const withoutJoiners = (text: string): string => text.replaceAll('\u200d', '').replaceAll('\ufe0f', '');

describe('the text of a school', () => {
  const TRICKY = [
    '#let x = 1',
    '#{ panic() }',
    '$x^2$ en \\$',
    '*vet* _schuin_ `code` ~ --- ...',
    '@ref <label> [tekst]',
    '= Kop',
    '- punt',
    '+ een',
    '/ term: uitleg',
    '// weg? /* ook */',
    '\\u{41} \\ C:\\map',
    'https://example.org/a?b=c&d=%20#e',
    'iemand@school.example',
    '"recht" en \'enkel\' 5 < 6 & 7 > 4',
    'Zoë Łódź façade €½',
    'leraar 👩‍🏫 en ❤️',
  ];

  it.each(TRICKY)('prints as it is: %s', (tricky) => {
    const text = squeezedText(print(bao, { ...exampleAnswers(bao), 'b.visie': `Begin ${tricky} eind` }));
    expect(withoutJoiners(text)).toContain(withoutJoiners(squeezed(`Begin ${tricky} eind`)));
  });

  it('may be written from right to left', () => {
    const text = squeezedText(
      print(bao, { ...exampleAnswers(bao), 'b.visie': 'Welkom מדרסה en مدرسة hier' }),
    );
    for (const letters of ['מדרסה', 'مدرسة']) {
      // pdftotext gives a line in the order in which it is seen or read, and Arabic letters in their joined forms.
      const plain = text.normalize('NFKC').replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
      expect(plain.includes(letters) || plain.includes(Array.from(letters).reverse().join(''))).toBe(true);
    }
  });

  it('keeps its lines and paragraphs', () => {
    const [, ...pages] = pagesOf(print(bao, { ...exampleAnswers(bao), 'b.visie': 'Een.\nTwee.\n\nDrie.' }));
    expect(pages.join('')).toMatch(/Een\.\nTwee\.\n+Drie\./);
  });

  it('keeps a text on the page of which every word begins with a sign that may not begin a line', () => {
    const clinging = 'school ]'.repeat(40);
    const answers: Record<string, Value> = {};
    for (const { key, part } of cellsOf(bao)) if (part.kind === 'text') answers[key] = clinging;
    const pdf = print(bao, answers, { audience: 'full', concept: true });
    expect(wordsOf(pdf).filter(({ xMin, xMax }) => xMin < 56 || xMax > 541)).toEqual([]);
  });

  it('is whole and on the page when a word has 300 letters, in every place and in the title', () => {
    const long = 'Ж'.repeat(300);
    const answers: Record<string, Value> = {};
    for (const { key, part } of cellsOf(bao))
      if (part.kind !== 'computed') answers[key] = part.kind === 'text' ? long : { raw: long };
    answers[cellWithRole(bao, 'school-name')!.key] = 'Ю'.repeat(300);
    const pdf = print(bao, answers, { audience: 'full', concept: true });
    expect(wordsOf(pdf).filter(({ xMin, xMax }) => xMin < 56 || xMax > 541)).toEqual([]);
    const letters = squeezedText(pdf).split('Ж').length - 1;
    const places = cellsOf(bao).filter(
      ({ part }) => part.kind !== 'computed' && part.kind !== 'choices',
    ).length;
    expect(letters % long.length).toBe(0);
    expect(letters / long.length).toBeGreaterThan(places);
    // The name: whole as the title and in the section on the school, shortened above every further page.
    const pages = pagesOf(pdf);
    expect(pages.join('').split('Ю').length - 1).toBe(2 * 300 + (pages.length - 1) * 89);
  });

  it('that has a character without a glyph is refused with the character in the message', () => {
    expect(() => print(bao, { ...exampleAnswers(bao), 'b.visie': 'Welkom 学' })).toThrow(/print-failed.*学/);
  });
});

describe('a concept', () => {
  const answers = exampleAnswers(bao);
  const pdf = print(bao, answers, { concept: true, declaration: {} });

  it('says so in the header of every page, and behind the text by a drawing', () => {
    for (const page of pagesOf(pdf)) expect(page).toContain('Concept');
    // The colour of the drawing, as a PDF sets it.
    const drawings = (some: Uint8Array): number =>
      unpacked(some).split(/0\.945\d* 0\.945\d* 0\.95\d*/).length - 1;
    expect(drawings(pdf)).toBeGreaterThanOrEqual(pagesOf(pdf).length);
    expect(drawings(print(bao, answers))).toBe(0);
  });

  it('has the same words as the final print', () => {
    expect(squeezedText(pdf)).toContain(squeezed(answers['b.visie'] as string));
    expect(squeezedText(pdf)).toContain('Nognietingevuld');
  });
});

describe('the same input', () => {
  it('gives the same bytes, whatever was printed between', () => {
    const answers = exampleAnswers(bao);
    const first = sha(print(bao, answers));
    print(formatWithId('sbo-so-2024')!, {}, { concept: true, declaration: {} });
    expect(sha(print(bao, answers))).toBe(first);
  });

  it('gives the same bytes in another process, time zone and language, with other fonts of these names installed', async () => {
    const answers = { ...exampleAnswers(bao), 'b.visie': 'Welkom, مدرسة' };
    const script = `
      import { printProfile } from '#service/documents/print.ts';
      import { formatWithId } from '#templates/formats/index.ts';
      import { exampleDeclaration } from './test/samples/answers.ts';
      const format = formatWithId('bao-2024');
      process.stdout.write(printProfile(format, ${JSON.stringify(answers)}, { audience: 'publication', concept: false,
        declaration: exampleDeclaration(format), reference: '4F0A-91C2-77BE', at: '${AT}' }));`;
    const root = join(import.meta.dirname, '../../..');
    const bundle = await build({
      stdin: { contents: script, resolveDir: root, loader: 'ts' },
      bundle: true,
      write: false,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      // As if the bundle lay where bundles lie: from there the packages and the designs are found.
      define: { 'import.meta.url': JSON.stringify(`file://${root}/dist/print.js`) },
    });
    const elsewhere = asFile(new Uint8Array(), (_, home) => {
      mkdirSync(join(home, '.fonts'));
      writeFileSync(join(home, '.fonts', 'other.ttf'), hebrewUnderTheNameOfArabic());
      return execFileSync(process.execPath, ['--input-type=module', '-'], {
        input: bundle.outputFiles[0]!.text,
        cwd: root,
        env: { ...process.env, TZ: 'Pacific/Auckland', HOME: home, LANG: 'C' },
        maxBuffer: 1e8,
      });
    });
    expect(sha(elsewhere)).toBe(sha(print(bao, answers)));
  });
});

/** A font that says that it is another one, and has none of its letters. */
const hebrewUnderTheNameOfArabic = (): Buffer => {
  const require = createRequire(import.meta.url);
  const font = readFileSync(
    require.resolve('@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf'),
  );
  const inBigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
  for (const encode of [inBigEndian, (text: string) => Buffer.from(text)])
    for (let at = 0; (at = font.indexOf(encode('Hebrew'), at)) >= 0;) encode('Arabic').copy(font, at);
  return font;
};
