/**
 * One of the threads that work for an overview: a program of its own, started by `crew.ts`. Each has its own compiler and
 * fonts, and reads the settings itself.
 */
import { workerData } from 'node:worker_threads';

import { resultOf, type Result } from '../../across-threads.ts';
import { readConfig } from '../../config.ts';
import type { Report } from '../../overview/report/report.ts';
import type { Form } from './forms.ts';
import { workOn, type LastRound, type Outcome, type Task } from './task.ts';

const config = readConfig();

/** Called for each document. */
export const read = (task: Task): Promise<Outcome> => workOn(task, workerData as LastRound, config);

/** Called for each form of the report, which is loaded at first use: a thread that only reads does without. */
export const write = ({
  form,
  report,
}: {
  readonly form: Form;
  readonly report: Report;
}): Promise<Result<Uint8Array | string>> =>
  resultOf(async () => (await import('./forms.ts')).forms[form](report));
