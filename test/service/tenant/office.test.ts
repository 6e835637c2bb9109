import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Client } from '@microsoft/microsoft-graph-client';
import type { DriveItem } from '@microsoft/microsoft-graph-types';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { PdfConverter } from '#service/tenant/office/pdf-converter.ts';
import { withSharePointProperties } from '#service/tenant/office/sharepoint-properties.ts';
import { formats } from '#templates/formats/index.ts';
import { fill } from '#templates/word/fill.ts';
import { readDocument } from '#templates/word/read.ts';

import { exampleAnswers } from '../../samples/answers.ts';
import { schemaErrors } from '../../templates/word/edit.ts';
import { asService, driveOf, failing } from './clients.ts';
import { eventually, startRegion, type Stand } from './region.ts';

const [format] = formats;
const document = fill(format!, exampleAnswers(format!), { school: '99XX00', round: '2026' });

let tenant: Stand;
let client: Client;
let drive: string;

beforeAll(async () => {
  tenant = await startRegion();
  client = await asService(tenant);
  drive = await driveOf(client);
});
afterAll(async () => {
  await tenant.stop();
});

const put = async (name: string, content: Uint8Array | string): Promise<DriveItem> =>
  (await client
    .api(`${drive}/root:/${name}:/content`)
    .header('content-type', 'application/octet-stream')
    .put(content)) as DriveItem;
const bytesOf = async (path: string): Promise<Buffer> =>
  Buffer.from(
    (await client
      .api(`${drive}${path}`)
      .responseType('arraybuffer' as never)
      .get()) as ArrayBuffer,
  );

describe('an Office file', () => {
  it('is rewritten shortly after it was uploaded, and is still the same document', async () => {
    const sent = await put('profiel.docx', document);
    await eventually(async () => {
      const item = (await client.api(`${drive}/items/${sent.id ?? ''}`).get()) as DriveItem;
      expect(item.eTag).not.toBe(sent.eTag);
      expect(item.size).not.toBe(sent.size);
    });
    const stored = await bytesOf('/root:/profiel.docx:/content');
    expect(await schemaErrors(stored)).toEqual([]);
    expect(readDocument(stored, formats)).toEqual(readDocument(document, formats));
    expect(readDocument(stored, formats).school).toBe('99XX00');
  });

  it('is left alone when somebody changed it on the disk meanwhile', async () => {
    await put('bewerkt.docx', document);
    const path = join(tenant.folder, 'drives', 'Profielen', 'bewerkt.docx');
    const edited = fill(format!, {}, { school: '99XX00', round: '2026' });
    writeFileSync(`${path}.tmp`, edited);
    renameSync(`${path}.tmp`, path);
    await tenant.settle();
    expect(readFileSync(path).equals(edited)).toBe(true);
  });

  it('is no new version by that', async () => {
    const { value } = (await client.api(`${drive}/root:/profiel.docx:/versions`).get()) as {
      value: unknown[];
    };
    expect(value).toHaveLength(1);
  });

  it('differs after every upload, also of the same bytes', () => {
    expect(withSharePointProperties(document)).not.toEqual(withSharePointProperties(document));
  });

  it('is rewritten again, and does not grow by that', () => {
    const once = withSharePointProperties(document)!;
    const twice = withSharePointProperties(once)!;
    const custom = strFromU8(unzipSync(twice)['docProps/custom.xml']!);
    expect(custom.match(/name="ContentTypeId"/g)).toHaveLength(1);
    expect(readDocument(twice, formats).answers).toEqual(readDocument(document, formats).answers);
  });

  it('without properties of its own gets them, and stays valid', async () => {
    const parts = unzipSync(document);
    const { 'docProps/custom.xml': custom, ...others } = parts;
    const without = (name: string, pattern: RegExp): Uint8Array =>
      strToU8(strFromU8(parts[name]!).replace(pattern, ''));
    const bare = zipSync({
      ...others,
      '[Content_Types].xml': without(
        '[Content_Types].xml',
        /<Override PartName="\/docProps\/custom.xml"[^>]*>/,
      ),
      '_rels/.rels': without('_rels/.rels', /<Relationship [^>]*Target="docProps\/custom.xml"[^>]*>/),
    });
    const rewritten = withSharePointProperties(bare)!;
    expect(custom).toBeDefined();
    expect(strFromU8(unzipSync(rewritten)['docProps/custom.xml']!)).toContain('ContentTypeId');
    expect(await schemaErrors(rewritten)).toEqual([]);
  });

  it.each([
    ['that is no package', strToU8('geen zip')],
    ['that is cut off', document.slice(0, 2000)],
    ['without the parts of one', zipSync({ 'a.txt': strToU8('x') })],
    ['that fills the memory', zipSync({ 'bomb.xml': new Uint8Array(70_000_000) })],
  ])('is left as it is: one %s', (_, bytes) => {
    expect(withSharePointProperties(bytes)).toBeUndefined();
  });

  it('stays as it was sent where that is asked', async () => {
    const plain = await startRegion({ rewritesOfficeFiles: false });
    const own = await asService(plain);
    const path = `${await driveOf(own)}/root:/profiel.docx:/content`;
    await own.api(path).header('content-type', 'application/octet-stream').put(document);
    await plain.settle();
    const stored = (await own
      .api(path)
      .responseType('arraybuffer' as never)
      .get()) as ArrayBuffer;
    await plain.stop();
    expect(Buffer.from(stored).equals(Buffer.from(document))).toBe(true);
  });
});

describe('a document as PDF', () => {
  it('is made by LibreOffice', async () => {
    await put('brief.txt', 'Goedemorgen');
    const pdf = await bytesOf('/root:/brief.txt:/content?format=pdf');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is refused for what is no document', async () => {
    await put('plaatje.bin', 'x');
    const asked = client.api(`${drive}/root:/plaatje.bin:/content?format=pdf`).get();
    expect(await failing(asked)).toMatchObject({ statusCode: 406, code: 'notSupported' });
  });

  it('is refused where there is no LibreOffice', () => {
    const converter = new PdfConverter(tenant.folder, '/bestaat/niet');
    expect(() => converter.requireConvertible('brief.docx', 'pdf')).toThrow(/cannot be converted/);
  });
});
