/** Work that keeps failing. What waits because a document is open in Word is no trouble until it takes days. */
import { waitingJobs, type WaitingJob } from '../../store/jobs/waiting.ts';
import { good, warning, type Check } from '../check.ts';
import { onTables } from './on-tables.ts';

const PATIENCE_MS = 24 * 60 * 60 * 1000;
const MANY_ATTEMPTS = 5;
const SHOWN = 5;

const keepsFailing = ({ attempt, since, reason }: WaitingJob, now: Date): boolean =>
  now.getTime() - Date.parse(since) > PATIENCE_MS || (attempt >= MANY_ATTEMPTS && reason !== 'graph-locked');

export const jobs: Check = {
  id: 'jobs',
  needs: ['tables'],
  run: (patient) =>
    onTables(patient, async (database) => {
      const waiting = await waitingJobs(database);
      const failing = waiting.filter((job) => keepsFailing(job, patient.now()));
      if (failing.length === 0) return [good('jobs-right', { waiting: waiting.length })];
      const more = failing.length - SHOWN;
      return [
        ...failing
          .slice(0, SHOWN)
          .map(({ task, attempt, since, reason }) =>
            warning('job-failing', { task, attempts: attempt, since, reason }),
          ),
        ...(more > 0 ? [warning('jobs-failing-more', { count: more })] : []),
      ];
    }),
};
