/** A hint for whoever writes for parents: what could be easier to read, and where. */
import type { ReadingHint } from '../../finding.ts';
import type { Format } from '../../format.ts';
import type { Sentence } from '../sentences.ts';

export interface Hint {
  /** Where it stands in the text, in UTF-16 units; `end` is the first place after it. */
  readonly start: number;
  readonly end: number;
  readonly about: ReadingHint;
  /** How much it would help, among hints of the same sort. */
  readonly weight: number;
}

export interface Text {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly format: Format;
  /** The most words of a sentence that reads easily. */
  readonly mostWords: number;
}

/** Finds one sort of hint. */
export type Hinter = (text: Text) => Hint[];
