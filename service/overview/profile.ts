/** What an overview is made of: profiles that were read and checked, and files that could not be read. */
import type { Finding } from '#templates/finding.ts';
import type { Answers, DeclarationFacts, Format } from '#templates/format.ts';
import type { Problem } from '#templates/problem.ts';

export interface Profile {
  /** Tells documents apart; no two profiles of one overview have the same. */
  readonly file: string;
  readonly format: Format;
  /** BRIN6 of the school that the document was handed out to. */
  readonly school: string | null;
  readonly round: string | null;
  readonly answers: Answers;
  readonly declaration: DeclarationFacts;
  readonly findings: readonly Finding[];
}

export interface Unreadable {
  readonly file: string;
  readonly problem: Problem;
}
