import { describe, expect, it } from 'vitest';

import { factsOf } from '#service/overview/facts.ts';

import { pupils, school } from './profiles.ts';

describe('facts', () => {
  const facts = factsOf(
    school({
      name: 'De Vlinder',
      brin6: '18EL00',
      answers: { ...pupils(118), 'k.groepen@2024': 5, 'm.tos.niveau': 'n4', 'h.plan': { raw: 'soms' } },
    }),
  );
  const at = (key: string) => facts.find((fact) => fact.key === key);

  it('hold the id of what was chosen and the words that people read', () => {
    expect(at('m.tos.niveau')).toEqual({
      school: '18EL00',
      format: 'bao-2024',
      key: 'm.tos.niveau',
      field: 'm.tos.niveau',
      value: 'n4',
      label: 'Op school, met een vaste externe partner (niveau 4)',
    });
  });

  it('name the field that a key is of', () => {
    expect(at('k.leerlingen@2024')).toMatchObject({ field: 'k.leerlingen', value: 118, label: '118' });
  });

  it('hold what could not be read as it stands', () => {
    expect(at('h.plan')).toMatchObject({ value: { raw: 'soms' }, label: 'soms' });
  });

  it('hold what is computed beside what is answered', () => {
    const levels = { 'o.niveau.2': 20, 'o.niveau.3': 6, 'o.niveau.4': 2 };
    const computed = factsOf(school({ answers: { ...pupils(118), ...levels } }));
    expect(computed.find(({ key }) => key === 'o.niveau.1')).toMatchObject({ value: 90, school: null });
    expect(at('o.niveau.1')).toBeUndefined();
  });

  it('are in the order of the document', () => {
    const keys = facts.map(({ key }) => key);
    expect(keys.indexOf('a.schoolnaam')).toBeLessThan(keys.indexOf('k.leerlingen@2024'));
    expect(keys.indexOf('k.leerlingen@2024')).toBeLessThan(keys.indexOf('m.tos.niveau'));
  });
});
