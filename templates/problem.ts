/**
 * Problems: trouble in the operation, such as a file that is not a Word document. (Trouble in the content is a `Finding`.)
 * A problem is thrown, keeps its facts as fields and becomes a Dutch sentence in `problem-words.ts`, with the way out.
 */
import type { Finding } from './finding.ts';

export interface ProblemFacts {
  // Files
  'file-missing': { path: string };
  'file-unreadable': { path: string; reason: string };
  'file-not-written': { path: string; reason: string };
  'output-is-input': { path: string };
  'not-utf8': { path: string };
  /** Line and column count from 1; null when the file stops before it is complete. */
  'not-json': { path: string; at: { line: number; column: number } | null };
  'not-word': Record<string, never>;
  'old-word': Record<string, never>;
  encrypted: Record<string, never>;
  macro: Record<string, never>;
  /** `part` is the name of the part that it is about, where it is about one. */
  'damaged-package': { fault: PackageFault; part: string | null };
  'too-large': { megabytes: number };
  'forbidden-xml': { part: string };
  'too-deep': { part: string; levels: number };
  'malformed-xml': { part: string };
  'control-character': { part: string; codePoint: string };
  'not-our-template': Record<string, never>;
  'reading-copy': Record<string, never>;
  'unknown-format': { format: string; known: readonly string[] };
  'newer-format': { format: string; known: readonly string[] };
  'older-format': { format: string; known: readonly string[] };
  // Formats and answers
  'format-invalid': { file: string; path: string; expected: string; received: string };
  'answers-not-object': { part: 'answers' | 'declaration'; received: JsonType };
  /** `count` may be more than those that are told. */
  'answers-wrong': { format: string; faults: readonly AnswerFault[]; count: number };
  /** `entry` counts from 1; null when the file is no list, and `field` when the entry is no object. */
  'seen-invalid': { entry: number | null; field: string | null };
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
  // Store
  /** `platform` as Node names it, such as `linux-x64`. */
  'database-no-programs': { platform: string };
  'database-programs-unusable': { path: string; reason: string };
  'database-folder-unusable': { path: string; reason: string };
  'database-socket-impossible': { path: string; reason: string };
  'database-other-version': { path: string; found: number; needed: number };
  /** `path` of the log; `detail` is what PostgreSQL said. */
  'database-not-started': { path: string; detail: string };
  'database-too-old': { found: number; needed: number };
  'database-refused': Record<string, never>;
  'database-away': { reason: string };
  'database-role-missing': { role: string };
  'migration-changed': { name: string };
  'migration-unknown': { name: string };
  // Microsoft 365
  /** `status` is null when nothing came back; `retryAt` (ISO time) when it was told. */
  'graph-unavailable': { operation: GraphOperation; status: number | null; retryAt: string | null };
  /** `lacks`: the permissions of which one is needed. */
  'graph-refused': { operation: GraphOperation; status: number; lacks: readonly string[] };
  'graph-not-found': { operation: GraphOperation; name: string | null };
  /** Open in Word, or checked out. `name` is null where it is not known. */
  'graph-locked': { operation: GraphOperation; name: string | null };
  /** Changed since it was read. */
  'graph-conflict': { operation: GraphOperation; name: string | null };
  /** Something else has that name already. */
  'graph-name-taken': { name: string };
  'graph-name-unusable': { name: string };
  'graph-too-large': { name: string; megabytes: number };
  'graph-full': { operation: GraphOperation };
  /** Changes are no longer kept since the last time; `restart` is where to read everything again. */
  'graph-gone': { restart: string | null };
  /** An answer that is not as described; `codes` are Microsoft's. */
  'graph-unexpected': { operation: GraphOperation; status: number; codes: readonly string[] };
  /** The service itself is not let in; `code` is Microsoft's, such as AADSTS7000222. */
  'graph-sign-in-refused': { code: string };
  // Signing in
  'not-signed-in': Record<string, never>;
  'token-refused': { why: TokenFault };
  'sign-in-failed': { why: SignInFault };
  'sign-in-unavailable': Record<string, never>;
  // The service
  /** `expected` is Dutch, and follows "hier hoort". No value is kept, since it may be a secret. */
  'settings-wrong': {
    faults: readonly { readonly setting: string; readonly isSet: boolean; readonly expected: string }[];
  };
  /** What came over HTTP is not what the route asks for; `at` names the places. */
  'request-wrong': { at: readonly { readonly place: string; readonly expected: string }[] };
  'route-unknown': { path: string };
  /** `allowed`: the methods that can be used there. */
  'method-unknown': { method: string; path: string; allowed: readonly string[] };
  /** It is no HTTP, or not as HTTP should be; nobody could read what it asks. */
  'request-unreadable': Record<string, never>;
  /** The address and the headers together. */
  'request-head-too-large': { kilobytes: number };
  'request-too-slow': Record<string, never>;
  'request-too-large': { megabytes: number };
  'request-type': { expected: string };
  'not-ready': { waitingFor: string };
  'address-unusable': { address: string; reason: string };
  'service-not-running': { folder: string };
  'data-folder-unusable': { path: string; reason: string };
  unexpected: { request: string };
  // Dossier. Days are `yyyy-mm-dd`.
  'dossier-unknown': { dossier: string };
  'round-unknown': { round: string };
  /** `day` is `yyyy-mm-dd`. */
  'no-profile-on': { school: string; day: string };
  'not-published': { school: string };
  'file-not-ours': Record<string, never>;
  'content-moved-on': { seen: string; now: string };
  'nothing-collected': Record<string, never>;
  /** The document is not where it was; `name` is how it was called. */
  'document-gone': { name: string };
  /** What stands in the archive is not what was stored. */
  'stored-otherwise': { name: string };
  'already-handed-in': { on: string };
  'not-handed-in': Record<string, never>;
  'day-ahead': { day: string; today: string };
  'day-too-early': { day: string; earliest: string; because: RouteMoment };
  'answer-after-adoption': { day: string; adoptedOn: string };
  'text-missing': { what: RouteText };
  'text-too-long': { what: RouteText; length: number; max: number };
  'text-unprintable': { what: RouteText; character: string; codePoint: string };
  'advice-term-runs': { termEnd: string };
  /** `missing` in the order in which it is done; never empty. */
  'sign-off-missing': { missing: readonly MissingSignOff[] };
  'not-suspended': Record<string, never>;
  /** `until` null: there is nothing to object to. */
  'no-objection-possible': { until: string | null };
  'not-acknowledgeable': { code: string };
  'not-complete': { findings: readonly Finding[]; count: number; first: string };
  'positive-advice-needed': { wayOut: 'against-negative-advice' | 'no-advice-in-term' };
  'already-accepted': { on: string };
  'already-published': { on: string };
  'nothing-changed': Record<string, never>;
  'no-open-question': Record<string, never>;
  'question-open': Record<string, never>;
  'changed-since-hand-in': Record<string, never>;
  'no-consultation-open': Record<string, never>;
  'not-in-force': Record<string, never>;
  'change-under-way': { dossier: string };
  // Rounds
  'round-exists': { round: string };
  'round-days-wrong': { opensOn: string; lastDay: string; consortium: string | null };
  'round-without-format': { round: string; kind: string; known: readonly string[] };
  'round-not-later': { lastDay: string; asked: string };
  'round-not-trial': { title: string };
  'round-closed': { title: string };
  // Handing out and collecting
  'school-unknown': { school: string };
  /** `consortium` is null when the school belongs to none. */
  'school-without-library': { school: string; consortium: string | null };
  /** The library of a consortium, or the folder in it, is not there. */
  'library-unknown': { consortium: string; library: 'schools' | 'archive' };
  /** For one school of many; `detail` is technical. */
  'hand-out-failed': { detail: string };
  /** A document stands in the place of another: it is of another school, round, format or dossier. */
  'document-of-another': { what: 'school' | 'round' | 'format' | 'dossier'; found: string; expected: string };
  // Access
  'not-allowed': { action: string };
  /** Schools that a consortium was asked to do something for, and that are not its own. */
  'schools-elsewhere': { consortium: string; schools: readonly string[] };
  // School lists
  'school-list-too-large': { file: string; megabytes: number };
  /** `workbook`: a file of a spreadsheet program. */
  'school-list-not-text': { file: string; workbook: boolean };
  'school-list-empty': { file: string; onlyHead: boolean };
  /** `found`: the first heads of its columns. */
  'not-a-school-list': { file: string; found: readonly string[] };
  /** The titles of the columns. */
  'school-list-columns-missing': { file: string; missing: readonly string[] };
  'school-list-kind-unsaid': { file: string };
  'journal-in-use': { path: string; pid: number; host: string };
  'journal-taken-over': { path: string };
  'journal-disk-full': { path: string };
  'journal-not-written': { path: string; reason: string };
  /** `place` is a file or a table, `line` counts in it from 1; `seq` is the number of the record. */
  'journal-broken': { what: JournalFault; seq: number; place: string; line: number };
  /** The tables go further than the journal: `applied` and `head` are numbers of records. */
  'journal-behind': { applied: number; head: number };
  'blob-missing': { hash: string };
  'blob-damaged': { hash: string };
  'blob-not-written': { path: string; reason: string };
  /** `seq` of the record that cannot be applied; `detail` is technical. */
  'record-stopped': { seq: number; kind: string; detail: string };
}

