import { PDFDocument, PDFName, rgb } from 'pdf-lib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import { certificateFromPem, signerFromPem, type Signer } from '#service/documents/certificate.ts';
import { lock } from '#service/documents/lock.ts';
import { printProfile } from '#service/documents/print.ts';
import { makeSelfMadeSeal } from '#service/documents/self-made-seal.ts';
import { verify, type VerdictCode } from '#service/documents/verify.ts';
import { formatWithId } from '#templates/formats/index.ts';

import { exampleAnswers, exampleDeclaration } from '../../samples/answers.ts';

const AT = '2024-11-05T14:03:00Z';
const format = formatWithId('bao-2024')!;

let pdf: Uint8Array;
let signer: Signer;
let other: Signer;
let own: Uint8Array;
let file: Buffer;

beforeAll(async () => {
  pdf = printProfile(format, exampleAnswers(format), {
    audience: 'publication',
    concept: false,
    declaration: exampleDeclaration(format),
    reference: '4F0A-91C2-77BE',
    at: AT,
  });
  const pem = await makeSelfMadeSeal('Samenwerkingsverband', AT);
  own = certificateFromPem(pem, 'seal.pem');
  signer = await signerFromPem(pem, 'seal.pem');
  other = await signerFromPem(await makeSelfMadeSeal('Iemand anders', AT), 'other.pem');
  file = Buffer.from(await lock(pdf, signer, { at: AT }));
});

const codeOf = async (bytes: Uint8Array): Promise<VerdictCode> => (await verify(bytes, [own])).code;

const changed = (at: number, bit = 1): Buffer => {
  const copy = Buffer.from(file);
  copy[at] = copy[at]! ^ bit;
  return copy;
};

/** Between these lies the hexadecimal text of the seal. */
const room = (): { start: number; end: number } => {
  const start = file.indexOf('<', file.lastIndexOf('/Contents <'));
  return { start, end: file.indexOf('>', start) + 1 };
};

const rewritten = async (change: (document: PDFDocument) => void): Promise<Uint8Array> => {
  const document = await PDFDocument.load(file, { updateMetadata: false });
  change(document);
  return document.save({ useObjectStreams: false });
};

describe('a file as we gave it out', () => {
  it('is unaltered, and tells its seal, title and reference', async () => {
    expect(await verify(file, [own])).toEqual({
      code: 'unaltered',
      facts: {
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        signer: 'Proefzegel, zelfgemaakt en niet gewaarborgd',
        selfMade: true,
        title: 'Schoolondersteuningsprofiel 2024-2025 – Basisschool De Waterlelie',
        reference: '4F0A-91C2-77BE',
      },
    });
  });

  it('is not trusted under another certificate, or under none', async () => {
    expect(await verify(file, other.certificates)).toMatchObject({
      code: 'not-trusted',
      facts: { selfMade: true },
    });
    expect(await verify(file, [])).toMatchObject({ code: 'not-trusted' });
    expect((await verify(file, [...other.certificates, own])).code).toBe('unaltered');
  });

  it('is so also when its text looks like a signature', async () => {
    const tricky = printProfile(
      format,
      { ...exampleAnswers(format), 'a.schoolnaam': '/ByteRange [ 0 1 2 3 ] /Contents <00>' },
      { audience: 'full', concept: false, declaration: {}, reference: 'R', at: AT },
    );
    expect(await codeOf(await lock(tricky, signer, { at: AT }))).toBe('unaltered');
  });
});

describe('one changed bit', () => {
  it('shows at every place in the seal and around it, also where capitals or padding would mean the same', async () => {
    const { start, end } = room();
    const places = [
      ...Array.from({ length: 120 }, (_, at) => start - 100 + at),
      ...Array.from({ length: 60 }, (_, at) => end - 40 + at),
      ...Array.from({ length: 300 }, (_, at) => start + Math.floor(((end - start) * at) / 300)),
    ];
    for (const at of places)
      for (const bit of [1, 32]) expect(await codeOf(changed(at, bit))).not.toBe('unaltered');
  });

  it('shows at any place of the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.nat(7), async (at, bit) => {
        expect(await codeOf(changed(at, 1 << bit))).not.toBe('unaltered');
      }),
      { numRuns: 300 },
    );
  });

  it('in the text, the first object or the last line is called altered', async () => {
    for (const at of [700, Math.floor(file.length / 2), file.length - 3])
      expect(await codeOf(changed(at))).toBe('altered');
  });
});

