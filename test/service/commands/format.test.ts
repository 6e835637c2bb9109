import { describe, expect, it } from 'vitest';

import { desk, parsed } from '../../sop.ts';

const { sop } = desk();

describe('the fields of a format', () => {
  it('come as a table with their keys', async () => {
    const { out } = await sop('format', 'sbo-so-2024');
    expect(out).toContain('x.doelgroepen@aanbod#1');
    expect(out.split('\n')[0]).toMatch(/^sleutel +soort/);
  });

  it('come with what may be chosen, as a file with answers has it', async () => {
    const { out } = await sop('format', 'bao-2024');
    const [, chosen] = out.split('bestand met antwoorden:');
    expect(chosen).toMatch(/\nb\.getij\n +krimp +Krimp \(.*\n +gelijk +/);
    const [line] = (await sop('format', 'bao-2024', '--json')).out
      .split('\n')
      .filter((one) => one.includes('b.getij'));
    expect(JSON.parse(line!)).toMatchObject({
      options: [{ id: 'krimp' }, { id: 'gelijk' }, { id: 'groei' }],
    });
  });

  it.each([
    ['b.visie', 'ja'],
    ['a.website', ''],
    ['q.standaarden#begeleiding', 'ja'],
    ['q.toelichting', 'als q.standaarden "onvoldoende" bevat'],
    ['x.outreach_bij', 'als x.outreach_ja = true'],
    ['g.ambities@ambitie#1', 'ten minste 1 regel'],
    ['g.ambities@ambitie#2', 'in een begonnen regel'],
    ['g.scholing@scholing#1', ''],
    ['o.fte.totaal', ''],
  ])('say when %s has to be filled in: “%s”', async (key, when) => {
    const lines = [];
    for (const format of ['bao-2024', 'sbo-so-2024'])
      lines.push(...(await sop('format', format, '--json')).out.trim().split('\n').map(parsed));
    expect(lines.find((line) => line.key === key)).toMatchObject({ requiredWhen: when });
  });

  it('of a format that is not there are not', async () => {
    expect(await sop('format', 'vo-2024')).toMatchObject({ code: 2, out: '' });
  });
});
