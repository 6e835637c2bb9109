import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from 'vitest';

import { documentOf } from '../../samples/documents.ts';
import { sampleSchools } from '../../samples/schools.ts';
import { desk } from '../../sop.ts';
import { info, pagesOf } from '../documents/tools.ts';

const { at, sop } = desk();
const ready = sampleSchools.find(({ format, state }) => format === 'bao-2024' && state === 'declared')!;
const special = sampleSchools.find(({ format, state }) => format === 'sbo-so-2024' && state === 'declared')!;

beforeAll(async () => {
  writeFileSync(at('school.docx'), documentOf(ready));
  writeFileSync(at('speciaal.docx'), documentOf(special));
  await sop('template', 'bao-2024', '--out', at('leeg.docx'));
});

describe('sop print --one-page', () => {
  it('makes the sealed one-page of a school that is ready, the same each time', async () => {
    expect(await sop('print', at('school.docx'), '--one-page', '--out', at('een.pdf'))).toMatchObject({
      code: 0,
      out: `${at('een.pdf')}\n`,
    });
    expect((await sop('verify', at('een.pdf'))).code).toBe(0);
    await sop('print', at('school.docx'), '--one-page', '--out', at('weer.pdf'));
    expect(readFileSync(at('weer.pdf')).equals(readFileSync(at('een.pdf')))).toBe(true);
    const pdf = readFileSync(at('een.pdf'));
    expect(info(pdf)).toMatch(/Tagged:\s+yes[\s\S]*Pages:\s+1\n/);
    expect(pagesOf(pdf)[0]).toContain('Vastgesteld op');
  });

  it('makes it a web page too, of a school that is ready or as a concept', async () => {
    const made = await sop('print', at('school.docx'), '--html', '--out', at('een.html'));
    expect(made).toMatchObject({ code: 0, out: `${at('een.html')}\n` });
    const page = readFileSync(at('een.html'), 'utf8');
    expect(page).toContain('<!DOCTYPE html>');
    expect(page).toContain('Vastgesteld op');
    expect((await sop('print', at('leeg.docx'), '--html', '--out', at('leeg.html'))).code).toBe(1);
    expect(existsSync(at('leeg.html'))).toBe(false);
    await sop('print', at('leeg.docx'), '--html', '--concept', '--out', at('leeg.html'));
    expect(readFileSync(at('leeg.html'), 'utf8')).toContain('Concept');
    const special = await sop('print', at('speciaal.docx'), '--html', '--out', at('s.html'));
    expect(special.code).not.toBe(0);
    expect(special.err).toMatch(/one-page/);
  });

  it('bears the reference of the publication', async () => {
    await sop('print', at('school.docx'), '--out', at('profiel.pdf'));
    await sop('print', at('school.docx'), '--one-page', '--out', at('een.pdf'));
    const reference = /[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}/;
    const [profile, onePage] = ['profiel.pdf', 'een.pdf'].map((name) =>
      reference.exec(pagesOf(readFileSync(at(name))).join('\n'))?.at(0),
    );
    expect(onePage).toMatch(reference);
    expect(onePage).toBe(profile);
  });

  it('refuses a school that is not ready, and makes its concept', async () => {
    const refused = await sop('print', at('leeg.docx'), '--one-page', '--out', at('leeg.pdf'));
    expect(refused.code).toBe(1);
    expect(existsSync(at('leeg.pdf'))).toBe(false);
    expect(
      (await sop('print', at('leeg.docx'), '--one-page', '--concept', '--out', at('leeg.pdf'))).code,
    ).toBe(0);
    expect(pagesOf(readFileSync(at('leeg.pdf'))).join('')).toContain('Concept');
  });

  it.each([
    { state: 'final', more: [] },
    { state: 'concept', more: ['--concept'] },
  ])('says of a format without one-page that it has none ($state)', async ({ more }) => {
    const { code, err } = await sop(
      'print',
      at('speciaal.docx'),
      '--one-page',
      ...more,
      '--out',
      at('s.pdf'),
    );
    expect(code).toBe(2);
    expect(err).toContain('hoort geen one-page');
    expect(existsSync(at('s.pdf'))).toBe(false);
  });

  it('does not go with --full', async () => {
    const { code, err } = await sop('print', at('school.docx'), '--one-page', '--full', '--out', at('x.pdf'));
    expect(code).toBe(2);
    expect(err).toContain('gaan niet samen');
  });
});

it('sop overview makes the one-page of every primary school that is ready, and of no other', async () => {
  mkdirSync(at('map'));
  for (const school of [ready, special, sampleSchools.find(({ state }) => state === 'half-way')!])
    writeFileSync(at(`map/${school.file}`), documentOf(school));
  await sop('overview', at('map'), '--out', at('uit'));
  expect(readdirSync(at('uit/one-page'))).toEqual([ready.file.replace('.docx', '.pdf')]);
  expect((await sop('verify', at(`uit/one-page/${ready.file.replace('.docx', '.pdf')}`))).code).toBe(0);
});
