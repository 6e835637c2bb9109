import fc from 'fast-check';
import { expect, it } from 'vitest';

import { shortened } from '#service/publish/schoolgids/shorten.ts';
import { countCharacters } from '#templates/characters.ts';

const remark = 'Meer staat elders.';

it('leaves a text that fits as it is', () => {
  expect(shortened('Een zin. Nog een.', 17, remark)).toBe('Een zin. Nog een.');
});

it('ends after a whole sentence and says where the rest is', () => {
  const text =
    'De eerste zin. De tweede zin, bijv. deze. De derde zin is lang genoeg om niet te passen in het blok.';
  expect(shortened(text, 70, remark)).toBe(`De eerste zin. De tweede zin, bijv. deze.\n\n${remark}`);
});

it('cuts one endless sentence, and shows that', () => {
  expect(shortened('woord'.repeat(50), 40, remark)).toMatch(/^(woord)+w?o?o?r?…\n\nMeer staat elders\.$/);
});

it('is never longer than asked', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.integer({ min: 30, max: 200 }),
      (text, max) => {
        expect(countCharacters(shortened(text, max, remark))).toBeLessThanOrEqual(max);
      },
    ),
  );
});
