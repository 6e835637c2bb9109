/** Looks whether the service can do its work in a tenant: for whoever sets it up. Changes nothing there. */
import type { Tokens } from './authenticate.ts';
import type { CallGraph } from './client.ts';
import { GRAPH, type Endpoints } from './endpoints.ts';
import { unanswered } from './failure.ts';
import { mailboxPath } from './paths.ts';
import type { Surroundings } from './retrying.ts';
import { transport } from './transport.ts';

export interface Probe {
  /** @throws Problem `graph-sign-in-refused` or `graph-unavailable` */
  readonly signIn: () => Promise<void>;
  /**
   * The application permissions that Entra gave, such as `Sites.Selected`; null when the token does not tell. Microsoft calls
   * tokens for Graph opaque, so this is for showing to people and decides nothing.
   */
  readonly permissions: () => Promise<readonly string[] | null>;
  /** How far this clock is ahead of that of Microsoft 365, in milliseconds and to the second; null when it tells no time. */
  readonly clockAhead: () => Promise<number | null>;
  /** That the messages of this mailbox can be read; whether mail may be sent shows only by sending. @throws as `Graph` */
  readonly mailbox: (address: string) => Promise<void>;
}

const SIGNING_IN = { operation: 'sign-in', name: null } as const;
const TIMEOUT_MS = 10_000;

const rolesIn = (token: string): readonly string[] | null => {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as {
      readonly roles?: unknown;
    };
    return Array.isArray(claims.roles) ? claims.roles.filter((role) => typeof role === 'string') : [];
  } catch {
    return null;
  }
};

export const probe = (
  tokens: Tokens,
  call: CallGraph,
  endpoints: Endpoints,
  { now }: Surroundings,
): Probe => ({
  signIn: async () => {
    await tokens({ fresh: false });
  },
  permissions: async () => rolesIn(await tokens({ fresh: false })),
  clockAhead: async () => {
    // Without a token: a clock that is wrong may be why there is none.
    const request = { method: 'GET', url: `${GRAPH}/v1.0/`, headers: {}, body: null, timeoutMs: TIMEOUT_MS };
    const { headers } = await transport(endpoints)(request).catch((error: unknown) => {
      throw unanswered(SIGNING_IN, error);
    });
    const theirs = Date.parse(headers.get('date') ?? '');
    return Number.isNaN(theirs) ? null : now() - theirs;
  },
  mailbox: async (address) => {
    await call({
      operation: 'send-mail',
      name: address,
      idempotency: 'safe',
      to: mailboxPath(address),
      query: { $top: '1', $select: 'id' },
    });
  },
});
