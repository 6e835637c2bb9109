/**
 * The tokens of the authority: JSON Web Tokens in the form of Entra's version 2.0, really signed.
 *
 * Source: learn.microsoft.com/entra/identity-platform/access-token-claims-reference.
 */
import { createHash, randomUUID } from 'node:crypto';

import { errors, jwtVerify, SignJWT, type JWTPayload } from 'jose';

import type { ApplicationDescription, PersonDescription } from '../description.ts';
import { guidFor } from '../guid.ts';
import type { SigningKey } from './signing-key.ts';

export const LIFETIME = 3600;

export interface Claims extends JWTPayload {
  readonly tid?: string;
  readonly oid?: string;
  readonly azp?: string;
  readonly scp?: string;
  readonly roles?: readonly string[];
  readonly ver?: string;
}

export class TokenMaker {
  readonly issuer: string;
  readonly #tenantId: string;
  readonly #key: SigningKey;
  readonly #now: () => Date;

  constructor(tenantId: string, key: SigningKey, now: () => Date) {
    this.issuer = `https://login.microsoftonline.com/${tenantId}/v2.0`;
    this.#tenantId = tenantId;
    this.#key = key;
    this.#now = now;
  }

  /** For a person who signed in at a client. */
  async forPerson(
    person: PersonDescription,
    client: ApplicationDescription,
    token: {
      readonly audience: string;
      readonly scopes: readonly string[];
      readonly roles: readonly string[];
    },
  ): Promise<string> {
    return await this.#signed(token.audience, {
      ...this.#about(person, token.audience),
      azp: client.clientId,
      azpacr: '1',
      scp: token.scopes.join(' '),
      ...(token.roles.length > 0 ? { roles: token.roles } : {}),
    });
  }

  /** For an application by itself. */
  async forApplication(
    client: ApplicationDescription,
    audience: string,
    roles: readonly string[],
  ): Promise<string> {
    const oid = servicePrincipalOf(client.clientId);
    return await this.#signed(audience, {
      azp: client.clientId,
      azpacr: '1',
      oid,
      sub: oid,
      idtyp: 'app',
      roles,
    });
  }

  /** Tells the client who signed in. */
  async identity(
    person: PersonDescription,
    client: ApplicationDescription,
    more: { readonly nonce?: string | undefined; readonly roles: readonly string[] },
  ): Promise<string> {
    return await this.#signed(client.clientId, {
      ...this.#about(person, client.clientId),
      email: person.mail,
      ...(more.nonce === undefined ? {} : { nonce: more.nonce }),
      ...(more.roles.length > 0 ? { roles: more.roles } : {}),
    });
  }

  /** @throws an error of jose that tells what is wrong with the token. */
  async read(token: string, audience: string): Promise<Claims> {
    const { payload } = await jwtVerify<Claims>(token, this.#key.public, {
      issuer: this.issuer,
      audience,
      algorithms: ['RS256'],
      currentDate: this.#now(),
    });
    return payload;
  }

  #about(person: PersonDescription, audience: string): JWTPayload {
    return {
      oid: person.oid,
      // The subject differs per application, so that two of them cannot compare whom they know.
      sub: createHash('sha256').update(`${person.oid} ${audience}`).digest('base64url'),
      name: person.name,
      preferred_username: person.mail,
    };
  }

  async #signed(audience: string, claims: JWTPayload): Promise<string> {
    const now = Math.floor(this.#now().getTime() / 1000);
    return await new SignJWT({ ...claims, tid: this.#tenantId, ver: '2.0', uti: randomUUID() })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: this.#key.id })
      .setIssuer(this.issuer)
      .setAudience(audience)
      .setIssuedAt(now)
      .setNotBefore(now)
      .setExpirationTime(now + LIFETIME)
      .sign(this.#key.private);
  }
}

/** The object id under which an application is known in the tenant; not its client id. */
export const servicePrincipalOf = (clientId: string): string => guidFor(`service principal ${clientId}`);

export const isExpired = (error: unknown): boolean => error instanceof errors.JWTExpired;

export const isOfOtherAudience = (error: unknown): boolean =>
  error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud';
