import { describe, expect, it } from 'vitest';

import { schoolReportLines } from '#service/commands/school-report.ts';
import { mergeSchools } from '#service/schools/merge.ts';
import { emptyRegister, type Register } from '#service/schools/school.ts';

import { bytesOf, read, schoolList } from '../schools/lists.ts';

const lines = (bytes: Uint8Array, known: Register = emptyRegister, complete = false): string[] =>
  schoolReportLines(mergeSchools(known, read(bytes), { complete }).report);

const first = schoolList(
  'Huisnummer',
  '99AB00;De Eerste;6211 AB;Maastricht;5-jul',
  '99AC00;De Tweede;6212 AB;Maastricht;8',
);

describe('the report of an import', () => {
  it('says what came of it, from which file, and which value of which row was refused', () => {
    const report = lines(first);
    expect(report.slice(0, 3)).toEqual([
      'vestigingenbo.csv (stand 01-10-2024, CC-BY 4.0)',
      '2 scholen overgenomen: 2 nieuw.',
      '',
    ]);
    expect(report[3]).toMatch(/^Regel {2}Vestiging {2}Wat {19}Uitleg$/);
    expect(report[5]).toMatch(/^2 {6}99AB00 {5}Waarde niet gebruikt {2}“5-jul” kan niet als huisnummer\./);
  });

  it('names the schools that changed and those that closed', () => {
    const known = mergeSchools(emptyRegister, read(first)).register;
    const report = lines(schoolList('Huisnummer', '99AB00;De Nieuwe;6211 AB;Maastricht;5'), known, true);
    expect(report[1]).toBe('1 school overgenomen: 1 gewijzigd.');
    expect(report).toContain('99AB00     De Nieuwe  naam van de school en huisnummer');
    expect(report).toEqual(expect.arrayContaining(['Vestiging  Gesloten', '99AC00     De Tweede']));
  });

  it('says what the list lacks, and to whom no invitation can go', () => {
    const report = lines(first);
    expect(report).toContainEqual(
      expect.stringMatching(/^Niet in dit bestand: .*telefoonnummer en website\./),
    );
    expect(report).toContainEqual(
      expect.stringMatching(/^Van De Eerste \(99AB00\) en De Tweede \(99AC00\) is geen e-mailadres/),
    );
    const known = mergeSchools(emptyRegister, read(first)).register;
    const after = lines(bytesOf('BRIN6;E-mail\n99AB00;jo@school.example'), known);
    expect(after).toContainEqual(expect.stringMatching(/^Van De Tweede \(99AC00\) is geen e-mailadres/));
  });

  it('says which columns it did not use', () => {
    const known = mergeSchools(emptyRegister, read(first)).register;
    const report = lines(bytesOf('BRIN6;Directeur;Lievelingskleur\n99ZZ00;Jo;rood'), known);
    expect(report[1]).toBe('Geen enkele school overgenomen.');
    expect(report.at(-1)).toMatch(/^De kolom “Lievelingskleur” is niet gebruikt\./);
  });
});
