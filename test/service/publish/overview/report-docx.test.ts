import { beforeAll, describe, expect, it } from 'vitest';

import { openPackage, textOf } from '#templates/word/package.ts';
import type { Report, ReportTable } from '#service/overview/report/report.ts';
import { reportWords } from '#service/overview/report/words.ts';
import { chartPicture } from '#service/publish/overview/chart-picture.ts';
import { reportDocx } from '#service/publish/overview/report-docx.ts';

import { squeezed, squeezedText } from '../../documents/tools.ts';
import { organised, parkstad, pupils, sboSo, school, targetGroup } from '../../overview/profiles.ts';
import { hostileNames } from './hostile.ts';
import { asPdf, hasWriter, schemaErrors } from './office.ts';
import { reportsOf } from './reports.ts';

const docx = (report: Report): Promise<Uint8Array> => reportDocx(report, chartPicture);

const part = (bytes: Uint8Array, name = 'word/document.xml'): string => textOf(openPackage(bytes), name)!;

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found!);

/** What a reader of the file can find in it: the text, and what is drawn in the charts. */
const everythingIn = (bytes: Uint8Array): string =>
  openPackage(bytes)
    .entries.filter(({ name }) => /\.(xml|svg)$/.test(name))
    .map(({ name }) => textOf(openPackage(bytes), name))
    .join('\n');

const tablesOf = ({ chapters }: Report): ReportTable[] =>
  chapters.flatMap(({ blocks }) => blocks.filter((block) => block.form === 'table'));

const some = [
  ...hostileNames.map((name, at) =>
    school({
      name,
      file: `${at}.docx`,
      answers: {
        ...organised('n3', { 'm.tos.aanbod': `Wij helpen.\nOok <i>na</i> 16 uur: ${name}` }),
        ...pupils(100 + at),
      },
      ...(at % 2 === 0 ? { adopted: '2024-11-05' } : { blocking: 2 }),
    }),
  ),
  school({ name: 'Verderop', consortium: parkstad, answers: { ...organised('n2'), ...pupils(80) } }),
  school({ name: 'De Klimop', format: sboSo, answers: targetGroup(1, 'vis'), adopted: '2024-11-05' }),
];

