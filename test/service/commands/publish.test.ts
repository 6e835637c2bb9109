import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from 'vitest';

import { documentOf } from '../../samples/documents.ts';
import { sampleSchools } from '../../samples/schools.ts';
import { desk } from '../../sop.ts';

const { at, sop } = desk();
const ready = sampleSchools.find(({ format, state }) => format === 'bao-2024' && state === 'declared')!;

beforeAll(async () => {
  writeFileSync(at('school.docx'), documentOf(ready));
  await sop('template', 'bao-2024', '--out', at('leeg.docx'));
});

describe('sop publish', () => {
  it('makes every file of a school that is ready, the same each time', async () => {
    const { code, out } = await sop('publish', at('school.docx'), '--out', at('een'));
    expect(code).toBe(0);
    const names = ['schoolgids.docx', 'schoolgids.html', 'schoolgids.md', 'scholen-op-de-kaart.txt'];
    expect(out.trim().split('\n')).toEqual(names.map((name) => at(`een/${name}`)));
    await sop('publish', at('school.docx'), '--out', at('twee'));
    for (const name of names)
      expect(readFileSync(at(`een/${name}`)).equals(readFileSync(at(`twee/${name}`)))).toBe(true);
  });

  it('makes one of them', async () => {
    await sop('publish', at('school.docx'), '--out', at('drie'), '--only', 'schoolgids-markdown');
    expect(readdirSync(at('drie'))).toEqual(['schoolgids.md']);
  });

  it('says which there are when the name is not one of them', async () => {
    const { code, err } = await sop('publish', at('school.docx'), '--out', at('vier'), '--only', 'krant');
    expect(code).toBe(2);
    expect(err).toContain('Kies een van deze: “schoolgids-docx”');
    expect(existsSync(at('vier'))).toBe(false);
  });

  it('refuses a school that is not ready, and makes its concept', async () => {
    expect(await sop('publish', at('leeg.docx'), '--out', at('vijf'))).toMatchObject({ code: 1, out: '' });
    expect(existsSync(at('vijf'))).toBe(false);
    expect((await sop('publish', at('leeg.docx'), '--out', at('vijf'), '--concept')).code).toBe(0);
    expect(readFileSync(at('vijf/schoolgids.md'), 'utf8')).toContain('Concept van');
  });

  it('shows an example in its help', async () => {
    expect((await sop('publish', '--help')).out).toMatch(/Voorbeeld:\n {2}sop publish/);
  });
});
