import { describe, expect, it } from 'vitest';

import type { CoverageArea } from '#service/overview/coverage.ts';
import type { Overview } from '#service/overview/overview.ts';

import { heuvelland, organised, overview, parkstad, sboSo, school, targetGroup } from './profiles.ts';

const areaNamed = ({ coverage }: Overview, consortium: string | null): CoverageArea =>
  coverage.find(({ area }) =>
    consortium === null
      ? area.scope === 'all'
      : area.scope === 'consortium' && area.consortium === consortium,
  )!;

const sentences = (result: Overview, consortium: string | null = heuvelland): string[] =>
  areaNamed(result, consortium).gaps.map(({ sentence }) => sentence);

const columnsOf = ({ sheets }: CoverageArea, need: string): Record<string, string[]> => {
  const row = sheets[0]!.needs.find((one) => one.need === need)!;
  return Object.fromEntries([
    ...row.columns.map(({ id, schools }) => [id, schools.map(({ name }) => name)] as const),
    ['unanswered', row.unanswered.map(({ name }) => name)],
  ]);
};

const klimop = school({
  name: 'De Klimop',
  format: sboSo,
  answers: { ...targetGroup(1, 'vis'), ...targetGroup(2, 'vis'), ...targetGroup(3, 'emb') },
});

describe('coverage', () => {
  const vlinder = school({ name: 'De Vlinder', answers: organised('n2', { 'm.tos.niveau': 'n4' }) });
  const berg = school({ name: 'De Berg', answers: organised('n3', { 'm.tos.niveau': 'geen' }) });
  const leeg = school({ name: 'De Leegte' });

  it('tells for each need which schools organise it how, side by side', () => {
    const area = areaNamed(overview([vlinder, berg, leeg]), heuvelland);
    expect(columnsOf(area, 'tos')).toEqual({
      geen: ['De Berg'],
      n2: [],
      n3: [],
      n4: ['De Vlinder'],
      unanswered: ['De Leegte'],
    });
    expect(area.sheets[0]?.noOffer).toBe('geen');
  });

  it('keeps the order of the format, which is not an order of merit', () => {
    const area = areaNamed(overview([vlinder]), heuvelland);
    expect(area.sheets[0]?.needs[0]?.columns.map(({ id }) => id)).toEqual(['geen', 'n2', 'n3', 'n4']);
  });

  it('does not take an answer that is no option for an answer', () => {
    const typed = school({ name: 'Getypt', answers: { 'm.tos.niveau': { raw: 'soms' } } });
    expect(columnsOf(areaNamed(overview([typed]), heuvelland), 'tos').unanswered).toEqual(['Getypt']);
  });

  it('is there per consortium and for all together', () => {
    const elders = school({ name: 'De Stad', consortium: parkstad, answers: organised('n2') });
    const result = overview([vlinder, elders]);
    expect(result.coverage.map(({ area }) => area)).toEqual([
      { scope: 'consortium', consortium: heuvelland },
      { scope: 'consortium', consortium: parkstad },
      { scope: 'all' },
    ]);
    expect(columnsOf(areaNamed(result, parkstad), 'lez').n2).toEqual(['De Stad']);
    expect(columnsOf(areaNamed(result, null), 'lez').n2).toEqual(['De Vlinder', 'De Stad']);
  });

  it('adds no school twice or not at all', () => {
    const result = overview([vlinder, berg, leeg]);
    for (const { need } of areaNamed(result, null).sheets[0]!.needs)
      expect(Object.values(columnsOf(areaNamed(result, null), need)).flat()).toHaveLength(3);
  });

  it('lists the target groups of specialised schools by the need that they name, with the public rest', () => {
    const row = areaNamed(overview([klimop]), heuvelland).specialised.find(({ need }) => need === 'emb');
    expect(row?.targetGroups).toMatchObject([
      { school: { name: 'De Klimop' }, format: 'sbo-so-2024', key: 'x.doelgroepen@behoefte#3' },
    ]);
    const details = row?.targetGroups[0]?.details.map(({ label, words }) => [label, words]);
    expect(details).toContainEqual(['Aanbod in één zin', 'Kleine groepen met een vast dagritme.']);
    // The number of pupils of a target group is internal.
    expect(JSON.stringify(details)).not.toContain('24');
  });

  it('lists the help that specialised schools bring to others', () => {
    const answers = { 'x.outreach@product#2': 'Observatie in de klas', 'x.outreach@behoefte#2': 'ass' };
    const result = overview([school({ name: 'De Klimop', format: sboSo, answers })]);
    const row = areaNamed(result, heuvelland).specialised.find(({ need }) => need === 'ass');
    expect(row?.outreach[0]?.details).toMatchObject([{ label: 'Wat', words: 'Observatie in de klas' }]);
  });
});

