import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { certificateFromPem, signerFromP12, signerFromPem } from '#service/documents/certificate.ts';
import { lock } from '#service/documents/lock.ts';
import { isSelfMade, makeSelfMadeSeal } from '#service/documents/self-made-seal.ts';
import { verify } from '#service/documents/verify.ts';
import { PDFDocument } from 'pdf-lib';

const folder = mkdtempSync(join(tmpdir(), 'seal-'));
const inFolder = (name: string): string => join(folder, name);
const openssl = (...options: string[]): void => {
  execFileSync('openssl', options, { cwd: folder, stdio: 'ignore' });
};
const somePdf = async (): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  document.addPage();
  return document.save();
};
const AT = '2024-11-05T14:03:00Z';

beforeAll(() => {
  // An authority and a seal under it, as a consortium would buy them.
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-subj',
    '/CN=Gezag',
    '-days',
    '30',
  );
  openssl(
    'req',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'seal.key',
    '-out',
    'seal.csr',
    '-subj',
    '/O=Samenwerkingsverband/CN=Zegel, van het verband',
  );
  openssl(
    'x509',
    '-req',
    '-in',
    'seal.csr',
    '-CA',
    'ca.pem',
    '-CAkey',
    'ca.key',
    '-CAcreateserial',
    '-out',
    'seal.pem',
    '-days',
    '30',
  );
  openssl(
    'pkcs12',
    '-export',
    '-inkey',
    'seal.key',
    '-in',
    'seal.pem',
    '-certfile',
    'ca.pem',
    '-out',
    'seal.p12',
    '-passout',
    'pass:geheim',
  );
  openssl(
    'pkcs12',
    '-export',
    '-legacy',
    '-inkey',
    'seal.key',
    '-in',
    'seal.pem',
    '-out',
    'old.p12',
    '-passout',
    'pass:geheim',
  );
  openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', 'ec.key');
  openssl('req', '-x509', '-key', 'ec.key', '-out', 'ec.pem', '-subj', '/CN=Kromme', '-days', '30');
  openssl(
    'pkcs12',
    '-export',
    '-inkey',
    'ec.key',
    '-in',
    'ec.pem',
    '-out',
    'ec.p12',
    '-passout',
    'pass:geheim',
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('a .p12 file', () => {
  it('gives a signer with its name and the certificates above it', async () => {
    const signer = await signerFromP12(readFileSync(inFolder('seal.p12')), 'geheim', 'seal.p12');
    expect(signer.name).toBe('Zegel, van het verband');
    expect(signer.certificates).toHaveLength(2);
    const sealed = await lock(await somePdf(), signer, { at: AT });
    const authority = certificateFromPem(readFileSync(inFolder('ca.pem'), 'utf8'), 'ca.pem');
    expect(await verify(sealed, [authority])).toMatchObject({
      code: 'unaltered',
      facts: { signer: 'Zegel, van het verband', selfMade: false },
    });
  });

  it('may be in the old encryption', async () => {
    const signer = await signerFromP12(readFileSync(inFolder('old.p12')), 'geheim', 'old.p12');
    expect(signer.certificates).toHaveLength(1);
  });

  it.each([
    ['with a wrong password', 'seal.p12', 'fout'],
    ['with a key that is not RSA', 'ec.p12', 'geheim'],
    ['that is something else', 'seal.csr', 'geheim'],
  ])('%s is refused by its name', async (_, file, password) => {
    await expect(signerFromP12(readFileSync(inFolder(file)), password, file)).rejects.toMatchObject({
      code: 'certificate-unusable',
      facts: { path: file },
    });
  });
});

describe('the seal that the product makes', () => {
  it('is a certificate that openssl reads, and says by its name that nobody vouches for it', async () => {
    const pem = await makeSelfMadeSeal('Samenwerkingsverband Zuid é', '2024-01-01T00:00:00Z');
    writeFileSync(inFolder('own.pem'), pem);
    const text = execFileSync('openssl', [
      'x509',
      '-in',
      inFolder('own.pem'),
      '-noout',
      '-text',
      '-nameopt',
      'utf8',
    ]).toString();
    expect(text).toContain('CN=Proefzegel, zelfgemaakt en niet gewaarborgd');
    expect(text).toContain('O=Samenwerkingsverband Zuid é');
    expect(text).toContain('Not After : Jan  1 00:00:00 2034 GMT');
    expect(text).toContain('CA:FALSE');
    expect(text).toContain('Public-Key: (3072 bit)');
    openssl('verify', '-CAfile', 'own.pem', '-partial_chain', 'own.pem');
    const signer = await signerFromPem(pem, 'own.pem');
    expect(isSelfMade(signer.name)).toBe(true);
  });

  it('is another one each time', async () => {
    const [one, other] = [await makeSelfMadeSeal('A', AT), await makeSelfMadeSeal('A', AT)];
    expect(certificateFromPem(one, 'one')).not.toEqual(certificateFromPem(other, 'other'));
  });
});

it.each([
  ['nothing', ''],
  ['a certificate without its key', readKey('CERTIFICATE')],
  ['a key without its certificate', readKey('PRIVATE KEY')],
])('a PEM text with %s gives no signer', async (_, pem) => {
  await expect(signerFromPem(pem, 'x.pem')).rejects.toMatchObject({ code: 'certificate-unusable' });
});

function readKey(type: string): string {
  return `-----BEGIN ${type}-----\nMIIB\n-----END ${type}-----\n`;
}
