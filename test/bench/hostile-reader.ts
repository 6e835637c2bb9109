/**
 * A process that reads one file, checks it when it can be read, and prints what that took: processor time the first time,
 * when nothing is compiled yet, the least of later times, and how far the memory rose above the idle process.
 */
import { readFileSync } from 'node:fs';

import { check } from '#templates/check.ts';
import { formats } from '#templates/formats/index.ts';
import { Problem } from '#templates/problem.ts';
import { readDocument } from '#templates/word/read.ts';

/** What one hostile file took, as the process prints it in JSON. */
export interface Taken {
  readonly outcome: string;
  /** In milliseconds of processor time, which other work on the machine disturbs least. */
  readonly first: number;
  readonly fastest: number;
  /** In megabytes. */
  readonly memory: number;
}

const AGAIN = 5;

const outcomeOf = (bytes: Uint8Array): string => {
  try {
    const { format, answers, findings } = readDocument(bytes, formats);
    check(format, answers, { purpose: 'hand-in', document: findings });
    return 'read';
  } catch (error) {
    if (error instanceof Problem) return String(error.code);
    throw error;
  }
};

const timed = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const bytes = readFileSync(process.argv[2] ?? '');
const idle = process.memoryUsage().rss;
let outcome = '';
const first = timed(() => {
  outcome = outcomeOf(bytes);
});
const peak = process.resourceUsage().maxRSS * 1024;
const fastest = Math.min(...Array.from({ length: AGAIN }, () => timed(() => outcomeOf(bytes))));
const taken: Taken = { outcome, first, fastest, memory: Math.max(0, peak - idle) / 1024 / 1024 };
process.stdout.write(JSON.stringify(taken));
