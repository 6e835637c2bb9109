import { PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';

import { printOverview, type PrintOverviewOptions } from '#service/documents/print-overview.ts';
import { countedOf } from '#service/overview/counted.ts';
import type { Profile } from '#service/overview/profile.ts';
import { consortiumReport, sharedReport } from '#service/overview/report/report-of.ts';
import type { Report, ReportBlock, ReportTable } from '#service/overview/report/report.ts';
import { reportWords } from '#service/overview/report/words.ts';
import { chartSvg } from '#service/publish/overview/chart-svg.ts';

import { organised, overview, parkstad, pupils, sboSo, school, targetGroup } from '../overview/profiles.ts';
import { fontsOf, info, pagesOf, qpdfCheck, squeezed, squeezedText, wordsOf } from './tools.ts';

const AT = '2024-12-31T12:00:00Z';
const name = PDFName.of.bind(PDFName);

const print = (report: Report, options: Partial<PrintOverviewOptions> = {}): Uint8Array =>
  printOverview(report, chartSvg, { words: reportWords, at: AT, ...options });

const region = (names: readonly string[]): Profile[] => [
  ...names.map((one, at) =>
    school({
      name: one,
      brin6: `99A${String.fromCharCode(65 + at)}00`,
      adopted: '2024-10-02',
      answers: { ...organised('intern'), ...pupils(200 + at) },
      ...(at % 2 === 0 ? {} : { consortium: parkstad, blocking: 2 }),
    }),
  ),
  school({
    name: 'SBO De Windlantaarn',
    brin6: '99ZZ00',
    format: sboSo,
    adopted: '2024-10-02',
    answers: targetGroup(1, 'autisme'),
  }),
];

const names = ['De Kiezelbrug', 'Het Papieren Bootje', 'De Lantaarnvis', 'De Grindtoren'];

const reportOf = (profiles: readonly Profile[], make = consortiumReport): Report => {
  const seen = overview(profiles);
  return make(seen, countedOf(profiles, seen.schools));
};

const blocksOf = (report: Report): ReportBlock[] => report.chapters.flatMap(({ blocks }) => blocks);
const tablesOf = (report: Report): ReportTable[] =>
  blocksOf(report).filter((block) => block.form === 'table');

const reports = [
  { edition: 'for the consortium', report: reportOf(region(names)) },
  { edition: 'to share', report: reportOf(region(names), sharedReport) },
];

describe.each(reports)('the overview $edition', ({ report }) => {
  const pdf = print(report);
  const text = squeezedText(pdf);

  it('passes the compiler as PDF/UA-1', () => {
    expect(print(report, { standard: 'ua-1' }).length).toBeGreaterThan(0);
  });

  it('is a sound PDF by qpdf, tagged, with every font embedded, and declares PDF/A-3a and PDF/UA-1', () => {
    expect(qpdfCheck(pdf)).toContain('No syntax or stream encoding errors');
    expect(info(pdf)).toMatch(/Title:\s+Overzicht van het ondersteuningsaanbod[\s\S]*Tagged:\s+yes/);
    expect(fontsOf(pdf).filter((line) => !/yes\s+yes\s+yes\s+\d+\s+\d+$/.test(line))).toEqual([]);
    const metadata = info(pdf, '-meta');
    expect(metadata).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(metadata).toMatch(/<pdfuaid:part [^>]*>1<\/pdfuaid:part>/);
  });

  it('has what those standards ask of the file as a whole', async () => {
    const { catalog } = await PDFDocument.load(pdf, { updateMetadata: false });
    expect(catalog.lookup(name('Lang'))?.toString()).toBe('(nl-NL)');
    expect(catalog.lookup(name('ViewerPreferences'), PDFDict).get(name('DisplayDocTitle'))?.toString()).toBe(
      'true',
    );
    expect(catalog.lookup(name('OutputIntents'), PDFArray).size()).toBe(1);
  });

  it('is tagged with headings that go down one step at a time, and tables with heads and captions', () => {
    const structure = info(pdf, '-struct');
    const levels = [...structure.matchAll(/^\s*H(\d)/gm)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
    const count = (tag: string): number => structure.match(new RegExp(`^\\s*${tag}\\b`, 'gm'))?.length ?? 0;
    expect(count('Table')).toBe(tablesOf(report).length);
    expect(count('THead')).toBe(count('Table'));
    expect(count('Caption')).toBe(tablesOf(report).length + chartsIn(report));
    expect(count('Figure')).toBe(chartsIn(report));
    expect(structure).toContain('/Scope /Column');
  });

  it('describes every chart, and says where its numbers stand', async () => {
    const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
    const described = context.enumerateIndirectObjects().flatMap(([, object]) => {
      if (!(object instanceof PDFDict) || object.get(name('S')) !== name('Figure')) return [];
      return [object.get(name('Alt'))];
    });
    expect(described).toHaveLength(chartsIn(report));
    expect(described).not.toContain(undefined);
  });

  it('has every word of the report, and page, day and mark on every page', () => {
    const words = blocksOf(report).flatMap((block): readonly string[] => {
      if (block.form === 'list') return block.items;
      if (block.form === 'chart') return [block.title];
      if (block.form !== 'table') return [block.words];
      return [
        block.caption,
        ...block.rows.flatMap(({ head, cells }) => [head, ...cells.map((cell) => cell.text)]),
      ];
    });
    expect(words.filter((each) => !text.includes(squeezed(each)))).toEqual([]);
    const pages = pagesOf(pdf);
    for (const [at, page] of pages.entries()) {
      expect(page).toContain(`Pagina ${at + 1} van ${pages.length}`);
      expect(page).toContain('Stand op 31 december 2024');
      expect(page.includes(reportWords.confidentialMark)).toBe(report.confidential !== null);
    }
    expect(pages[0]?.includes('niet delen buiten')).toBe(report.confidential !== null);
  });

  it('tells behind every number which schools it counts', () => {
    const appendix = text.slice(text.lastIndexOf(squeezed(reportWords.behindIntro)));
    const behind = tablesOf(report).flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.behind ?? [])),
    );
    // Of so few schools nothing may be told to everybody.
    expect(behind.length > 0).toBe(report.confidential !== null);
    for (const { title, lines } of behind) {
      expect(appendix).toContain(squeezed(title));
      for (const { who, says } of lines) {
        expect(appendix).toContain(squeezed(who));
        expect(appendix).toContain(squeezed(says ?? ''));
      }
    }
  });

  it('leads from every such number, and from every line of the contents, to its place', async () => {
    const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
    const links = context
      .enumerateIndirectObjects()
      .filter(([, object]) => object instanceof PDFDict && object.get(name('Subtype')) === name('Link'));
    const numbers = tablesOf(report).flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.filter((cell) => cell.behind)),
    );
    expect(links.length).toBeGreaterThanOrEqual(numbers.length + report.chapters.length + 1);
  });
});

