/** The way to Microsoft 365 and back, on the embedded tenant over the loopback: what our steps add to a plain request. */
import { connectGraph } from '#service/graph/connect.ts';
import { reachable } from '#service/graph/endpoints.ts';
import { STANDARD_POLICY } from '#service/graph/retry.ts';
import { realSurroundings } from '#service/graph/retrying.ts';
import { applicationTokens } from '#service/graph/tokens.ts';

import { application, endpointsAt } from '../service/graph/tenant.ts';
import { region, startRegion } from '../service/tenant/region.ts';
import { measure, table } from './measure.ts';

export const graphBenches = async (write: (text: string) => void): Promise<void> => {
  const tenant = await startRegion({ rewritesOfficeFiles: false });
  const endpoints = endpointsAt(tenant.origin);
  const graph = connectGraph({ application, endpoints });
  const token = await applicationTokens(
    application,
    endpoints,
    STANDARD_POLICY,
    realSurroundings,
  )({ fresh: false });
  const drive = await graph.drive(`https://${region.sharePointHost}/sites/sop`, 'Profielen');
  const profile = new Uint8Array(120_000).fill(120);
  const { id } = await graph.store(drive, 'root', 'profiel.pdf', profile);
  const url = reachable(endpoints, `https://graph.microsoft.com/v1.0/drives/${drive}/items/${id}`);
  let turn = 0;
  const measured = await measure(
    {
      'a plain request for an item': async () =>
        (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).arrayBuffer(),
      'an item': () => graph.item(drive, id),
      'an item by its path': () => graph.itemAt(drive, ['profiel.pdf']),
      'the bytes of 120 kB': () => graph.content(drive, id),
      'storing 120 kB': () => graph.store(drive, 'root', `profiel ${(turn += 1)}.pdf`, profile),
    },
    { rounds: 200, warmUp: 30 },
  );
  write(table('Microsoft 365, embedded, over the loopback', measured));
  await tenant.stop();
};
