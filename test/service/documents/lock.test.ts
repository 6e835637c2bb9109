import { createHash } from 'node:crypto';

import { PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';

import { signerFromPem, type Signer } from '#service/documents/certificate.ts';
import { lock } from '#service/documents/lock.ts';
import { printProfile } from '#service/documents/print.ts';
import { makeSelfMadeSeal } from '#service/documents/self-made-seal.ts';
import { formatWithId } from '#templates/formats/index.ts';

import { exampleAnswers, exampleDeclaration } from '../../samples/answers.ts';
import { attachmentOf, info, qpdfCheck, signatureReport, squeezedText } from './tools.ts';

const AT = '2024-11-05T14:03:00Z';
const name = PDFName.of.bind(PDFName);
const format = formatWithId('sbo-so-2024')!;
const pdf = printProfile(format, exampleAnswers(format), {
  audience: 'publication',
  concept: false,
  declaration: exampleDeclaration(format),
  reference: '4F0A-91C2-77BE',
  at: AT,
});

let signer: Signer;
let locked: Uint8Array;
let document: PDFDocument;

beforeAll(async () => {
  signer = await signerFromPem(await makeSelfMadeSeal('Samenwerkingsverband Zuid', AT), 'seal.pem');
  locked = await lock(pdf, signer, { at: AT, reason: 'Ingediend door de school' });
  document = await PDFDocument.load(locked, { updateMetadata: false });
});

describe('a locked PDF', () => {
  it('has one valid signature over the whole document, says pdfsig', () => {
    const report = signatureReport(locked);
    expect(report.match(/Signature #/g)).toHaveLength(1);
    expect(report).toContain('Signature Validation: Signature is Valid.');
    expect(report).toContain('Total document signed');
    expect(report).toContain('Signature Type: ETSI.CAdES.detached');
    expect(report).toContain('Signing Hash Algorithm: SHA-256');
    expect(report).toContain('Signing Time: Nov 05 2024');
  });

  it('is certified: no change at all is allowed', () => {
    const signature = document.catalog.lookup(name('Perms'), PDFDict).lookup(name('DocMDP'), PDFDict);
    const reference = signature.lookup(name('Reference'), PDFArray).lookup(0, PDFDict);
    expect(reference.get(name('TransformMethod'))).toBe(name('DocMDP'));
    const parameters = reference.lookup(name('TransformParams'), PDFDict);
    expect(parameters.get(name('P'))?.toString()).toBe('1');
    expect(parameters.get(name('V'))).toBe(name('1.2'));
    expect(document.catalog.lookup(name('AcroForm'), PDFDict).get(name('SigFlags'))?.toString()).toBe('3');
  });

  it('has its signature field in the structure, with a name for who cannot see it', () => {
    const page = document.getPages().at(-1)!.node;
    expect(page.get(name('Tabs'))).toBe(name('S'));
    const widget = page.lookup(name('Annots'), PDFArray).lookup(0, PDFDict);
    expect(widget.lookup(name('TU'))).toBeDefined();

    const root = document.catalog.lookup(name('StructTreeRoot'), PDFDict);
    const key = Number(widget.get(name('StructParent'))?.toString());
    const element = elementFor(root.lookup(name('ParentTree'), PDFDict), key);
    expect(element?.get(name('S'))).toBe(name('Form'));
    expect(Number(root.get(name('ParentTreeNextKey'))?.toString())).toBe(key + 1);
    expect(info(locked, '-struct').trimEnd()).toMatch(/\n {2}Form\n {4}Object \d+ 0$/);
  });

  it('is for the rest as it was: text, tags, data, metadata, and sound', () => {
    expect(qpdfCheck(locked)).toContain('No syntax or stream encoding errors');
    expect(squeezedText(locked)).toBe(squeezedText(pdf));
    expect(attachmentOf(locked)).toEqual(attachmentOf(pdf));
    expect(info(locked, '-meta')).toBe(info(pdf, '-meta'));
    expect(info(locked)).toMatch(/Tagged:\s+yes[\s\S]*Encrypted:\s+no/);
    expect(info(locked, '-struct').startsWith(info(pdf, '-struct').trimEnd())).toBe(true);
  });

  it('has the same bytes when it is locked again with the same key and time', async () => {
    const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    const again = await lock(pdf, signer, { at: AT, reason: 'Ingediend door de school' });
    expect(sha(again)).toBe(sha(locked));
  });

  it('keeps every byte of the print, and has the seal behind it', () => {
    expect(Buffer.from(locked).subarray(0, pdf.length).equals(Buffer.from(pdf))).toBe(true);
  });

  it('can be an untagged one too', async () => {
    const plain = await PDFDocument.create();
    plain.addPage();
    const sealed = await lock(await plain.save(), signer, { at: AT });
    expect(signatureReport(sealed)).toContain('Signature is Valid');
  });
});

/** The element of a number in a parent tree. */
const elementFor = (node: PDFDict, key: number): PDFDict | undefined => {
  const kids = node.lookupMaybe(name('Kids'), PDFArray);
  if (kids)
    return kids
      .asArray()
      .map((_, at) => elementFor(kids.lookup(at, PDFDict), key))
      .find((found) => found !== undefined);
  const numbers = node.lookup(name('Nums'), PDFArray);
  const at = numbers
    .asArray()
    .findIndex((number, index) => index % 2 === 0 && number.toString() === String(key));
  return at < 0 ? undefined : numbers.lookup(at + 1, PDFDict);
};
