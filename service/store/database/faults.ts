/** Errors of a connection as a problem; errors in a statement stay what they are. */
import { isProblem, Problem } from '#templates/problem.ts';

import { codeOf, reasonOf } from '../../system-fault.ts';

/** SQLSTATE codes and classes that say that the server, not the statement, is in trouble. */
const awayStates: readonly (readonly [state: RegExp, reason: string])[] = [
  [/^57P0[1-4]/, 'de database start of stopt juist'],
  [/^53100/, 'de schijf van de database is vol'],
  [/^53200/, 'de database heeft te weinig geheugen'],
  [/^53300/, 'er zijn te veel verbindingen met de database'],
  [/^(08|58)/, 'de verbinding is verbroken'],
];

/** The driver has no codes for these. */
const awayMessages =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|Query read timeout/;

const systemCodes = /^(ECONN|ENOENT|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|EACCES)/;

/** The error as a problem when the database cannot be reached; else the error itself. */
export const asProblem = (error: unknown): unknown => {
  const code = codeOf(error);
  const state = awayStates.find(([pattern]) => pattern.test(code));
  if (state) return new Problem('database-away', { reason: state[1] }, { cause: error });
  if (code.startsWith('28') || code === '3D000') return new Problem('database-refused', {}, { cause: error });
  if (systemCodes.test(code))
    return new Problem('database-away', { reason: awayReason(error) }, { cause: error });
  return error instanceof Error && awayMessages.test(error.message)
    ? new Problem('database-away', { reason: 'de verbinding is verbroken' }, { cause: error })
    : error;
};

const awayReason = (error: unknown): string =>
  codeOf(error) === 'EACCES' ? reasonOf(error) : 'de database antwoordt niet';

export const isAway = (error: unknown): boolean => isProblem(error) && error.code === 'database-away';

/** Whether trying again may help: the database is away, or another transaction was in the way. */
export const mayPass = (error: unknown): boolean => isAway(error) || codeOf(error).startsWith('40');
