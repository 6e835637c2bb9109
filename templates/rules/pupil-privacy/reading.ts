/** A text as the detectors read it, made once for all of them. */
import type { Sentence } from '../sentences.ts';

export type { Sentence, Word } from '../sentences.ts';

export interface Reading {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Words of the school's own name, board and address, in lower case: never a pupil's. */
  readonly own: ReadonlySet<string>;
}

/** The words of names, such as those of the school itself, in lower case. */
export const wordsOfNames = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => name.toLowerCase().match(/\p{L}{3,}/gu) ?? []));
