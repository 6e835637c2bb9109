/**
 * As many schools as a large region has: the made-up schools again and again, each time under a code and a name of its own,
 * so that no two documents are of one school or print the same.
 */
import { cellsOf, cellWithRole } from '#templates/cells.ts';
import { countCharacters } from '#templates/characters.ts';
import type { Answers, Role } from '#templates/format.ts';

import { formatNamed } from './keyed.ts';
import type { SampleSchool } from './school.ts';
import { sampleSchools } from './schools.ts';

/** @param count at most 67,600, as many codes as begin with 99, which no real school has */
export const regionOf = (count: number): SampleSchool[] =>
  Array.from({ length: Math.ceil(count / sampleSchools.length) }, (_, turn) =>
    sampleSchools.map((school, at) => inTurn(school, turn, turn * sampleSchools.length + at)),
  )
    .flat()
    .slice(0, count);

const inTurn = (school: SampleSchool, turn: number, at: number): SampleSchool => {
  const brin6 = `99${letter(at / 2600)}${letter(at / 100)}${String(at % 100).padStart(2, '0')}`;
  const ofRole = (role: Role, change: (text: string) => string): Answers => {
    const key = cellWithRole(formatNamed(school.format), role)?.key ?? '';
    const value = school.answers[key];
    return typeof value === 'string' ? { [key]: change(value) } : {};
  };
  return {
    ...school,
    file: `${brin6}.docx`,
    brin6,
    answers: {
      ...school.answers,
      ...ownTexts(school, `Zo werken wij op ${brin6}.`),
      ...ofRole('brin6', () => brin6),
      ...ofRole('school-name', (name) => `${name} ${turn + 1}`),
      ...ofRole('website', () => `https://www.school-${brin6.toLowerCase()}.example`),
    },
  };
};

/** The texts of paragraphs with this sentence behind them, where there is room for it. */
const ownTexts = ({ format, answers }: SampleSchool, sentence: string): Answers =>
  Object.fromEntries(
    cellsOf(formatNamed(format)).flatMap(({ key, part }) => {
      const value = answers[key];
      if (part.kind !== 'text' || part.lines < 2 || typeof value !== 'string') return [];
      const longer = `${value} ${sentence}`;
      return countCharacters(longer) <= part.maxCharacters ? [[key, longer]] : [];
    }),
  );

const letter = (at: number): string => String.fromCharCode(65 + (Math.floor(at) % 26));