describe('gaps', () => {
  const lid = (name: string, except = {}, consortium = heuvelland) =>
    school({ name, consortium, answers: organised('n2', except) });

  it('are none where at least two schools have a fixed offer for every need that is asked', () => {
    const answers = targetGroup(1, 'emb');
    const result = overview([lid('A'), lid('B'), school({ name: 'De Klimop', format: sboSo, answers })]);
    expect(sentences(result)).toEqual([]);
  });

  it('name the need that no school has a fixed offer for, and who covers it instead', () => {
    const zonder = { 'm.vis.niveau': 'geen' };
    expect(sentences(overview([lid('A', zonder), lid('B', zonder), klimop]))).toEqual([
      'Slechtziend of blind: in PO3105 Maastricht-Heuvelland heeft geen enkele school een vast aanbod (2 scholen met een antwoord). Het speciaal (basis)onderwijs heeft dit hier wel als doelgroep: De Klimop.',
    ]);
  });

  it('name the one school on which a need rests', () => {
    const zonder = { 'm.hb.niveau': 'geen' };
    expect(sentences(overview([lid('A'), lid('B', zonder), klimop]))).toEqual([
      'Meer- en hoogbegaafdheid: in PO3105 Maastricht-Heuvelland heeft één school een vast aanbod, A (van 2 scholen met een antwoord). Ook het speciaal (basis)onderwijs heeft dit hier niet als doelgroep.',
    ]);
  });

  it('count who did not answer apart, and not as having nothing', () => {
    const stil = school({ name: 'Stil' });
    const result = overview([lid('A'), lid('B', { 'm.hb.niveau': 'geen' }), stil, klimop]);
    expect(sentences(result)[0]).toContain(
      '(van 2 scholen met een antwoord). Nog zonder antwoord: 1 school.',
    );
  });

  it('are not known where nobody answered', () => {
    const [gap] = areaNamed(overview([school({ name: 'Stil' })]), heuvelland).gaps;
    expect(gap).toMatchObject({ kind: 'not-known', answered: 0, unanswered: 1 });
    expect(gap?.sentence).toContain('heeft nog geen school dit ingevuld');
  });

  it('cannot be told of a consortium without any profile of an ordinary school', () => {
    const result = overview([lid('A', {}, parkstad), lid('B', {}, parkstad), klimop]);
    expect(sentences(result)).toEqual([
      'Er is in PO3105 Maastricht-Heuvelland nog geen profiel waarin staat hoe de ondersteuning is georganiseerd. Over witte vlekken valt daar nog niets te zeggen.',
    ]);
  });

  it('point to another consortium when the specialised school is there', () => {
    const zonder = { 'm.vis.niveau': 'geen' };
    const result = overview([lid('A', zonder, parkstad), lid('B', zonder, parkstad), klimop]);
    expect(sentences(result, parkstad)).toEqual([
      'Slechtziend of blind: in PO3106 Parkstad heeft geen enkele school een vast aanbod (2 scholen met een antwoord). Van het speciaal (basis)onderwijs is hier geen profiel; elders wel: De Klimop.',
      'Ernstige meervoudige beperking (EMB): van het speciaal (basis)onderwijs is er in PO3106 Parkstad geen profiel; elders wel: De Klimop.',
    ]);
    expect(sentences(result, null)[0]).toContain('in alle samenwerkingsverbanden samen');
  });

  it('also hold the need that only specialised schools are asked about', () => {
    const answers = targetGroup(1, 'vis');
    const result = overview([lid('A'), lid('B'), school({ name: 'De Klimop', format: sboSo, answers })]);
    expect(sentences(result)).toEqual([
      'Ernstige meervoudige beperking (EMB): het speciaal (basis)onderwijs heeft dit in PO3105 Maastricht-Heuvelland niet als doelgroep.',
    ]);
  });

  it('are not told of schools that name no consortium, because they are no region', () => {
    const los = school({ name: 'Los', consortium: null, answers: organised('geen') });
    const area = overview([los]).coverage.find(({ area: { scope } }) => scope === 'without-consortium');
    expect(area?.gaps).toEqual([]);
  });

  it('of one need read the answers of all versions of a format together', () => {
    const later = { ...school({ name: 'B' }).format, id: 'bao-2026' };
    const result = overview([
      lid('A', { 'm.hb.niveau': 'geen' }),
      school({ name: 'B', format: later, answers: organised('n3') }),
      school({ name: 'C', format: later, answers: organised('n3') }),
    ]);
    expect(sentences(result)).toEqual([]);
    expect(areaNamed(result, heuvelland).sheets.map(({ format }) => format)).toEqual([
      'bao-2024',
      'bao-2026',
    ]);
  });
});

describe('the agreed basic support', () => {
  it('tells per part which schools meet it, work on it, or do not yet', () => {
    const { basicSupport } = overview([
      school({ name: 'A', answers: { 'm.basis#veiligheid': 'voldoet' } }),
      school({ name: 'B', answers: { 'm.basis#veiligheid': 'werkt-eraan' } }),
      school({ name: 'C' }),
    ]);
    const row = basicSupport[0]?.areas[0]?.rows.find(({ key }) => key === 'm.basis#veiligheid');
    expect(row?.label).toBe('Een veilig schoolklimaat');
    expect(row?.columns.map(({ label, schools }) => [label, schools.map(({ name }) => name)])).toEqual([
      ['Voldoet', ['A']],
      ['Werkt eraan', ['B']],
      ['Nog niet', []],
    ]);
    expect(row?.unanswered.map(({ name }) => name)).toEqual(['C']);
  });

  it('has no sheet for a format that does not ask for it', () => {
    expect(overview([klimop]).basicSupport).toEqual([]);
  });
});