const chartsIn = (report: Report): number => blocksOf(report).filter(({ form }) => form === 'chart').length;

describe('a number', () => {
  it('stands at the right of its column, under its head', () => {
    const words = wordsOf(
      print(
        oneTable(
          ['School', 'Leerlingen'],
          [
            ['De Brug', '7'],
            ['De Poort', '1234'],
          ],
        ),
      ),
    );
    const edges = ['7', '1234', 'Leerlingen'].map(
      (word) => words.find((each) => each.text === word)?.xMax ?? 0,
    );
    expect(Math.max(...edges) - Math.min(...edges)).toBeLessThan(1);
  });
});

const oneTable = (heads: readonly string[], rows: readonly (readonly string[])[]): Report => ({
  title: 'Overzicht',
  at: '2024-12-31',
  asOf: 'Stand op 31 december 2024.',
  confidential: null,
  chapters: [
    {
      id: 'een',
      title: 'Hoofdstuk',
      blocks: [
        {
          form: 'table',
          id: 'tabel',
          caption: 'De tabel',
          heads,
          rows: rows.map(([head = '', ...cells]) => ({
            head,
            cells: cells.map((text) => ({
              text,
              ...(/^\d+$/.test(text) ? { align: 'number' as const } : {}),
            })),
          })),
        },
      ],
    },
  ],
});

