import { describe, expect, it } from 'vitest';

import type { Answers } from '#templates/format.ts';
import { countedOf } from '#service/overview/counted.ts';
import { lostCoverage, type LostCoverage } from '#service/overview/lost-coverage.ts';
import type { Profile } from '#service/overview/profile.ts';

import { inNextFormat, nextFormat } from '../../samples/follow-up.ts';
import { sampleSchools } from '../../samples/schools.ts';
import { bao, heuvelland, organised, parkstad, sboSo, school, targetGroup } from './profiles.ts';

const lost = (earlier: readonly Profile[], now: readonly Profile[]): LostCoverage[] =>
  lostCoverage(countedOf(earlier), countedOf(now));

const offering = (name: string, answers: Answers, consortium = heuvelland): Profile =>
  school({ name, consortium, answers });
const seeing = organised('n2');
const notSeeing = organised('n2', { 'm.vis.niveau': 'geen' });
const special = (name: string, need: string, consortium = heuvelland): Profile =>
  school({ name, consortium, format: sboSo, answers: targetGroup(1, need) });

describe('a need that loses its last school', () => {
  it('is told with who had it', () => {
    const found = lost(
      [offering('De Brug', seeing), offering('De Es', notSeeing)],
      [offering('De Brug', notSeeing), offering('De Es', notSeeing)],
    );
    expect(found).toMatchObject([
      { kind: 'fixed-offer', need: 'vis', silent: [], stopped: [{ name: 'De Brug' }] },
    ]);
    expect(found[0]!.sentence).toBe(
      'Slechtziend of blind: de vorige keer had in PO3105 Maastricht-Heuvelland alleen De Brug een vast aanbod. Die school heeft dat niet meer. Nu heeft daar geen enkele school een vast aanbod.',
    );
  });

  it('is none while one school has it, also another than before', () => {
    expect(
      lost(
        [offering('De Brug', seeing), offering('De Es', notSeeing)],
        [offering('De Brug', notSeeing), offering('De Es', seeing)],
      ),
    ).toEqual([]);
    expect(lost([offering('De Es', notSeeing)], [offering('De Es', notSeeing)])).toEqual([]);
  });

  it('is told per consortium, with who has it elsewhere', () => {
    const found = lost(
      [offering('De Brug', seeing), offering('De Kuil', seeing, parkstad)],
      [offering('De Brug', notSeeing), offering('De Kuil', seeing, parkstad)],
    );
    expect(found.map(({ area, elsewhere }) => [area, elsewhere.map(({ name }) => name)])).toEqual([
      [{ scope: 'consortium', consortium: heuvelland }, ['De Kuil']],
    ]);
    expect(found[0]!.sentence).toMatch(/; elders wel: De Kuil\.$/);
  });

  it('is not surer than the documents: who is silent has stopped nothing', () => {
    const found = lost(
      [offering('De Brug', seeing), offering('De Es', seeing), offering('De Top', notSeeing)],
      [offering('De Brug', notSeeing), offering('De Top', notSeeing)],
    );
    expect(found.find(({ need }) => need === 'vis')).toMatchObject({
      stopped: [{ name: 'De Brug' }],
      silent: [{ name: 'De Es' }],
    });
    expect(found[0]!.sentence).toMatch(
      /alleen De Brug en De Es een vast aanbod\. De Brug heeft dat niet meer\. Van De Es is het antwoord nog niet bekend\. Voor zover bekend heeft/,
    );
    expect(lost([offering('De Brug', seeing)], [])).toEqual([]);
    expect(lost([offering('De Brug', seeing)], [offering('De Kuil', seeing, parkstad)])).toEqual([]);
  });

  it('of several schools that all stopped is told so', () => {
    const [found] = lost(
      [offering('De Brug', seeing), offering('De Es', seeing)],
      [offering('De Brug', notSeeing), offering('De Es', notSeeing)],
    );
    expect(found!.sentence).toContain('Geen van deze scholen heeft dat nu nog.');
  });

  it('knows a school by its code when its name changed', () => {
    const named = (name: string, answers: Answers): Profile => school({ name, brin6: '99AB00', answers });
    expect(lost([named('De Brug', seeing)], [named('De Nieuwe Brug', notSeeing)])[0]).toMatchObject({
      stopped: [{ school: '99AB00', name: 'De Brug' }],
    });
  });

  it('is found when the next round has another format', () => {
    const profile = (format: typeof bao, answers: Answers): Profile => ({
      ...offering('De Brug', {}),
      format,
      answers,
    });
    const whole = { 'a.schoolnaam': 'De Brug', 'a.swv': heuvelland };
    expect(
      lost(
        [profile(bao, { ...whole, ...seeing })],
        [profile(nextFormat, inNextFormat({ ...whole, ...notSeeing }))],
      ),
    ).toMatchObject([{ need: 'vis', stopped: [{ name: 'De Brug' }] }]);
  });
});

describe('a target group that loses its last specialised school', () => {
  it('is told as such', () => {
    const found = lost(
      [special('SO De Wind', 'emb'), special('SBO De Haven', 'ml')],
      [special('SO De Wind', 'ass'), special('SBO De Haven', 'ml')],
    );
    expect(found).toMatchObject([{ kind: 'target-group', need: 'emb', stopped: [{ name: 'SO De Wind' }] }]);
    expect(found[0]!.sentence).toMatch(
      /alleen SO De Wind dit als doelgroep\. Die school heeft dat niet meer\./,
    );
  });
});

describe('the made-up schools', () => {
  const profiles = (turn: (answers: Answers, brin6: string) => Answers): Profile[] =>
    sampleSchools
      .filter(({ format }) => format === bao.id)
      .map(({ file, brin6, answers, declaration }) => ({
        file,
        format: bao,
        school: brin6,
        round: null,
        answers: turn(answers, brin6),
        declaration,
        findings: [],
      }));

  it('lose nothing when nothing changes', () => {
    const same = profiles((answers) => answers);
    expect(lost(same, same)).toEqual([]);
  });

  it('lose a need of their consortium when the only school that has it stops', () => {
    const before = profiles((answers) => answers);
    const only = before.find(({ file }) => file.includes('Beekloper'))!;
    const found = lost(
      before,
      profiles((answers, brin6) =>
        brin6 === only.school ? { ...answers, 'm.aud.niveau': 'geen' } : answers,
      ),
    );
    expect(found.map(({ need, had }) => [need, had.map(({ school }) => school)])).toEqual([
      ['aud', [only.school]],
    ]);
  });
});
