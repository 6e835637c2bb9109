import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { documentOf } from '../samples/documents.ts';
import { sampleSchools } from '../samples/schools.ts';
import { desk } from '../sop.ts';

const { at, sop, json } = desk();
const ready = documentOf(sampleSchools[0]!);

const emptyFile = async (name: string): Promise<void> => {
  await sop('template', 'bao-2024', '--out', at(name));
};

/** A copy of the program of which one design begins with this. */
const programWithDesign = (name: string, beginning: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sop-copy-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  for (const part of ['dist', 'templates/print', 'package.json'])
    cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const design = join(folder, 'templates/print', name);
  writeFileSync(design, `${beginning}\n${readFileSync(design, 'utf8')}`);
  return join(folder, 'dist/sop.js');
};

describe('a document that cannot be printed', () => {
  const [one, other] = [sampleSchools[0]!, sampleSchools[1]!];
  const school = JSON.stringify(one.answers['a.schoolnaam']);
  const broken = desk(
    programWithDesign('profile.typ', `#if json("profile.json").school == ${school} { panic("te lang") }`),
  );

  it('is named, counts in the overview, and stops no other', async () => {
    mkdirSync(broken.at('map'));
    writeFileSync(broken.at('map/een.docx'), documentOf(one));
    writeFileSync(broken.at('map/twee.docx'), documentOf(other));
    const { code, out } = await broken.sop('overview', broken.at('map'), '--out', broken.at('uit'));
    expect(code).toBe(0);
    expect(out).toContain('2 documenten');
    expect(out).toContain('Van “een.docx” is geen pdf gemaakt.');
    expect(readFileSync(broken.at('uit/rapport.txt'), 'utf8')).toContain('“een.docx”');
    const said = readFileSync(broken.at('uit/bevindingen/een.txt'), 'utf8');
    expect(said).toContain('De pdf kon niet worden gemaakt');
    expect(said).toMatch(/Technische melding: .*te lang/);
    const pdfs = readdirSync(broken.at('uit'), { recursive: true }).filter((name) =>
      String(name).endsWith('pdf'),
    );
    expect(new Set(pdfs.map((name) => String(name).replace(/^.*[\\/]/, '')))).toEqual(
      new Set(['twee.pdf', 'overzicht.pdf']),
    );
  });

  it('alone gets a sentence that says what to do, and no file', async () => {
    writeFileSync(broken.at('een.docx'), documentOf(one));
    const { code, err } = await broken.sop('print', broken.at('een.docx'), '--out', broken.at('een.pdf'));
    expect(code).toBe(2);
    expect(err).toContain('technische beheerder');
    expect(existsSync(broken.at('een.pdf'))).toBe(false);
  });
});

describe('an overview that cannot be printed', () => {
  const broken = desk(programWithDesign('overview.typ', '#panic("te breed")'));

  it('is told in a sentence that says what to do', async () => {
    mkdirSync(broken.at('map'));
    writeFileSync(broken.at('map/een.docx'), ready);
    const { code, err } = await broken.sop(
      'overview',
      broken.at('map'),
      '--out',
      broken.at('uit'),
      '--no-print',
    );
    expect(code).toBe(2);
    expect(err).toContain('De pdf kon niet worden gemaakt');
    expect(err).toMatch(/Technische melding: .*te breed/);
  });
});

describe('a second overview', () => {
  it('leaves no results of a school that is no longer ready, or that is gone', async () => {
    mkdirSync(at('map'));
    for (const name of ['een', 'twee']) writeFileSync(at(`map/${name}.docx`), ready);
    await sop('overview', at('map'), '--out', at('uit'));
    expect(readdirSync(at('uit/publicatie'))).toEqual(['een.pdf', 'twee.pdf']);

    await emptyFile('map/een.docx');
    rmSync(at('map/twee.docx'));
    writeFileSync(at('uit/publicatie/brief.odt'), 'van iemand anders');
    await sop('overview', at('map'), '--out', at('uit'));
    expect(readdirSync(at('uit/publicatie'))).toEqual(['brief.odt']);
    expect(existsSync(at('uit/volledig-niet-publiceren'))).toBe(false);
    expect(readdirSync(at('uit/concept'))).toEqual(['een.pdf']);
    expect(readdirSync(at('uit/bevindingen'))).toEqual(['een.txt']);
  });

  it('into the folder of the documents itself counts no results as documents', async () => {
    mkdirSync(at('zelf/concept'), { recursive: true });
    await emptyFile('zelf/leeg.docx');
    await emptyFile('zelf/concept/leeg.docx');
    writeFileSync(at('zelf/concept/brief.pdf'), 'van de school');
    for (const run of ['eerst', 'weer']) {
      const { out } = await sop('overview', at('zelf'), '--out', at('zelf'));
      expect([run, out]).toEqual([run, expect.stringContaining('2 documenten')]);
      expect(existsSync(at('zelf/concept/brief.pdf'))).toBe(true);
    }
  });
});

