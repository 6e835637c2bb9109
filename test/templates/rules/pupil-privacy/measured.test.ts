import { describe, expect, it } from 'vitest';

import { tracesIn } from '#templates/rules/pupil-privacy/detectors.ts';

import { halves, type Half, type Labelled } from './sentences.ts';

const isFound = ({ text }: Labelled): boolean => tracesIn(text).length > 0;

const figuresOf = (sentences: readonly Labelled[]) => {
  const found = sentences.filter(isFound);
  const right = found.filter(({ traceable }) => traceable).length;
  const traceable = sentences.filter((one) => one.traceable).length;
  return { recall: right / traceable, precision: right / found.length, traceable, found: found.length };
};

const percentage = (value: number): string => `${(value * 100).toFixed(1)} %`;

describe('the labelled sentences', () => {
  const all = Object.values(halves).flat();

  it('are three hundred or more, about half of them clean, and none is there twice', () => {
    const clean = all.filter(({ traceable }) => !traceable).length;
    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(halves.blind).toHaveLength(150);
    expect(clean / all.length).toBeGreaterThan(0.45);
    expect(clean / all.length).toBeLessThan(0.55);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  });

  it.each(Object.keys(halves) as Half[])('of the %s half are told apart well enough', (half) => {
    const { recall, precision, traceable, found } = figuresOf(halves[half]);
    process.stdout.write(
      `pupil privacy, ${half}: ${halves[half].length} sentences, ${traceable} traceable, ${found} found, ` +
        `recall ${percentage(recall)}, precision ${percentage(precision)}\n`,
    );
    expect(recall).toBeGreaterThanOrEqual(0.85);
    expect(precision).toBeGreaterThanOrEqual(0.85);
  });

  it('with a citizen service number are all found, as such', () => {
    const numbers = all.filter(({ what }) => what === 'bsn');
    expect(numbers.length).toBeGreaterThan(10);
    for (const { text } of numbers)
      expect(
        tracesIn(text).map(({ what }) => what),
        text,
      ).toContain('citizen-number');
  });

  it('fall far when their labels are turned round, so the figures do measure something', () => {
    expect(
      figuresOf(halves.blind.map((one) => ({ ...one, traceable: !one.traceable }))).precision,
    ).toBeLessThan(0.5);
  });
});
