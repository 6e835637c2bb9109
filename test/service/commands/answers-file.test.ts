import { existsSync, readFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from 'vitest';

import { sampleSchools } from '../../samples/schools.ts';
import { desk } from '../../sop.ts';

const { at, sop, json } = desk();
const [kiezelbrug] = sampleSchools;
const { declaration } = kiezelbrug!;
const fact = Object.keys(declaration).find((id) => id.endsWith('Date'))!;

const declared = async (file: string): Promise<unknown> =>
  (JSON.parse((await sop('read', file, '--json')).out) as { declaration: unknown }).declaration;

beforeAll(async () => {
  await sop('template', 'bao-2024', '--out', at('leeg.docx'));
});

const commands: [string, (file: string, out: string) => string[]][] = [
  ['fill', (file, out) => ['fill', 'bao-2024', file, '--out', out]],
  ['template', (file, out) => ['template', 'bao-2024', '--answers', file, '--out', out]],
  ['put', (file, out) => ['put', at('leeg.docx'), file, '--out', out]],
];

describe.each(commands)('a file with answers for %s', (command, words) => {
  it('may hold a declaration and nothing else', async () => {
    const out = at(`${command}.docx`);
    expect(await sop(...words(json('alleen.json', { declaration }), out))).toMatchObject({
      code: 0,
      err: '',
    });
    expect(await declared(out)).toEqual(declaration);
  });

  it.each([
    ['an unknown fact', { onbekend: 'x' }, 'onbekend'],
    ['a fact of a wrong type', { [fact]: 5 }, fact],
    ['a list', [], 'één object'],
  ])('is refused with %s', async (_, facts, word) => {
    const out = at(`${command}-fout.docx`);
    const { code, err } = await sop(...words(json('fout.json', { answers: {}, declaration: facts }), out));
    expect(code).toBe(2);
    expect(err).toContain(word);
    expect(existsSync(out)).toBe(false);
  });
});

describe('a document', () => {
  it('is filled flat without controls', async () => {
    const file = json('heel.json', { answers: kiezelbrug!.answers, declaration });
    await sop('fill', 'bao-2024', file, '--out', at('vol.docx'));
    expect((await sop('fill', 'bao-2024', file, '--out', at('plat.docx'), '--flat')).code).toBe(0);
    expect(readFileSync(at('plat.docx')).length).toBeLessThan(readFileSync(at('vol.docx')).length);
    expect((await sop('read', at('vol.docx'))).code).toBe(0);
    expect((await sop('read', at('plat.docx'), '--json')).out).not.toContain(
      kiezelbrug!.brin6 + '","answers',
    );
  });

  it('starts with the answers that are known', async () => {
    const file = json('bekend.json', { 'b.visie': 'Ieder kind hoort erbij.' });
    await sop('template', 'bao-2024', '--answers', file, '--out', at('begonnen.docx'));
    expect((await sop('read', at('begonnen.docx'))).out).toContain('Ieder kind hoort erbij.');
  });
});
