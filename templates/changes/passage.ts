/**
 * Where two versions of a text differ: the words between what both begin with and what both end with, with a few words
 * around them when something was replaced. So a reader of one sentence sees what happened and not two whole texts.
 */

export interface Passages {
  /** What is no longer there; empty when something was only added. */
  readonly gone: string;
  /** What is there now; empty when something was only taken away. */
  readonly added: string;
}

/** Words around a replaced passage that say where it stands. */
const AROUND = 2;

/** Both are empty when only spaces or line ends differ. */
export const differingPassages = (from: string, to: string): Passages => {
  const then = wordsOf(from);
  const now = wordsOf(to);
  const start = commonStart(then, now);
  const end = Math.min(
    commonStart(then.toReversed(), now.toReversed()),
    Math.min(then.length, now.length) - start,
  );
  const replaced = start + end < then.length && start + end < now.length;
  const around = replaced ? AROUND : 0;
  return { gone: cut(then, start, end, around), added: cut(now, start, end, around) };
};

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

const commonStart = (a: readonly string[], b: readonly string[]): number => {
  const at = a.findIndex((word, index) => word !== b[index]);
  return at < 0 ? a.length : at;
};

const cut = (words: readonly string[], start: number, end: number, around: number): string => {
  if (start + end >= words.length) return '';
  const first = Math.max(0, start - around);
  const last = Math.min(words.length, words.length - end + around);
  const passage = words.slice(first, last).join(' ');
  return `${first > 0 ? '… ' : ''}${passage}${last < words.length ? ' …' : ''}`;
};
