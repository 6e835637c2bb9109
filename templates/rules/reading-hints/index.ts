/**
 * Reading hints for texts that parents read: long sentences, the passive, words and abbreviations of the school. Information
 * only, and few at once: three remarks are read, thirty are not. First one of each sort, then what helps most.
 */
import * as v from 'valibot';

import { cellsOfField } from '../../cells.ts';
import { finding, type Finding, type ReadingHint } from '../../finding.ts';
import { keys, ruleKind, type RuleContext } from '../rule.ts';
import type { Hint, Hinter } from './hint.ts';
import { jargon } from './jargon.ts';
import { longSentence } from './long-sentence.ts';
import { passive } from './passive.ts';

const hinters: readonly Hinter[] = [longSentence, jargon, passive];

interface Placed extends Hint {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

const hintsIn = (
  fields: readonly string[],
  mostWords: number,
  { format, answers, sentencesIn }: RuleContext,
): Placed[] =>
  fields
    .flatMap((id) => cellsOfField(format, id))
    .flatMap(({ key, label, part }) => {
      const text = answers[key];
      if (part.kind !== 'text' || typeof text !== 'string') return [];
      const read = { text, sentences: sentencesIn(text), format, mostWords };
      return hinters.flatMap((hint) =>
        hint(read).map((found) => ({ ...found, key, label, text: text.slice(found.start, found.end) })),
      );
    });

/** Of each sort the weightiest first; then the second of each sort, and so on. A word that was named is not named again. */
const choose = (hints: readonly Placed[], atMost: number): Placed[] => {
  const sorts = new Map<ReadingHint['what'], Placed[]>();
  const named = new Set<string>();
  for (const hint of hints.toSorted((one, other) => other.weight - one.weight)) {
    const word = `${hint.about.what} ${hint.text.toLowerCase()}`;
    if (named.has(word)) continue;
    named.add(word);
    sorts.set(hint.about.what, [...(sorts.get(hint.about.what) ?? []), hint]);
  }
  const ranked = [...sorts.values()].flatMap((sort) => sort.map((hint, rank) => ({ hint, rank })));
  return ranked
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, atMost)
    .map(({ hint }) => hint);
};

const count = v.pipe(v.number(), v.integer(), v.minValue(1));

export const readingHints = ruleKind({
  name: 'readingHints',
  about:
    'Tells of a few long sentences, passives, unexplained abbreviations and school words in the texts that parents read; never in the way.',
  settings: { fields: keys, mostWords: count, atMost: count },
  references: ({ fields }) => ({ fields }),
  check: ({ fields, mostWords, atMost }, context) =>
    choose(hintsIn(fields, mostWords, context), atMost).map(
      ({ key, label, text, start, end, about }): Finding =>
        finding('reading-hint', 'info', key, { label, text, start, end, ...about }),
    ),
});
