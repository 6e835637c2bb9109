/** The whole profile of a school for special (primary) education. */
import type { Answers } from '#templates/format.ts';
import type { Value } from '#templates/kinds/kind.ts';
import { boards } from '../boards.ts';
import { contactAnswers, identityAnswers } from '../identity.ts';
import { formatNamed, lines, present, table, ticked, type Keyed } from '../keyed.ts';
import { drawnFrom } from '../seeded.ts';
import type { SpecialSketch } from './sketch.ts';

const countFields = [
  'vso',
  'sbo',
  'so_laag',
  'so_midden',
  'so_hoog',
  'emb',
  'residentieel',
  'swv04',
  'swv05',
  'swv06',
  'swvx',
  'buitenland',
  'wachtlijst',
];

const moveFields = [
  'in_thuis',
  'in_bao',
  'in_sbo',
  'in_so',
  'uit_bao',
  'uit_sbo',
  'uit_so',
  'uit_pro',
  'uit_vo',
  'uit_vso',
  'uit_zorg',
];

const tasks = [
  'dir',
  'leraar',
  'ib',
  'oa',
  'lo',
  'gw',
  'logo',
  'therapie',
  'smw',
  'vak',
  'zorg',
  'outreach',
  'stage',
  'anders',
];

const noughtUnless = (names: readonly string[], known: Readonly<Record<string, unknown>>): Keyed =>
  Object.fromEntries(names.map((name) => [name, typeof known[name] === 'number' ? known[name] : 0]));

const numberAnswers = ({ pupils, groups, counts, moves }: SpecialSketch): Keyed => ({
  'k.leerlingen@2024': pupils,
  'k.groepen@2024': groups,
  ...Object.fromEntries(
    Object.entries(noughtUnless(countFields, counts)).map(([name, value]) => [`k.${name}@2024`, value]),
  ),
  ...Object.fromEntries(
    Object.entries(noughtUnless(moveFields, moves)).map(([name, value]) => [`k.${name}@2023-2024`, value]),
  ),
});

const judgements = ({ brin6, inspected }: SpecialSketch): Keyed => {
  const each = (names: readonly string[], options: readonly [string, ...string[]]): Keyed =>
    Object.fromEntries(names.map((name) => [name, drawnFrom(options, brin6, name)]));
  return {
    'q.inspectie': drawnFrom(['voldoende', 'voldoende', 'goed'], brin6, 'inspected'),
    'q.inspectie_datum': inspected,
    ...table(
      'q.standaarden',
      each(['begeleiding', 'handelen', 'veiligheid', 'schoolklimaat'], ['voldoende', 'goed']),
    ),
    ...table(
      'h.indicatoren',
      each(
        ['behoeften', 'wisselwerking', 'leraar', 'positief', 'samenwerken', 'doelgericht', 'systematisch'],
        ['in-ontwikkeling', 'grotendeels', 'geborgd'],
      ),
    ),
  };
};

/** Learning routes with the percentage of pupils, where the school has that route. */
const routeAnswers = (routes: SpecialSketch['routes'] = []): Keyed =>
  present(
    Object.fromEntries(
      routes.flatMap((percentage, at): [string, Value | undefined][] => [
        [`x.leerroutes@aanbod#route-${at + 1}`, percentage !== undefined],
        [`x.leerroutes@percentage#route-${at + 1}`, percentage],
      ]),
    ),
  );

const outreachAnswers = ({ outreach, domain, helper }: SpecialSketch): Keyed => {
  if (outreach.length === 0) return { 'x.outreach_ja': false };
  return {
    'x.outreach_ja': true,
    ...lines(
      'x.outreach',
      outreach.map(({ what, need, who, hours }) => ({
        product: what,
        behoefte: need,
        voor: who,
        uren: hours,
      })),
    ),
    'x.outreach_swv': outreach.length > 2 ? 'zuid-limburg' : 'eigen',
    'x.outreach_bij': `${helper.split(',')[0] ?? helper}, via outreach@${domain}.example`,
  };
};

const planAnswers = ({ ambitions }: SpecialSketch): Keyed => {
  const training = ambitions.flatMap(({ training: what, due }) =>
    what ? [{ voor: what[0], scholing: what[1], schooljaar: due }] : [],
  );
  return {
    ...lines(
      'g.ambities',
      ambitions.map(({ ambition, anchor, due }) => ({ ambitie: ambition, ankerpunt: anchor, gereed: due })),
    ),
    ...lines('g.scholing', training.length > 0 ? training : [{ voor: 'geen' }]),
    'g.schoolplan': 'Schoolplan 2023-2027, hoofdstuk 4',
  };
};

const textAnswers = ({ texts }: SpecialSketch): Keyed =>
  present({
    'a.samenwerking': texts.agreements,
    'b.typering': texts.character,
    'b.context': texts.context,
    'b.visie': texts.vision,
    'k.toelichting': texts.numbers,
    'h.opp': texts.plans,
    'h.ouders': texts.parents,
    'x.dagindeling': texts.day,
    'x.zorg_toel': texts.care,
    'x.plaatsing': texts.placing,
    'x.symbiose': texts.withOthers,
    'x.bereik': texts.reach,
    'x.samenvatting': texts.summary,
    'g.grenzen': texts.limits,
  });

export const specialProfile = (school: SpecialSketch): Answers => {
  const format = formatNamed('sbo-so-2024');
  return {
    ...identityAnswers(school),
    ...contactAnswers(school),
    ...textAnswers(school),
    ...ticked(format, 'a.schoolsoort', school.types),
    'b.getij': school.tide,
    ...lines(
      'x.doelgroepen',
      school.targetGroups.map(({ group, need, pupils, groupSize, offer }) => ({
        doelgroep: group,
        behoefte: need,
        leerlingen: pupils,
        groepsgrootte: groupSize,
        aanbod: offer,
      })),
    ),
    'x.capaciteit': school.places,
    ...(school.toDiscuss === undefined
      ? { 'x.wijziging': 'nee' }
      : { 'x.wijziging': 'ja-te-bespreken', 'x.wijziging_toel': school.toDiscuss }),
    ...numberAnswers(school),
    ...judgements(school),
    ...ticked(format, 'x.zorg', school.care),
    ...ticked(format, 'm.voorzieningen', school.facilities),
    ...ticked(format, 'm.gebouw', school.building),
    ...table('o.fte', noughtUnless(tasks, school.fte)),
    ...lines(
      'o.expertise',
      school.expertise.map(([specialisme, stand]) => ({ specialisme, stand })),
    ),
    ...ticked(format, 'o.bovenschools', ['eigen']),
    'o.bovensch_naam': boards[school.board].service,
    ...table('o.partners', school.partners),
    ...routeAnswers(school.routes),
    ...outreachAnswers(school),
    ...planAnswers(school),
  };
};
