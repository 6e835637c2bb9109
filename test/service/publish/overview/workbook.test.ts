import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Profile } from '#service/overview/profile.ts';
import type { Table } from '#service/overview/table.ts';
import { overviewTables } from '#service/overview/tables.ts';
import { cellText } from '#service/publish/overview/cell-text.ts';
import { sheetNames } from '#service/publish/overview/sheet-names.ts';
import { workbook } from '#service/publish/overview/workbook.ts';

import { anyText } from '../../../arbitraries.ts';
import { hostileNames } from './hostile.ts';
import { organised, overview, pupils, sboSo, school, targetGroup } from '../../overview/profiles.ts';
import { hasCalc, schemaErrors, sheetsOf } from './office.ts';

const profiles: Profile[] = [
  ...hostileNames.map((name, at) =>
    school({
      name,
      file: `${at}.docx`,
      answers: { ...organised('n3'), ...pupils(100 + at), 'o.fte#ib': 0.75, 'b.visie': `${name}\n=1+1` },
      blocking: at % 2,
    }),
  ),
  school({ name: 'De Klimop', format: sboSo, answers: targetGroup(1, 'vis'), adopted: '2024-11-05' }),
];

const tables = overviewTables(overview(profiles), profiles);

/** A table as LibreOffice writes it, when it read what we wrote. */
const written = ({ heads, lines }: Table): string =>
  [...heads, ...lines]
    .map((line) =>
      line
        .map((value) => {
          if (value === null || value === '') return '';
          if (typeof value === 'number') return String(value);
          const text = typeof value === 'boolean' ? (value ? 'ja' : 'nee') : value;
          return `"${text.replaceAll('"', '""')}"`;
        })
        .join(','),
    )
    .join('\n') + '\n';

describe('the workbook of an overview', () => {
  it('finds no fault with the Open XML SDK, also without any school', async () => {
    expect(await schemaErrors('a.xlsx', await workbook(tables))).toEqual([]);
    expect(await schemaErrors('a.xlsx', await workbook(overviewTables(overview([]), [])))).toEqual([]);
  });

  it('is the same file every time', async () => {
    expect(await workbook(tables)).toEqual(await workbook(tables));
  });

  it.runIf(hasCalc)('gives LibreOffice every value of every table, in a sheet each', async () => {
    const sheets = sheetsOf(await workbook(tables));
    expect([...sheets.keys()].toSorted()).toEqual([
      'Antwoorden bao-2024',
      'Antwoorden sbo-so-2024',
      'Dekkend aanbod',
      'Kengetallen',
      'Niet compleet',
      'Scholen',
    ]);
    for (const table of tables) expect(sheets.get(table.title)).toBe(written(table));
  });

  it.runIf(hasCalc)('keeps texts that a spreadsheet or its library takes for something else', async () => {
    const texts = [
      '=1+1',
      '-2',
      '007',
      '1-2-2024',
      'WAAR',
      'constructor',
      '__proto__',
      '_x0041_',
      '#N/B',
      'a  b',
    ];
    const table = {
      name: 't',
      title: 'T',
      leading: 0,
      heads: [['tekst']],
      lines: texts.map((text) => [text]),
    };
    expect(sheetsOf(await workbook([table])).get('T')).toBe(written(table));
  });
});

describe('the text of a cell', () => {
  it('is cut at what Excel holds, and never through a letter', () => {
    expect(cellText('a'.repeat(32_767))).toHaveLength(32_767);
    const cut = cellText('👩'.repeat(20_000));
    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(cut).toMatch(/👩…$/u);
  });

  it('has no characters that XML forbids, whatever is put in', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), (text) => {
        expect(cellText(text)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        expect(Buffer.from(cellText(text), 'utf8').toString('utf8')).toBe(cellText(text));
      }),
    );
    expect(cellText('a\u0000b\ud800c\r\nd')).toBe('abc\nd');
  });
});

describe('names of sheets', () => {
  it('are what Excel accepts, and no two alike', () => {
    const given = fc.array(
      fc.oneof(fc.string(), fc.constantFrom('History', "'a'", 'A'.repeat(40), 'a/b', 'A B', '')),
    );
    fc.assert(
      fc.property(given, (titles) => {
        const names = sheetNames(titles);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
        for (const name of names) expect(name).toMatch(/^(?!history$)(?!')[^[\]:*?/\\]{1,31}(?<!')$/i);
      }),
    );
  });

  it('stay as they are when they can', () => {
    expect(sheetNames(['Scholen', 'Dekkend aanbod'])).toEqual(['Scholen', 'Dekkend aanbod']);
    const long = 'Antwoorden ondersteuningsprofiel bao';
    expect(sheetNames([long, long])).toEqual([
      'Antwoorden ondersteuningsprofie',
      'Antwoorden ondersteuningsprof 2',
    ]);
  });
});
