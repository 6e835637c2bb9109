/**
 * Texts put together from sentences. The three lists have lengths without a common divisor of the distances that occur, so
 * that of any two schools no more than one sentence is the same.
 */
export interface Sentences {
  /** Ten ways to begin. */
  readonly first: readonly string[];
  /** Eleven ways to go on. */
  readonly then: readonly string[];
  /** Nine ways to end. */
  readonly last: readonly string[];
}

/** The text for school number `at`. */
export const assemble = ({ first, then, last }: Sentences, at: number): string =>
  [first, then, last].map((sentences) => sentences[at % sentences.length] ?? '').join(' ');
