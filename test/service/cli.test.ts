import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from 'vitest';

import { sampleSchools } from '../samples/schools.ts';
import { documentOf } from '../samples/documents.ts';
import { desk } from '../sop.ts';

const { at, sop } = desk();
const other = desk();
const [kiezelbrug] = sampleSchools;
const whole = {
  answers: kiezelbrug!.answers,
  declaration: kiezelbrug!.declaration,
  school: kiezelbrug!.brin6,
  round: kiezelbrug!.round,
};

const json = (name: string, value: unknown): string => {
  writeFileSync(at(name), JSON.stringify(value));
  return at(name);
};
const digest = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
const parsed = (line: string): Record<string, unknown> => JSON.parse(line) as Record<string, unknown>;

beforeAll(async () => {
  await sop('fill', 'bao-2024', json('heel.json', whole), '--out', at('heel.docx'));
  await sop('template', 'bao-2024', '--out', at('leeg.docx'));
  writeFileSync(at('brief.docx'), 'Beste school, hierbij het profiel.');
});

describe('sop', () => {
  it('shows what it can do, in Dutch', async () => {
    const { code, out } = await sop('--help');
    expect(code).toBe(0);
    expect(out).toContain('Gebruik: sop');
    expect(out).not.toMatch(/usage|options|commands|arguments|display help/i);
  });

  it.each(['template', 'read', 'check', 'fill', 'put', 'print', 'verify', 'changes', 'overview', 'format'])(
    'explains %s',
    async (command) => {
      const { code, out } = await sop(command, '--help');
      expect(code).toBe(0);
      expect(out).toMatch(new RegExp(`^Gebruik: sop ${command} `));
      expect(out).not.toMatch(/usage|options|arguments|display help|default|choices/i);
    },
  );

  it.each([
    [['drukaf'], /“drukaf” bestaat niet/],
    [['check'], /ontbreekt nog iets: <bestand>/],
    [['print', 'x.docx'], /“--out/],
    [['check', 'x.docx', '--snel'], /“--snel” bestaat hier niet/],
    [['format', 'bao-2024', 'nog-iets'], /te veel/],
  ])('says what is wrong with %j', async (words, sentence) => {
    const { code, out, err } = await sop(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
    expect(err).toContain('--help');
  });
});

describe('from template to sealed PDF', () => {
  it('an empty template is not ready', async () => {
    const { code, out } = await sop('check', at('leeg.docx'));
    expect(code).toBe(1);
    expect(out).toMatch(/nog \d+ punten te doen/);
  });

  it('a filled document can be handed in', async () => {
    const { code, out } = await sop('check', at('heel.docx'));
    expect(out).toContain('kan worden ingediend');
    expect(code).toBe(0);
  });

  it('is printed, sealed, and the same when printed again', async () => {
    expect(await sop('print', at('heel.docx'), '--out', at('heel.pdf'))).toEqual({
      code: 0,
      out: `${at('heel.pdf')}\n`,
      err: '',
    });
    await sop('print', at('heel.docx'), '--out', at('weer.pdf'));
    expect(digest(at('weer.pdf'))).toBe(digest(at('heel.pdf')));
    const { code, out } = await sop('verify', at('heel.pdf'));
    expect(code).toBe(0);
    expect(out).toContain('ongewijzigd');
    expect(out).toContain('zelfgemaakt');
    expect(out).toContain(digest(at('heel.pdf')));
  });

  it('is altered by one byte', async () => {
    await sop('print', at('heel.docx'), '--out', at('bron.pdf'));
    const bytes = readFileSync(at('bron.pdf'));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(at('anders.pdf'), bytes);
    const { code, out } = await sop('verify', at('anders.pdf'));
    expect(code).toBe(1);
    expect(out).toContain('gewijzigd');
  });

  it('is somebody else’s under another seal, and no file of ours without one', async () => {
    await sop('print', at('heel.docx'), '--out', at('bron.pdf'));
    expect((await other.sop('verify', at('bron.pdf'))).code).toBe(1);
    await sop('print', at('heel.docx'), '--out', at('concept.pdf'), '--concept');
    expect((await sop('verify', at('concept.pdf'))).code).toBe(2);
    expect((await sop('verify', at('heel.docx'))).code).toBe(2);
  });

  it('is refused while it is not ready, and printed as a concept all the same', async () => {
    const refused = await sop('print', at('leeg.docx'), '--out', at('leeg.pdf'));
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('--concept');
    expect(existsSync(at('leeg.pdf'))).toBe(false);
    expect((await sop('print', at('leeg.docx'), '--out', at('leeg.pdf'), '--concept')).code).toBe(0);
  });

  it('with a character that no font has is refused, and shows a box in a concept', async () => {
    const odd = { ...whole, answers: { ...whole.answers, 'b.visie': 'Wij groeten met 𒀀.' } };
    await sop('fill', 'bao-2024', json('vreemd.json', odd), '--out', at('vreemd.docx'));
    const { code, err } = await sop('print', at('vreemd.docx'), '--out', at('vreemd.pdf'));
    expect(code).toBe(1);
    expect(err).toContain('U+12000');
    expect((await sop('print', at('vreemd.docx'), '--out', at('vreemd.pdf'), '--concept')).code).toBe(0);
  });

  it('is refused while it is not declared', async () => {
    await sop('fill', 'bao-2024', json('zonder.json', whole.answers), '--out', at('zonder.docx'));
    const { code, err } = await sop('print', at('zonder.docx'), '--out', at('zonder.pdf'));
    expect(code).toBe(1);
    expect(err).toContain('nog niet vastgesteld en verklaard');
  });
});

describe('one line of JSON per file', () => {
  it('has the names of the contract', async () => {
    const { out, err } = await sop('read', at('heel.docx'), at('leeg.docx'), '--json');
    const lines = out.trim().split('\n').map(parsed);
    expect(err).toBe('');
    expect(lines).toHaveLength(2);
    expect(Object.keys(lines[0]!)).toEqual([
      'file',
      'format',
      'school',
      'round',
      'answers',
      'declaration',
      'comments',
      'findings',
    ]);
    expect(lines[0]).toMatchObject({
      ...whole,
      file: at('heel.docx'),
      format: 'bao-2024',
      comments: [],
      findings: [],
    });
    expect(lines[1]).toMatchObject({ answers: {}, school: null, round: null });
  });

  it('has findings with their names', async () => {
    const { code, out } = await sop('check', at('leeg.docx'), '--json');
    const [first] = (parsed(out).findings as object[]).slice(1);
    expect(code).toBe(1);
    expect(Object.keys(first!)).toEqual(['code', 'severity', 'field', 'message', 'facts']);
  });

  it('tells a problem and goes on; the worst decides how it ends', async () => {
    const { code, out } = await sop('check', at('brief.docx'), at('er-niet.docx'), at('heel.docx'), '--json');
    const lines = out.trim().split('\n').map(parsed);
    expect(code).toBe(2);
    expect(lines.map((line) => (line.problem as { code: string } | undefined)?.code)).toEqual([
      'not-word',
      'file-missing',
      undefined,
    ]);
    expect(Object.keys(lines[0]!)).toEqual(['file', 'problem']);
    expect(Object.keys(lines[0]!.problem as object)).toEqual(['code', 'message']);
  });

  it('can be filled in again', async () => {
    const { out } = await sop('read', at('heel.docx'), '--json');
    writeFileSync(at('uit.json'), out);
    await sop('fill', 'bao-2024', at('uit.json'), '--out', at('uit.docx'));
    expect(digest(at('uit.docx'))).toBe(digest(at('heel.docx')));
  });
});

describe('changes in a document', () => {
  it('are put in, and null makes empty', async () => {
    const changes = json('anders.json', { 'b.visie': 'Ieder kind hoort erbij.', 'k.toelichting': null });
    const before = digest(at('heel.docx'));
    expect((await sop('put', at('heel.docx'), changes, '--out', at('anders.docx'))).code).toBe(0);
    const answers = parsed((await sop('read', at('anders.docx'), '--json')).out).answers as Record<
      string,
      unknown
    >;
    expect(answers['b.visie']).toBe('Ieder kind hoort erbij.');
    expect(answers).not.toHaveProperty(['k.toelichting']);
    expect(answers['b.context']).toBe(whole.answers['b.context']);
    expect(digest(at('heel.docx'))).toBe(before);
  });

  it.each([
    ['an unknown key', { 'z.weg': 1 }, 'z.weg'],
    ['a wrong type', { 'k.leerlingen@2024': 'veel' }, 'een heel getal'],
    ['a computed value', { 'o.fte.totaal': 3 }, 'berekend'],
    ['a list', [], 'één object'],
  ])('with %s are refused, and nothing is written', async (_, changes, words) => {
    const { code, err } = await sop(
      'put',
      at('heel.docx'),
      json('fout.json', changes),
      '--out',
      at('fout.docx'),
    );
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(existsSync(at('fout.docx'))).toBe(false);
  });

  it('are never written over the file that they come from', async () => {
    const changes = json('zelf.json', { 'b.visie': 'Ieder kind hoort erbij.' });
    const { code, err } = await sop('put', at('heel.docx'), changes, '--out', changes);
    expect(err).toContain('zou verloren gaan');
    expect(code).toBe(2);
    const before = digest(at('heel.docx'));
    expect((await sop('print', at('heel.docx'), '--out', at('heel.docx'))).code).toBe(2);
    expect(digest(at('heel.docx'))).toBe(before);
  });

  it('that are no JSON are refused', async () => {
    writeFileSync(at('kapot.json'), '{ "b.visie": ');
    const { code, err } = await sop('fill', 'bao-2024', at('kapot.json'), '--out', at('kapot.docx'));
    expect(code).toBe(2);
    expect(err).toContain('houdt te vroeg op');
    writeFileSync(at('kapot.json'), '{\n  "b.visie": Ieder kind\n}');
    expect((await sop('put', at('heel.docx'), at('kapot.json'), '--out', at('kapot.docx'))).err).toContain(
      'op regel 2, bij teken 14.',
    );
  });

  it('that are not in UTF-8 are refused, because letters would be lost', async () => {
    writeFileSync(at('latin.json'), Buffer.from('{ "b.visie": "Eén school" }', 'latin1'));
    const { code, err } = await sop('fill', 'bao-2024', at('latin.json'), '--out', at('latin.docx'));
    expect(code).toBe(2);
    expect(err).toContain('UTF-8');
  });

  it('are told with all that is wrong, and nothing is written', async () => {
    const wrong = json('veel.json', {
      answers: { 'b.getij': 'eb', 'b.visie': 3 },
      declaration: { declared: 'ja' },
    });
    const { err } = await sop('template', 'bao-2024', '--answers', wrong, '--out', at('veel.docx'));
    for (const words of ['3 dingen', 'b.getij', '"krimp"', 'b.visie', 'declared'])
      expect(err).toContain(words);
    expect(existsSync(at('veel.docx'))).toBe(false);
  });

  it('cannot be written in a folder that is a file', async () => {
    const { err } = await sop('template', 'bao-2024', '--out', at('heel.json/leeg.docx'));
    expect(err).toContain('staat al een bestand');
    expect(err).not.toMatch(/E[A-Z]{4}/);
  });
});

describe('“gezien”', () => {
  it('lets a finding through until the text changes', async () => {
    const risky = { ...whole, answers: { ...whole.answers, 'b.visie': 'Bel over 111222333.' } };
    await sop('fill', 'bao-2024', json('risico.json', risky), '--out', at('risico.docx'));
    const first = await sop('check', at('risico.docx'), '--json');
    expect(first.code).toBe(1);
    const [found] = (
      parsed(first.out).findings as { code: string; field: string; facts: { textHash: string } }[]
    ).filter(({ code }) => code === 'pupil-privacy');
    const seen = {
      code: found!.code,
      field: found!.field,
      text: found!.facts.textHash,
      by: 'M. Voorbeeld',
      at: '2024-11-05T10:00:00Z',
    };
    expect((await sop('check', at('risico.docx'), '--seen', json('gezien.json', [seen]))).code).toBe(0);
    expect(
      (await sop('check', at('risico.docx'), '--seen', json('gezien.json', [{ ...seen, text: 'x' }]))).code,
    ).toBe(1);
    expect((await sop('check', at('risico.docx'), '--seen', json('gezien.json', { seen }))).code).toBe(2);
  });
});

describe('a folder of documents', () => {
  const chosen = sampleSchools.filter(({ damage }, index) => damage !== undefined || index < 4);

  beforeAll(() => {
    mkdirSync(at('map/deel'), { recursive: true });
    for (const school of chosen) writeFileSync(at(`map/deel/${school.file}`), documentOf(school));
    writeFileSync(at('map/~$open.docx'), 'lock');
    writeFileSync(at('map/leesmij.txt'), 'geen profiel');
  });

  it('becomes PDFs, findings per document and one overview', async () => {
    const { code, out, err } = await sop('overview', at('map'), '--out', at('uit'));
    expect(code).toBe(0);
    expect(err.trim().split('\n')).toHaveLength(chosen.length);
    expect(out).toContain(`${chosen.length} documenten`);
    const results = readdirSync(at('uit'));
    expect(results).toEqual(
      expect.arrayContaining([
        'scholen.csv',
        'dekkend-aanbod.csv',
        'kengetallen.csv',
        'overzicht.json',
        'rapport.txt',
      ]),
    );
    // The folder of results has the folders of the documents.
    expect(readdirSync(at('uit/bevindingen/deel'))).toHaveLength(chosen.length);
    const printed = [...readdirSync(at('uit/publicatie/deel')), ...readdirSync(at('uit/concept/deel'))];
    const unreadable = chosen.filter(({ damage }) => damage === 'truncated' || damage === 'not-word');
    expect(printed).toHaveLength(chosen.length - unreadable.length);
    for (const name of readdirSync(at('uit/publicatie/deel')))
      expect((await sop('verify', at(`uit/publicatie/deel/${name}`))).code).toBe(0);
  });

  it('that is empty, or is not there, is said to be so', async () => {
    mkdirSync(at('leeg'));
    expect((await sop('overview', at('leeg'), '--out', at('niets'))).err).toContain(
      'geen enkel Word-document',
    );
    expect((await sop('overview', at('weg'), '--out', at('niets'))).code).toBe(2);
  });
});

describe('the fields of a format', () => {
  it('come as a table with their keys', async () => {
    const { out } = await sop('format', 'sbo-so-2024');
    expect(out).toContain('x.doelgroepen@aanbod#1');
    expect(out.split('\n')[0]).toMatch(/^sleutel +soort/);
  });

  it('of a format that is not there are not', async () => {
    expect(await sop('format', 'vo-2024')).toMatchObject({ code: 2, out: '' });
  });
});
