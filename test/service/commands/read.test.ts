import { writeFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from 'vitest';

import { asFile, sampleSchools } from '../../samples/schools.ts';
import { desk, digest, parsed } from '../../sop.ts';

const { at, sop, json } = desk();
const whole = asFile(sampleSchools[0]!);

beforeAll(async () => {
  await sop('fill', 'bao-2024', json('heel.json', whole), '--out', at('heel.docx'));
  await sop('template', 'bao-2024', '--out', at('leeg.docx'));
  writeFileSync(at('brief.docx'), 'Beste school, hierbij het profiel.');
});

describe('one line of JSON per file', () => {
  it('has the names of the contract', async () => {
    const { out, err } = await sop('read', at('heel.docx'), at('leeg.docx'), '--json');
    const lines = out.trim().split('\n').map(parsed);
    expect(err).toBe('');
    expect(lines).toHaveLength(2);
    expect(Object.keys(lines[0]!)).toEqual([
      'file',
      'format',
      'school',
      'round',
      'answers',
      'declaration',
      'comments',
      'findings',
    ]);
    expect(lines[0]).toMatchObject({
      ...whole,
      file: at('heel.docx'),
      format: 'bao-2024',
      comments: [],
      findings: [],
    });
    expect(lines[1]).toMatchObject({ answers: {}, school: null, round: null });
  });

  it('has findings with their names', async () => {
    const { code, out } = await sop('check', at('leeg.docx'), '--json');
    const [first] = (parsed(out).findings as object[]).slice(1);
    expect(code).toBe(1);
    expect(Object.keys(first!)).toEqual(['code', 'severity', 'field', 'message', 'facts']);
  });

  it('tells a problem and goes on; the worst decides how it ends', async () => {
    const { code, out } = await sop('check', at('brief.docx'), at('er-niet.docx'), at('heel.docx'), '--json');
    const lines = out.trim().split('\n').map(parsed);
    expect(code).toBe(2);
    expect(lines.map((line) => (line.problem as { code: string } | undefined)?.code)).toEqual([
      'not-word',
      'file-missing',
      undefined,
    ]);
    expect(Object.keys(lines[0]!)).toEqual(['file', 'problem']);
    expect(Object.keys(lines[0]!.problem as object)).toEqual(['code', 'message']);
  });

  it('can be filled in again', async () => {
    const { out } = await sop('read', at('heel.docx'), '--json');
    writeFileSync(at('uit.json'), out);
    await sop('fill', 'bao-2024', at('uit.json'), '--out', at('uit.docx'));
    expect(digest(at('uit.docx'))).toBe(digest(at('heel.docx')));
  });
});