describe('the report as a Word document', () => {
  const { consortium } = reportsOf(some);
  let bytes: Uint8Array;
  let xml: string;
  beforeAll(async () => {
    bytes = await docx(consortium);
    xml = part(bytes);
  });

  it('has no fault that the Open XML SDK knows', async () => {
    expect(await schemaErrors('a.docx', bytes)).toEqual([]);
  });

  it('is the same file every time', async () => {
    expect(await docx(consortium)).toEqual(bytes);
  });

  it.runIf(hasWriter)('says every chapter, caption and sentence, as LibreOffice reads it', () => {
    const text = squeezedText(asPdf(bytes));
    const said = [
      consortium.title,
      consortium.asOf,
      consortium.confidential!,
      reportWords.behindAppendix,
      ...consortium.chapters.map(({ title }) => title),
      ...consortium.chapters.flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.form === 'list' ? block.items : 'words' in block ? [block.words] : [],
        ),
      ),
      ...tablesOf(consortium).map(({ caption }) => caption),
    ];
    // The order of letters that run from right to left differs from program to program.
    const latin = said.filter((words) => !/\p{Script=Arabic}|\p{Extended_Pictographic}/u.test(words));
    for (const words of latin) expect(text).toContain(squeezed(words));
  });

  it('has real headings, in Dutch, and says what it is called and of whom it is', () => {
    expect(matches(xml, /<w:pStyle w:val="(Title|Heading1)"\/>/g)).toEqual([
      'Title',
      ...[...consortium.chapters, 'appendix'].map(() => 'Heading1'),
    ]);
    expect(part(bytes, 'word/styles.xml')).toContain('<w:lang w:val="nl-NL"/>');
    const core = part(bytes, 'docProps/core.xml');
    expect(core).toContain(`<dc:title>${consortium.title}</dc:title>`);
    expect(core).toContain('<dc:creator>Samenwerkingsverband</dc:creator>');
    expect(matches(core, /<dcterms:\w+[^>]*>([^<]*)</g)).toEqual([
      '2024-12-31T12:00:00Z',
      '2024-12-31T12:00:00Z',
    ]);
  });

  it('leads from every number to the schools behind it, and from the contents to every chapter', () => {
    const places = matches(xml, /<w:bookmarkStart w:name="([^"]*)"/g);
    const links = matches(xml, /<w:hyperlink [^>]*w:anchor="([^"]*)"/g);
    expect(new Set(places).size).toBe(places.length);
    expect(links.filter((link) => !places.includes(link))).toEqual([]);
    const numbers = tablesOf(consortium).flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.filter(({ behind }) => behind)),
    );
    expect(numbers.length).toBeGreaterThan(50);
    expect(links.filter((link) => link.startsWith('_getal_'))).toHaveLength(numbers.length);
    for (const place of places)
      if (!place.startsWith('_tabel_')) expect([place, links.includes(place)]).toEqual([place, true]);
  });

  it('has tables whose head returns on every page and whose rows stay whole', () => {
    const tables = tablesOf(consortium);
    expect(matches(xml, /(<w:tblHeader\/>)/g)).toHaveLength(tables.length);
    expect(matches(xml, /(<w:cantSplit\/>)/g)).toHaveLength(
      tables.reduce((sum, { rows }) => sum + rows.length + 1, 0),
    );
  });

  it('tells of every chart what it shows and where the same numbers stand', () => {
    const charts = consortium.chapters.flatMap(({ blocks }) =>
      blocks.filter((block) => block.form === 'chart'),
    );
    expect(charts.length).toBeGreaterThan(0);
    const described = matches(xml, /<wp:docPr [^>]*descr="([^"]*)"/g);
    expect(described).toEqual(
      charts.map(({ title }) => `Grafiek: ${title}. Dezelfde getallen staan in de tabel hieronder.`),
    );
  });

  it('asks nothing when it is opened', () => {
    expect(xml).not.toMatch(/<w:(?:fldSimple|instrText)/);
    expect(part(bytes, 'word/settings.xml')).not.toContain('updateFields');
  });

  it('takes names of schools for what they are', () => {
    expect(xml).toContain('&lt;b&gt;De Brug&lt;/b&gt; &amp; &quot;Zn&quot; ]]&gt;');
    expect(xml).toContain('=cmd|/c calc!A1');
    expect(xml).not.toContain('<i>na</i>');
  });
});

describe('a report of little', () => {
  it.each([0, 1])('is a sound document: of %i schools', async (count) => {
    const { consortium, shared } = reportsOf(some.slice(0, count));
    for (const report of [consortium, shared])
      expect(await schemaErrors('a.docx', await docx(report))).toEqual([]);
  });

  it('has no appendix when no number says what it was made from', async () => {
    const xml = part(await docx(reportsOf([]).shared));
    expect(xml).not.toContain(reportWords.behindAppendix);
  });

  it('survives what XML cannot hold', async () => {
    const report: Report = {
      ...reportsOf([]).shared,
      chapters: [
        { id: 'x', title: 'Een\u0000 \ud800 titel', blocks: [{ form: 'text', words: 'a\u000bb\nc\uffff' }] },
      ],
    };
    expect(await schemaErrors('a.docx', await docx(report))).toEqual([]);
  });
});

describe('the shared report as a Word document', () => {
  const secrets = [70_143, 80_287];
  const shut = secrets.map((count, at) =>
    school({
      name: `Nog niet verklaard ${at}`,
      answers: { ...organised('n2'), ...pupils(500), 'k.opp@2024': count },
    }),
  );

  it('has no number that was withheld, and no school that has not declared its offer', async () => {
    const { consortium, shared } = reportsOf(shut);
    const sums = [...secrets, secrets.reduce((sum, one) => sum + one, 0)].map(String);
    const inside = everythingIn(await docx(consortium));
    const outside = everythingIn(await docx(shared));
    for (const secret of [...sums, 'Nog niet verklaard 0']) {
      expect(inside).toContain(secret);
      expect(outside).not.toContain(secret);
    }
    expect(outside).toContain(reportWords.withheld);
    expect(outside).not.toContain(consortium.confidential);
  });
});
