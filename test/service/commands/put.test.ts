import { existsSync, writeFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from 'vitest';

import { asFile, sampleSchools } from '../../samples/schools.ts';
import { desk, digest, parsed } from '../../sop.ts';

const { at, sop, json } = desk();
const whole = asFile(sampleSchools[0]!);

beforeAll(async () => {
  await sop('fill', 'bao-2024', json('heel.json', whole), '--out', at('heel.docx'));
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
