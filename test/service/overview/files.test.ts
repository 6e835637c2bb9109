import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cellsOf } from '#templates/cells.ts';
import { Problem } from '#templates/problem.ts';
import { csvOfLines } from '#service/overview/csv.ts';
import { overviewFiles, type OverviewFile } from '#service/overview/files.ts';
import type { Overview } from '#service/overview/overview.ts';
import type { Profile } from '#service/overview/profile.ts';
import { overviewTables } from '#service/overview/tables.ts';

import { anyText } from '../../arbitraries.ts';
import { readCsv, readTable } from './csv-reader.ts';
import {
  bao,
  checked,
  heuvelland,
  organised,
  overview,
  parkstad,
  pupils,
  sboSo,
  school,
  targetGroup,
} from './profiles.ts';

const allFiles = (result: Overview, profiles: readonly Profile[]): OverviewFile[] =>
  overviewFiles(result, overviewTables(result, profiles));

const filesOf = (...profiles: Profile[]): Record<string, string> =>
  Object.fromEntries(allFiles(overview(profiles), profiles).map(({ name, content }) => [name, content]));

const rowsOf = (file: string, ...profiles: Profile[]): Record<string, string>[] =>
  readTable(filesOf(...profiles)[file]!);

const vlinder = school({
  name: 'De Vlinder',
  brin6: '18EL00',
  answers: { ...organised('n3'), ...pupils(118), 'o.fte#ib': 0.75, 'b.visie': 'Samen; "op weg"\nen verder' },
});
const klimop = school({ name: 'De Klimop', brin6: '07LK00', format: sboSo, answers: targetGroup(2, 'vis') });

describe('the files of an overview', () => {
  it('are five tables and everything as JSON, with the answers of each format apart', () => {
    expect(Object.keys(filesOf(vlinder, klimop))).toEqual([
      'scholen.csv',
      'dekkend-aanbod.csv',
      'kengetallen.csv',
      'niet-compleet.csv',
      'antwoorden-bao-2024.csv',
      'antwoorden-sbo-so-2024.csv',
      'overzicht.json',
    ]);
  });

  it('are tables with only heads when there are no documents', () => {
    const files = filesOf();
    expect(Object.keys(files)).not.toContain('antwoorden-bao-2024.csv');
    for (const [name, content] of Object.entries(files))
      if (name.endsWith('.csv')) expect(readCsv(content)).toHaveLength(1);
  });

  it('say as JSON what the overview says', () => {
    expect(JSON.parse(filesOf(vlinder, klimop)['overzicht.json']!)).toEqual(overview([vlinder, klimop]));
  });

  it('list unreadable files among the schools and among what is not complete', () => {
    const result = overview([vlinder], [{ file: 'oud.doc', problem: new Problem('old-word', {}) }]);
    const files = allFiles(result, [vlinder]);
    const table = (name: string) => readTable(files.find((file) => file.name === name)!.content);
    expect(table('scholen.csv').at(-1)).toMatchObject({ bestand: 'oud.doc', toestand: 'unreadable' });
    expect(table('niet-compleet.csv')[0]?.['eerste punten']).toContain('.docx');
  });
});

describe('the tables', () => {
  it('give states as id and in words', () => {
    expect(rowsOf('scholen.csv', vlinder)[0]).toMatchObject({
      vestiging: '18EL00',
      school: 'De Vlinder',
      samenwerkingsverband: heuvelland,
      toestand: 'complete',
      'toestand in woorden': 'Alles ingevuld, nog niet verklaard',
      'telt mee': 'ja',
    });
  });

  it('have a line for each need, way and school, and each school once per need', () => {
    const rows = rowsOf(
      'dekkend-aanbod.csv',
      vlinder,
      school({ name: 'Stil', consortium: parkstad }),
      klimop,
    );
    expect(rows.filter(({ behoefte }) => behoefte === 'tos')).toMatchObject([
      { samenwerkingsverband: heuvelland, format: 'bao-2024', hoe: 'n3', vestiging: '18EL00' },
      { samenwerkingsverband: parkstad, hoe: 'unanswered', 'hoe in woorden': 'Nog niet ingevuld' },
    ]);
    expect(rows.find(({ hoe }) => hoe === 'target-group')).toMatchObject({
      behoefte: 'vis',
      'behoefte in woorden': 'Slechtziend of blind',
      format: 'sbo-so-2024',
      school: 'De Klimop',
    });
  });

  it('write decimals with a comma', () => {
    const row = rowsOf('kengetallen.csv', vlinder).find(({ kengetal }) => kengetal === 'o.fte#ib');
    expect(row).toMatchObject({ som: '0,75', eenheid: 'FTE', 'voor wie': 'intern' });
  });

  it('name who did not give a figure', () => {
    const stil = school({ name: 'Stil' });
    const row = rowsOf('kengetallen.csv', vlinder, stil).find(({ kengetal }) => kengetal === 'o.fte#ib');
    expect(row).toMatchObject({ 'scholen zonder antwoord': '1', 'wie ontbreekt': 'Stil' });
  });

  it('of answers have a line per school under the keys and the labels, with choices also in words', () => {
    const [keys = [], labels = [], line = []] = readCsv(filesOf(vlinder)['antwoorden-bao-2024.csv']!);
    const at = (key: string) => keys.indexOf(key);
    expect(labels[at('k.leerlingen@2024')]).toBe('Aantal leerlingen – 1-2-2024');
    expect(line[at('k.leerlingen@2024')]).toBe('118');
    expect(line[at('m.tos.niveau')]).toBe('n3');
    expect(line[at('m.tos.niveau in woorden')]).toBe('Op school, met eigen deskundigen (niveau 3)');
    expect(line[at('b.visie')]).toBe('Samen; "op weg"\nen verder');
    expect(line).toHaveLength(keys.length);
    for (const { key } of cellsOf(bao)) expect(keys).toContain(key);
  });

  it('of answers leave out the document of a school that does not count', () => {
    const second = { ...vlinder, file: 'kopie.docx', findings: checked(vlinder).findings };
    const [, , ...lines] = readCsv(filesOf(vlinder, second)['antwoorden-bao-2024.csv']!);
    expect(lines.map((line) => line[5])).toEqual(['De Vlinder.docx']);
  });

  it('tell per section how much is missing', () => {
    const [row] = rowsOf('niet-compleet.csv', checked(vlinder));
    expect(Number(row?.['nog te doen'])).toBeGreaterThan(10);
    expect(row?.onderdelen).toMatch(/^identificatie: \d+\n/);
    expect(row?.['onderdelen in woorden']).toMatch(/^De school: \d+\n/);
  });
});

describe('CSV', () => {
  it.each(['=1+1', '+31 43 123', '-2', '@SOM(A1)', '\tinspringen', '＝1'])(
    'keeps a spreadsheet from reckoning with %j',
    (text) => {
      expect(readCsv(csvOfLines([[text]]))).toEqual([[`'${text}`]]);
    },
  );

  it('leaves numbers as numbers, also below nought', () => {
    expect(readCsv(csvOfLines([[-2.5, 1200, 0]]))).toEqual([['-2,5', '1200', '0']]);
  });

  it('gives back every text that was put in', () => {
    const line = fc.array(
      anyText.filter((text) => !/^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text)),
      { minLength: 2, maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        expect(readCsv(csvOfLines(lines))).toEqual(lines);
      }),
    );
  });
});
