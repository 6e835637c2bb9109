import { describe, expect, it } from 'vitest';

import { check, mayBeHandedIn } from '#templates/check.ts';

import { formatNamed } from './keyed.ts';
import { regionOf } from './region.ts';
import { sampleSchools, type SampleSchool } from './schools.ts';

const mayGo = ({ format, answers, declaration, brin6 }: SampleSchool): boolean =>
  mayBeHandedIn(check(formatNamed(format), answers, { purpose: 'hand-in', declaration, school: brin6 }));

describe('a region', () => {
  const region = regionOf(95);

  it('has as many schools as are asked for, each with a code, a file and a name of its own', () => {
    expect(region).toHaveLength(95);
    for (const what of [({ brin6 }) => brin6, ({ file }) => file] as ((school: SampleSchool) => string)[])
      expect(new Set(region.map(what)).size).toBe(95);
    const codes = regionOf(5000).map(({ brin6 }) => brin6);
    expect(new Set(codes).size).toBe(5000);
    for (const code of codes) expect(code).toMatch(/^99[A-Z]{2}\d{2}$/);
  });

  it('has schools that are as far as those that they were made from', () => {
    expect(region.slice(60, 90).map(mayGo)).toEqual(sampleSchools.map(mayGo));
  });
});
