/** What a detector finds: a place in a text that can lead to one pupil, or to something private of a person. */
import type { PrivacyTrace } from '../../finding.ts';
import type { Reading } from './reading.ts';

export interface Trace {
  readonly what: PrivacyTrace;
  /** Where it stands in the text, in UTF-16 units; `end` is the first place after it. */
  readonly start: number;
  readonly end: number;
}

/** Finds one sort of trace. A new sort is one file and one line in `detectors.ts`. */
export type Detector = (reading: Reading) => Trace[];

/**
 * A detector that is a pattern, with a say about each match. A text without `needs` is not looked at: most texts hold no
 * digit at all, and a cheap look saves a dear one.
 */
export const patternDetector =
  (
    what: PrivacyTrace,
    needs: RegExp,
    pattern: RegExp,
    isTrace: (match: RegExpExecArray, text: string) => boolean,
  ): Detector =>
  ({ text }) =>
    needs.test(text)
      ? [...text.matchAll(pattern)]
          .filter((match) => isTrace(match, text))
          .map((match) => ({ what, start: match.index, end: match.index + match[0].trimEnd().length }))
      : [];
