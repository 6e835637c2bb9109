/**
 * Tokens that people bring: bearer tokens of the pane in Word, and the ID token at the end of a sign-in.
 *
 * A token is a signed statement of Microsoft. Before it is believed: it is signed with RS256 by a key that the tenant publishes
 * (never by what the token itself says of its algorithm), it comes from a tenant that is allowed, it is meant for us, it is
 * valid now, and it is of the kind that is asked for. An ID token has the same audience as an access token and may carry the
 * same roles, so a bearer token has to show a scope as well, or that it is an application's.
 * Source: Microsoft, "Secure applications and APIs by validating claims"; RFC 8725, JSON Web Token Best Current Practices.
 */
import {
  createRemoteJWKSet,
  customFetch,
  decodeJwt,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';

import { AUTHORITY } from '#service/graph/endpoints.ts';
import { Problem, type TokenFault } from '#templates/problem.ts';

import type { Caller } from './caller.ts';
import { tokenProblem } from './token-faults.ts';

export interface Trust {
  /** The tenants whose tokens count: GUIDs in lower case. */
  readonly tenants: readonly string[];
  /** For whom tokens are meant: our client id, and where in use its `api://` name. */
  readonly audiences: readonly string[];
  /** The scope that lets the pane speak for a person, such as `access_as_user`. */
  readonly scope: string;
  /** For the keys of a tenant. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface TokenJudge {
  /** @throws Problem `token-refused` or `sign-in-unavailable` */
  readonly bearer: (token: string) => Promise<Caller>;
  /** @throws Problem `token-refused` or `sign-in-unavailable` */
  readonly idToken: (token: string, nonce: string) => Promise<Caller>;
}

/** Clocks differ a little. */
const TOLERANCE_SECONDS = 60;

/** Far more than any token with its roles; a longer one is not even decoded. */
const LONGEST = 16_384;

/** Keeps the keys of each tenant; they are fetched at first use, and again when a token names a new one. */
export const tokenJudge = (trust: Trust): TokenJudge => {
  const keys = new Map(trust.tenants.map((tenant) => [tenant, keysOf(tenant, trust)]));

  const verified = async (token: string): Promise<JWTPayload> => {
    const tenant = claimedTenant(token);
    const keysOfTenant = keys.get(tenant);
    if (keysOfTenant === undefined) throw refused('tenant');
    const { payload } = await jwtVerify(token, keysOfTenant, {
      algorithms: ['RS256'],
      issuer: `${AUTHORITY}/${tenant}/v2.0`,
      audience: [...trust.audiences],
      requiredClaims: ['exp', 'nbf', 'oid'],
      clockTolerance: TOLERANCE_SECONDS,
      currentDate: new Date(trust.now()),
    }).catch((error: unknown) => {
      throw tokenProblem(error);
    });
    if (payload.ver !== '2.0') throw refused('version');
    return payload;
  };

  return {
    bearer: async (token) => {
      const payload = await verified(token);
      const caller = callerOf(payload);
      const speaksForPerson = text(payload.scp).split(' ').includes(trust.scope);
      const isApplication = payload.idtyp === 'app' && caller.roles.length > 0;
      if (!speaksForPerson && !isApplication) throw refused('claims');
      return caller;
    },
    idToken: async (token, nonce) => {
      const payload = await verified(token);
      if (payload.nonce !== nonce) throw refused('nonce');
      return callerOf(payload);
    },
  };
};

const refused = (why: TokenFault): Problem => new Problem('token-refused', { why });

const keysOf = (tenant: string, { fetch }: Trust): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(`${AUTHORITY}/${tenant}/discovery/v2.0/keys`), {
    [customFetch]: fetch,
  });

/** Whose keys to check it with. What it claims is believed only after that. */
const claimedTenant = (token: string): string => {
  if (token.length > LONGEST) throw refused('malformed');
  try {
    return text(decodeJwt(token).tid);
  } catch {
    throw refused('malformed');
  }
};

const callerOf = ({ tid, oid, name, roles }: JWTPayload): Caller => {
  const object = text(oid);
  if (object === '') throw refused('claims');
  return {
    tenant: text(tid),
    object,
    name: text(name),
    roles: Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [],
  };
};

const text = (claim: unknown): string => (typeof claim === 'string' ? claim : '');
