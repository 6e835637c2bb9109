import { describe, expect, it } from 'vitest';

import { canonical, canonicalDeclaration } from '#templates/canonical.ts';
import { cellsOf, cellWithRole, fieldsWithRole } from '#templates/cells.ts';
import { check } from '#templates/check.ts';
import { isDeclared } from '#templates/declaration.ts';
import type { FindingCode } from '#templates/finding.ts';
import { formatNamed } from './keyed.ts';
import { places } from './places.ts';
import { sampleSchools, type SampleSchool, type SampleState } from './schools.ts';
import { needTexts } from './texts/needs.ts';

const findingsOf = ({ format, answers, declaration, brin6 }: SampleSchool) =>
  check(formatNamed(format), answers, { purpose: 'hand-in', declaration, school: brin6 });

const blockingCodes = (school: SampleSchool): FindingCode[] => [
  ...new Set(
    findingsOf(school)
      .filter(({ severity }) => severity === 'blocking')
      .map(({ code }) => code)
      .toSorted(),
  ),
];

const inState = (...states: SampleState[]) => sampleSchools.filter(({ state }) => states.includes(state));

/** The answer in the field with this role, as text; nothing when it is not filled in. */
const textOf = (school: SampleSchool, role: Parameters<typeof cellWithRole>[1]): string => {
  const value = roleOf(school, role);
  return typeof value === 'string' ? value : '';
};

const roleOf = ({ format, answers }: SampleSchool, role: Parameters<typeof cellWithRole>[1]) =>
  answers[cellWithRole(formatNamed(format), role)?.key ?? ''];

const distinct = (values: readonly unknown[]): number => new Set(values).size;

describe('the sample schools', () => {
  it('are thirty: twenty-four primary schools and six for special (primary) education', () => {
    expect(sampleSchools).toHaveLength(30);
    expect(sampleSchools.filter(({ format }) => format === 'bao-2024')).toHaveLength(24);
  });

  it('have a name, a number and an address of their own', () => {
    expect(distinct(sampleSchools.map(({ brin6 }) => brin6))).toBe(30);
    expect(distinct(sampleSchools.map(({ file }) => file))).toBe(30);
    for (const role of ['school-name', 'phone', 'email', 'street', 'postcode'] as const) {
      const known = sampleSchools
        .map((school) => roleOf(school, role))
        .filter((value) => value !== undefined);
      expect(distinct(known), role).toBe(known.length);
    }
  });

  it('cannot be taken for real ones', () => {
    for (const school of sampleSchools) {
      expect(school.brin6).toMatch(/^99[A-Z]{2}00$/);
      expect(roleOf(school, 'phone') ?? '04x 000').toMatch(/^04. 000/);
      for (const role of ['email', 'website'] as const)
        expect(roleOf(school, role) ?? '.example').toMatch(/\.example$/);
    }
  });

  it('stand in a real town of their consortium, ten in each, under two boards or more', () => {
    const consortia = new Map<unknown, SampleSchool[]>();
    for (const school of sampleSchools) {
      const consortium = roleOf(school, 'consortium');
      consortia.set(consortium, [...(consortia.get(consortium) ?? []), school]);
      const place = places.find(({ area }) => textOf(school, 'postcode').startsWith(String(area)));
      expect(place?.town).toBe(roleOf(school, 'town'));
      expect(place?.municipality).toBe(roleOf(school, 'municipality'));
      expect(consortium).toMatch(place?.consortium ?? 'no place');
    }
    expect([...consortia.values()].map((schools) => schools.length)).toEqual([10, 10, 10]);
    for (const schools of consortia.values())
      expect(distinct(schools.map((school) => roleOf(school, 'board')))).toBeGreaterThanOrEqual(2);
  });

  it('have answers and declarations in canonical form', () => {
    for (const { format, answers, declaration, file } of sampleSchools) {
      expect(canonical(formatNamed(format), answers), file).toEqual(answers);
      expect(canonicalDeclaration(formatNamed(format), declaration), file).toEqual(declaration);
    }
  });

  it.each(sampleSchools)('$file is blocked by just what its story says', (school) => {
    expect(blockingCodes(school)).toEqual(school.blocking);
  });

  it('may be handed in when they are complete, and give no advice either', () => {
    for (const school of inState('declared', 'complete', 'damaged')) {
      expect(blockingCodes(school), school.file).toEqual([]);
      const advice = findingsOf(school).filter(
        ({ severity, code }) => severity === 'advice' && code !== 'declaration-incomplete',
      );
      expect(advice, school.file).toEqual([]);
    }
  });

  it('have declared when they say so, and only then', () => {
    for (const school of sampleSchools) {
      const { format, answers, declaration, state, file } = school;
      expect(isDeclared(formatNamed(format), answers, declaration), file).toBe(state === 'declared');
    }
  });

  it('show every way in which advice can go', () => {
    const outcomes = inState('declared').map(({ declaration }) => declaration.advice);
    const { facts } = formatNamed('bao-2024').declaration;
    const advice = facts.find(({ id }) => id === 'advice');
    const known = advice?.kind === 'choice' ? (advice.options ?? []).map(({ id }) => id) : [];
    expect([...new Set(outcomes)].toSorted()).toEqual(known.toSorted());
  });

  it('count by state as the overview will', () => {
    const counts = Object.fromEntries(
      [...new Set(sampleSchools.map(({ state }) => state))].map((state) => [state, inState(state).length]),
    );
    expect(counts).toEqual({
      declared: 14,
      mistake: 5,
      'half-way': 3,
      complete: 4,
      'nearly-empty': 1,
      damaged: 3,
    });
  });
});

