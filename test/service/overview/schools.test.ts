import { describe, expect, it } from 'vitest';

import { Problem } from '#templates/problem.ts';

import { bao, checked, heuvelland, overview, parkstad, school } from './profiles.ts';

const unreadable = { file: 'vakantie.doc', problem: new Problem('old-word', {}) };

describe('the list of documents', () => {
  it('is empty without documents, and so is everything else', () => {
    const { schools, coverage, basicSupport, keyFigures, incomplete } = overview([]);
    expect({ schools, coverage, basicSupport, keyFigures, incomplete }).toEqual({
      schools: [],
      coverage: [],
      basicSupport: [],
      keyFigures: [],
      incomplete: [],
    });
  });

  it('names the school, its board, consortium and municipality', () => {
    const [row] = overview([school({ name: 'De Vlinder', brin6: '18EL00' })]).schools;
    expect(row).toMatchObject({
      school: '18EL00',
      name: 'De Vlinder',
      board: 'Stichting De Brug',
      consortium: heuvelland,
      municipality: 'Maastricht',
      format: 'bao-2024',
      round: '2024',
      counts: true,
      remark: null,
    });
  });

  it('trusts the school that the document was handed out to over what was typed', () => {
    const typed = school({ name: 'De Vlinder', brin6: '18EL00' });
    expect(overview([{ ...typed, school: '07LK00' }]).schools[0]?.school).toBe('07LK00');
  });

  it('knows no school from what is no BRIN number, and calls it by its file then', () => {
    const [row] = overview([school({ brin6: 'weet ik niet', file: 'map/kopie.docx' })]).schools;
    expect(row).toMatchObject({ school: null, name: 'map/kopie.docx' });
  });

  it('tells the four states apart', () => {
    const states = overview(
      [
        school({ name: 'A', blocking: 1 }),
        school({ name: 'B' }),
        school({ name: 'C', adopted: '2024-11-05' }),
        school({ name: 'D', adopted: '2024-11-05', blocking: 1 }),
      ],
      [unreadable],
    ).schools.map(({ name, state }) => [name, state]);
    expect(states).toEqual([
      ['A', 'incomplete'],
      ['B', 'complete'],
      ['C', 'declared'],
      // Declared too early: something still stands in the way.
      ['D', 'incomplete'],
      ['vakantie.doc', 'unreadable'],
    ]);
  });

  it('counts the findings and gives the first sentences of what stands in the way', () => {
    const [row] = overview([checked(school({ name: 'De Vlinder' }))]).schools;
    expect(row?.findings.blocking).toBeGreaterThan(50);
    expect(row?.toDo).toHaveLength(3);
    expect(row?.toDo[0]).toMatch(/^“Vestigingscode .*is nog leeg/);
  });

  it('says of a file that cannot be read why, and counts it nowhere', () => {
    const { schools, coverage } = overview([], [unreadable]);
    expect(schools).toMatchObject([{ file: 'vakantie.doc', state: 'unreadable', counts: false }]);
    expect(schools[0]?.toDo[0]).toContain('vóór 2007');
    expect(coverage).toEqual([]);
  });

  it('goes by consortium and then by name as people sort, with who names none at the end', () => {
    const names = overview([
      school({ name: 'School 10' }),
      school({ name: 'Zonder', consortium: null }),
      school({ name: 'Aap', consortium: parkstad }),
      school({ name: 'School 9' }),
    ]).schools.map(({ name }) => name);
    expect(names).toEqual(['School 9', 'School 10', 'Aap', 'Zonder']);
  });
});

