import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { canonical, contentHash } from '#templates/canonical.ts';
import { cellsOf } from '#templates/cells.ts';
import { formats, formatWithId } from '#templates/formats/index.ts';

import { anyAnswers } from '../arbitraries.ts';

const bao = formatWithId('bao-2024')!;

describe.each(formats)('canonical answers of $id', (format) => {
  it('are already canonical: random answers come out as they went in', () => {
    fc.assert(
      fc.property(anyAnswers(format), (answers) => {
        expect(canonical(format, answers)).toEqual(answers);
      }),
      {
        numRuns: 60,
      },
    );
  });

  it('are the same the second time, whatever JSON came in', () => {
    const keys = cellsOf(format).map(({ key }) => key);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), fc.jsonValue(), { maxKeys: 40 }), (json) => {
        const once = canonical(format, json);
        expect(canonical(format, once)).toEqual(once);
      }),
      { numRuns: 200 },
    );
  });

  it('have one hash, whatever the order of the keys', () => {
    fc.assert(
      fc.property(anyAnswers(format), (answers) => {
        const reversed = Object.fromEntries(Object.entries(answers).reverse());
        expect(contentHash(format, reversed)).toBe(contentHash(format, answers));
      }),
      { numRuns: 30 },
    );
  });
});

describe('the content hash', () => {
  it('changes with what the school fills in', () => {
    expect(contentHash(bao, { 'k.leerlingen@2024': 118 })).not.toBe(
      contentHash(bao, { 'k.leerlingen@2024': 119 }),
    );
  });

  it('does not change with what the dossier or the school list fills in', () => {
    const school = { 'k.leerlingen@2024': 118 };
    const more = { ...school, 'a.directeur': 'M. Voorbeeld', 'a.schoolnaam': 'De Waterlelie' };
    expect(contentHash(bao, more)).toBe(contentHash(bao, school));
  });
});
