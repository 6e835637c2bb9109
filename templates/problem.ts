/**
 * Problems: trouble in the operation, such as a file that is not a Word document. (Trouble in the content is a `Finding`.)
 * A problem is thrown, keeps its facts as fields and becomes a Dutch sentence in `problem-words.ts`, with the way out.
 */
export interface ProblemFacts {
  // Files
  'file-missing': { path: string };
  'file-unreadable': { path: string; reason: string };
  'file-not-written': { path: string; reason: string };
  'output-is-input': { path: string };
  'not-json': { path: string; reason: string };
  'not-word': Record<string, never>;
  'old-word': Record<string, never>;
  encrypted: Record<string, never>;
  macro: Record<string, never>;
  'damaged-package': { detail: string };
  'too-large': { megabytes: number };
  'forbidden-xml': { part: string };
  'too-deep': { part: string; levels: number };
  'malformed-xml': { part: string };
  'control-character': { part: string; codePoint: string };
  'not-our-template': Record<string, never>;
  'unknown-format': { format: string; known: readonly string[] };
  'newer-format': { format: string; known: readonly string[] };
  'older-format': { format: string; known: readonly string[] };
  // Formats and answers
  'format-invalid': { file: string; path: string; expected: string; received: string };
  'answers-not-object': { received: string };
  'answer-unknown': { keys: readonly string[] };
  'answer-computed': { key: string };
  'answer-type': { key: string; label: string; kind: string; received: string };
  'seen-invalid': { path: string; expected: string; received: string };
  /** `reversed`: the other way round they do follow each other. */
  'formats-unrelated': { earlier: string; now: string; reversed: boolean };
  'control-absent': { key: string; label: string };
  // Print and lock
  'print-blocked': { count: number; first: string };
  'not-declared': { missing: readonly string[] };
  'no-one-page': { format: string };
  'print-failed': { detail: string };
  'certificate-unusable': { path: string; fault: CertificateFault };
  // Publish
  'publish-blocked': { publisher: string; first: string };
  'unknown-publisher': { publisher: string; known: readonly string[] };
  // Folders
  'folder-empty': { path: string };
}

/** What is the matter with a file that should hold a certificate and its key. */
export type CertificateFault = 'unreadable' | 'no-key' | 'no-certificate' | 'no-match';

export type ProblemCode = keyof ProblemFacts;

export class Problem<C extends ProblemCode = ProblemCode> extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly code: C,
    readonly facts: ProblemFacts[C],
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(facts)}`, options);
  }
}

/** Narrows to a problem of any code; `instanceof` alone forgets the type of the facts. */
export const isProblem = (error: unknown): error is Problem => error instanceof Problem;
