/** What an answer that is no success means, as a problem with its facts. */
import { Problem, type GraphOperation } from '#templates/problem.ts';

import { codesOf } from './error-codes.ts';
import { retryAfterMs } from './retry.ts';
import type { Answer } from './wire.ts';

/** What is being done, and to what: the facts of every problem. */
export interface Doing {
  readonly operation: GraphOperation;
  /** Of a file or folder; null where it is not known. */
  readonly name: string | null;
}

/** @param now in milliseconds; a Retry-After is told as a time */
export const failure = (answer: Answer, { operation, name }: Doing, now: number): Problem => {
  const { status } = answer;
  const codes = codesOf(answer);
  if (LOCKED_STATUSES.has(status) && (status === 423 || codes.includes('resourceLocked')))
    return new Problem('graph-locked', { operation, name });
  if (status === 412 || (status === 409 && codes.includes('resourceModified')))
    return new Problem('graph-conflict', { operation, name });
  if (status === 507 || codes.includes('quotaLimitReached')) return new Problem('graph-full', { operation });
  if (status === 404 || status === 410) return new Problem('graph-not-found', { operation, name });
  if (status === 401 || status === 403)
    return new Problem('graph-refused', { operation, status, lacks: PERMISSIONS[operation] });
  if (status >= 500 || status === 429 || status === 408)
    return new Problem('graph-unavailable', { operation, status, retryAt: retryAt(answer, now) });
  return new Problem('graph-unexpected', { operation, status, codes });
};

/** Nothing came back. */
export const unanswered = ({ operation }: Doing, cause: unknown): Problem =>
  new Problem('graph-unavailable', { operation, status: null, retryAt: null }, { cause });

const retryAt = ({ headers }: Answer, now: number): string | null => {
  const wait = retryAfterMs(headers, now);
  return wait === undefined ? null : new Date(now + wait).toISOString();
};

/** The real one answers 423, and at times 403 or 409 with the reason inside. */
const LOCKED_STATUSES: ReadonlySet<number> = new Set([403, 409, 423]);

const READ = ['Sites.Selected (read)', 'Files.Read.All'];
const WRITE = ['Sites.Selected (write)', 'Files.ReadWrite.All'];
const OWN = ['Sites.Selected (owner)', 'Sites.FullControl.All'];

/** One of these is enough, as application permission. */
const PERMISSIONS: { readonly [O in GraphOperation]: readonly string[] } = {
  'find-library': READ,
  'read-item': READ,
  'list-folder': READ,
  'read-file': READ,
  'make-folder': WRITE,
  'store-file': WRITE,
  'replace-file': WRITE,
  'remove-item': WRITE,
  'read-changes': READ,
  'read-permissions': OWN,
  'change-permissions': OWN,
  'open-link': READ,
  'send-mail': ['Mail.Send + Mail.ReadWrite'],
  'sign-in': ['User.Read'],
};
