/** All texts of the one-page together: each has its own limit, and this is the limit of the page. */
import * as v from 'valibot';

import { countCharacters } from '../characters.ts';
import { finding } from '../finding.ts';
import { keys, message, ruleKind, severity } from './rule.ts';

export const onePageFits = ruleKind({
  name: 'onePageFits',
  about: 'All texts of the one-page together fit on a page.',
  settings: { fields: keys, maxCharacters: v.pipe(v.number(), v.integer()), message, severity },
  references: ({ fields }) => ({ keys: fields }),
  check: ({ fields, maxCharacters: max, message: says, severity: force }, { answers }) => {
    const length = fields.reduce((so, at) => {
      const value = answers[at];
      return so + (typeof value === 'string' ? countCharacters(value) : 0);
    }, 0);
    return length > max
      ? [finding('one-page-too-long', force, fields[0] ?? null, { says, length, max })]
      : [];
  },
});
