import { describe, expect, it } from 'vitest';

import { asFile, sampleSchools } from '../../samples/schools.ts';
import { desk, parsed } from '../../sop.ts';

const { at, sop, json } = desk();
const whole = asFile(sampleSchools[0]!);

describe('“gezien”', () => {
  it('lets a finding through until the text changes', async () => {
    const risky = { ...whole, answers: { ...whole.answers, 'b.visie': 'Bel over 111222333.' } };
    await sop('fill', 'bao-2024', json('risico.json', risky), '--out', at('risico.docx'));
    const first = await sop('check', at('risico.docx'), '--json');
    expect(first.code).toBe(1);
    const [found] = (
      parsed(first.out).findings as { code: string; field: string; facts: { textHash: string } }[]
    ).filter(({ code }) => code === 'pupil-privacy');
    const seen = {
      code: found!.code,
      field: found!.field,
      text: found!.facts.textHash,
      by: 'M. Voorbeeld',
      at: '2024-11-05T10:00:00Z',
    };
    expect((await sop('check', at('risico.docx'), '--seen', json('gezien.json', [seen]))).code).toBe(0);
    expect(
      (await sop('check', at('risico.docx'), '--seen', json('gezien.json', [{ ...seen, text: 'x' }]))).code,
    ).toBe(1);
    expect((await sop('check', at('risico.docx'), '--seen', json('gezien.json', { seen }))).code).toBe(2);
  });
});
