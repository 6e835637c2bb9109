/**
 * What every command of `sop` shares: where it writes, how it ends, and how a document is opened and judged.
 * Results go to stdout and nothing else; progress of long work goes to stderr.
 */
import type { Command } from 'commander';

import type { Answered } from '#templates/changes.ts';
import { check } from '#templates/check.ts';
import type { Finding } from '#templates/finding.ts';
import type { Format } from '#templates/format.ts';
import { formats, formatWithId } from '#templates/formats/index.ts';
import { Problem } from '#templates/problem.ts';
import type { Purpose } from '#templates/rules/rule.ts';
import { readAcknowledgements, type Acknowledgement } from '#templates/seen.ts';
import { readDocument, type DocumentReading } from '#templates/word/read.ts';

import type { Config } from '../config.ts';
import { readBytes, readJson } from '../files.ts';

/** How the program ends; with several files the worst counts. */
export const exit = { good: 0, notReady: 1, unreadable: 2 } as const;

export type ExitCode = (typeof exit)[keyof typeof exit];

export interface Shell {
  readonly config: Config;
  /** `yyyy-mm-dd`, of the day on which the command was given. */
  readonly today: string;
  /** A line of result. */
  print(line: string): void;
  /** A line of progress. */
  progress(line: string): void;
  /** Ends with this code, or a worse one that was already set. */
  end(code: ExitCode): void;
}

/** Adds one command to the program. */
export type Register = (program: Command, shell: Shell) => void;

/** @throws Problem `unknown-format`. */
export const formatNamed = (id: string): Format => {
  const format = formatWithId(id);
  if (!format) throw new Problem('unknown-format', { format: id, known: formats.map((known) => known.id) });
  return format;
};

export interface Judged extends DocumentReading {
  readonly file: string;
}

interface Judging {
  readonly purpose: Purpose;
  /** `yyyy-mm-dd`. */
  readonly today: string;
  /** What a person has looked at and found right. */
  readonly seen?: readonly Acknowledgement[];
  /** What this school handed in the last time. */
  readonly earlier?: (reading: DocumentReading) => Answered | undefined;
}

/**
 * Reads a document and checks it.
 * @throws Problem when it cannot be read.
 */
export const judge = async (
  file: string,
  { purpose, today, seen = [], earlier }: Judging,
): Promise<Judged> => {
  const reading = readDocument(await readBytes(file), formats);
  const { format, answers, declaration, school } = reading;
  const last = earlier?.(reading);
  const findings = check(format, answers, {
    purpose,
    today,
    declaration,
    document: reading.findings,
    school,
    seen,
    ...(last ? { earlier: last } : {}),
  });
  return { file, ...reading, findings };
};

/**
 * What somebody has seen and approved, from the file that `--seen` names; nothing when it names none.
 * @throws Problem `seen-invalid` or a problem of files.
 */
export const readSeen = async (path: string | undefined): Promise<readonly Acknowledgement[]> =>
  path === undefined ? [] : readAcknowledgements(await readJson(path));

export const countBlocking = (findings: readonly Finding[]): number =>
  findings.filter(({ severity }) => severity === 'blocking').length;
