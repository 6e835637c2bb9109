import { writeFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from 'vitest';

import type { Answers } from '#templates/format.ts';

import { documentOf } from '../../samples/documents.ts';
import type { SampleSchool } from '../../samples/school.ts';
import { sampleSchools } from '../../samples/schools.ts';
import { desk } from '../../sop.ts';

const { at, sop } = desk();
const school = sampleSchools.find(({ file }) => file.includes('Kiezelbrug'))!;
const neighbour = sampleSchools.find(({ file }) => file.includes('Papieren'))!;
const special = sampleSchools.find(({ format }) => format === 'sbo-so-2024')!;

const later: Answers = {
  ...school.answers,
  'm.tos.niveau': 'n3',
  'a.telefoon': '046 000 99 99',
  'k.leerlingen@2024': 26,
  'o.fte#ib': 10,
};

const write = (name: string, sample: SampleSchool): void => {
  writeFileSync(at(name), documentOf(sample));
};

const parsed = (out: string): { code: string; [name: string]: unknown }[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { code: string });

beforeAll(() => {
  write('oud.docx', school);
  write('nieuw.docx', { ...school, answers: later });
  write('buren.docx', neighbour);
  write('speciaal.docx', special);
  write('dubbel.docx', { ...school, damage: 'duplicate-control' });
});

describe('sop changes', () => {
  it('tells what changed by part and by what it means, then what to look at again', async () => {
    const { code, out, err } = await sop('changes', at('oud.docx'), at('nieuw.docx'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n').slice(1)).toEqual([
      '  De school',
      '    Gegevens van de school',
      '      - Telefoonnummer van de school: eerst “046 000 65 66”, nu “046 000 99 99”.',
      '  Kengetallen',
      '    Tekst en cijfers',
      '      - Aantal leerlingen – 1-2-2024: van 268 naar 26.',
      '  Ankerpunt 3: Preventieve en licht curatieve interventies (ons aanbod)',
      '    Inhoudelijk',
      '      - Bij spraak- en taalontwikkeling: van een vaste externe partner naar eigen deskundigen.',
      '  Ankerpunt 4: Ondersteuningsstructuur (autonome ondersteuning)',
      '    Tekst en cijfers',
      '      - Ingezette FTE per taak op 1-2-2024 – Intern begeleider (ook als de taak anders heet): van 1 naar 10.',
      '  Kijk hier nog eens naar (2)',
      expect.stringContaining('van 268 naar 26. Dat is een groot verschil'),
      expect.stringContaining('van 1 naar 10: klopt de komma?'),
      '4 wijzigingen: 1 inhoudelijk, 2 in tekst en cijfers en 1 in de gegevens van de school.',
      '',
    ]);
  });

  it('says so when nothing changed', async () => {
    const { code, out } = await sop('changes', at('oud.docx'), at('oud.docx'));
    expect(code).toBe(0);
    expect(out.trim().split('\n').slice(1)).toEqual(['Er is niets veranderd.']);
    expect((await sop('changes', at('oud.docx'), at('oud.docx'), '--json')).out).toBe('');
  });

  it('gives one line of JSON for each change and each piece of advice', async () => {
    const lines = parsed((await sop('changes', at('oud.docx'), at('nieuw.docx'), '--json')).out);
    expect(lines.map(({ code }) => code)).toEqual([
      'text',
      'number',
      'organised',
      'number',
      'unlike-last-round',
      'unlike-last-round',
    ]);
    expect(lines[2]).toMatchObject({
      field: 'm.tos.niveau',
      need: 'tos',
      changeClass: 'substantive',
      message: 'Bij spraak- en taalontwikkeling: van een vaste externe partner naar eigen deskundigen.',
      facts: { from: { value: 'n4' }, to: { value: 'n3' } },
    });
  });

  it('says of documents of two schools that they are', async () => {
    const { code, out } = await sop('changes', at('oud.docx'), at('buren.docx'));
    expect(code).toBe(0);
    expect(out).toMatch(
      /Let op: deze documenten zijn van verschillende scholen \(vestiging 99AB00 en vestiging 99AC00\)/,
    );
    const [first] = parsed((await sop('changes', at('oud.docx'), at('buren.docx'), '--json')).out);
    expect(first).toMatchObject({ code: 'other-school', facts: { earlier: '99AB00', now: '99AC00' } });
  });

  it('says of a damaged document that it is', async () => {
    const { out } = await sop('changes', at('oud.docx'), at('dubbel.docx'));
    expect(out).toMatch(/Let op: in “[^”]*dubbel\.docx” is 1 plaats niet goed te lezen/);
  });

  it('refuses formats that do not follow each other, and what is no document', async () => {
    const refused = await sop('changes', at('oud.docx'), at('speciaal.docx'));
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('volgen elkaar niet op');
    expect((await sop('changes', at('oud.docx'), at('er-niet.docx'))).code).toBe(2);
  });
});
