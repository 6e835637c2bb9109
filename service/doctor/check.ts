/**
 * One thing that the doctor looks at. A check gives facts and never sentences; those are made in `words.ts`. It changes
 * nothing that the service would not do itself at its start.
 */
import type { Problem } from '#templates/problem.ts';

import type { Patient } from './patient.ts';

/** In the order in which they are told. */
export type CheckId =
  | 'node'
  | 'settings'
  | 'data-folder'
  | 'database'
  | 'tables'
  | 'journal'
  | 'agreement'
  | 'blobs'
  | 'versions'
  | 'jobs'
  | 'seal'
  | 'print'
  | 'clock'
  | 'sign-in'
  | 'permissions'
  | 'consortia'
  | 'service';

export type State = 'good' | 'warning' | 'wrong' | 'skipped';

/** What can be found, by code, with its facts. */
export interface FoundFacts {
  'node-right': { found: string };
  'node-old': { found: string; needed: string };
  'settings-right': Record<string, never>;
  'folder-right': { path: string; gigabytes: number };
  'folder-nearly-full': { path: string; megabytes: number };
  'folder-unusable': { path: string; reason: string };
  'database-right': { version: number; embedded: boolean };
  'tables-right': Record<string, never>;
  'tables-not-yet': Record<string, never>;
  'tables-older': { steps: number };
  'journal-whole': { records: number; hash: string };
  'journal-empty': { path: string };
  'tables-agree': { applied: number };
  'tables-behind': { applied: number; head: number };
  'blobs-there': { count: number; erased: number };
  /** `hashes` of some of them. */
  'blobs-missing': { count: number; hashes: readonly string[] };
  'blobs-damaged': { count: number; hashes: readonly string[] };
  'versions-whole': Record<string, never>;
  'versions-empty': { count: number };
  'jobs-right': { waiting: number };
  /** `since` is ISO time; `reason` is a code. */
  'job-failing': { task: string; attempts: number; since: string; reason: string };
  'jobs-failing-more': { count: number };
  /** Days are `yyyy-mm-dd`. */
  'seal-right': { name: string; until: string };
  'seal-self-made': { until: string };
  'seal-not-yet': Record<string, never>;
  'seal-ending': { until: string };
  'seal-ended': { until: string };
  'print-right': Record<string, never>;
  'clock-right': { seconds: number };
  'clock-off': { minutes: number; ahead: boolean };
  'clock-unknown': Record<string, never>;
  'sign-in-right': Record<string, never>;
  'permissions-right': { given: readonly string[] };
  'permission-missing': { needed: string };
  'permission-wide': { given: readonly string[] };
  'mail-everywhere': { given: readonly string[] };
  'permissions-unseen': Record<string, never>;
  'no-consortium': Record<string, never>;
  'consortium-right': { consortium: string };
  'consortium-unreachable': { consortium: string; part: ConsortiumPart; problem: Problem };
  'service-runs': Record<string, never>;
  'service-stopped': Record<string, never>;
  'service-silent': { path: string };
  /** Something that the program knows by itself how to tell. */
  trouble: { problem: Problem };
  /** An error of ours. */
  unforeseen: { detail: string };
  'needs-first': { check: CheckId };
  'needs-tables': Record<string, never>;
}

export type ConsortiumPart = 'schools' | 'archive' | 'mailbox';

export type FoundCode = keyof FoundFacts;

export type Finding = {
  readonly [C in FoundCode]: { readonly state: State; readonly code: C; readonly facts: FoundFacts[C] };
}[FoundCode];

export interface Check {
  readonly id: CheckId;
  /** When one of these is wrong or was skipped, there is nothing to look at. */
  readonly needs: readonly CheckId[];
  /** A problem that it throws is what is wrong. */
  readonly run: (patient: Patient) => Promise<readonly Finding[]> | readonly Finding[];
}

const found =
  (state: State) =>
  <C extends FoundCode>(code: C, facts: FoundFacts[C]): Finding =>
    ({ state, code, facts }) as Finding;

export const good = found('good');
export const warning = found('warning');
export const wrong = found('wrong');
export const skipped = found('skipped');
