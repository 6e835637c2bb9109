/**
 * Problems over HTTP: `application/problem+json` (RFC 9457) with a Dutch sentence that says the way out. Of the facts only
 * what a caller may know is sent; paths of the server and technical causes stay here.
 */
import type { Finding } from '#templates/finding.ts';
import { isProblem, Problem, type ProblemCode } from '#templates/problem.ts';
import { problemSentence, sentence } from '#templates/words.ts';

export type ProblemStatus =
  400 | 401 | 403 | 404 | 405 | 409 | 410 | 412 | 413 | 415 | 422 | 423 | 429 | 500 | 502 | 503 | 507;

/** A document that cannot be read or is not ready is 422: the request was understood, its content was not. */
const UNREADABLE = 422;
/** A file or a setting of the server itself; a caller can do nothing about it. */
const OURS = 500;

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
  'graph-unavailable': 503,
  'graph-refused': 502,
  'graph-not-found': 404,
  'graph-locked': 423,
  'graph-conflict': 409,
  'graph-name-taken': 409,
  'graph-name-unusable': UNREADABLE,
  'graph-too-large': UNREADABLE,
  'graph-full': 507,
  'graph-gone': 502,
  'graph-unexpected': 502,
  'graph-sign-in-refused': 502,
  'not-signed-in': 401,
  'token-refused': 401,
  'sign-in-failed': 401,
  'sign-in-unavailable': 503,
  'settings-wrong': OURS,
  'request-wrong': 400,
  'route-unknown': 404,
  'method-unknown': 405,
  'request-too-large': 413,
  'request-type': 415,
  'not-ready': 503,
  unexpected: OURS,
};

export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: ProblemStatus;
  /** The Dutch sentence. */
  readonly detail: string;
  readonly code: ProblemCode;
  /** The request, for whoever reports it. */
  readonly instance: string;
  /** Where the content of a document is the trouble: what, where, and in words. */
  readonly findings?: readonly (Finding & { readonly sentence: string })[];
}

const titles: { readonly [S in ProblemStatus]: string } = {
  400: 'Verzoek klopt niet',
  401: 'Niet aangemeld',
  403: 'Niet toegestaan',
  404: 'Niet gevonden',
  405: 'Kan hier niet',
  409: 'Ondertussen veranderd',
  410: 'Niet meer beschikbaar',
  412: 'Ondertussen veranderd',
  413: 'Te groot',
  415: 'Verkeerde soort',
  422: 'Nog niet in orde',
  423: 'In gebruik',
  429: 'Te veel verzoeken',
  500: 'Onverwachte fout',
  502: 'Microsoft 365 antwoordt niet goed',
  503: 'Even niet beschikbaar',
  507: 'Geen ruimte',
};

/** What a caller gets to know of an error. */
export const problemBody = (
  error: unknown,
  request: string,
): { readonly body: ProblemBody; readonly retryAfter?: number } => {
  const problem = tellable(error, request);
  const status = statusOf[problem.code];
  return {
    body: {
      type: `urn:ondersteuningsprofiel:${problem.code}`,
      title: titles[status],
      status,
      detail: problemSentence(problem),
      code: problem.code,
      instance: request,
      ...findingsIn(problem),
    },
    ...(status === 503 ? { retryAfter: 60 } : {}),
  };
};

/** Our own faults are told by the number of the request alone; the log has the rest. */
const tellable = (error: unknown, request: string): Problem =>
  isProblem(error) && statusOf[error.code] !== OURS ? error : new Problem('unexpected', { request });

const findingsIn = ({ facts }: Problem): Pick<ProblemBody, 'findings'> =>
  'findings' in facts && Array.isArray(facts.findings)
    ? { findings: (facts.findings as Finding[]).map((found) => ({ ...found, sentence: sentence(found) })) }
    : {};
