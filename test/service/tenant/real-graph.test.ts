/**
 * The same contract on a real tenant. It needs an application with the roles Sites.ReadWrite.All (or Sites.Selected with
 * `owner` on the site), Mail.ReadWrite and Mail.Send, and these variables:
 *
 * SOP_TEST_TENANT, SOP_TEST_CLIENT, SOP_TEST_SECRET, SOP_TEST_SITE (such as https://swv.sharepoint.com/sites/proef),
 * SOP_TEST_LIBRARY, SOP_TEST_INVITEE (an address to which folders may be opened) and SOP_TEST_MAILBOX.
 */
import { describe, it } from 'vitest';

import { applicationToken, fetchAt, graphClient } from '../../contracts/graph-client.ts';
import { graphContract } from '../../contracts/graph.contract.ts';

const names = ['TENANT', 'CLIENT', 'SECRET', 'SITE', 'LIBRARY', 'INVITEE', 'MAILBOX'] as const;
const missing = names.filter((name) => !process.env[`SOP_TEST_${name}`]);
const setting = (name: (typeof names)[number]): string => process.env[`SOP_TEST_${name}`] ?? '';

describe('Graph as Microsoft gives it', () => {
  if (missing.length > 0) {
    it.skip(`needs a real tenant: set ${missing.map((name) => `SOP_TEST_${name}`).join(', ')}`, () =>
      undefined);
    return;
  }
  graphContract(async () => {
    const fetchThere = fetchAt();
    const token = await applicationToken(fetchThere, {
      tenantId: setting('TENANT'),
      clientId: setting('CLIENT'),
      secret: setting('SECRET'),
    });
    const site = new URL(setting('SITE'));
    return {
      client: graphClient(fetchThere, () => Promise.resolve(token), 3),
      fetchThere,
      token,
      sharePointHost: site.host,
      sitePath: site.pathname.slice(1),
      library: setting('LIBRARY'),
      invitee: setting('INVITEE'),
      mailbox: setting('MAILBOX'),
      stop: () => Promise.resolve(),
    };
  });
});