/** What a day in the route must not come before. */
export type RouteMoment = 'request' | 'advice' | 'answer' | 'term-end' | 'adoption' | 'suspension';

/** A text that is asked for in the route. */
export type RouteText =
  'remarks' | 'answer' | 'adopted-by' | 'director' | 'reason' | 'question' | 'question-answer' | 'decision';

/** What the internal route still lacks, with what says when it can be there. */
export type MissingSignOff =
  | { readonly what: 'request' | 'advice'; readonly voided: boolean }
  | { readonly what: 'board-answer' }
  | { readonly what: 'adoption'; readonly voided: boolean }
  | { readonly what: 'suspension'; readonly until: string }
  | { readonly what: 'objection-time'; readonly organ: 'council' | 'board'; readonly until: string }
  | { readonly what: 'declaration'; readonly voided: boolean }
  /** Words of the declaration that the document or the school list should give. */
  | { readonly what: 'declaration-words'; readonly labels: readonly string[] };

/** What the service was doing in Microsoft 365. */
export type GraphOperation =
  | 'find-library'
  | 'read-item'
  | 'list-folder'
  | 'read-file'
  | 'make-folder'
  | 'store-file'
  | 'replace-file'
  | 'remove-item'
  | 'read-changes'
  | 'read-permissions'
  | 'change-permissions'
  | 'open-link'
  | 'send-mail'
  | 'sign-in';

