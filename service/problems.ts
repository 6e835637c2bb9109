/**
 * Problems over HTTP: `application/problem+json` (RFC 9457) with a Dutch sentence that says the way out. Of the facts only
 * what a caller may know is sent; paths of the server and technical causes stay here.
 */
import type { Finding } from '#templates/finding.ts';
import { isProblem, Problem, type ProblemCode } from '#templates/problem.ts';
import { problemSentence, sentence } from '#templates/words.ts';

import { OURS, statusOf, type ProblemStatus } from './problem-status.ts';

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
  409: 'Kan nu niet',
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
  now = Date.now(),
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
    ...(status === 503 ? { retryAfter: secondsUntil(problem, now) } : {}),
  };
};

/** Our own faults are told by the number of the request alone; the log has the rest. */
const tellable = (error: unknown, request: string): Problem =>
  isProblem(error) && statusOf[error.code] !== OURS ? error : new Problem('unexpected', { request });

const USUAL_SECONDS = 60;
const MOST_SECONDS = 3_600;

/** When it may be tried again, where Microsoft said when. */
const secondsUntil = ({ facts }: Problem, now: number): number => {
  const at = 'retryAt' in facts && typeof facts.retryAt === 'string' ? Date.parse(facts.retryAt) : NaN;
  return Number.isNaN(at) ? USUAL_SECONDS : Math.min(Math.max(Math.ceil((at - now) / 1000), 1), MOST_SECONDS);
};

const findingsIn = ({ facts }: Problem): Pick<ProblemBody, 'findings'> =>
  'findings' in facts && Array.isArray(facts.findings)
    ? { findings: (facts.findings as Finding[]).map((found) => ({ ...found, sentence: sentence(found) })) }
    : {};
