/** What a sample is: a made-up school with believable answers, and where it stands in the work on its profile. */
import type { FindingCode } from '#templates/finding.ts';
import type { Answers, DeclarationFacts } from '#templates/format.ts';

/** How far the school is. */
export type SampleState = 'declared' | 'complete' | 'half-way' | 'mistake' | 'nearly-empty' | 'damaged';

/** What is the matter with the file, apart from the answers; who makes the documents applies it. */
export type Damage = 'truncated' | 'not-word' | 'pending-revisions' | 'duplicate-control' | 'missing-control';

export interface SampleSchool {
  readonly file: string;
  /** The id of a format. */
  readonly format: string;
  readonly brin6: string;
  readonly round: string;
  readonly answers: Answers;
  readonly declaration: DeclarationFacts;
  readonly damage?: Damage;
  /** One Dutch sentence: what is special about this document. */
  readonly story: string;
  readonly state: SampleState;
  /** The codes that `check` reports as blocking at hand-in for these answers, each once, in alphabetical order. */
  readonly blocking: readonly FindingCode[];
}
