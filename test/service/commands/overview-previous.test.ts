import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import type { Answers } from '#templates/format.ts';

import { documentOf } from '../../samples/documents.ts';
import { sampleSchools } from '../../samples/schools.ts';
import { desk } from '../../sop.ts';

const { at, sop } = desk();
const [school, other] = sampleSchools.filter(
  ({ format, damage }) => format === 'bao-2024' && damage === undefined,
);

const put = (path: string, changes: Answers): void =>
  writeFileSync(at(path), documentOf({ ...school!, answers: { ...school!.answers, ...changes } }));

describe('sop overview --previous', () => {
  it('tells what changed since the round before, who is silent, and which number is unlike the last', async () => {
    for (const folder of ['vorige', 'nu']) mkdirSync(at(folder));
    put('vorige/school.docx', { 'm.tos.niveau': 'n4', 'o.fte#ib': 0.75 });
    writeFileSync(at('vorige/ander.docx'), documentOf(other!));
    writeFileSync(at('vorige/stuk.docx'), 'geen Word');
    put('nu/school.docx', { 'm.tos.niveau': 'n3', 'o.fte#ib': 7.5 });

    const { code, err } = await sop('overview', at('nu'), '--out', at('uit'), '--previous', at('vorige'));
    expect(code).toBe(0);
    expect(err).toContain('Dit is geen Word-document');

    const own = readFileSync(at('uit/intern/overzicht.html'), 'utf8');
    expect(own).toContain('van een vaste externe partner naar eigen deskundigen');
    expect(own).toContain('Deden vorige keer mee en zijn er nu nog niet bij');
    expect(own).toContain(other!.answers['a.schoolnaam'] as string);
    expect(readFileSync(at('uit/bevindingen/school.txt'), 'utf8')).toMatch(/van 0,75 naar 7,5/);
    expect(readFileSync(at('uit/overzicht.html'), 'utf8')).not.toContain('Deden vorige keer mee');
  });

  it('names a need that lost its last school, inside and nowhere else', async () => {
    for (const folder of ['eerst', 'later']) mkdirSync(at(folder));
    put('eerst/school.docx', { 'm.vis.niveau': 'n3' });
    put('later/school.docx', { 'm.vis.niveau': 'geen' });
    await sop('overview', at('later'), '--out', at('verlies'), '--previous', at('eerst'));
    const name = school!.answers['a.schoolnaam'] as string;
    const sentence = `alleen ${name} een vast aanbod. Die school heeft dat niet meer.`;
    expect(readFileSync(at('verlies/intern/overzicht.html'), 'utf8')).toContain(sentence);
    expect(readFileSync(at('verlies/overzicht.html'), 'utf8')).not.toContain(sentence);
  });

  it('says so when the folder of the round before is not there', async () => {
    mkdirSync(at('alleen'));
    put('alleen/school.docx', {});
    const run = await sop('overview', at('alleen'), '--out', at('niets'), '--previous', at('weg'));
    expect(run).toMatchObject({ code: 2 });
    expect(run.err).toContain('weg');
  });
});
