/**
 * Locks a PDF: seals it so that every alteration shows in any PDF reader. No encryption, which PDF/A forbids and any tool
 * removes. A seal can be cut out and no reader misses it; therefore the service also keeps the SHA-256 of what it gave out.
 */
import { ParseSpeeds, PDFDocument } from 'pdf-lib';

import type { Signer } from './certificate.ts';
import { encodeSeal, sha256, signedBytes } from './cms.ts';
import { addSealField, fillRange } from './signature-field.ts';
import { unexpected, Update } from './update.ts';

export interface LockOptions {
  /** ISO time that the seal names; the same as in the print, so that locking twice gives the same bytes. */
  readonly at: string;
  /** What the seal is for, as a PDF reader shows it. */
  readonly reason?: string;
}

/** How long a seal of a signer is, whatever it is of: made once with nothing in it. */
const lengths = new WeakMap<Signer, Promise<number>>();

const lengthOfSeal = (signer: Signer): Promise<number> => {
  const known = lengths.get(signer) ?? sealOf(sha256(), signer).then(({ byteLength }) => byteLength);
  lengths.set(signer, known);
  return known;
};

/** The seal over a content with this digest. */
const sealOf = async (digest: Uint8Array, { certificates, sign }: Signer): Promise<Uint8Array> => {
  const [own = new Uint8Array()] = certificates;
  return encodeSeal(digest, { certificates, signature: await sign(signedBytes(digest, own)) });
};

/** The sealed file: the file as it was, with the seal behind it. The same file, key and time give the same bytes. */
export const lock = async (
  pdf: Uint8Array,
  signer: Signer,
  { at, reason }: LockOptions,
): Promise<Uint8Array> => {
  const update = Update.of(bufferOf(pdf)) ?? Update.of(await withPlainIndex(pdf));
  if (!update) throw unexpected('a plain index');
  addSealField(update, {
    name: signer.name,
    reason: reason ?? 'Definitief: zo ingediend, en sindsdien niet gewijzigd',
    at,
    room: await lengthOfSeal(signer),
  });
  const file = update.written();
  const { start, end } = fillRange(file);
  const digest = sha256(file.subarray(0, start), file.subarray(end));
  file.write(Buffer.from(await sealOf(digest, signer)).toString('hex'), start + 1, 'latin1');
  return file;
};

const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

/** A file of another program that keeps its index, and objects, in streams, is written anew. */
const withPlainIndex = async (pdf: Uint8Array): Promise<Buffer> => {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  return bufferOf(
    await document.save({
      useObjectStreams: false,
      addDefaultPage: false,
      updateFieldAppearances: false,
      objectsPerTick: Infinity,
    }),
  );
};
