import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';

import { beforeAll, describe, expect, it } from 'vitest';

import { cellsOf } from '#templates/cells.ts';
import { formatWithId } from '#templates/formats/index.ts';
import { decimalComma } from '#templates/decimals.ts';
import type { Answers } from '#templates/format.ts';
import { inflateEntry, openPackage } from '#templates/word/package.ts';

import { documentOf } from '../samples/documents.ts';
import { sampleSchools } from '../samples/schools.ts';
import { desk } from '../sop.ts';

const { at, sop } = desk();

const DIRECTOR = 'Q. Zwijgerman';
const SECRET = 'Dit blijft tussen ons.';

/** Numbers that stand nowhere else, at internal questions of which the answers still agree with each other. */
const numbers: Readonly<Record<string, number>> = {
  'k.opp@2024': 817,
  'o.niveau.2': 1237,
  'o.niveau.3': 641,
  'o.niveau.4': 389,
  'o.fte#dir': 3.37,
  'o.fte#leraar': 93.71,
  'o.fte#ib': 7.43,
};

const school = sampleSchools.find(({ format, damage }) => format === 'bao-2024' && damage === undefined)!;
const format = formatWithId(school.format)!;

const secretTexts = Object.fromEntries(
  cellsOf(format)
    .filter(({ audience, part }) => audience === 'internal' && part.kind === 'text')
    .map(({ key, part }) => [key, 'maxCharacters' in part && part.maxCharacters > 100 ? SECRET : DIRECTOR]),
);

const answers: Answers = { ...school.answers, 'k.leerlingen@2024': 4807, ...secretTexts, ...numbers };

/** What only the consortium, the board and the council may see, as it is written. */
const secrets = [DIRECTOR, SECRET, ...Object.values(numbers).map((number) => decimalComma(number))];

const OWN = new Set(['intern', 'volledig-niet-publiceren', 'concept', 'bevindingen', 'rapport.txt']);

const run = (program: string, ...words: readonly string[]): string =>
  execFileSync(program, words, { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] }).toString();

const withoutTags = (markup: string): string =>
  markup.replace(/<style[\s\S]*?<\/style>/g, ' ').replace(/<[^>]*>/g, ' ');

const utf8 = (path: string): string => readFileSync(path, 'utf8');

/** All that a file says, also where nobody looks. */
const readers: Readonly<Record<string, (path: string) => string>> = {
  '.pdf': (path) => {
    const beside = `${path}.bijlagen`;
    mkdirSync(beside, { recursive: true });
    run('pdfdetach', '-saveall', '-o', beside, path);
    const attached = readdirSync(beside).map((name) => utf8(join(beside, name)).replaceAll('.', ','));
    return [run('pdftotext', path, '-'), ...attached].join('\n');
  },
  '.docx': (path) =>
    openPackage(readFileSync(path))
      .entries.filter(({ name }) => /\.(xml|rels|svg)$/.test(name))
      .map((entry) => withoutTags(new TextDecoder().decode(inflateEntry(entry))))
      .join('\n'),
  '.html': (path) => withoutTags(utf8(path)),
  '.md': utf8,
  '.txt': utf8,
};

const says = (text: string, secret: string): boolean =>
  new RegExp(`(?<![\\d,])${secret.replaceAll('.', '\\.')}(?![\\d,])`).test(text.replace(/\s+/g, ' '));

describe('what an overview makes for others', () => {
  let files: string[] = [];

  beforeAll(async () => {
    mkdirSync(at('map'));
    writeFileSync(at('map/school.docx'), documentOf({ ...school, answers }));
    expect(await sop('overview', at('map'), '--out', at('uit'))).toMatchObject({ code: 0 });
    files = readdirSync(at('uit'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name).slice(at('uit').length + 1))
      .filter((name) => !OWN.has(name.split('/')[0]!));
  });

  it('is of every kind that there is', () => {
    expect(new Set(files.map((name) => name.split('/')[0]))).toEqual(
      new Set(['one-page', 'overzicht.docx', 'overzicht.html', 'overzicht.pdf', 'publicatie', 'schoolgids']),
    );
    expect(files.filter((name) => readers[extname(name)] === undefined)).toEqual([]);
  });

  it('says nothing that is for the consortium only', () => {
    const told = files.flatMap((name) => {
      const text = readers[extname(name)]!(at(`uit/${name}`));
      expect([name, text.length > 200]).toEqual([name, true]);
      return secrets.filter((secret) => says(text, secret)).map((secret) => `${name}: ${secret}`);
    });
    expect(told).toEqual([]);
  });

  it('leaves out what the consortium itself does see', () => {
    const own = readdirSync(at('uit/intern'))
      .filter((name) => /\.(html|csv)$/.test(name))
      .map((name) => withoutTags(utf8(at(`uit/intern/${name}`))))
      .join('\n');
    expect(secrets.filter((secret) => !says(own, secret))).toEqual([]);
  });
});
