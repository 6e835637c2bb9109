import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { consortiumCode, consortiumOf } from '#service/schools/areas/consortium.ts';

const regulation = '../shared/data/pc4-swv-all.csv';

describe('the consortium of a postcode', () => {
  it.each([
    ['6211 AB', 'PO3105'],
    ['6131 AA', 'PO3104'],
    ['6411 CD', 'PO3106'],
    ['1011 AA', 'PO2707'],
  ])('%s is in %s', (postcode, consortium) => {
    expect(consortiumOf(postcode)).toBe(consortium);
  });

  it('is not guessed for an area that the regulation does not have', () => {
    expect(consortiumOf('3198 AA')).toBeNull();
    expect(consortiumOf('0000 AA')).toBeNull();
  });

  it.runIf(existsSync(regulation))('is that of the regulation, for every postcode from 1000 to 9999', () => {
    const rows = readFileSync(regulation, 'utf8').trim().split(/\r?\n/).slice(1);
    const given = new Map(rows.map((row) => row.split(';')).map(([area = '', , po = '']) => [area, po]));
    const differing = Array.from({ length: 9000 }, (_, at) => String(1000 + at)).filter((area) => {
      const consortium = given.get(area);
      // Three areas of a harbour have its name in the place of a consortium.
      return consortiumOf(area) !== (consortium?.startsWith('PO') ? consortium : null);
    });
    expect(differing).toEqual([]);
    expect(given.size).toBe(4046);
  });
});

describe('the code of a consortium', () => {
  it.each(['PO3105', 'po 3105', 'PO-31-05', '31-05', 'SWV 3105', 'SWV-PO 31.05', '3105'])(
    'is read from %s',
    (text) => {
      expect(consortiumCode(text)).toBe('PO3105');
    },
  );

  it.each(['VO3105', 'PO310', 'PO31055', 'Maastricht', 'PO3104, PO3105', ''])(
    'is not made from %s',
    (text) => {
      expect(consortiumCode(text)).toBeNull();
    },
  );
});
