import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';

import { contentAt, readIndex, sizeOf, withRevision } from '#service/documents/revision.ts';

import { info, qpdfCheck } from './tools.ts';

const someFile = async (useObjectStreams = false): Promise<Buffer> => {
  const document = await PDFDocument.create();
  document.addPage([300, 200]);
  return Buffer.from(await document.save({ useObjectStreams }));
};

const contentOf = (file: Buffer, number: number): string => {
  const at = contentAt(file, readIndex(file)!, number)!;
  return file.toString('latin1', at, file.indexOf('endobj', at)).trim();
};

const numberOf = (file: Buffer, type: string): number =>
  Number(new RegExp(`(\\d+) 0 obj\\n<<\\n/Type /${type}\\n`).exec(file.toString('latin1'))![1]);

describe('a new revision of a file', () => {
  it('stands behind the file, which keeps every byte', async () => {
    const file = await someFile();
    const revised = withRevision(file, readIndex(file)!, [[9, '<< /Type /Note >>']]);
    expect(revised.subarray(0, file.length).equals(file)).toBe(true);
    expect(sizeOf(readIndex(revised)!)).toBe(10);
    expect(qpdfCheck(revised)).toContain('No syntax or stream encoding errors');
  });

  it('goes before those under it, also before another one, and leaves what it does not name', async () => {
    const file = await someFile();
    const page = numberOf(file, 'Page');
    const wide = contentOf(file, page).replace('300 200', '400 200');
    const once = withRevision(file, readIndex(file)!, [[page, wide]]);
    const twice = withRevision(once, readIndex(once)!, [[page, wide.replace('400', '500')]]);
    expect(info(once)).toContain('400 x 200');
    expect(info(twice)).toContain('500 x 200');
    expect(contentOf(twice, page)).toContain('500 200');
    expect(contentOf(twice, numberOf(file, 'Pages'))).toBe(contentOf(file, numberOf(file, 'Pages')));
  });
});

describe('the index of a file', () => {
  it('is none when it is not plain, leads nowhere, or leads round', async () => {
    const file = await someFile();
    const revised = withRevision(file, readIndex(file)!, [[9, 'null']]);
    const at = readIndex(revised)!.at;
    const round = Buffer.from(revised.toString('latin1').replace(/\/Prev \d+/, `/Prev ${at}`), 'latin1');
    expect(readIndex(await someFile(true))).toBeUndefined();
    expect(readIndex(file.subarray(0, -20))).toBeUndefined();
    expect(readIndex(Buffer.from('startxref\n99\n%%EOF'))).toBeUndefined();
    expect(readIndex(round)).toBeUndefined();
  });

  it('knows no object that is not there', async () => {
    const file = await someFile();
    expect(contentAt(file, readIndex(file)!, 0)).toBeUndefined();
    expect(contentAt(file, readIndex(file)!, 99)).toBeUndefined();
  });
});
