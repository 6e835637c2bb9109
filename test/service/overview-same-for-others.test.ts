/**
 * The sharpest question about a leak: two folders that differ only in what is for the consortium alone. Who gets the files for
 * others must not be able to tell from which of the two they came. So this sees small numbers too, which a search for `3`
 * cannot tell from a page or a group.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from 'vitest';

import { cellsOf, cellWithRole, type Cell } from '#templates/cells.ts';
import type { Answers } from '#templates/format.ts';
import type { Value } from '#templates/kinds/kind.ts';
import type { Part } from '#templates/kinds/index.ts';

import { documentOf } from '../samples/documents.ts';
import { formatNamed } from '../samples/keyed.ts';
import type { SampleSchool } from '../samples/school.ts';
import { sampleSchools } from '../samples/schools.ts';
import { desk } from '../sop.ts';
import { readTable } from './overview/csv-reader.ts';
import { sharedFiles, sourceOf } from './told.ts';

const { at, sop } = desk();

type Side = 0 | 1;
const folders = ['een', 'twee'] as const;

/** Counts that are never published as they are. */
const few = [
  [1, 4],
  [3, 2],
  [4, 1],
  [2, 3],
] as const;

const internalCells = ({ format, answers }: SampleSchool): Cell[] =>
  cellsOf(formatNamed(format))
    .filter(({ audience, field }) => audience === 'internal' && field.filledBy === 'school')
    // A line of a list of which nothing else is filled in would be incomplete.
    .filter(({ key, field }) => field.kind !== 'rows' || answers[key] !== undefined);

const countsTime = (part: Part): boolean => 'unit' in part && part.unit === 'fte';

/** The total of the tasks is public, so on the other side the hours only change places. */
const hoursOfTasks = (cells: readonly Cell[], side: Side): Answers => {
  const tasks = cells.filter(({ part }) => countsTime(part));
  return Object.fromEntries(
    tasks.map(({ key }, task) => [key, (side === 0 ? task + 1 : tasks.length - task) / 4]),
  );
};

const answered = (part: Part, number: number, side: Side): Value | undefined => {
  if (part.kind === 'text') return side === 0 ? 'Kort.' : 'Een heel ander verhaal, dat veel langer is.';
  if (part.kind === 'choice') return part.options?.[side]!.id;
  if (part.kind === 'choices') return part.options.slice(side, side + 1).map(({ id }) => id);
  if (part.kind === 'yes-no') return side === 0;
  if (part.kind === 'date') return side === 0 ? '2024-02-01' : '2024-03-04';
  if (part.kind === 'number') return few[number % few.length]![side];
  return undefined;
};

const internalAnswers = (school: SampleSchool, side: Side): Answers => {
  const cells = internalCells(school);
  const others = cells.flatMap(({ key, part }, number): [string, Value][] => {
    const value = answered(part, number, side);
    return value === undefined ? [] : [[key, value]];
  });
  return { ...Object.fromEntries(others), ...hoursOfTasks(cells, side) };
};

/** A public number that is too small to publish; the internal ones stay as they are. */
const fewPupils = (school: SampleSchool, side: Side): Answers => {
  const counts = internalCells(school).filter(({ part }) => 'unit' in part && part.unit === 'pupils');
  const nobody = counts.map(({ key, part }): [string, number] => [key, 'min' in part ? part.min : 0]);
  return {
    ...Object.fromEntries(nobody),
    [cellWithRole(formatNamed(school.format), 'pupils')!.key]: side === 0 ? 3 : 4,
  };
};

const changes: Readonly<Record<string, (school: SampleSchool, side: Side) => Answers>> = {
  '99AB00': internalAnswers,
  '99AC00': fewPupils,
  '99SB00': internalAnswers,
  '99SJ00': fewPupils,
};

const schools = sampleSchools.filter(({ brin6 }) => brin6 in changes);

/** What is drawn from all answers together, so that nothing of them can be read in it: the reference and the hash. */
const unmarked = (source: string): string =>
  source.replace(/\b[0-9A-F]{4}(?:-[0-9A-F]{4}){2}\b/g, 'REFERENCE').replace(/\b[0-9a-f]{64}\b/g, 'HASH');

describe('what an overview makes for others', () => {
  beforeAll(async () => {
    for (const [side, folder] of folders.entries()) {
      mkdirSync(at(folder));
      for (const school of schools) {
        const change = changes[school.brin6]!(school, side as Side);
        const answers = { ...school.answers, ...change };
        writeFileSync(at(`${folder}/${school.file}`), documentOf({ ...school, answers }));
      }
      const { code, out } = await sop('overview', at(folder), '--out', at(`${folder}-uit`));
      expect([code, out]).toEqual([0, expect.stringContaining('4 vastgesteld en verklaard')]);
    }
  });

  it('are the same files, with the same content, whatever is internal or too small to tell', () => {
    const [one, other] = folders.map((folder) => sharedFiles(at(`${folder}-uit`)));
    expect(one!.length).toBeGreaterThan(20);
    expect(other).toEqual(one);
    for (const name of one!) {
      const [first, second] = folders.map((folder) => unmarked(sourceOf(at(`${folder}-uit/${name}`))));
      expect([name, second]).toEqual([name, first]);
    }
  });

  it('keep back what differs in the tables of the consortium, answer for answer', () => {
    for (const school of schools) {
      const change = changes[school.brin6]!;
      const [one, other] = folders.map((folder) =>
        readTable(readFileSync(at(`${folder}-uit/intern/antwoorden-${school.format}.csv`), 'utf8')).find(
          ({ vestiging }) => vestiging === school.brin6,
        )!,
      );
      const [first, second] = [change(school, 0), change(school, 1)];
      const changed = Object.keys(first).filter((key) => first[key] !== second[key]);
      expect(changed.length).toBeGreaterThan(0);
      expect(changed.filter((key) => one![key] === other![key])).toEqual([]);
    }
  });
});
