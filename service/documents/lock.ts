/**
 * Locks a PDF: seals it so that every alteration shows in any PDF reader. No encryption, which PDF/A forbids and any tool
 * removes. A seal can be cut out and no reader misses it; therefore the service also keeps the SHA-256 of what it gave out.
 */
import { ParseSpeeds, PDFDocument } from 'pdf-lib';

import type { Signer } from './certificate.ts';
import { encodeSeal, sha256, signedBytes } from './cms.ts';
import { addSealField, fillRange } from './signature-field.ts';

export interface LockOptions {
  /** ISO time that the seal names; the same as in the print, so that locking twice gives the same bytes. */
  readonly at: string;
  /** What the seal is for, as a PDF reader shows it. */
  readonly reason?: string;
}

/** How long a seal of this signer is, whatever it is of: made once with nothing in it. */
const lengthOfSeal = async ({ certificates, sign }: Signer): Promise<number> => {
  const [own = new Uint8Array()] = certificates;
  const nothing = sha256(new Uint8Array());
  return encodeSeal(nothing, { certificates, signature: await sign(signedBytes(nothing, own)) }).byteLength;
};

/** The sealed file. The same file, key and time give the same bytes. */
export const lock = async (
  pdf: Uint8Array,
  signer: Signer,
  { at, reason }: LockOptions,
): Promise<Uint8Array> => {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  addSealField(document, {
    name: signer.name,
    reason: reason ?? 'Definitief: zo ingediend, en sindsdien niet gewijzigd',
    at,
    room: await lengthOfSeal(signer),
  });
  const saved = await document.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Infinity,
  });

  const file = Buffer.from(saved);
  const { start, end } = fillRange(file);
  const digest = sha256(file.subarray(0, start), file.subarray(end));
  const [own = new Uint8Array()] = signer.certificates;
  const signature = await signer.sign(signedBytes(digest, own));
  const seal = Buffer.from(encodeSeal(digest, { certificates: signer.certificates, signature })).toString(
    'hex',
  );
  file.write(seal, start + 1, 'latin1');
  return file;
};
