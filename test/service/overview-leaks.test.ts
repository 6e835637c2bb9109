import { mkdirSync, writeFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from 'vitest';

import { cellsOf, cellWithRole } from '#templates/cells.ts';
import { computeAll } from '#templates/compute.ts';
import { decimalComma } from '#templates/decimals.ts';
import type { Answers } from '#templates/format.ts';

import { documentOf } from '../samples/documents.ts';
import { formatNamed } from '../samples/keyed.ts';
import type { SampleSchool } from '../samples/school.ts';
import { sampleSchools } from '../samples/schools.ts';
import { desk } from '../sop.ts';
import { isReadable, ownFiles, sharedFiles, toldIn } from './told.ts';

const { at, sop } = desk();

const DIRECTOR = 'Q. Zwijgerman';
const SECRET = 'Dit blijft tussen ons.';

/** Every internal question answered with what stands nowhere else, so that it can be found wherever it is told. */
const internalAnswers = ({ format, answers }: SampleSchool): Answers =>
  Object.fromEntries(
    cellsOf(formatNamed(format))
      .filter(({ audience, field }) => audience === 'internal' && field.filledBy === 'school')
      // A line of a list of which nothing else is filled in would be incomplete.
      .filter(({ key, field }) => field.kind !== 'rows' || answers[key] !== undefined)
      .filter(({ part }) => part.kind === 'text' || (part.kind === 'number' && part.unit !== 'percent'))
      .flatMap(({ key, part }, number): [string, string | number][] => {
        if (part.kind === 'text') return [[key, part.maxCharacters > 100 ? SECRET : DIRECTOR]];
        if (part.kind === 'number') return [[key, (1009 + 23 * number) / 10 ** part.decimals]];
        return [];
      }),
  );

/** A primary school, one for special primary education and one for special education, fewer than a sum may tell of. */
const schools = ['99AB00', '99SB00', '99SJ00'].map((brin6): SampleSchool => {
  const school = sampleSchools.find((one) => one.brin6 === brin6)!;
  const pupils = cellWithRole(formatNamed(school.format), 'pupils')!.key;
  return { ...school, answers: { ...school.answers, ...internalAnswers(school), [pupils]: 9973 } };
});

const written = (value: unknown): string => (typeof value === 'number' ? decimalComma(value) : String(value));

/** What only the consortium, the board and the council may see, as it is written; also what follows from the answers. */
const secretsOf = (school: SampleSchool): string[] => {
  const { answers } = school;
  const format = formatNamed(school.format);
  const told = internalAnswers(school);
  const computed = computeAll(format, answers);
  const inferred = cellsOf(format).flatMap(({ key, audience, part }) =>
    audience === 'internal' && 'unit' in part && part.unit === 'pupils' && computed[key] !== undefined
      ? [computed[key]]
      : [],
  );
  return [...new Set([...Object.values(told), ...inferred].map(written))];
};

const secrets = [...new Set(schools.flatMap(secretsOf))];

const says = (text: string, secret: string): boolean =>
  new RegExp(`(?<![\\d,])${secret.replaceAll('.', '\\.')}(?![\\d,])`).test(text);

describe('what an overview makes for others', () => {
  let files: string[] = [];

  beforeAll(async () => {
    mkdirSync(at('map'));
    for (const school of schools) writeFileSync(at(`map/${school.file}`), documentOf(school));
    const { code, out } = await sop('overview', at('map'), '--out', at('uit'));
    expect([code, out]).toEqual([0, expect.stringContaining('3 vastgesteld en verklaard')]);
    files = sharedFiles(at('uit'));
  });

  it('is of every kind that there is, for each school', () => {
    expect(new Set(files.map((name) => name.split('/')[0]))).toEqual(
      new Set(['one-page', 'overzicht.docx', 'overzicht.html', 'overzicht.pdf', 'publicatie', 'schoolgids']),
    );
    expect(files.filter((name) => !isReadable(name))).toEqual([]);
    for (const { brin6 } of schools)
      expect(files.filter((name) => name.includes(brin6)).length).toBeGreaterThanOrEqual(5);
  });

  it('says nothing that is for the consortium only', () => {
    expect(secrets.length).toBeGreaterThan(60);
    const told = files.flatMap((name) => {
      const text = toldIn(at(`uit/${name}`));
      expect([name, text.length > 200]).toEqual([name, true]);
      return secrets.filter((secret) => says(text, secret)).map((secret) => `${name}: ${secret}`);
    });
    expect(told).toEqual([]);
  });

  it.each(['.csv', '.xlsx'])('leaves out what the consortium itself does see (%s)', (end) => {
    const own = ownFiles(at('uit'))
      .filter((name) => name.endsWith(end))
      .map((name) => toldIn(at(`uit/intern/${name}`)))
      .join('\n');
    expect(secrets.filter((secret) => !says(own, secret))).toEqual([]);
  });
});
