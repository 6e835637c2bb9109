import { describe, expect, it } from 'vitest';

import { readHouseNumber } from '#service/schools/values/house-number.ts';

describe('a house number', () => {
  it.each(['58', '143-D', '64-66', '5 A', '1 t/m 3', '12bis', '5-7', 'ongenummerd', '5-A', '7 hs'])(
    'is kept: %s',
    (text) => {
      expect(readHouseNumber(text)).toEqual({ value: text });
    },
  );

  it.each([
    ['1-mrt', '1-3'],
    ['5-jul', '5-7'],
    ['5-Jul', '5-7'],
    ['dec-14', '12-14'],
    ['mei-17', '5-17'],
    ['May-17', '5-17'],
    ['3 okt.', '3-10'],
    ['1-feb-2017', '1-2'],
    ['2017-07-05', '5-7'],
    ['2017-07-05 00:00:00', '5-7'],
    ['5-7-2017', '5-7'],
  ])('that a spreadsheet made a date of is refused, with what it may have been: %s', (text, perhaps) => {
    expect(readHouseNumber(text)).toEqual({ fault: { why: 'date', perhaps } });
  });

  it('of a page long is refused', () => {
    expect(readHouseNumber('1'.repeat(21))).toEqual({ fault: { why: 'form' } });
  });
});
