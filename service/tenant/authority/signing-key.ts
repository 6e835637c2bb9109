/** The RSA key with which the authority signs its tokens: made at the first start and kept in the tenant's folder. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

import { calculateJwkThumbprint, exportJWK, type JWK } from 'jose';

import { writeWhole } from '../folder/whole.ts';

export interface SigningKey {
  readonly private: KeyObject;
  readonly public: KeyObject;
  readonly id: string;
  /** As published. */
  readonly jwk: JWK;
}

export const signingKeyIn = async (path: string): Promise<SigningKey> => {
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeWhole(path, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  }
  const privateKey = createPrivateKey(readFileSync(path));
  const publicKey = createPublicKey(privateKey);
  const jwk = await exportJWK(publicKey);
  const id = await calculateJwkThumbprint(jwk);
  return { private: privateKey, public: publicKey, id, jwk: { ...jwk, kid: id, use: 'sig', alg: 'RS256' } };
};
