import { describe, expect, it } from 'vitest';

import { mergeSchools } from '#service/schools/merge.ts';
import { readSchoolList } from '#service/schools/read-school-list.ts';
import { emptyRegister } from '#service/schools/school.ts';

import { sampleSchools } from '../samples/schools.ts';
import { schoolList } from './school-list.ts';

describe('the school list of the demonstration', () => {
  it('is imported whole, with an address for every director', () => {
    const source = { file: 'scholen.csv', date: '2024-10-01', licence: '' };
    const reading = readSchoolList(new TextEncoder().encode(schoolList(sampleSchools)), { source });
    const { register, report } = mergeSchools(emptyRegister, reading);
    expect(register.schools.map(({ brin6 }) => brin6)).toEqual(
      sampleSchools.map(({ brin6 }) => brin6).toSorted(),
    );
    expect(register.schools.every(({ consortium }) => /^PO310[456]$/.test(consortium ?? ''))).toBe(true);
    expect(report).toMatchObject({ remarks: [], withoutEmail: [], columns: { unused: [] } });
  });
});