describe('a long or wide table', () => {
  it('has its heads on every page', () => {
    const rows = Array.from({ length: 150 }, (_, at) => [`School ${at}`, String(at)]);
    const [, ...pages] = pagesOf(print(oneTable(['Naam van de school', 'Leerlingen'], rows)));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).toContain('Naam van de school');
  });

  it('lies on its side when it has too many columns for an upright page', () => {
    const heads = ['Behoefte', ...Array.from({ length: 11 }, (_, at) => `Met ondersteuning van soort ${at}`)];
    const pdf = print(oneTable(heads, [['Lezen, spelling en dyslexie', ...heads.slice(1).map(() => '3')]]));
    expect(info(pdf, '-f', '2', '-l', '2')).toMatch(/size:\s+841\.\d+ x 595/);
    expect(wordsOf(pdf).filter(({ xMin, xMax }) => xMin < 56 || xMax > 790)).toEqual([]);
  });
});

describe('what schools write', () => {
  const TRICKY = [
    '#panic() $x^2$ @ref <label> *vet* _x_ `c` // weg',
    '</text><script>alert(1)</script> & "aan" \'halen\'',
    '= Kop \\u{41} C:\\map [tekst]',
    'Ж'.repeat(300),
  ];

  it('prints as it is and stays on the page, also in a chart', () => {
    const pdf = print(reportOf(region(TRICKY)));
    const text = squeezedText(pdf);
    for (const tricky of TRICKY) expect(text).toContain(squeezed(tricky));
    expect(wordsOf(pdf).filter(({ xMin, xMax }) => xMin < 50 || xMax > 790)).toEqual([]);
    const hostile = reports[0]!.report;
    const charts = hostile.chapters.map((chapter) => ({
      ...chapter,
      blocks: chapter.blocks.map((block) =>
        block.form === 'chart'
          ? { ...block, title: TRICKY[0]!, bars: block.bars.map(() => TRICKY[1]!) }
          : block,
      ),
    }));
    expect(squeezedText(print({ ...hostile, chapters: charts }))).toContain(squeezed(TRICKY[0]!));
  });

  it('has a square for a character that no font has', () => {
    expect(squeezedText(print(reportOf(region(['De 学 Brug']))))).toContain('De□Brug');
  });
});

describe('an overview with next to nothing in it', () => {
  it.each(['ua-1', 'a-3a'] as const)('prints, as %s', (standard) => {
    expect(squeezedText(print(reportOf([]), { standard }))).toContain('Wittevlekken');
    const bare = { ...oneTable([], []), chapters: [] };
    expect(squeezedText(print(bare, { standard }))).toContain(squeezed(reportWords.nothing));
  });
});

describe('an overview of very many schools', () => {
  it('has the first of them behind every number, how many there are more, and where all of them are', () => {
    const lines = Array.from({ length: 9000 }, (_, at) => ({ who: `School ${at}`, says: null }));
    const given = oneTable(['Behoefte', 'Scholen'], []);
    const cell = (title: string) => ({ text: '9000', align: 'number' as const, behind: { title, lines } });
    const table: ReportTable = {
      ...tablesOf(given)[0]!,
      rows: [{ head: 'Lezen', cells: [cell('Een'), cell('Twee')] }],
    };
    const text = squeezedText(print({ ...given, chapters: [{ id: 'a', title: 'A', blocks: [table] }] }));
    expect(text).toContain(squeezed('Bij een getal van meer dan 8000 scholen staan hier de eerste 8000.'));
    expect(text).toContain(squeezed('School 7999.En nog 1000.'));
    expect(text).not.toContain(squeezed('School 8000'));
  });
});

it('the same report gives the same bytes, whatever was printed between', () => {
  const [first, other] = reports.map(({ report }) => report);
  const bytes = print(first!);
  print(other!);
  expect(Buffer.from(print(first!)).equals(bytes)).toBe(true);
});

it('names its reference when it has one', () => {
  expect(pagesOf(print(oneTable([], []), { reference: '4F0A-91C2-77BE' }))[0]).toContain(
    'Referentie 4F0A-91C2-77BE',
  );
});
