/**
 * Texts put together from sentences: ten ways to begin, eleven to go on and nine to end. Two schools that are less than
 * ninety places apart in the list share at most one sentence of a text.
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
