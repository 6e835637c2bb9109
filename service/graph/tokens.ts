/**
 * Tokens with which the service itself goes to Graph: the client credentials of an application, by msal.
 *
 * msal keeps quiet for a minute after a 429 or 5xx, and gives no reason when the network fails; so those never reach it: what
 * cannot be mended by waiting ends here as a problem.
 */
import {
  AuthError,
  ConfidentialClientApplication,
  type INetworkModule,
  type NetworkRequestOptions,
} from '@azure/msal-node';

import { isProblem, Problem } from '#templates/problem.ts';

import type { Application } from './application.ts';
import type { Tokens } from './authenticate.ts';
import { AUTHORITY, GRAPH, type Endpoints } from './endpoints.ts';
import { failure, unanswered } from './failure.ts';
import type { RetryPolicy } from './retry.ts';
import { retrying, type Surroundings } from './retrying.ts';
import { transport } from './transport.ts';
import { jsonOf, NoAnswer, type Answer } from './wire.ts';

/** Each is asked for once, however many wait for it. @throws Problem `graph-sign-in-refused` or `graph-unavailable` */
export const applicationTokens = (
  { tenant, clientId, credential }: Application,
  endpoints: Endpoints,
  policy: RetryPolicy,
  surroundings: Surroundings,
): Tokens => {
  const network = networkOf(endpoints, policy, surroundings);
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
    system: { networkClient: network, disableInternalRetries: true },
  });
  const ask = async (fresh: boolean): Promise<string> => {
    try {
      const result = await application.acquireTokenByClientCredential({
        scopes: [`${GRAPH}/.default`],
        skipCache: fresh,
      });
      if (result) return result.accessToken;
    } catch (error) {
      throw error instanceof AuthError ? problemOf(error, network.trouble) : error;
    }
    throw new Problem('graph-sign-in-refused', { code: 'no_token' });
  };
  const underway = new Map<boolean, Promise<string>>();
  return ({ fresh }) => {
    const asked = underway.get(fresh) ?? ask(fresh).finally(() => underway.delete(fresh));
    underway.set(fresh, asked);
    return asked;
  };
};

const SIGNING_IN = { operation: 'sign-in', name: null } as const;

/** Microsoft's own code stands only in a sentence. */
const problemOf = ({ errorCode, errorMessage }: AuthError, trouble: Problem | undefined): Problem => {
  if (errorCode === 'network_error') return trouble ?? unanswered(SIGNING_IN, undefined);
  return new Problem('graph-sign-in-refused', { code: /AADSTS\d+/.exec(errorMessage)?.[0] ?? errorCode });
};

const TIMEOUT_MS = 10_000;

interface Network extends INetworkModule {
  /** What went wrong the last time; msal forgets it. */
  readonly trouble: Problem | undefined;
}

const networkOf = (endpoints: Endpoints, policy: RetryPolicy, surroundings: Surroundings): Network => {
  const send = retrying(transport(endpoints), policy, surroundings);
  let trouble: Problem | undefined;
  const answerTo = async (
    method: string,
    url: string,
    { headers = {}, body }: NetworkRequestOptions,
  ): Promise<Answer> => {
    try {
      // Asking for a token twice gives two tokens and does no harm.
      const answer = await send(
        { method, url, headers, body: body ?? null, timeoutMs: TIMEOUT_MS },
        'idempotent',
      );
      if (answer.status !== 429 && answer.status < 500) return answer;
      throw failure(answer, SIGNING_IN, surroundings.now());
    } catch (error) {
      if (error instanceof NoAnswer) trouble = unanswered(SIGNING_IN, error);
      if (isProblem(error)) trouble = error;
      throw error;
    }
  };
  const ask = async <T>(method: string, url: string, options: NetworkRequestOptions = {}) => {
    const answer = await answerTo(method, url, options);
    const headers: Record<string, string> = {};
    answer.headers.forEach((value, name) => (headers[name] = value));
    return { status: answer.status, headers, body: (jsonOf(answer) ?? {}) as T };
  };
  return {
    get trouble() {
      return trouble;
    },
    sendGetRequestAsync: (url, options) => ask('GET', url, options),
    sendPostRequestAsync: (url, options) => ask('POST', url, options),
  };
};
