import { describe, expect, it } from 'vitest';

import { check } from '#templates/check.ts';
import { Problem } from '#templates/problem.ts';
import { overviewFiles } from '#service/overview/files.ts';
import type { Profile } from '#service/overview/profile.ts';
import { reportTable } from '#service/overview/report-table.ts';
import { overviewTables } from '#service/overview/tables.ts';

import { formatNamed } from '../../samples/keyed.ts';
import { sampleSchools, type SampleSchool } from '../../samples/schools.ts';
import { readTable } from './csv-reader.ts';
import { overview } from './profiles.ts';

const isBroken = ({ damage }: SampleSchool): boolean => damage === 'truncated' || damage === 'not-word';

const broken = sampleSchools.filter(isBroken);

const profiles = sampleSchools
  .filter((sample) => !isBroken(sample))
  .map(({ file, format: id, brin6, round, answers, declaration }): Profile => {
    const format = formatNamed(id);
    const findings = check(format, answers, { purpose: 'hand-in', declaration, school: brin6 });
    return { file, format, school: brin6, round, answers, declaration, findings };
  });

const result = overview(
  profiles,
  broken.map(({ file }) => ({ file, problem: new Problem('not-word', {}) })),
);

describe('the overview of the thirty sample schools', () => {
  it('has a row for every document, each as far as the school is', () => {
    const states = new Map(result.schools.map(({ file, state }) => [file, state]));
    expect(states.size).toBe(sampleSchools.length);
    for (const { file, state, blocking } of sampleSchools.filter(({ damage }) => !damage)) {
      if (state === 'declared') expect([file, states.get(file)]).toEqual([file, 'declared']);
      expect([file, states.get(file) === 'incomplete']).toEqual([file, blocking.length > 0]);
    }
  });

  it('speaks of the three consortia and of all together', () => {
    expect(
      result.coverage.map(({ area }) => (area.scope === 'consortium' ? area.consortium : 'all')),
    ).toEqual(['PO3104 Westelijke Mijnstreek', 'PO3105 Maastricht-Heuvelland', 'PO3106 Parkstad', 'all']);
  });

  it('places every school once for every need', () => {
    const primary = profiles.filter(({ format }) => format.id === 'bao-2024').length;
    for (const { columns, unanswered } of result.coverage.at(-1)!.sheets[0]!.needs)
      expect(columns.flatMap(({ schools }) => schools).length + unanswered.length).toBe(primary);
  });

  it('adds every figure of the consortia up to that of all together', () => {
    for (const { areas } of result.keyFigures) {
      const all = areas.at(-1)!.figures;
      for (const [at, { key, sum }] of all.entries()) {
        const parts = areas.slice(0, -1).map(({ figures }) => figures[at]!);
        const total = parts.reduce((so, part) => so + (part.sum ?? 0), 0);
        expect([key, total]).toEqual([key, expect.closeTo(sum ?? 0, 6)]);
        expect(parts.reduce((so, { missing }) => so + missing.length, 0)).toBe(all[at]!.missing.length);
      }
    }
  });

  it('is readable as tables', () => {
    const files = overviewFiles(result, overviewTables(result, profiles));
    for (const { name, content } of files)
      if (name.endsWith('.csv')) expect([name, readTable(content).length > 0]).toEqual([name, true]);
  });

  it('fits a terminal: one line for each document, a head, and a count', () => {
    expect(reportTable(result).split('\n')).toHaveLength(sampleSchools.length + 3);
  });
});
