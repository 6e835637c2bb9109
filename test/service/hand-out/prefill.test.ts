import { describe, expect, it } from 'vitest';

import { cellsOf, cellWithRole } from '#templates/cells.ts';
import type { Role } from '#templates/format.ts';
import { formatWithId } from '#templates/formats/index.ts';
import { prefill, schoolYearOf, type KnownInRound } from '#service/hand-out/prefill.ts';

import { sampleSchools } from '../../samples/schools.ts';
import { registerOf } from '../world.ts';

const format = formatWithId('bao-2024')!;
const key = (role: Role): string => cellWithRole(format, role)!.key;
const [school] = registerOf(['14AB00', 'De Regenboog']).schools;
const known: KnownInRound = {
  school: school!,
  director: 'Jan de Vries',
  consortium: 'PO3104 Westelijke Mijnstreek',
  schoolYear: '2024-2025',
};
const earlier = sampleSchools.find(({ format: id, state }) => id === format.id && state === 'declared')!;

describe('what stands in a document before it is opened', () => {
  it('is what the list and the round know, by role', () => {
    const answers = prefill(format, known);
    expect(answers).toMatchObject({
      [key('school-name')]: 'De Regenboog',
      [key('brin6')]: '14AB00',
      [key('street')]: 'Dorpsstraat 1',
      [key('school-year')]: '2024-2025',
      [key('director')]: 'Jan de Vries',
    });
    expect(answers).not.toHaveProperty(key('website'));
  });

  it('is also what the school handed in the last time, but not its answer about a change', () => {
    const answers = prefill(format, { ...known, earlier: { format, answers: earlier.answers } });
    const asked = cellsOf(format).filter(
      ({ field, key: at }) => field.filledBy === 'school' && at !== key('offer-change'),
    );
    for (const { key: at } of asked) expect(answers[at]).toEqual(earlier.answers[at]);
    expect(earlier.answers).toHaveProperty(key('offer-change'));
    expect(answers).not.toHaveProperty(key('offer-change'));
    expect(answers[key('school-name')]).toBe('De Regenboog');
  });
});

it.each([
  ['2024-08-01', '2024-2025'],
  ['2025-07-31', '2024-2025'],
])('%s lies in the school year %s', (day, year) => {
  expect(schoolYearOf(day)).toBe(year);
});
