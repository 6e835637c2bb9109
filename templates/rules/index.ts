/** The rules that a format can name. The only table of rules. */
import type * as v from 'valibot';

import type { Finding } from '../finding.ts';
import type { NamedRule } from '../format.ts';
import { chosenHaveOffer } from './chosen-have-offer.ts';
import { exclusiveOption } from './exclusive-option.ts';
import { fteTotal } from './fte-total.ts';
import { onePageFits } from './one-page-fits.ts';
import { orderOfDates } from './order-of-dates.ts';
import { partsWithinWhole } from './parts-within-whole.ts';
import { pupilPrivacy } from './pupil-privacy/index.ts';
import { readingHints } from './reading-hints/index.ts';
import { rowComplete } from './row-complete.ts';
import { rowsUnique } from './rows-unique.ts';
import { rowsWhen } from './rows-when.ts';
import { rowsWithinWhole } from './rows-within-whole.ts';
import type { RuleContext, RuleKind } from './rule.ts';

export const ruleKinds = {
  partsWithinWhole,
  rowsWithinWhole,
  rowsWhen,
  exclusiveOption,
  rowsUnique,
  rowComplete,
  chosenHaveOffer,
  onePageFits,
  pupilPrivacy,
  readingHints,
  fteTotal,
  orderOfDates,
} as const;

export type RuleName = keyof typeof ruleKinds;

type Settings<E extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<E, undefined>>;

/** A rule as a format writes it, with the types of its settings. */
export type Rule = {
  [N in RuleName]: { readonly rule: N } & Settings<(typeof ruleKinds)[N]['settings']>;
}[RuleName];

/** The rule of a format that was read, so that its name is in the table; the types of its settings are forgotten. */
export const ruleOf = ({ rule }: NamedRule): RuleKind<string, v.ObjectEntries> => ruleKinds[rule as RuleName];

export const checkRule = (rule: NamedRule, context: RuleContext): Finding[] =>
  ruleOf(rule).check(rule, context);

/** The rules of a format with this name, with their settings typed. */
export const rulesNamed = <N extends RuleName>(
  rules: readonly NamedRule[],
  name: N,
): Extract<Rule, { rule: N }>[] =>
  rules.filter(({ rule }) => rule === name) as unknown as Extract<Rule, { rule: N }>[];
