/**
 * `npm run bench`: what reading, filling, checking and printing cost, beside what others take for the same, in one run.
 * Prints Markdown; the figures of record stand in docs/benchmarks.md.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';

import { cellsOf } from '#templates/cells.ts';
import { check } from '#templates/check.ts';
import type { Answers, Format } from '#templates/format.ts';
import { formats, formatWithId } from '#templates/formats/index.ts';
import { showValue } from '#templates/values.ts';
import { fill } from '#templates/word/fill.ts';
import { put } from '#templates/word/put.ts';
import { readDocument } from '#templates/word/read.ts';

import { exampleAnswers, exampleDeclaration, fullestAnswers } from '../samples/answers.ts';
import { formatOfSize } from './formats.ts';
import { graphBenches } from './graph.ts';
import { handInBenches } from './hand-in.ts';
import { hostileFiles, hostileTexts } from './hostile.ts';
import { largeDriveBenches } from './large-drive.ts';
import { measure, table } from './measure.ts';
import { overviewBenches } from './overview.ts';
import { printBenches } from './print.ts';
import { regionBenches } from './region.ts';
import { renderBenches } from './render.ts';
import { measureTextRules } from './rules.ts';
import { storeBenches } from './store.ts';

const require = createRequire(import.meta.url);

const write = (text: string): void => void process.stdout.write(`${text}\n`);

const MAIN = 'word/document.xml';

/** The least that any reader has to do. */
const unzipMain = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes, { filter: ({ name }) => name === MAIN })[MAIN] ?? new Uint8Array());

const reading = async (format: Format, document: Uint8Array): Promise<void> => {
  const controls = unzipMain(document).split('<w:sdt>').length - 1;
  const measured = await measure({
    'only unzipping the main part (fflate)': () => unzipMain(document),
    'sop read, all of it': () => readDocument(document, formats),
    'mammoth, text only': () => mammoth.extractRawText({ buffer: Buffer.from(document) }),
  });
  write(table(`Reading ${format.id}, ${controls} controls`, measured));
};

/** The same number of values in a template of docxtemplater, which knows tags in text and no controls. */
const docxtemplaterFill = (format: Format, answers: Answers): (() => unknown) => {
  const PizZip = require('pizzip') as new (data: Uint8Array) => {
    file(name: string, text: string): void;
    generate(o: object): Uint8Array;
  };
  const Docxtemplater = require('docxtemplater') as new (
    zip: object,
    o: object,
  ) => { render(data: object): void; toBuffer(): Uint8Array };
  const data = Object.fromEntries(
    cellsOf(format)
      .filter(({ key }) => answers[key] !== undefined)
      .map(({ key, part }, at) => [`v${at}`, showValue(part, answers[key] ?? '')]),
  );
  const paragraphs = Object.keys(data).map((name) => `<w:p><w:r><w:t>{${name}}</w:t></w:r></w:p>`);
  const parts = unzipSync(fill(format, {}, { flat: true }));
  parts[MAIN] = strToU8(
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`,
  );
  const template = zipSync(parts);
  return () => {
    const document = new Docxtemplater(new PizZip(template), { linebreaks: true });
    document.render(data);
    return document.toBuffer();
  };
};

const filling = async (format: Format, answers: Answers): Promise<void> => {
  const flat = fill(format, answers, { flat: true });
  const parts = unzipSync(flat);
  const document = fill(format, answers);
  const key = cellsOf(format).find(({ part }) => part.kind === 'text' && part.lines > 1)?.key ?? '';
  const measured = await measure({
    'unzip and deflate the same parts (fflate)': () => zipSync(unzipSync(flat), { level: 6 }),
    'deflate the same parts (fflate)': () => zipSync(parts, { level: 6 }),
    'sop fill, flat': () => fill(format, answers, { flat: true }),
    'sop fill, with controls': () => fill(format, answers),
    'sop put, one answer': () => put(document, format, { [key]: 'Ieder kind hoort erbij.' }),
    'docxtemplater, as many values': docxtemplaterFill(format, answers),
  });
  write(table(`Filling ${format.id}`, measured));
};

const checking = async (format: Format): Promise<void> => {
  const declaration = exampleDeclaration(format);
  const [ordinary, fullest] = [exampleAnswers(format), fullestAnswers(format)];
  const measured = await measure(
    {
      'all values, ordinary texts': () => check(format, ordinary, { purpose: 'hand-in', declaration }),
      'all values, every text at its maximum': () =>
        check(format, fullest, { purpose: 'hand-in', declaration }),
    },
    { rounds: 100, warmUp: 30 },
  );
  write(table(`Checking ${format.id}, ${cellsOf(format).length} values`, measured));
};

const growing = async (): Promise<void> => {
  const works: Record<string, () => unknown> = {};
  for (const size of [25, 250, 2500]) {
    const format = formatOfSize(size);
    const answers = Object.fromEntries(cellsOf(format).map(({ key }, at) => [key, `Antwoord nummer ${at}`]));
    const document = fill(format, answers);
    works[`unzip, ${size} controls`] = () => unzipMain(document);
    works[`read, ${size} controls`] = () => readDocument(document, [format]);
    works[`fill, ${size} controls`] = () => fill(format, answers);
  }
  write(table('As documents grow', await measure(works, { rounds: 15, warmUp: 4 })));
};

/** The whole way from document to PDF by a word processor, for scale. */
const libreOffice = (document: Uint8Array): number | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'sop-bench-'));
  try {
    const file = join(folder, 'profiel.docx');
    writeFileSync(file, document);
    const convert = (): number => {
      const start = performance.now();
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/lo`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          file,
        ],
        { stdio: 'ignore' },
      );
      return performance.now() - start;
    };
    convert(); // The first run makes a profile.
    return convert();
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const everything = async (): Promise<void> => {
  const format = formatWithId('bao-2024');
  if (!format) throw new Error('bao-2024 is gone');
  const answers = exampleAnswers(format);
  await reading(format, fill(format, answers));
  await filling(format, answers);
  await renderBenches(format, answers, write);
  await checking(format);
  for (const { id } of formats) write(table(`Rules over texts, ${id}`, await measureTextRules(id)));
  await growing();
  write(hostileFiles());
  write(await hostileTexts());
  await printBenches(format, answers, libreOffice(fill(format, answers, { flat: true })), write);
  await graphBenches(write);
  await overviewBenches(170, write);
  await storeBenches(write);
  await handInBenches(write);
  await largeDriveBenches({ others: 50_000, schools: 160 }, write);
  regionBenches({ printed: 200, read: 1000 }, write);
};

/**
 * With `region 200 5000` behind it, only the documents of regions of that size, printed and only read; with `drive 50000 160`
 * only a library with so many other files and schools; with `hand-in` or `store` only that.
 */
const [only, first, second] = process.argv.slice(2);

write(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
if (only === 'region') regionBenches({ printed: Number(first ?? 200), read: Number(second ?? 5000) }, write);
else if (only === 'drive')
  await largeDriveBenches({ others: Number(first ?? 50_000), schools: Number(second ?? 160) }, write);
else if (only === 'hand-in') await handInBenches(write);
else if (only === 'store') await storeBenches(write);
else await everything();
