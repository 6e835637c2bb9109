import { createServer, type AddressInfo } from 'node:net';

import { describe, expect, it } from 'vitest';

import { portsFrom, requireFree } from './ports.ts';

describe('the ports of the demonstration', () => {
  it('are two neighbours, and can be others than the usual', () => {
    expect(portsFrom(undefined)).toEqual({ service: 4040, tenant: 4041 });
    expect(portsFrom('5040')).toEqual({ service: 5040, tenant: 5041 });
  });

  it.each(['', 'poort', '0', '-1', '65535', '40.5'])('are never “%s”', (word) => {
    expect(() => portsFrom(word)).toThrow(/is geen poort/);
  });

  it('are refused while something else listens there, with the way out', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    await expect(requireFree({ service: port, tenant: port })).rejects.toThrow(/bezet.*npm start -- /);
    await new Promise((done) => other.close(done));
    await expect(requireFree({ service: port, tenant: port })).resolves.toBeUndefined();
  });
});
