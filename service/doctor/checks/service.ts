/** Whether the service runs: then it answers on a socket in its data folder. That it does not run is no fault. */
import { request } from 'node:http';

import { socketIn } from '../../socket.ts';
import { codeOf } from '../../system-fault.ts';
import { good, wrong, type Check } from '../check.ts';

const PATIENCE_MS = 5_000;
/** Nobody listens: the socket is not there, or a killed process left it. */
const STOPPED: ReadonlySet<string> = new Set(['ENOENT', 'ECONNREFUSED', 'ENOTDIR']);

/** The status of its answer, or the code of what went wrong. */
const ask = (socketPath: string): Promise<number | string> =>
  new Promise((done) => {
    const asked = request({ socketPath, path: '/health', timeout: PATIENCE_MS }, (answer) => {
      answer.resume();
      done(answer.statusCode ?? 0);
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', (error) => done(codeOf(error)));
    asked.end();
  });

export const service: Check = {
  id: 'service',
  needs: ['data-folder'],
  run: async (patient) => {
    const path = socketIn(patient.data().data);
    const answer = await ask(path);
    if (answer === 200) return [good('service-runs', {})];
    return typeof answer === 'string' && STOPPED.has(answer)
      ? [good('service-stopped', {})]
      : [wrong('service-silent', { path })];
  },
};
