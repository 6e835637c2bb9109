/** Text: short or long, or in a fixed written form such as a postcode. */
import * as v from 'valibot';

import { countCharacters, tidyText } from '../characters.ts';
import type { PatternName, Trouble } from '../finding.ts';
import { short } from '../phrases.ts';
import { commonSettings, LONGEST_WRITTEN, valueKind } from './kind.ts';
import { patterns, storedForm } from './patterns.ts';

const settings = {
  ...commonSettings,
  maxCharacters: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** How many lines the template gives it; 1 also means that a line break is not allowed. */
  lines: v.pipe(v.number(), v.integer(), v.minValue(1)),
  pattern: v.exactOptional(v.picklist(Object.keys(patterns) as (keyof typeof patterns)[])),
} as const;

interface Limits {
  readonly maxCharacters: number;
  readonly pattern?: PatternName;
}

/** Longer than the field and any written form allow; then it is not matched with a pattern. */
const isTooLongToMatch = (text: string, { maxCharacters }: Limits): boolean =>
  text.length > Math.max(maxCharacters, LONGEST_WRITTEN);

const stored = (text: string, part: Limits): string =>
  part.pattern && !isTooLongToMatch(text, part) ? storedForm(part.pattern, text) : text;

export const text = valueKind({
  name: 'text',
  about: 'Text, short or long, or in a fixed written form (BRIN, postcode, phone, e-mail, web address).',
  settings,
  long: true,
  coherent: ({ example, maxCharacters, lines }) => {
    if (example === undefined) return 'an example';
    if (countCharacters(example) > maxCharacters) return `an example of at most ${maxCharacters} characters`;
    return lines === 1 && example.includes('\n') ? 'an example on one line' : undefined;
  },
  fromText: stored,
  fromJson: (value, part) => (typeof value === 'string' ? stored(tidyText(value), part) : undefined),
  inJson: ({ example = 'tekst' }) =>
    `tekst tussen aanhalingstekens, bijvoorbeeld ${JSON.stringify(short(example, 40))}`,
  check: (value, part) => {
    const { maxCharacters, lines, pattern } = part;
    const troubles: Trouble[] = [];
    const length = countCharacters(value);
    if (length > maxCharacters)
      troubles.push({ code: 'too-long', severity: 'blocking', facts: { length, max: maxCharacters } });
    if (lines === 1 && value.includes('\n'))
      troubles.push({ code: 'line-break', severity: 'blocking', facts: {} });
    if (pattern && (isTooLongToMatch(value, part) || !patterns[pattern].valid.test(value)))
      troubles.push({ code: 'pattern', severity: 'blocking', facts: { pattern, text: value } });
    return troubles;
  },
  show: (value) => value,
  same: (a, b) => a === b,
});
