/**
 * Who seals: a key and the certificate that says whose it is. A consortium brings one from a certificate authority in a .p12
 * file. Without it there is the seal that the product makes itself (`self-made-seal.ts`).
 */
import { createPrivateKey, webcrypto, X509Certificate } from 'node:crypto';

import forge from 'node-forge';

import { Problem, type CertificateFault } from '#templates/problem.ts';

export interface Signer {
  /** DER; the signer's own first, then those above it. */
  readonly certificates: readonly Uint8Array[];
  /** As the certificate gives it. */
  readonly name: string;
  /** RSASSA-PKCS1-v1_5 with SHA-256. */
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>;
}

export const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;

/**
 * A signer from a PEM text with a private key and its certificate, as `makeSelfMadeSeal` gives it.
 * @param path only serves the message
 * @throws Problem `certificate-unusable`.
 */
export const signerFromPem = async (pem: string, path: string): Promise<Signer> => {
  const certificates = blocksOf(pem, 'CERTIFICATE');
  const [key] = blocksOf(pem, 'PRIVATE KEY');
  if (!key || certificates.length === 0) throw unusable(path, key ? 'no-certificate' : 'no-key');
  return signerOf(key, certificates, path);
};

/**
 * A signer from a .p12 or .pfx file.
 * @throws Problem `certificate-unusable`, also on a wrong password.
 */
export const signerFromP12 = async (bytes: Uint8Array, password: string, path: string): Promise<Signer> => {
  try {
    const asn1 = forge.asn1.fromDer(Buffer.from(bytes).toString('latin1'));
    const p12 = forge.pkcs12.pkcs12FromAsn1(asn1, password);
    const bags = (type: string): forge.pkcs12.Bag[] => p12.getBags({ bagType: type })[type] ?? [];
    const { keyBag, pkcs8ShroudedKeyBag, certBag } = forge.pki.oids;
    const [keys] = [...bags(pkcs8ShroudedKeyBag ?? ''), ...bags(keyBag ?? '')];
    if (!keys?.key) throw unusable(path, 'no-key');
    const pkcs8 = forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(keys.key));
    const certificates = bags(certBag ?? '').flatMap(({ cert }) =>
      cert ? [derOf(forge.pki.certificateToAsn1(cert))] : [],
    );
    return await signerOf(derOf(pkcs8), certificates, path);
  } catch (error) {
    throw error instanceof Problem ? error : unusable(path, 'unreadable', error);
  }
};

/**
 * The first certificate of a PEM text, as DER.
 * @throws Problem `certificate-unusable`.
 */
export const certificateFromPem = (pem: string, path: string): Uint8Array => {
  const [certificate] = blocksOf(pem, 'CERTIFICATE');
  if (!certificate) throw unusable(path, 'no-certificate');
  try {
    return new X509Certificate(certificate).raw;
  } catch (error) {
    throw error instanceof Problem ? error : unusable(path, 'unreadable', error);
  }
};

/** The common name of a certificate, or its organisation. */
export const nameOf = ({ subject }: X509Certificate): string => {
  const parts = new Map(subject.split('\n').map((line) => [line.split('=')[0], line.replace(/^[^=]*=/, '')]));
  // Signs that mean something in a distinguished name have a backslash before them.
  return (parts.get('CN') ?? parts.get('O') ?? '').replace(/\\(.)/g, '$1');
};

const unusable = (path: string, fault: CertificateFault, cause?: unknown): Problem =>
  new Problem('certificate-unusable', { path, fault }, { cause });

const signerOf = async (
  pkcs8: Uint8Array,
  certificates: readonly Uint8Array[],
  path: string,
): Promise<Signer> => {
  try {
    const key = await webcrypto.subtle.importKey('pkcs8', pkcs8, ALGORITHM, false, ['sign']);
    const sign = async (bytes: Uint8Array): Promise<Uint8Array> =>
      new Uint8Array(await webcrypto.subtle.sign(ALGORITHM, key, bytes));
    const chain = ownFirst(certificates, pkcs8, path);
    return { certificates: chain.map(({ raw }) => raw), name: nameOf(chain[0]), sign };
  } catch (error) {
    throw error instanceof Problem ? error : unusable(path, 'unreadable', error);
  }
};

/** The certificate of this key and, above it, those by which it was issued; whatever else was in the file is left out. */
const ownFirst = (
  certificates: readonly Uint8Array[],
  pkcs8: Uint8Array,
  path: string,
): [X509Certificate, ...X509Certificate[]] => {
  const key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
  const all = certificates.map((certificate) => new X509Certificate(certificate));
  const own = all.find((certificate) => certificate.checkPrivateKey(key));
  if (!own) throw unusable(path, 'no-match');
  const chain: [X509Certificate, ...X509Certificate[]] = [own];
  for (let last = own; ;) {
    const above = all.find((candidate) => !chain.includes(candidate) && last.checkIssued(candidate));
    if (!above) return chain;
    chain.push(above);
    last = above;
  }
};

const derOf = (asn1: forge.asn1.Asn1): Uint8Array => Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'latin1');

const blocksOf = (pem: string, type: string): Uint8Array[] =>
  [...pem.matchAll(new RegExp(`-----BEGIN ${type}-----([\\s\\S]*?)-----END ${type}-----`, 'g'))].map(
    ([, base64 = '']) => Buffer.from(base64, 'base64'),
  );
