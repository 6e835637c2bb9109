import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from 'vitest';

import { documentOf } from '../../samples/documents.ts';
import { sampleSchools } from '../../samples/schools.ts';
import { desk } from '../../sop.ts';

const { at, sop } = desk();
const [kiezelbrug] = sampleSchools;

const text = (pdf: string): string => execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });

beforeAll(() => {
  writeFileSync(at('heel.docx'), documentOf(kiezelbrug!));
});

describe('sop print', () => {
  it('--full says that it is not for publication; the publication does not', async () => {
    await sop('print', at('heel.docx'), '--out', at('vol.pdf'), '--full');
    await sop('print', at('heel.docx'), '--out', at('openbaar.pdf'));
    expect(text(at('vol.pdf'))).toMatch(/niet voor publicatie/i);
    expect(text(at('openbaar.pdf'))).not.toMatch(/niet voor publicatie/i);
  });

  it('--seen refuses a file that holds no list of what was seen', async () => {
    writeFileSync(at('gezien.json'), '{}');
    const { code, err } = await sop(
      'print',
      at('heel.docx'),
      '--out',
      at('x.pdf'),
      '--seen',
      at('gezien.json'),
    );
    expect(code).toBe(2);
    expect(err).toContain('--seen moet een lijst zijn');
  });
});

describe('sop verify --cert', () => {
  it('trusts the seal of that certificate, also on another computer', async () => {
    const elsewhere = desk();
    await sop('print', at('heel.docx'), '--out', at('zegel.pdf'));
    expect((await elsewhere.sop('verify', at('zegel.pdf'))).code).toBe(1);
    const seal = at('home/proefzegel.pem');
    expect((await elsewhere.sop('verify', at('zegel.pdf'), '--cert', seal)).code).toBe(0);
    expect((await sop('verify', at('zegel.pdf'), '--cert', at('heel.docx'))).code).toBe(2);
  });
});

describe('sop format', () => {
  it('says kinds and who fills in in Dutch', async () => {
    const { out } = await sop('format', 'bao-2024');
    expect(out).not.toMatch(/schoolList|\b(number|choices?|yes-no|computed)\b/);
    expect(out).toContain('scholenlijst');
  });

  it('--json keeps the names of the contract', async () => {
    const lines = (await sop('format', 'bao-2024', '--json')).out.trim().split('\n');
    const first = JSON.parse(lines[0]!) as object;
    expect(Object.keys(first)).toEqual(
      expect.arrayContaining(['key', 'label', 'kind', 'audience', 'required', 'filledBy']),
    );
  });
});
