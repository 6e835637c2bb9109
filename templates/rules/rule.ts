/**
 * The contract of a rule: a check over several fields. A format names the rule and gives the fields as settings, so no
 * rule knows which field it is about. A new rule is one file and one line in `index.ts`.
 */
import * as v from 'valibot';

import type { Finding } from '../finding.ts';
import type { Answers, DeclarationFacts, Format } from '../format.ts';
import type { Value } from '../kinds/kind.ts';
import type { SentenceReader } from './sentences.ts';

/** When it is checked: while writing, at handing in, or before publishing. */
export type Purpose = 'writing' | 'hand-in' | 'publication';

export interface RuleContext {
  readonly format: Format;
  readonly answers: Answers;
  /** What follows from the answers, by key. */
  readonly computed: Answers;
  readonly declaration: DeclarationFacts;
  readonly purpose: Purpose;
  /** The sentences of an answer, made once for all rules. */
  readonly sentencesIn: SentenceReader;
}

/** What settings name, so that a format that names what does not exist is refused. */
export interface References {
  readonly keys?: readonly string[];
  readonly fields?: readonly string[];
  readonly facts?: readonly string[];
  readonly columns?: readonly { readonly field: string; readonly column: string }[];
  /** What a value is compared with, or an option that it may include; `at` is a key or a field. */
  readonly values?: readonly {
    readonly at: string;
    readonly column?: string;
    readonly value: string | boolean;
  }[];
}

type SettingsOf<E extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<E, undefined>>;

export interface RuleKind<N extends string, E extends v.ObjectEntries> {
  readonly name: N;
  /** One sentence for `docs/formats.md`. */
  readonly about: string;
  readonly settings: E;
  references(settings: SettingsOf<E>): References;
  check(settings: SettingsOf<E>, context: RuleContext): Finding[];
}

export const ruleKind = <N extends string, E extends v.ObjectEntries>(rule: RuleKind<N, E>): RuleKind<N, E> =>
  rule;

export const key = v.pipe(v.string(), v.minLength(1));
export const keys = v.pipe(v.array(key), v.minLength(1));
export const severity = v.picklist(['blocking', 'advice', 'info']);
/** What is the matter, in the words of this format; `words.ts` adds the numbers and the way out. */
export const message = v.pipe(v.string(), v.minLength(1));

/** The number at a key, answered or computed. */
export const numberAt = ({ answers, computed }: RuleContext, at: string): number | undefined => {
  const value: Value | undefined = answers[at] ?? computed[at];
  return typeof value === 'number' ? value : undefined;
};
