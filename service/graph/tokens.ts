/** Tokens with which the service itself goes to Graph: the client credentials of an application, by msal. */
import {
  AuthError,
  ConfidentialClientApplication,
  type INetworkModule,
  type NetworkRequestOptions,
} from '@azure/msal-node';

import { Problem } from '#templates/problem.ts';

import type { Application } from './application.ts';
import type { Tokens } from './authenticate.ts';
import { AUTHORITY, GRAPH, type Endpoints } from './endpoints.ts';
import { unanswered } from './failure.ts';
import type { RetryPolicy } from './retry.ts';
import { retrying, type Surroundings } from './retrying.ts';
import { transport } from './transport.ts';
import { jsonOf, NoAnswer } from './wire.ts';

/** @throws Problem `graph-sign-in-refused` or `graph-unavailable` */
export const applicationTokens = (
  { tenant, clientId, credential }: Application,
  endpoints: Endpoints,
  policy: RetryPolicy,
  surroundings: Surroundings,
): Tokens => {
  const application = new ConfidentialClientApplication({
    auth: {
      clientId,
      authority: `${AUTHORITY}/${tenant}`,
      ...('secret' in credential
        ? { clientSecret: credential.secret }
        : {
            clientCertificate: {
              privateKey: credential.privateKey,
              thumbprintSha256: credential.thumbprint,
            },
          }),
    },
    system: { networkClient: network(endpoints, policy, surroundings), disableInternalRetries: true },
  });
  const ask = async (fresh: boolean): Promise<string> => {
    try {
      const result = await application.acquireTokenByClientCredential({
        scopes: [`${GRAPH}/.default`],
        skipCache: fresh,
      });
      if (result) return result.accessToken;
    } catch (error) {
      throw problemOf(error);
    }
    throw new Problem('graph-sign-in-refused', { code: 'no_token' });
  };
  // Many calls at once wait for one token.
  const underway = new Map<boolean, Promise<string>>();
  return ({ fresh }) => {
    const asked = underway.get(fresh) ?? ask(fresh).finally(() => underway.delete(fresh));
    underway.set(fresh, asked);
    return asked;
  };
};

const SIGNING_IN = { operation: 'sign-in', name: null } as const;

/** msal wraps what the network threw, and tells Microsoft's own code only in a sentence. */
const problemOf = (error: unknown): unknown => {
  const lost = noAnswerIn(error);
  if (lost) return unanswered(SIGNING_IN, lost);
  if (!(error instanceof AuthError)) return error;
  const code = /AADSTS\d+/.exec(error.errorMessage)?.[0] ?? error.errorCode;
  return new Problem('graph-sign-in-refused', { code });
};

const noAnswerIn = (error: unknown): NoAnswer | undefined => {
  if (error instanceof NoAnswer) return error;
  return error instanceof Error && error.cause !== undefined ? noAnswerIn(error.cause) : undefined;
};

const TIMEOUT_MS = 10_000;

/** Asking for a token twice gives two tokens and does no harm. */
const network = (endpoints: Endpoints, policy: RetryPolicy, surroundings: Surroundings): INetworkModule => {
  const send = retrying(transport(endpoints), policy, surroundings);
  const ask = async <T>(method: string, url: string, options: NetworkRequestOptions = {}) => {
    const { headers = {}, body = null } = options;
    const answer = await send({ method, url, headers, body, timeoutMs: TIMEOUT_MS }, 'idempotent');
    const told: Record<string, string> = {};
    answer.headers.forEach((value, name) => (told[name] = value));
    return { status: answer.status, headers: told, body: (jsonOf(answer) ?? {}) as T };
  };
  return {
    sendGetRequestAsync: (url, options) => ask('GET', url, options),
    sendPostRequestAsync: (url, options) => ask('POST', url, options),
  };
};
