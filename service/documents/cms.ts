/**
 * The signature itself: a CMS SignedData (RFC 5652) in the shape of a PAdES baseline signature (ETSI EN 319 142-1): the
 * signed attributes are content type, message digest and the hash of the certificate (signing-certificate-v2, RFC 5035), and
 * there is no signing time among them.
 *
 * The encoding is a function of certificates, digest and signature value, in both directions. So a verifier can demand that
 * the bytes are exactly those that we would have written, and nothing can hide in the parts that a signature leaves free.
 */
import { createHash } from 'node:crypto';

import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
} as const;

export interface Seal {
  /** DER; the signer's first, then those above it. */
  readonly certificates: readonly Uint8Array[];
  /** RSASSA-PKCS1-v1_5 with SHA-256 over the signed attributes. */
  readonly signature: Uint8Array;
}

export const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** A copy with a buffer of its own, as the ASN.1 library asks. */
const buffer = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

const attribute = (type: string, value: asn1.BaseBlock): pkijs.Attribute =>
  new pkijs.Attribute({ type, values: [value] });

const sequence = (...value: asn1.BaseBlock[]): asn1.Sequence => new asn1.Sequence({ value });

const attributesOf = (digest: Uint8Array, certificate: Uint8Array): pkijs.SignedAndUnsignedAttributes =>
  new pkijs.SignedAndUnsignedAttributes({
    type: 0,
    // In the order of their encodings, as DER wants of a set.
    attributes: [
      attribute(OID.contentType, new asn1.ObjectIdentifier({ value: OID.data })),
      attribute(OID.messageDigest, new asn1.OctetString({ valueHex: buffer(digest) })),
      attribute(
        OID.signingCertificateV2,
        // SigningCertificateV2 { certs { ESSCertIDv2 { certHash } } }; SHA-256 is the default and so not named.
        sequence(sequence(sequence(new asn1.OctetString({ valueHex: buffer(sha256(certificate)) })))),
      ),
    ],
  });

/** What the key signs: the attributes, encoded as a plain set. */
export const signedBytes = (digest: Uint8Array, certificate: Uint8Array): Uint8Array => {
  const encoded = new Uint8Array(attributesOf(digest, certificate).toSchema().toBER());
  // Inside the message the set is tagged [0]; signed is the universal tag (RFC 5652, 5.4).
  encoded[0] = 0x31;
  return encoded;
};

/** A signer seals many files with the same certificates, and to parse them takes longer than the rest of the message. */
const known = new WeakMap<readonly Uint8Array[], readonly pkijs.Certificate[]>();

const parsedOf = (certificates: readonly Uint8Array[]): readonly pkijs.Certificate[] => {
  const parsed =
    known.get(certificates) ??
    certificates.map((certificate) => pkijs.Certificate.fromBER(buffer(certificate)));
  known.set(certificates, parsed);
  return parsed;
};

/** The message over a content with this SHA-256 digest. */
export const encodeSeal = (digest: Uint8Array, { certificates, signature }: Seal): Uint8Array => {
  const parsed = parsedOf(certificates);
  const [own] = certificates;
  const [signer] = parsed;
  if (!own || !signer) throw new RangeError('a seal needs a certificate');
  const signerInfo = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer: signer.issuer, serialNumber: signer.serialNumber }),
    digestAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: OID.sha256 }),
    signedAttrs: attributesOf(digest, own),
    signatureAlgorithm: new pkijs.AlgorithmIdentifier({
      algorithmId: OID.rsa,
      algorithmParams: new asn1.Null(),
    }),
    signature: new asn1.OctetString({ valueHex: buffer(signature) }),
  });
  const signedData = new pkijs.SignedData({
    version: 1,
    digestAlgorithms: [new pkijs.AlgorithmIdentifier({ algorithmId: OID.sha256 })],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: [...parsed],
    signerInfos: [signerInfo],
  });
  const message = new pkijs.ContentInfo({ contentType: OID.signedData, content: signedData.toSchema(true) });
  return new Uint8Array(message.toSchema().toBER());
};

/** Certificates and signature value of a message; `undefined` when it is none. What else it holds is not looked at. */
export const decodeSeal = (message: Uint8Array): Seal | undefined => {
  try {
    const info = pkijs.ContentInfo.fromBER(buffer(message));
    if (info.contentType !== OID.signedData) return undefined;
    const { certificates = [], signerInfos } = new pkijs.SignedData({ schema: info.content as unknown });
    const [signer] = signerInfos;
    if (!signer || signerInfos.length !== 1) return undefined;
    return {
      certificates: certificates
        .filter((certificate) => certificate instanceof pkijs.Certificate)
        .map((certificate) => new Uint8Array(certificate.toSchema().toBER())),
      signature: signer.signature.valueBlock.valueHexView,
    };
  } catch {
    // Anything may stand in somebody else's file.
    return undefined;
  }
};
