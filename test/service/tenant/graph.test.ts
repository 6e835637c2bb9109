import { describe } from 'vitest';

import { applicationToken, fetchAt, graphClient } from '../../contracts/graph-client.ts';
import { graphContract } from '../../contracts/graph.contract.ts';
import { people, region, service, startRegion } from './region.ts';

describe('Graph as the embedded tenant gives it', () => {
  graphContract(async () => {
    const tenant = await startRegion();
    const fetchThere = fetchAt(tenant.origin);
    const token = await applicationToken(fetchThere, { tenantId: region.tenantId, ...service });
    return {
      client: graphClient(fetchThere, () => Promise.resolve(token)),
      fetchThere,
      token,
      sharePointHost: region.sharePointHost,
      sitePath: 'sites/sop',
      library: 'Profielen',
      invitee: people.director.mail,
      mailbox: people.coordinator.mail,
      stop: () => tenant.stop(),
    };
  });
});
