import { expect, it } from 'vitest';

import { chaos } from '../chaos/chaos.ts';
import { collecting } from '../chaos/collecting/play.ts';
import { noFindings } from '../chaos/findings.ts';

it('hands out once and collects what schools save while the service is killed and the tenant fails', async () => {
  const { killed, play, findings } = await chaos(collecting, {
    schools: 6,
    seed: 7,
    rate: 0.1,
    progress: () => undefined,
  });
  expect(findings).toEqual(noFindings());
  expect(play.work.handedOut.size).toBe(6);
  expect(killed.starts).toBeGreaterThan(2);
  expect(killed.fell).toBe(0);
});
