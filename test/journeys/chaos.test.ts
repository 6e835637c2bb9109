import { expect, it } from 'vitest';

import { chaos } from '../chaos/chaos.ts';
import { noFindings } from '../chaos/findings.ts';
import { handingIn } from '../chaos/handing-in/play.ts';

it('loses nothing and does nothing twice while the service is killed and the tenant fails', async () => {
  const { killed, play, findings } = await chaos(handingIn, {
    schools: 3,
    seed: 7,
    rate: 0.1,
    progress: () => undefined,
  });
  expect(play.asking.answered).toBe(3);
  expect(findings).toEqual(noFindings());
  expect(play.counted).toMatchObject({ pdfs: 3, onePages: 3, documents: 3, mails: 3 });
  expect(Object.fromEntries(play.counted.judged)).toEqual({ pdfsig: 9, qpdf: 9 });
  expect(killed.starts).toBeGreaterThan(2);
  expect(killed.fell).toBe(0);
});
