import { describe, expect, it } from 'vitest';

import { isUnsafe, withhold, type Amount, type Equation } from '#service/overview/disclosure.ts';

const amount = (id: string, sum: number, more: Partial<Amount> = {}): Amount => ({
  id,
  sum,
  answered: 10,
  contributing: 10,
  small: 0,
  countsPupils: true,
  isPublic: false,
  ...more,
});

const ofTwo = { answered: 2, contributing: 2 };

const areas = (...parts: string[]): Equation => ({ whole: 'all', parts, schools: 'own' });
const relation = (whole: string, ...parts: string[]): Equation => ({ whole, parts, schools: 'same' });

const withheld = (amounts: Amount[], equations: Equation[] = []): string[] =>
  [...withhold(amounts, equations)].toSorted();

describe('a sum is unsafe by itself', () => {
  const safe = { sum: 40, answered: 3, contributing: 3, small: 0, countsPupils: true };

  it.each([
    ['over three schools it is not', safe, false],
    ['over two schools', { ...safe, answered: 2, contributing: 2 }, true],
    ['when only two of many schools have a part in it', { ...safe, answered: 30, contributing: 2 }, true],
    ['when it counts four children', { ...safe, sum: 4 }, true],
    ['when it counts five children it is not', { ...safe, sum: 5 }, false],
    ['four FTE are no children', { ...safe, sum: 4, countsPupils: false }, false],
    ['nought over many schools is not', { ...safe, sum: 0, contributing: 0 }, false],
    ['three times less than five, when the sum leaves open which', { ...safe, sum: 9, small: 3 }, false],
    ['three times less than five, when that can only be three fours', { ...safe, sum: 12, small: 3 }, true],
    ['three times less than five, when that can only be three ones', { ...safe, sum: 3, small: 3 }, true],
    ['nought over two schools', { ...safe, sum: 0, contributing: 0, answered: 2 }, true],
  ])('%s', (_, sum, expected) => {
    expect(isUnsafe(sum)).toBe(expected);
  });
});

describe('what must stay behind', () => {
  it('is nothing when every sum is safe', () => {
    expect(withheld([amount('all', 30), amount('a', 10), amount('b', 20)], [areas('a', 'b')])).toEqual([]);
  });

  it('is also the least of the other areas, when one area would follow from the total', () => {
    const amounts = [amount('all', 62), amount('a', 12, ofTwo), amount('b', 20), amount('c', 30)];
    expect(withheld(amounts, [areas('a', 'b', 'c')])).toEqual(['a', 'b']);
  });

  it('is more than two areas, when those two together are still of too few children', () => {
    const amounts = [amount('all', 34), amount('a', 2), amount('b', 2), amount('c', 30)];
    expect(withheld(amounts, [areas('a', 'b', 'c')])).toEqual(['a', 'b', 'c']);
  });

  it('is nothing more, when two small areas are safe together', () => {
    const amounts = [amount('all', 37), amount('a', 3), amount('b', 4), amount('c', 30)];
    expect(withheld(amounts, [areas('a', 'b', 'c')])).toEqual(['a', 'b']);
  });

  it('is the total too, when there is one area', () => {
    expect(withheld([amount('all', 40), amount('a', 3)], [areas('a')])).toEqual(['a', 'all']);
  });

  it('is another part of the whole, when a part would follow from the others', () => {
    const amounts = [amount('w', 100, { isPublic: true }), amount('p', 3), amount('q', 40), amount('r', 57)];
    expect(withheld(amounts, [relation('w', 'p', 'q', 'r')])).toEqual(['p', 'q']);
  });

  it('is never a public sum in the place of another, because everybody can add that up', () => {
    const amounts = [
      amount('w', 43, { isPublic: true }),
      amount('p', 3),
      amount('q', 40, { isPublic: true }),
    ];
    expect(withheld(amounts, [relation('w', 'p', 'q')])).toEqual(['p']);
  });

  it('is one more when a secret is the difference of two wholes, each of which is safe by itself', () => {
    // p + q = w and p + q + x = v, so x = v - w.
    const amounts = [
      amount('w', 60),
      amount('v', 63),
      amount('p', 30, { contributing: 2 }),
      amount('q', 30),
      amount('x', 3),
    ];
    const equations = [relation('w', 'p', 'q'), relation('v', 'p', 'q', 'x')];
    expect(withheld(amounts, equations)).toEqual(['p', 'q', 'v', 'x']);
  });

  it('drags nothing along for a secret that public sums give away anyhow', () => {
    const amounts = [
      amount('pupils', 60, { isPublic: true }),
      amount('groups', 60, ofTwo),
      amount('all places', 200),
      amount('places', 80),
    ];
    const equations = [
      relation('pupils', 'groups'),
      { whole: 'all places', parts: ['places', 'other places'], schools: 'own' } as const,
    ];
    expect(withheld(amounts, equations)).toEqual(['groups']);
  });

  it('is judged without the equations of which nobody can make up the whole', () => {
    expect(withheld([amount('p', 3), amount('q', 40)], [relation('w', 'p', 'q')])).toEqual(['p']);
  });
});
