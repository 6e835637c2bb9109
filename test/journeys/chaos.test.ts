import { expect, it } from 'vitest';

import { chaos } from '../chaos/chaos.ts';

it('loses nothing and does nothing twice while the service is killed and the tenant fails', async () => {
  const { killed, asking, findings } = await chaos({
    schools: 3,
    seed: 7,
    rate: 0.1,
    progress: () => undefined,
  });
  expect(asking.answered).toBe(3);
  expect(findings).toEqual({ pdfs: 3, onePages: 3, documents: 3, mails: 3, lost: [], twice: [], wrong: [] });
  expect(killed.starts).toBeGreaterThan(2);
  expect(killed.fell).toBe(0);
});
