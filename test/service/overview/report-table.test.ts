import { describe, expect, it } from 'vitest';

import { Problem } from '#templates/problem.ts';
import { reportTable } from '#service/overview/report-table.ts';

import { overview, school } from './profiles.ts';

describe('the report for a terminal', () => {
  it('has a line per document in aligned columns, and a count at the end', () => {
    const table = reportTable(
      overview(
        [
          school({ name: 'De Vlinder', brin6: '18EL00', adopted: '2024-11-05' }),
          school({ name: 'Café ’t Hoekje', blocking: 12 }),
        ],
        [{ file: 'leeg.docx', problem: new Problem('not-word', {}) }],
      ),
    );
    expect(table).toBe(
      [
        'School             Toestand                  Nog te doen  Advies  Opmerking',
        'Café ’t Hoekje     Nog niet compleet                  12       0',
        '18EL00 De Vlinder  Vastgesteld en verklaard            0       0',
        'leeg.docx          Niet leesbaar                       -       -  Dit is geen Word-document. Kies het Word-bestand (.docx) dat u van het samenwerkingsverband kreeg.',
        '',
        '3 documenten: 1 vastgesteld en verklaard; 1 nog niet compleet; 1 niet leesbaar.',
      ].join('\n'),
    );
  });

  it('says which of two documents of a school counts', () => {
    const one = { name: 'De Vlinder', brin6: '18EL00' };
    const table = reportTable(
      overview([school({ ...one, file: 'a.docx' }), school({ ...one, file: 'b.docx', blocking: 1 })]),
    );
    expect(table).toContain('Telt niet mee. Van deze school telt “a.docx”');
  });

  it('keeps long names and control characters from breaking the lines', () => {
    const table = reportTable(
      overview([school({ name: `Een\nschool\u001b[31m met ${'een lange '.repeat(9)}naam` })]),
    );
    const [, line = ''] = table.split('\n');
    expect(line).toMatch(/^Een school \[31m met een lange .*… {2}Alles ingevuld/);
    expect(table).not.toContain('\u001b');
  });

  it('says that there are no documents', () => {
    expect(reportTable(overview([]))).toBe('Geen documenten.');
  });
});