/** Why a token is not accepted. */
export type TokenFault =
  | 'malformed'
  | 'signature'
  | 'expired'
  | 'not-yet-valid'
  | 'audience'
  | 'tenant'
  | 'version'
  | 'claims'
  | 'nonce';

/** Why a sign-in that was begun did not end well. */
export type SignInFault = 'cancelled' | 'state' | 'code';

/** What a day in the route must not come before. */

/** A text that is asked for in the route. */

/** What the internal route still lacks, with what says when it can be there. */

/** What is wrong with one value of an answers file. `received` is JSON; `expected` is Dutch, with an example. */
export type AnswerFault =
  | { readonly what: 'unknown'; readonly key: string }
  | { readonly what: 'computed'; readonly key: string; readonly label: string }
  | {
      readonly what: 'value';
      readonly key: string;
      readonly label: string;
      readonly received: string;
      readonly expected: string;
    };

export type JsonType = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

/** What is the matter with a zip file. */
export type PackageFault =
  'cut-off' | 'unusual-packing' | 'too-many-parts' | 'directory' | 'part-broken' | 'part-missing';

/** What is the matter with a journal: one record is not what it was, is gone or stands elsewhere, or the end is gone. */
export type JournalFault = 'altered' | 'missing' | 'swapped' | 'cut';

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