describe('their numbers', () => {
  it('go from 38 pupils to 420, and the smallest school has counts below five', () => {
    const pupils = (school: SampleSchool) => Number(roleOf(school, 'pupils'));
    const counted = sampleSchools.filter((school) => roleOf(school, 'pupils') !== undefined);
    const [smallest, ...others] = counted.toSorted((one, other) => pupils(one) - pupils(other));
    expect(pupils(smallest!)).toBe(38);
    expect(pupils(others.at(-1)!)).toBe(420);
    expect(smallest!.answers['k.opp@2024']).toBe(1);
    expect(smallest!.answers['o.niveau.2']).toBe(4);
  });
});

describe('their mistakes', () => {
  const codesOf = (domain: string): FindingCode[] => {
    const school = sampleSchools.find(({ answers }) =>
      JSON.stringify(answers).includes(`info@${domain}.example`),
    );
    return findingsOf(school!)
      .filter(({ severity }) => severity !== 'info')
      .map(({ code }) => code);
  };

  it('are one at a time', () => {
    expect(codesOf('lantaarnvis')).toEqual(['too-long']);
    expect(codesOf('windlantaarn')).toEqual(['pupil-privacy']);
  });

  it('name each of six needs without an offer', () => {
    expect(codesOf('steenkraan').filter((code) => code === 'chosen-without-offer')).toHaveLength(6);
  });

  it('show a comma in the wrong place as unlikely, without blocking', () => {
    expect(codesOf('kleineperron')).toContain('fte-unlikely');
  });

  it('keep a date and a number that nobody can read', () => {
    expect(codesOf('regenmaker').filter((code) => code === 'unreadable')).toHaveLength(2);
  });
});

describe('their offer', () => {
  const levelsFor = (need: string, consortium: string): unknown[] =>
    inState('declared', 'complete', 'mistake')
      .filter((school) => textOf(school, 'consortium').startsWith(consortium))
      .flatMap(({ format, answers }) =>
        fieldsWithRole(formatNamed(format), 'coverage-level')
          .filter((field) => field.need === need)
          .map(({ id }) => answers[id]),
      );

  it('has a gap: nobody in the Westelijke Mijnstreek has a fixed offer for children who see badly', () => {
    expect(new Set(levelsFor('vis', 'PO3104'))).toEqual(new Set(['geen']));
    expect(levelsFor('vis', 'PO3105').some((level) => level !== 'geen')).toBe(true);
    expect(levelsFor('vis', 'PO3106').some((level) => level !== 'geen')).toBe(true);
  });

  it('hangs by one school in Maastricht-Heuvelland for children who see badly', () => {
    expect(levelsFor('vis', 'PO3105').filter((level) => level !== 'geen')).toHaveLength(1);
  });

  it('hangs by one school in Parkstad for children who hear badly', () => {
    expect(levelsFor('aud', 'PO3106').filter((level) => level !== 'geen')).toHaveLength(1);
  });

  it('changes at two schools, at one of them with the consent of the boards', () => {
    const changes = sampleSchools
      .map((school) => roleOf(school, 'offer-change'))
      .filter((value) => value !== undefined && value !== 'nee');
    expect(changes.toSorted()).toEqual(['ja-afgesproken', 'ja-te-bespreken']);
  });
});

describe('their texts', () => {
  const textsAt = (format: string): Map<string, string[]> => {
    const texts = new Map<string, string[]>();
    for (const cell of cellsOf(formatNamed(format))) {
      if (cell.part.kind !== 'text' || cell.part.maxCharacters < 200) continue;
      const written = sampleSchools
        .filter((school) => school.format === format)
        .map(({ answers }) => answers[cell.key])
        .filter((value) => typeof value === 'string');
      texts.set(cell.key, written);
    }
    return texts;
  };

  it.each(['bao-2024', 'sbo-so-2024'])('differ from school to school in every long field of %s', (format) => {
    for (const [key, texts] of textsAt(format)) expect(distinct(texts), key).toBe(texts.length);
  });

  it('share at most one sentence between two schools in the same field', () => {
    const sentences = (text: string) => new Set(text.split(/(?<=[.!?]) /));
    for (const [key, texts] of textsAt('bao-2024'))
      for (const [at, text] of texts.entries())
        for (const other of texts.slice(at + 1))
          expect([...sentences(text)].filter((one) => sentences(other).has(one)).length, key).toBeLessThan(2);
  });

  it('have at least four ways to say what a child notices, for every need', () => {
    for (const [need, texts] of Object.entries(needTexts))
      expect(distinct(Object.values(texts).flat()), need).toBeGreaterThanOrEqual(4);
  });

  it('are never the examples of the format', () => {
    for (const { format, answers, file } of sampleSchools)
      for (const { key, part } of cellsOf(formatNamed(format)))
        if (part.kind === 'text' && part.example !== undefined && part.maxCharacters > 60)
          expect(answers[key], `${file} ${key}`).not.toBe(part.example);
  });
});
