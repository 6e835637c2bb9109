/** The real list of 2017, where it lies beside the project; the made-up ones of the other tests hold all that matters in it. */
import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { mergeSchools } from '#service/schools/merge.ts';
import { emptyRegister } from '#service/schools/school.ts';

import { bytesOf, read } from './lists.ts';

const file = '../shared/data/duo-vestigingen-zuid-limburg-2017.csv';

/** The list has a column with the consortium in front, which DUO's own has not. */
const withoutConsortium = (text: string): string => text.replace(/^[^;\n]*;/gm, '');

describe.runIf(existsSync(file))('the primary schools of Zuid-Limburg in 2017', () => {
  it('are 44, 60 and 64 in the three consortia, by their postcodes', () => {
    const text = readFileSync(file, 'utf8');
    const { register, report } = mergeSchools(emptyRegister, read(bytesOf(withoutConsortium(text))));
    const inConsortium = (code: string) =>
      register.schools.filter(({ consortium }) => consortium === code).length;
    expect(['PO3104', 'PO3105', 'PO3106'].map(inConsortium)).toEqual([44, 60, 64]);
    expect(register.schools).toHaveLength(168);
    expect(report.remarks).toMatchObject([
      { code: 'value-refused', facts: { column: 'houseNumber', value: '5-jul', fault: { perhaps: '5-7' } } },
    ]);
  });

  it('lie where the column of the list says', () => {
    const { register, report } = mergeSchools(emptyRegister, read(readFileSync(file)));
    expect(register.schools.every(({ consortiumBy }) => consortiumBy === 'postcode')).toBe(true);
    expect(report.remarks.map(({ code }) => code)).toEqual(['value-refused']);
  });
});
