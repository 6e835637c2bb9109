import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from 'vitest';

import { asFile, sampleSchools } from '../samples/schools.ts';
import { desk, digest } from '../sop.ts';

const { at, sop, json } = desk();
const other = desk();
const whole = asFile(sampleSchools[0]!);

beforeAll(async () => {
  await sop('fill', 'bao-2024', json('heel.json', whole), '--out', at('heel.docx'));
  await sop('template', 'bao-2024', '--out', at('leeg.docx'));
});

describe('sop', () => {
  it('shows what it can do, in Dutch', async () => {
    const { code, out } = await sop('--help');
    expect(code).toBe(0);
    expect(out).toContain('Gebruik: sop');
    expect(out).not.toMatch(/usage|options|commands|arguments|display help/i);
  });

  it.each([
    'template',
    'read',
    'check',
    'fill',
    'put',
    'print',
    'verify',
    'changes',
    'overview',
    'format',
    'journal',
    'rebuild',
    'doctor',
  ])('explains %s', async (command) => {
    const { code, out } = await sop(command, '--help');
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^Gebruik: sop ${command} `));
    expect(out).not.toMatch(/usage|options|arguments|display help|default|choices/i);
  });

  it.each([
    [['drukaf'], /“drukaf” bestaat niet/],
    [['check'], /ontbreekt nog iets: <bestand>/],
    [['print', 'x.docx'], /“--out/],
    [['check', 'x.docx', '--snel'], /“--snel” bestaat hier niet/],
    [['format', 'bao-2024', 'nog-iets'], /te veel/],
    [['journal'], /hoort nog een opdracht achter/],
    [['journal', 'iets'], /“iets” bestaat niet/],
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
