/** A text as the detectors read it, made once for all of them. */
import { sentencesOf, type Sentence } from '../sentences.ts';

export type { Sentence, Word } from '../sentences.ts';

export interface Reading {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Words of the school's own name, board and address, in lower case: never a pupil's. */
  readonly own: ReadonlySet<string>;
}

/** Reads a text; `own` are names of the school itself. */
export const readText = (text: string, own: readonly string[] = []): Reading => ({
  text,
  sentences: sentencesOf(text),
  own: new Set(
    own.flatMap((name) => [...name.toLowerCase().matchAll(/[\p{L}]{3,}/gu)].map(([word]) => word)),
  ),
});
