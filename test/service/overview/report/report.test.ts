import { describe, expect, it } from 'vitest';

import { cellsOf } from '#templates/cells.ts';
import { Problem } from '#templates/problem.ts';

import { bao, heuvelland, organised, parkstad, pupils, sboSo, school, targetGroup } from '../profiles.ts';
import { blocksIn, reportsOf, rowOf, tablesIn, wordsOf } from './reports.ts';

const declared = { adopted: '2024-11-05' } as const;

const three = ['De Kei', 'De Brug', 'Het Nest'].map((name, at) =>
  school({
    name,
    brin6: `99A${at}00`,
    ...declared,
    answers: {
      ...organised('n2', { 'm.ass.niveau': 'geen', 'm.ass.tekst': `Rust en structuur bij ${name}.` }),
      ...pupils(100 + at),
      'k.opp@2024': 7 + at,
    },
  }),
);

describe('a report for the consortium', () => {
  const { own } = reportsOf(three);

  it('counts how support for a need is organised, with the schools and their own words behind the number', () => {
    const [matrix] = tablesIn(own, 'dekkend-aanbod');
    const autism = rowOf(matrix!, 'Autisme (ASS)');
    const none = autism['Geen vast aanbod; we kijken per kind']!;
    expect(none.text).toBe('3');
    expect(none.behind!.lines).toContainEqual({ who: 'De Kei', says: 'Rust en structuur bij De Kei.' });
    expect(autism['Let op']!.text).toBe('Witte vlek: geen school');
  });

  it('speaks of an area in the middle of a sentence, also of schools without a consortium', () => {
    const lost = school({ name: 'De Zwerver', consortium: null, answers: organised('geen') });
    const { own: mixed } = reportsOf([...three, lost]);
    const captions = tablesIn(mixed, 'dekkend-aanbod').map(({ caption }) => caption);
    for (const where of ['onder de scholen zonder', 'in alle samenwerkingsverbanden samen'])
      expect(captions.filter((caption) => caption.startsWith(`Aanbod per behoefte ${where}`))).toHaveLength(
        1,
      );
  });

  it('says of how many schools it is made, and not of documents that nobody can read', () => {
    const problem = new Problem('not-word', {});
    const { own, shared } = reportsOf(three, { unreadable: [{ file: 'stuk.docx', problem }] });
    expect(shared.asOf).toMatch(/ Gemaakt uit de profielen van 3 scholen\.$/);
    expect(wordsOf(own)).toContain('stuk.docx');
    expect(wordsOf(shared)).not.toContain('stuk.docx');
  });

  it('says in every chapter that nothing is known when no document can be read', () => {
    for (const { chapters } of Object.values(reportsOf([])))
      expect(chapters.filter(({ blocks }) => blocks.length < 2).map(({ id }) => id)).toEqual([]);
  });

  it('says of white spots only what it knows: nothing of schools without a consortium', () => {
    const lost = school({ name: 'De Zwerver', consortium: null, answers: organised('geen') });
    const [chapter] = reportsOf([lost]).own.chapters.filter(({ id }) => id === 'witte-vlekken');
    expect(JSON.stringify(chapter)).not.toContain('ten minste twee scholen');
    expect(JSON.stringify(chapter)).toContain('Hierover is nog niets bekend');
  });

  it('puts the ways of offering first and no fixed offer behind them', () => {
    const [matrix] = tablesIn(own, 'dekkend-aanbod');
    expect(matrix!.heads.at(-3)).toBe('Geen vast aanbod; we kijken per kind');
  });

  it('adds up key figures and opens what each school answered', () => {
    const [figures] = tablesIn(own, 'kengetallen');
    const { Som: sum } = rowOf(figures!, 'Aantal leerlingen – 1-2-2024');
    expect(sum!.text).toBe('303');
    expect(sum!.behind!.lines.map(({ says }) => says).toSorted()).toEqual(['100', '101', '102']);
  });

  it('shows the same numbers in a chart and in the table that it points at', () => {
    const blocks = blocksIn(own, 'dekkend-aanbod');
    const chart = blocks.find((block) => block.form === 'chart')!;
    const table = tablesIn(own, 'dekkend-aanbod').find(({ id }) => id === chart.twin)!;
    for (const [at, need] of chart.bars.entries()) {
      const cells = table.rows.find(({ head }) => head === need)!.cells;
      expect(chart.series.map(({ values }) => String(values[at]))).toEqual(
        cells.slice(0, chart.series.length).map(({ text }) => text),
      );
    }
  });

  it('says who is not complete, and names a file that cannot be read', () => {
    const { own: report } = reportsOf([...three, school({ name: 'De Traan', blocking: 2 })], {
      unreadable: [{ file: 'stuk.docx', problem: new Problem('not-word', {}) }],
    });
    const [list] = tablesIn(report, 'wie-ontbreekt');
    expect(list!.rows.map(({ head }) => head)).toEqual(['De Traan', 'stuk.docx']);
    expect(rowOf(list!, 'De Traan')['Nog te doen']!.text).toBe('2');
    expect(rowOf(list!, 'stuk.docx').Waar!.text).toContain('geen Word-document');
  });

  it('shows places beside pupils, and a shortage as a number below nought', () => {
    const full = school({
      name: 'SBO De Horizon',
      format: sboSo,
      answers: { ...pupils(61), 'x.capaciteit': 60 },
    });
    const [places] = tablesIn(reportsOf([full]).own, 'capaciteit');
    expect(rowOf(places!, 'SBO De Horizon').Ruimte).toMatchObject({ text: '-1', mark: 'gap' });
  });

  it('of one region does not say everything twice', () => {
    const headings = blocksIn(own, 'dekkend-aanbod').flatMap((one) =>
      one.form === 'heading' ? one.words : [],
    );
    expect(headings).toEqual([heuvelland]);
  });

  it('of several regions ends with all together', () => {
    const report = reportsOf([...three, school({ name: 'De Mijn', consortium: parkstad })]).own;
    const headings = blocksIn(report, 'dekkend-aanbod').flatMap((one) =>
      one.form === 'heading' ? one.words : [],
    );
    expect(headings).toEqual([heuvelland, parkstad, 'Alle samenwerkingsverbanden']);
  });

  it('of an empty folder is a report too', () => {
    expect(reportsOf([]).own.chapters.every(({ blocks }) => blocks.length > 0)).toBe(true);
  });

  it('gives every table and chapter an id of its own', () => {
    const { own: report } = reportsOf([
      ...three,
      school({ name: 'SO De Boog', format: sboSo, answers: targetGroup(1, 'ass') }),
      school({ name: 'De Mijn', consortium: parkstad }),
    ]);
    const ids = report.chapters.flatMap(({ id, blocks }) => [
      id,
      ...blocks.flatMap((block) => (block.form === 'table' ? [block.id] : [])),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a report of two rounds', () => {
  const earlier = [
    school({ name: 'De Kei', brin6: '99AA00', answers: organised('n3', { 'm.vis.niveau': 'n4' }) }),
    school({ name: 'Het Nest', brin6: '99AC00', answers: organised('geen') }),
  ];
  const now = [
    school({ name: 'De Kei', brin6: '99AA00', answers: organised('n3', { 'm.vis.niveau': 'geen' }) }),
    school({ name: 'De Mijn', brin6: '99AD00', answers: organised('geen') }),
  ];
  const { own, shared } = reportsOf(now, { earlier });

  it('says which need lost its last school', () => {
    const lists = blocksIn(own, 'wat-veranderde').flatMap((block) =>
      block.form === 'list' ? block.items : [],
    );
    expect(lists).toContainEqual(expect.stringContaining('Slechtziend of blind: de vorige keer had'));
  });

  it('opens per school what it offers differently', () => {
    const [table] = tablesIn(own, 'wat-veranderde');
    const cell = rowOf(table!, 'De Kei').Inhoudelijk!;
    expect(cell.text).toBe('1');
    expect(cell.behind!.lines[0]!.says).toContain('van een vaste externe partner naar geen vast aanbod');
  });

  it('names who is new, and who took part and is silent', () => {
    expect(wordsOf({ ...own, chapters: own.chapters.filter(({ id }) => id === 'wie-ontbreekt') })).toContain(
      'Het Nest (99AC00)',
    );
    const begun = blocksIn(own, 'wat-veranderde').flatMap((block) =>
      block.form === 'list' ? block.items : [],
    );
    expect(begun).toContain('De Mijn');
  });

  it('tells outsiders nothing of this', () => {
    expect(shared.chapters.map(({ id }) => id)).not.toContain('wat-veranderde');
  });
});

describe('a report to share', () => {
  const SECRET = 'alleen voor het samenwerkingsverband';
  const silent = school({ name: 'De Stille', brin6: '99AX00', answers: organised('n4') });

  it('names only schools that have declared their offer, and counts the others', () => {
    const { shared } = reportsOf([...three, silent]);
    const [matrix] = tablesIn(shared, 'dekkend-aanbod');
    expect(
      rowOf(matrix!, 'Rekenen en dyscalculie')['Op school, met een vaste externe partner (niveau 4)'],
    ).toEqual({
      text: '1',
      align: 'number',
    });
    expect(wordsOf(shared)).not.toContain('De Stille');
  });

  it('holds no answer to an internal question', () => {
    const internal = cellsOf(bao).filter(
      ({ audience, part }) => audience === 'internal' && part.kind === 'text',
    );
    expect(internal.length).toBeGreaterThan(0);
    const answers = { ...organised('n3'), ...Object.fromEntries(internal.map(({ key }) => [key, SECRET])) };
    const { own, shared } = reportsOf([...three, school({ name: 'De Dam', ...declared, answers })]);
    expect(wordsOf(shared)).toContain('De Dam');
    expect(wordsOf(shared)).not.toContain(SECRET);
    expect(own.confidential).not.toBeNull();
    expect(shared.confidential).toBeNull();
  });

  it('withholds a sum over fewer than three schools and says so', () => {
    const { own, shared } = reportsOf(three.slice(0, 2));
    const sumIn = (report: typeof own) =>
      rowOf(
        tablesIn(report, 'kengetallen').find(({ rows }) => rows.some(({ head }) => head.includes('(OPP)')))!,
        'Leerlingen met een ontwikkelingsperspectief (OPP) – 1-2-2024',
      ).Som!.text;
    expect(sumIn(own)).toBe('15');
    expect(sumIn(shared)).toBe('niet getoond');
  });
});
