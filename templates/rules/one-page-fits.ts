/** All texts of the one-page together: each has its own limit, and this is the limit of the page. Of the texts per need only
 * those of the needs that were chosen for the page count. */
import * as v from 'valibot';

import { countCharacters } from '../characters.ts';
import { finding } from '../finding.ts';
import { key, keys, message, ruleKind, severity } from './rule.ts';

export const onePageFits = ruleKind({
  name: 'onePageFits',
  about: 'All texts of the one-page together fit on a page.',
  settings: {
    fields: keys,
    chosen: v.strictObject({ choice: key, texts: v.record(v.string(), key) }),
    maxCharacters: v.pipe(v.number(), v.integer()),
    message,
    severity,
  },
  references: ({ fields, chosen: { choice, texts } }) => ({
    keys: [...fields, choice, ...Object.values(texts)],
    values: Object.keys(texts).map((need) => ({ at: choice, value: need })),
  }),
  check: ({ fields, chosen, maxCharacters: max, message: says, severity: force }, { answers }) => {
    const needs = answers[chosen.choice];
    const texts = Object.entries(chosen.texts)
      .filter(([need]) => Array.isArray(needs) && needs.includes(need))
      .map(([, at]) => at);
    const length = [...fields, ...texts].reduce((so, at) => {
      const value = answers[at];
      return so + (typeof value === 'string' ? countCharacters(value) : 0);
    }, 0);
    return length > max
      ? [finding('one-page-too-long', force, fields[0] ?? null, { says, length, max })]
      : [];
  },
});
