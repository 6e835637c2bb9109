/** The port, connected to Microsoft 365 or to what stands in for it. */
import type { Application } from './application.ts';
import type { Tokens } from './authenticate.ts';
import { changes } from './changes.ts';
import { graphClient, type CallGraph } from './client.ts';
import type { Endpoints } from './endpoints.ts';
import { files } from './files.ts';
import { items } from './items.ts';
import { sendOnce } from './mail.ts';
import { permissions } from './permissions.ts';
import type { Graph } from './port.ts';
import { probe, type Probe } from './probe.ts';
import { STANDARD_POLICY, type RetryPolicy } from './retry.ts';
import { realSurroundings, type Surroundings } from './retrying.ts';
import { applicationTokens } from './tokens.ts';

export interface Connection {
  readonly application: Application;
  readonly endpoints: Endpoints;
  readonly policy?: RetryPolicy;
  readonly timeoutMs?: number;
  readonly fileTimeoutMs?: number;
  readonly surroundings?: Surroundings;
}

interface Wired {
  readonly tokens: Tokens;
  readonly call: CallGraph;
  readonly surroundings: Surroundings;
}

const wired = ({
  application,
  endpoints,
  policy = STANDARD_POLICY,
  timeoutMs = 15_000,
  fileTimeoutMs = 45_000,
  surroundings = realSurroundings,
}: Connection): Wired => {
  const tokens = applicationTokens(application, endpoints, policy, surroundings);
  const call = graphClient({ endpoints, tokens, policy, timeoutMs, fileTimeoutMs, surroundings });
  return { tokens, call, surroundings };
};

/** Does nothing yet: the first call signs in. */
export const connectGraph = (connection: Connection): Graph => {
  const { call, surroundings } = wired(connection);
  return {
    ...items(call),
    ...files(call, surroundings),
    ...permissions(call),
    delta: (drive, cursor) => changes(call, drive, cursor),
    sendOnce: (mailbox, mail) => sendOnce(call, surroundings, mailbox, mail),
  };
};

/** For looking whether the service can do its work here. Does nothing yet, like `connectGraph`. */
export const connectProbe = (connection: Connection): Probe => {
  const { tokens, call, surroundings } = wired(connection);
  return probe(tokens, call, connection.endpoints, surroundings);
};
