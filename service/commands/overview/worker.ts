/**
 * One of the threads that work on documents: a program of its own, started by `crew.ts`. Each has its own compiler and fonts,
 * and reads the settings itself.
 */
import { workerData } from 'node:worker_threads';

import { readConfig } from '../../config.ts';
import { workOn, type LastRound, type Outcome, type Task } from './task.ts';

const config = readConfig();

/** Called for each task. */
export default (task: Task): Promise<Outcome> => workOn(task, workerData as LastRound, config);