describe('two documents of one school', () => {
  const one = { name: 'De Vlinder', brin6: '18EL00' };

  const judged = (...given: Parameters<typeof school>[0][]) => {
    const { schools } = overview(given.map((document) => school({ ...one, ...document })));
    return Object.fromEntries(schools.map(({ file, counts, remark }) => [file, { counts, remark }]));
  };

  it('both stay in the list, and the declared one counts', () => {
    expect(judged({ file: 'a.docx', adopted: '2024-11-05' }, { file: 'b.docx' })).toEqual({
      'a.docx': {
        counts: true,
        remark: 'Van deze school is er nog een document; dit telt mee, “b.docx” niet.',
      },
      'b.docx': {
        counts: false,
        remark:
          'Telt niet mee. Van deze school telt “a.docx”: dat is vastgesteld en verklaard, dit document niet.',
      },
    });
  });

  it('of two declared ones the later adopted counts', () => {
    const result = judged(
      { file: 'a.docx', adopted: '2024-11-20' },
      { file: 'b.docx', adopted: '2024-11-05' },
    );
    expect(result['b.docx']?.remark).toContain('dat is later vastgesteld');
  });

  it('otherwise the one that is complete counts', () => {
    expect(judged({ file: 'a.docx' }, { file: 'b.docx', blocking: 1 })['b.docx']?.remark).toContain(
      'helemaal ingevuld',
    );
  });

  it('otherwise the one with less to do counts', () => {
    const result = judged({ file: 'a.docx', blocking: 2 }, { file: 'b.docx', blocking: 7 });
    expect(result['b.docx']?.remark).toContain('minder te doen');
  });

  it('and when nothing tells them apart, the last by the name of the file', () => {
    const result = judged({ file: 'b.docx' }, { file: 'c.docx' }, { file: 'a.docx' });
    expect(result['c.docx']?.remark).toBe(
      'Van deze school zijn er nog 2 documenten; dit telt mee, “b.docx” en “a.docx” niet.',
    );
    expect(result['a.docx']?.counts).toBe(false);
  });

  it('the order in which they are given makes no difference', () => {
    const documents = [{ file: 'a.docx', blocking: 2 }, { file: 'b.docx' }, { file: 'c.docx', blocking: 1 }];
    const counting = (order: typeof documents) =>
      Object.entries(judged(...order)).filter(([, { counts }]) => counts);
    expect(counting(documents.toReversed()).map(([file]) => file)).toEqual(['b.docx']);
    expect(counting(documents).map(([file]) => file)).toEqual(['b.docx']);
  });

  it('only one is counted in the numbers', () => {
    const answers = { 'k.leerlingen@2024': 200 };
    const { keyFigures } = overview([
      school({ ...one, file: 'a.docx', answers }),
      school({ ...one, file: 'b.docx', answers }),
    ]);
    const pupils = keyFigures[0]?.areas.at(-1)?.figures.find(({ key }) => key === 'k.leerlingen@2024');
    expect(pupils).toMatchObject({ sum: 200, answered: 1 });
  });

  it('documents that do not say whose they are are never taken for one school', () => {
    const { schools } = overview([school({ file: 'a.docx' }), school({ file: 'b.docx' })]);
    expect(schools.every(({ counts, remark }) => counts && remark === null)).toBe(true);
  });
});

describe('who is not complete', () => {
  it('is listed with what is missing per section, in the order of the format', () => {
    const { incomplete } = overview([checked(school({ name: 'De Vlinder' })), school({ name: 'Klaar' })]);
    expect(incomplete.map(({ name }) => name)).toEqual(['De Vlinder']);
    const sections = incomplete[0]?.sections ?? [];
    expect(sections[0]).toMatchObject({ section: 'identificatie', title: 'De school' });
    const order = bao.sections.map(({ id }) => id);
    const places = sections.map(({ section }) => order.indexOf(section ?? ''));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(sections.every(({ count }) => count > 0)).toBe(true);
  });

  it('also holds what cannot be read, and not the second document of a school', () => {
    const { incomplete } = overview(
      [
        school({ name: 'De Vlinder', brin6: '18EL00', file: 'a.docx' }),
        school({ name: 'De Vlinder', brin6: '18EL00', file: 'b.docx', blocking: 4 }),
      ],
      [unreadable],
    );
    expect(incomplete).toMatchObject([{ file: 'vakantie.doc', sections: [] }]);
  });

  it('counts what is about the document as a whole apart', () => {
    const findings = [
      { code: 'school-differs', severity: 'blocking', field: null, facts: { document: 'a', field: 'b' } },
    ] as const;
    const { incomplete } = overview([school({ name: 'De Vlinder', findings })]);
    expect(incomplete[0]?.sections).toEqual([{ section: null, title: null, count: 1 }]);
  });
});
