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
  408: 'Te langzaam',
  409: 'Kan nu niet',
  410: 'Niet meer beschikbaar',
  412: 'Ondertussen veranderd',
  413: 'Te groot',
  415: 'Verkeerde soort',
  422: 'Nog niet in orde',
  423: 'In gebruik',
  429: 'Te veel verzoeken',
  431: 'Te lang',
  500: 'Onverwachte fout',
  502: 'Microsoft 365 antwoordt niet goed',
  503: 'Even niet beschikbaar',
  507: 'Geen ruimte',
};

/** What a caller gets to know of an error. */
const problemBody = (problem: Problem, request: string): ProblemBody => {
  const status = statusOf[problem.code];
  return {
    type: `urn:ondersteuningsprofiel:${problem.code}`,
    title: titles[status],
    status,
    detail: problemSentence(problem),
    code: problem.code,
    instance: request,
    ...findingsIn(problem),
  };
};

/**
 * The answer to a request that met an error.
 * @param request its number
 */
export const problemAnswer = (error: unknown, request: string, now = Date.now()): Response => {
  const problem = tellable(error, request);
  const body = problemBody(problem, request);
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Language': 'nl',
      'Cache-Control': 'no-store',
      'X-Request-Id': request,
      ...headersFor(problem, body.status, now),
    },
  });
};

/** What HTTP asks for beside the status (RFC 9110, 15.5 and 15.6). */
const headersFor = (problem: Problem, status: ProblemStatus, now: number): Record<string, string> => {
  if (status === 503) return { 'Retry-After': String(secondsUntil(problem, now)) };
  if (status === 401) return { 'WWW-Authenticate': challenges[problem.code] ?? 'Bearer' };
  return 'allowed' in problem.facts ? { Allow: problem.facts.allowed.join(', ') } : {};
};

/** RFC 6750, 3.1. */
const challenges: { readonly [C in ProblemCode]?: string } = {
  'token-refused': 'Bearer error="invalid_token"',
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