describe('the results of an overview', () => {
  it('lie as the documents lie, and never over each other', async () => {
    mkdirSync(at('namen/a'), { recursive: true });
    for (const name of ['a/b.docx', 'a - b.docx', 'x.docx', 'x.docm', 'X.DOCX'])
      await emptyFile(`namen/${name}`);
    await sop('overview', at('namen'), '--out', at('namen-uit'));
    expect(readdirSync(at('namen-uit/concept'), { recursive: true }).toSorted()).toEqual(
      ['a', 'a - b.pdf', 'a/b.pdf', 'X.pdf', 'x (2).pdf', 'x (3).pdf'].toSorted(),
    );
  });

  it('have a shorter name where that of the document is too long for them', async () => {
    const long = 'é'.repeat(120);
    mkdirSync(at('lang'));
    await emptyFile('leeg.docx');
    for (const end of ['1', '2']) writeFileSync(at(`lang/${long}${end}.docx`), readFileSync(at('leeg.docx')));
    expect((await sop('overview', at('lang'), '--out', at('lang-uit'))).code).toBe(0);
    expect(readdirSync(at('lang-uit/concept'))).toHaveLength(2);
  });

  it('are also of documents that a link leads to; a broken link is told, and a folder is not followed', async () => {
    mkdirSync(at('links'));
    await emptyFile('elders.docx');
    symlinkSync(at('elders.docx'), at('links/via.docx'));
    symlinkSync(at('weg.docx'), at('links/weg.docx'));
    symlinkSync(at('links'), at('links/rond'));
    symlinkSync(at('links'), at('links/rond.docx'));
    const { code, out } = await sop('overview', at('links'), '--out', at('links-uit'));
    expect(code).toBe(0);
    expect(out).toContain('2 documenten');
    expect(readdirSync(at('links-uit/concept'))).toEqual(['via.pdf']);
    expect(readFileSync(at('links-uit/bevindingen/weg.txt'), 'utf8')).toContain('bestaat niet');
  });

  it('do not wait for a finding that somebody has seen', async () => {
    const { answers, declaration, brin6, round } = sampleSchools[0]!;
    const risky = { ...answers, 'b.visie': 'Bel over 111222333.' };
    mkdirSync(at('gezien'));
    const file = json('r.json', { answers: risky, declaration, school: brin6, round });
    await sop('fill', 'bao-2024', file, '--out', at('gezien/r.docx'));
    const { out } = await sop('check', at('gezien/r.docx'), '--json');
    const { findings } = JSON.parse(out) as {
      findings: { code: string; field: string; facts: { textHash: string } }[];
    };
    const seen = findings
      .filter(({ code }) => code === 'pupil-privacy')
      .map(({ code, field, facts }) => ({
        code,
        field,
        text: facts.textHash,
        by: 'M. Voorbeeld',
        at: '2024-11-05T10:00:00Z',
      }));
    await sop('overview', at('gezien'), '--out', at('g-uit'));
    expect(existsSync(at('g-uit/publicatie/r.pdf'))).toBe(false);
    await sop('overview', at('gezien'), '--out', at('g-uit'), '--seen', json('g.json', seen));
    expect(existsSync(at('g-uit/publicatie/r.pdf'))).toBe(true);
  });
});

describe('a folder of documents', () => {
  const chosen = sampleSchools.filter(({ damage }, index) => damage !== undefined || index < 4);

  beforeAll(() => {
    mkdirSync(at('regio/deel'), { recursive: true });
    for (const school of chosen) writeFileSync(at(`regio/deel/${school.file}`), documentOf(school));
    writeFileSync(at('regio/~$open.docx'), 'lock');
    writeFileSync(at('regio/leesmij.txt'), 'geen profiel');
  });

  it('becomes PDFs, findings per document and one overview', async () => {
    const { code, out, err } = await sop('overview', at('regio'), '--out', at('regio-uit'));
    expect(code).toBe(0);
    expect(err.match(/^\[\d+\/\d+\]/gm)).toHaveLength(chosen.length);
    expect(out).toContain(`${chosen.length} documenten`);
    const results = readdirSync(at('regio-uit'));
    expect(results).toEqual(
      expect.arrayContaining(['intern', 'overzicht.docx', 'overzicht.html', 'overzicht.pdf', 'rapport.txt']),
    );
    // The folder of results has the folders of the documents.
    expect(readdirSync(at('regio-uit/bevindingen/deel'))).toHaveLength(chosen.length);
    const printed = [
      ...readdirSync(at('regio-uit/publicatie/deel')),
      ...readdirSync(at('regio-uit/concept/deel')),
    ];
    const unreadable = chosen.filter(({ damage }) => damage === 'truncated' || damage === 'not-word');
    expect(printed).toHaveLength(chosen.length - unreadable.length);
    for (const name of readdirSync(at('regio-uit/publicatie/deel')))
      expect((await sop('verify', at(`regio-uit/publicatie/deel/${name}`))).code).toBe(0);
  });

  it('that is empty, or is not there, is said to be so', async () => {
    mkdirSync(at('leeg'));
    expect((await sop('overview', at('leeg'), '--out', at('niets'))).err).toContain(
      'geen enkel Word-document',
    );
    expect((await sop('overview', at('weg'), '--out', at('niets'))).code).toBe(2);
  });
});
