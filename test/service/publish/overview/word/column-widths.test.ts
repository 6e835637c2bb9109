import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { columnWidths } from '#service/publish/overview/word/column-widths.ts';

const TOTAL = 9500;

describe('the widths of columns', () => {
  const column = fc.record({
    head: fc.string(),
    texts: fc.array(fc.string({ maxLength: 400 }), { maxLength: 5 }),
  });

  it('are wholes that fill the page, whatever stands in the columns', () => {
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 12 }), (columns) => {
        const widths = columnWidths(columns, TOTAL);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(TOTAL);
        for (const width of widths) expect(Number.isInteger(width) && width > 200).toBe(true);
      }),
    );
  });

  it('give a column of sentences more than one of numbers', () => {
    const [words = 0, numbers = 0] = columnWidths(
      [
        { head: 'Behoefte', texts: ['Moeilijk lerend of een licht verstandelijke beperking'] },
        { head: 'Op school, met eigen deskundigen', texts: ['12', '7'] },
      ],
      TOTAL,
    );
    expect(words).toBeGreaterThan(numbers);
    expect(numbers).toBeGreaterThan('deskundigen'.length * 95);
  });
});
