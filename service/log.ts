/**
 * The log of the service: for whoever keeps it running, so about requests, steps and faults and never about people. What a
 * technical message quotes (a value in a database, a file name, an address) is left out before it is written.
 */
import { pino, type DestinationStream, type Logger } from 'pino';

import type { ServiceConfig } from './config.ts';

/** An apostrophe in a word opens nothing. */
const opening = /["“„‘«`]|(?<!\p{L})'/u;
const personal = /\w+:\/\/\S+|\([^()]*\)=\([^()]*\)|\S+@\S+|\+?\d[\d -]{7,}\d/g;

/** A technical message up to what it quotes: where that ends is not to be known, because it may hold quotation marks itself. */
export const withoutQuotes = (message: string): string => {
  const at = message.search(opening);
  return (at < 0 ? message : `${message.slice(0, at)}…`).replace(personal, '…');
};

interface Told {
  readonly name: string;
  readonly code: string | undefined;
  readonly message: string;
  readonly at: readonly string[];
  readonly cause: Told | undefined;
}

const MOST_CAUSES = 3;

const told = (error: unknown, depth = 0): Told | undefined => {
  if (!(error instanceof Error) || depth > MOST_CAUSES) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  // A message of several lines may look like places itself.
  const at = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
  const message = withoutQuotes(error.message);
  return { name: error.name, code, message, at, cause: told(error.cause, depth + 1) };
};

export const createLog = (
  { logLevel }: Pick<ServiceConfig, 'logLevel'>,
  destination?: DestinationStream,
): Logger =>
  pino(
    { level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { error: told } },
    destination ?? pino.destination({ fd: 2, sync: false }),
  );
