/** Why a token is refused, from what jose says of it. */
import { errors } from 'jose';

import { Problem, type TokenFault } from '#templates/problem.ts';

/** A refusal of the token, or `sign-in-unavailable` when the keys to check it with could not be fetched. */
export const tokenProblem = (error: unknown): Problem => {
  const why = error instanceof errors.JOSEError ? faultOf(error) : undefined;
  // Not as its cause: jose keeps the claims, with the name of a person, in the error.
  if (why !== undefined) return new Problem('token-refused', { why });
  return new Problem('sign-in-unavailable', {}, { cause: error });
};

const faultOf = (error: errors.JOSEError): TokenFault | undefined =>
  error instanceof errors.JWTClaimValidationFailed
    ? (claimFaults[error.claim] ?? 'claims')
    : codeFaults[error.code];

const claimFaults: { readonly [claim: string]: TokenFault | undefined } = {
  aud: 'audience',
  iss: 'tenant',
  nbf: 'not-yet-valid',
};

/** What is not in here is about the keys, not about the token. */
const codeFaults: { readonly [code: string]: TokenFault | undefined } = {
  ERR_JWT_EXPIRED: 'expired',
  ERR_JWT_INVALID: 'malformed',
  ERR_JWS_INVALID: 'malformed',
  ERR_JOSE_ALG_NOT_ALLOWED: 'signature',
  ERR_JOSE_NOT_SUPPORTED: 'signature',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'signature',
  ERR_JWKS_NO_MATCHING_KEY: 'signature',
  ERR_JWKS_MULTIPLE_MATCHING_KEYS: 'signature',
};
