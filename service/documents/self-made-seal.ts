/**
 * A seal that the product makes itself, for trying out and for consortia that have none yet. It proves that a file is
 * unaltered, not who made it, and its name says so to whoever looks at it in a PDF reader.
 */
import { webcrypto } from 'node:crypto';

import forge from 'node-forge';

import { ALGORITHM } from './certificate.ts';

const SELF_MADE = 'Proefzegel, zelfgemaakt en niet gewaarborgd';

/** What X.509 allows for a name. */
const LONGEST_NAME = 64;

/** Whether this is the name of a certificate of `makeSelfMadeSeal`. */
export const isSelfMade = (name: string): boolean => name === SELF_MADE;

/**
 * Makes a key and a certificate for it, valid for ten years, as one PEM text that the caller keeps secret.
 * @param owner whose seal it is, for instance the consortium
 * @param from ISO time from which it is valid
 */
export const makeSelfMadeSeal = async (owner: string, from: string): Promise<string> => {
  const pair = await webcrypto.subtle.generateKey(
    { ...ALGORITHM, modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  );
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', pair.privateKey));
  const spki = Buffer.from(await webcrypto.subtle.exportKey('spki', pair.publicKey));
  const key = pemOf('PRIVATE KEY', pkcs8);

  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(pemOf('PUBLIC KEY', spki));
  // A first digit below 8 keeps the number positive.
  certificate.serialNumber =
    `4${Buffer.from(webcrypto.getRandomValues(new Uint8Array(16))).toString('hex')}`.slice(0, 32);
  certificate.validity.notBefore = new Date(from);
  certificate.validity.notAfter = new Date(from);
  certificate.validity.notAfter.setUTCFullYear(certificate.validity.notBefore.getUTCFullYear() + 10);
  const subject = [
    { name: 'commonName', value: SELF_MADE },
    { name: 'organizationName', value: owner.slice(0, LONGEST_NAME) },
    { name: 'countryName', value: 'NL' },
  ];
  certificate.setSubject(subject);
  certificate.setIssuer(subject);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: false, critical: true },
    { name: 'keyUsage', digitalSignature: true, nonRepudiation: true, critical: true },
    { name: 'subjectKeyIdentifier' },
  ]);
  certificate.sign(forge.pki.privateKeyFromPem(key), forge.md.sha256.create());
  return `${forge.pki.certificateToPem(certificate).replace(/\r\n/g, '\n')}${key}`;
};

const pemOf = (type: string, der: Buffer): string =>
  `-----BEGIN ${type}-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${type}-----\n`;