describe('a file that somebody worked on', () => {
  it('is altered when something is added behind it, be it one line end', async () => {
    const update = Buffer.from(
      '\n1 0 obj\n<< /Type /Pages /Count 0 /Kids [] >>\nendobj\nxref\n1 1\n0000000010 00000 n \ntrailer\n<< /Size 2 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n',
    );
    expect(await codeOf(Buffer.concat([file, update]))).toBe('altered');
    expect(await codeOf(Buffer.concat([file, Buffer.from('\n')]))).toBe('altered');
    expect(await codeOf(Buffer.concat([Buffer.from('\n'), file]))).not.toBe('unaltered');
  });

  it('is altered when it is cut off anywhere', async () => {
    for (const length of [file.length - 1, file.length - 500, room().end, room().start, 1000])
      expect(await codeOf(file.subarray(0, length))).not.toBe('unaltered');
  });

  it('is not ours when the seal is cut out', async () => {
    const stripped = await rewritten(({ catalog, context }) => {
      for (const name of ['AcroForm', 'Perms']) catalog.delete(PDFName.of(name));
      for (const [reference, object] of context.enumerateIndirectObjects())
        if (object.toString().includes('/ETSI.CAdES.detached')) context.delete(reference);
    });
    expect(await codeOf(stripped)).toBe('not-ours');
  });

  it('is altered when it is written anew with something on a page', async () => {
    const drawnOn = await rewritten((document) =>
      document.getPage(0).drawRectangle({ x: 50, y: 600, width: 200, height: 40, color: rgb(1, 1, 1) }),
    );
    expect(await codeOf(drawnOn)).toBe('altered');
  });

  it('is altered when it has a second seal, whoever made that', async () => {
    expect(await codeOf(await lock(file, signer, { at: AT }))).toBe('altered');
    expect(await codeOf(await lock(file, other, { at: AT }))).toBe('not-trusted');
    expect((await verify(await lock(file, other, { at: AT }), other.certificates)).code).toBe('altered');
  });

  it('is altered when the range is shifted, or another file has this seal', async () => {
    const { start, end } = room();
    const range = `/ByteRange [ 0 ${start} ${end} ${file.length - end}`;
    const at = file.lastIndexOf(range);
    for (const [from, to, rest] of [
      [start - 2, end, file.length - end],
      [start, end + 2, file.length - end - 2],
      [start, end, file.length - end - 1],
      [end, start, file.length - start],
      [0, 0, file.length],
    ]) {
      const shifted = Buffer.from(file);
      shifted.write(`/ByteRange [ 0 ${from} ${to} ${rest}`.padEnd(range.length), at, 'latin1');
      expect(await codeOf(shifted)).toBe('altered');
    }
    const elsewhere = Buffer.from(await lock(pdf, signer, { at: '2024-11-06T14:03:00Z' }));
    file.copy(elsewhere, start, start, end);
    expect(await codeOf(elsewhere)).toBe('altered');
  });
});

describe('a file of somebody else', () => {
  it.each([
    ['nothing at all', Buffer.from('')],
    ['a text', Buffer.from('geen pdf, maar wel /ByteRange [ 0 1 2 3 ] ETSI.CAdES.detached')],
    ['a Word document', Buffer.from('PK\u0003\u0004')],
    ['only a first line', Buffer.from('%PDF-1.7\n')],
  ])('is not ours: %s', async (_, bytes) => {
    expect(await codeOf(bytes)).toBe('not-ours');
  });

  it('is not ours when it has no seal, such as the print before it is locked', async () => {
    expect(await codeOf(pdf)).toBe('not-ours');
    const plain = await PDFDocument.create();
    plain.addPage();
    expect(await codeOf(await plain.save())).toBe('not-ours');
  });

  it('is not ours when it has a seal of another program', async () => {
    const text = file.toString('latin1');
    const strangers = text
      .replace('/Name /Ondersteuningsprofiel', '/Name /Adobe#20Acrobat#20Sign')
      .replace(/\/ContactInfo <[0-9A-F]+>/, (mark) => mark.replace(/[0-9A-F]/g, '0'));
    expect(strangers).not.toBe(text);
    expect(await codeOf(Buffer.from(strangers, 'latin1'))).toBe('not-ours');
  });

  it('never makes it throw, whatever stands where the seal should be', async () => {
    const { start, end } = room();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 600 }), async (bytes) => {
        const hostile = Buffer.from(file);
        hostile.write(
          Buffer.from(bytes)
            .toString('hex')
            .padEnd(end - start - 2, '0'),
          start + 1,
          'latin1',
        );
        expect(await codeOf(hostile)).toBe('altered');
      }),
      { numRuns: 100 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const ours = '%PDF-1.7 /Name /Ondersteuningsprofiel /ByteRange [ ';
        expect(await codeOf(Buffer.concat([Buffer.from(ours), bytes]))).toBe('altered');
        const strangers = '%PDF-1.7 /SubFilter /ETSI.CAdES.detached /ByteRange [ ';
        expect(await codeOf(Buffer.concat([Buffer.from(strangers), bytes]))).toBe('not-ours');
      }),
    );
  });
});
