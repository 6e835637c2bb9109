import { describe, expect, it } from 'vitest';

import { isReady, printConcept, printFinal } from '#service/finish/print.ts';
import { sealOf, trustedCertificates } from '#service/seal.ts';
import { formatWithId } from '#templates/formats/index.ts';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PDFDocument } from 'pdf-lib';
import { afterAll } from 'vitest';

import { sampleSchools } from '../../samples/schools.ts';

const home = mkdtempSync(join(tmpdir(), 'sop-finish-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const config = { home: join(home, 'zegel'), certificate: undefined, certificatePassword: '' };

const [kiezelbrug] = sampleSchools;
const format = formatWithId(kiezelbrug!.format)!;
const ready = { format, answers: kiezelbrug!.answers, declaration: kiezelbrug!.declaration, findings: [] };

const dated = async (pdf: Uint8Array): Promise<string> =>
  (await PDFDocument.load(pdf, { updateMetadata: false })).getCreationDate()!.toISOString();

describe('the final print', () => {
  it('is of the day of the declaration, whatever later dates the block holds', async () => {
    const declaration = { ...ready.declaration, termEnd: '2031-03-01', suspendedUntil: '2032-03-01' };
    const pdf = await printFinal({ ...ready, declaration }, 'publication', await sealOf(config));
    expect(await dated(pdf)).toBe(`${ready.declaration.declarationDate as string}T12:00:00.000Z`);
  });

  it('is of the moment of the hand-in when that is given, and the same each time', async () => {
    const signer = await sealOf(config);
    const at = '2024-11-28T13:05:10.123Z';
    const [once, again] = [
      await printFinal(ready, 'publication', signer, at),
      await printFinal(ready, 'publication', signer, at),
    ];
    expect(await dated(once)).toBe('2024-11-28T13:05:10.000Z');
    expect(Buffer.compare(once, again)).toBe(0);
  });

  it('waits for a declaration that can be read', () => {
    expect(isReady(ready)).toBe(true);
    expect(
      isReady({ ...ready, declaration: { ...ready.declaration, declarationDate: { raw: 'morgen' } } }),
    ).toBe(false);
    expect(isReady({ ...ready, declaration: {} })).toBe(false);
  });

  it('may be of a school with any name', async () => {
    const name = format.fields.find(({ role }) => role === 'school-name')!.id;
    const answers = { ...ready.answers, [name]: 'Basisschool endobj endstream' };
    const pdf = await printFinal({ ...ready, answers }, 'publication', await sealOf(config));
    expect((await PDFDocument.load(pdf)).getTitle()).toContain('endobj endstream');
  });
});

describe('a concept', () => {
  it('is of today, and prints what no font has as a box, also in the declaration', async () => {
    const declaration = { ...ready.declaration, adviceRemarks: 'Let op: 𒀀' };
    const pdf = printConcept({ ...ready, declaration }, 'full', '2024-09-12');
    expect(await dated(pdf)).toBe('2024-09-12T12:00:00.000Z');
  });
});

describe('the seal of this computer', () => {
  it('is made when something is sealed, not when something is verified', async () => {
    const fresh = { ...config, home: join(home, 'leeg') };
    expect(await trustedCertificates(fresh, undefined)).toEqual([]);
    expect(existsSync(fresh.home)).toBe(false);
  });

  it('is one, also for two programs that start at once', async () => {
    const fresh = { ...config, home: join(home, 'samen') };
    const signers = await Promise.all([sealOf(fresh), sealOf(fresh), sealOf(fresh)]);
    expect(
      new Set(signers.map(({ certificates }) => Buffer.from(certificates[0]!).toString('hex'))).size,
    ).toBe(1);
  });

  it('that cannot be read is named', async () => {
    const file = join(home, 'kapot.p12');
    writeFileSync(file, 'geen certificaat');
    await expect(sealOf({ ...config, certificate: file })).rejects.toMatchObject({
      code: 'certificate-unusable',
      facts: { path: file, fault: 'unreadable' },
    });
  });
});
