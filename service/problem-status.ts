/**
 * Each problem has its HTTP status. The table is complete by its type: a new problem without a status does not compile.
 */
import type { ProblemCode } from '#templates/problem.ts';

export type ProblemStatus =
  | 400
  | 401
  | 403
  | 404
  | 405
  | 408
  | 409
  | 410
  | 412
  | 413
  | 415
  | 422
  | 423
  | 429
  | 431
  | 500
  | 502
  | 503
  | 507;

/** A document that cannot be read or is not ready is 422: the request was understood, its content was not. */
const UNREADABLE = 422;
/** A file or a setting of the server itself; a caller can do nothing about it. */
export const OURS = 500;

export const statusOf: { readonly [C in ProblemCode]: ProblemStatus } = {
  'file-missing': OURS,
  'file-unreadable': OURS,
  'file-not-written': 507,
  'output-is-input': OURS,
  'not-utf8': UNREADABLE,
  'not-json': UNREADABLE,
  'not-word': UNREADABLE,
  'old-word': UNREADABLE,
  encrypted: UNREADABLE,
  macro: UNREADABLE,
  'damaged-package': UNREADABLE,
  'too-large': UNREADABLE,
  'forbidden-xml': UNREADABLE,
  'too-deep': UNREADABLE,
  'malformed-xml': UNREADABLE,
  'control-character': UNREADABLE,
  'not-our-template': UNREADABLE,
  'reading-copy': UNREADABLE,
  'unknown-format': UNREADABLE,
  'newer-format': UNREADABLE,
  'older-format': UNREADABLE,
  'format-invalid': OURS,
  'answers-not-object': UNREADABLE,
  'answers-wrong': UNREADABLE,
  'seen-invalid': UNREADABLE,
  'formats-unrelated': UNREADABLE,
  'control-absent': UNREADABLE,
  'print-blocked': UNREADABLE,
  'not-declared': UNREADABLE,
  'no-one-page': 404,
  'print-failed': OURS,
  'certificate-unusable': OURS,
  'publish-blocked': UNREADABLE,
  'unknown-publisher': 404,
  'folder-empty': OURS,
  'settings-wrong': OURS,
  'request-wrong': 400,
  'route-unknown': 404,
  'method-unknown': 405,
  'request-unreadable': 400,
  'request-head-too-large': 431,
  'request-too-slow': 408,
  'request-too-large': 413,
  'request-type': 415,
  'not-ready': 503,
  'address-unusable': OURS,
  'service-not-running': OURS,
  'data-folder-unusable': OURS,
  unexpected: OURS,
  // Dossier
  'dossier-unknown': 404,
  'round-unknown': 404,
  'no-profile-on': 404,
  'not-published': 404,
  'file-not-ours': 404,
  'content-moved-on': 412,
  'nothing-collected': 409,
  'document-gone': 409,
  'stored-otherwise': OURS,
  'already-handed-in': 409,
  'not-handed-in': 409,
  'day-ahead': UNREADABLE,
  'day-too-early': UNREADABLE,
  'text-missing': UNREADABLE,
  'text-too-long': UNREADABLE,
  'text-unprintable': UNREADABLE,
  'advice-term-runs': 409,
  'answer-after-adoption': 409,
  'sign-off-missing': UNREADABLE,
  'not-suspended': 409,
  'no-objection-possible': 409,
  'not-acknowledgeable': UNREADABLE,
  'not-complete': UNREADABLE,
  'positive-advice-needed': UNREADABLE,
  'already-accepted': 409,
  'already-published': 409,
  'nothing-changed': 409,
  'no-open-question': 409,
  'question-open': 409,
  'changed-since-hand-in': 409,
  'no-consultation-open': 409,
  'not-in-force': 409,
  'change-under-way': 409,
  // Rounds
  'round-exists': 409,
  'round-days-wrong': UNREADABLE,
  'round-without-format': UNREADABLE,
  'round-without-last-day': 409,
  'round-not-later': UNREADABLE,
  'round-not-trial': 409,
  'round-closed': 409,
  // Handing out and collecting
  'school-unknown': 404,
  'library-unknown': UNREADABLE,
  'hand-out-failed': OURS,
  'school-without-library': UNREADABLE,
  'document-of-another': UNREADABLE,
  // Access
  'not-allowed': 403,
  'schools-elsewhere': 403,
  // Store
  'database-no-programs': OURS,
  'database-programs-unusable': OURS,
  'database-folder-unusable': OURS,
  'database-socket-impossible': OURS,
  'database-other-version': OURS,
  'database-not-started': OURS,
  'database-too-old': OURS,
  'database-refused': OURS,
  'database-away': 503,
  'database-role-missing': OURS,
  'migration-changed': OURS,
  'migration-unknown': OURS,
  'journal-in-use': OURS,
  'journal-taken-over': OURS,
  'journal-disk-full': 507,
  'journal-not-written': 507,
  'journal-broken': OURS,
  'journal-behind': OURS,
  'blob-missing': OURS,
  'blob-damaged': OURS,
  'blob-not-written': 507,
  'record-stopped': OURS,
  // School lists
  'school-list-too-large': UNREADABLE,
  'school-list-not-text': UNREADABLE,
  'school-list-empty': UNREADABLE,
  'not-a-school-list': UNREADABLE,
  'school-list-columns-missing': UNREADABLE,
  'school-list-kind-unsaid': UNREADABLE,
  // Microsoft 365
  'graph-unavailable': 503,
  'graph-refused': 502,
  'graph-not-found': 404,
  'graph-locked': 423,
  'graph-conflict': 409,
  'graph-name-taken': 409,
  'graph-name-unusable': UNREADABLE,
  'graph-too-large': 413,
  'graph-full': 507,
  'graph-gone': 503,
  'graph-unexpected': 502,
  'graph-sign-in-refused': 502,
  // Signing in
  'not-signed-in': 401,
  'token-refused': 401,
  'sign-in-failed': 401,
  'sign-in-unavailable': 503,
};
