/**
 * Tells whether a PDF is one that we sealed, and unaltered since. What a PDF reader accepts is not enough: to it a page added
 * behind the seal is a valid new version, and a file without a seal has nothing wrong with it.
 *
 * Accepted is only: one seal, over every byte but its own, that is byte for byte the message which the digest of the file,
 * the certificates and the signature give; by a trusted certificate; as certification that allows no change. The file is
 * parsed as a PDF only after the seal has been found right, so nobody's malice reaches the parser.
 */
import { constants, verify as verifySignature, X509Certificate } from 'node:crypto';

import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber } from 'pdf-lib';

import { nameOf } from './certificate.ts';
import { decodeSeal, encodeSeal, sha256, signedBytes } from './cms.ts';
import { isSelfMade } from './self-made-seal.ts';
import { isOurs, roomIn } from './signature-field.ts';

/**
 * *unaltered*: ours and as we gave it out. *altered*: it has a seal of our kind, and the file no longer fits it.
 * *not-trusted*: the file fits its seal, but the seal is not of anyone we trust. *not-ours*: no PDF, or no seal of our kind.
 */
export type VerdictCode = 'unaltered' | 'altered' | 'not-trusted' | 'not-ours';

export interface Verdict {
  readonly code: VerdictCode;
  readonly facts: {
    /** Lower-case hex, of the whole file. */
    readonly sha256: string;
    /** Whose seal it is; known when the file fits the seal. */
    readonly signer: string | null;
    readonly selfMade: boolean;
    /** From an unaltered file only. */
    readonly title: string | null;
    readonly reference: string | null;
  };
}

/**
 * Never throws, whatever the bytes are.
 * @param trusted certificates as DER: of the seals themselves or of the authorities above them
 */
export const verify = async (pdf: Uint8Array, trusted: readonly Uint8Array[]): Promise<Verdict> => {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const facts = {
    sha256: sha256(file).toString('hex'),
    signer: null,
    selfMade: false,
    title: null,
    reference: null,
  };
  if (!hasSeal(file)) return { code: 'not-ours', facts };
  const chain = chainOfFittingSeal(file);
  if (!chain) return { code: 'altered', facts };

  const signer = chain[0] ? nameOf(chain[0]) : '';
  const sealed = { ...facts, signer, selfMade: isSelfMade(signer) };
  if (!isTrusted(chain, trusted)) return { code: 'not-trusted', facts: sealed };
  const document = await certifiedDocument(file);
  if (!document) return { code: 'altered', facts: sealed };
  const { title, reference } = document;
  return { code: 'unaltered', facts: { ...sealed, title, reference } };
};

const hasSeal = (file: Buffer): boolean => file.subarray(0, 5).equals(Buffer.from('%PDF-')) && isOurs(file);

/** The certificates of the seal, the signer's first, when it is exactly what we would have written for this file. */
const chainOfFittingSeal = (file: Buffer): X509Certificate[] | undefined => {
  const room = roomIn(file);
  if (!room) return undefined;
  const digits = file.toString('latin1', room.start + 1, room.end - 1);
  const seal = decodeSeal(Buffer.from(digits, 'hex'));
  const [own] = seal?.certificates ?? [];
  if (!seal || !own) return undefined;
  try {
    const digest = sha256(file.subarray(0, room.start), file.subarray(room.end));
    const expected = Buffer.from(encodeSeal(digest, seal)).toString('hex');
    if (digits !== expected.padEnd(digits.length, '0')) return undefined;
    const chain = seal.certificates.map((certificate) => new X509Certificate(certificate));
    const key = { key: new X509Certificate(own).publicKey, padding: constants.RSA_PKCS1_PADDING };
    return verifySignature('sha256', signedBytes(digest, own), key, seal.signature) ? chain : undefined;
  } catch {
    // A certificate that cannot be read, or a key of another sort than ours.
    return undefined;
  }
};

/** Trusted itself, or issued, step by step, by what is. */
const isTrusted = (chain: readonly X509Certificate[], trusted: readonly Uint8Array[]): boolean => {
  const anchors = trusted.map((certificate) => new X509Certificate(certificate));
  for (const [at, certificate] of chain.entries()) {
    if (anchors.some((anchor) => anchor.raw.equals(certificate.raw) || issued(anchor, certificate)))
      return true;
    const above = chain[at + 1];
    if (!above || !issued(above, certificate)) return false;
  }
  return false;
};

const issued = (issuer: X509Certificate, certificate: X509Certificate): boolean =>
  issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);

/** What the file says of itself, if its only signature is a certification that allows no change. */
const certifiedDocument = async (
  file: Buffer,
): Promise<{ title: string | null; reference: string | null } | undefined> => {
  try {
    const document = await PDFDocument.load(file, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
    const { catalog } = document;
    const name = PDFName.of.bind(PDFName);
    const signature = catalog.lookup(name('Perms'), PDFDict).lookup(name('DocMDP'), PDFDict);
    const [transform] = signature.lookup(name('Reference'), PDFArray).asArray();
    const parameters = document.context.lookup(transform, PDFDict).lookup(name('TransformParams'), PDFDict);
    const fields = catalog.lookup(name('AcroForm'), PDFDict).lookup(name('Fields'), PDFArray);
    const signatures = document.context
      .enumerateIndirectObjects()
      .filter(([, object]) => object instanceof PDFDict && object.get(name('Type')) === name('Sig'));
    const only =
      signatures.length === 1 &&
      fields.size() === 1 &&
      fields.lookup(0, PDFDict).lookup(name('V'), PDFDict) === signature;
    if (!only || parameters.lookup(name('P'), PDFNumber).asNumber() !== 1) return undefined;
    return { title: document.getTitle() ?? null, reference: document.getKeywords() ?? null };
  } catch {
    return undefined;
  }
};
