/** What the team of a primary school knows, whom it works with, and what it thinks of itself. */
import { boards } from '../boards.ts';
import { formatNamed, lines, table, ticked, type Keyed } from '../keyed.ts';
import { drawn, drawnFrom } from '../seeded.ts';
import type { NeedId } from '../texts/needs.ts';
import type { PrimarySketch } from './sketch.ts';

const specialismFor: { readonly [N in NeedId]?: string } = {
  lez: 'lezen',
  rek: 'rekenen',
  hb: 'begaafdheid',
  werk: 'werkhouding',
  tos: 'spraak-taal',
  nt2: 'nt2',
  mot: 'motoriek',
  med: 'medisch',
  ext: 'gedrag',
  ass: 'autisme',
  het: 'trauma',
  jk: 'jonge-kind',
};

/** Who helps from outside with a need. */
const partnerFor: { readonly [N in NeedId]?: string } = {
  ml: 'outreach',
  tos: 'therapie',
  aud: 'cluster-2',
  vis: 'cluster-1',
  mot: 'revalidatie',
  med: 'jgz',
  ext: 'outreach',
  int: 'ggz',
  ass: 'outreach',
  het: 'jeugdhulp',
  jk: 'opvang',
  ths: 'jeugdhulp',
};

const weekly = new Set<NeedId>(['tos', 'mot', 'ext', 'ths']);

export const expertiseAnswers = ({ brin6, offer }: PrimarySketch): Keyed => {
  const own = offer.school.flatMap((need) => specialismFor[need] ?? []);
  const wanted = drawnFrom(['coach', 'video', 'master'], brin6, 'wanted');
  const all = [
    ...own.slice(0, 3).map((specialisme) => ({ specialisme, stand: 'aanwezig' })),
    { specialisme: 'intern-begeleider', stand: drawnFrom(['aanwezig', 'in-opleiding'], brin6, 'trained') },
    { specialisme: wanted, stand: 'te-ontwikkelen' },
  ];
  return lines('o.expertise', all);
};

export const partnerAnswers = (school: PrimarySketch, at: number): Keyed => {
  const { brin6, offer, facilities, board } = school;
  const drawnForm = (task: string): string => drawnFrom(['als-nodig', 'vaste-afspraken'], brin6, task);
  const forms: Record<string, string> = {
    outreach: drawnForm('outreach'),
    'cluster-1': 'niet',
    'cluster-2': drawnFrom(['niet', 'als-nodig'], brin6, 'cluster-2'),
    revalidatie: drawnFrom(['niet', 'als-nodig'], brin6, 'revalidatie'),
    jgz: 'vaste-afspraken',
    smw: drawnFrom(['vaste-afspraken', 'wekelijks'], brin6, 'smw'),
    jeugdhulp: drawnForm('jeugdhulp'),
    ggz: 'als-nodig',
    leerplicht: 'als-nodig',
    therapie: drawnForm('therapie'),
    opvang: facilities.some((one) => ['voorschool', 'ikc', 'bso'].includes(one))
      ? 'wekelijks'
      : 'vaste-afspraken',
    steunpunt: drawnFrom(['niet', 'als-nodig'], brin6, 'steunpunt'),
  };
  for (const need of offer.partner) {
    const partner = partnerFor[need];
    if (partner !== undefined) forms[partner] = weekly.has(need) ? 'wekelijks' : 'vaste-afspraken';
  }
  const hasService = at % 6 !== 5;
  return {
    ...ticked(formatNamed('bao-2024'), 'o.bovenschools', [hasService ? 'eigen' : 'geen']),
    ...(hasService ? { 'o.bovensch_naam': boards[board].service } : {}),
    ...table('o.partners', forms),
  };
};

const stages = ['in-ontwikkeling', 'grotendeels', 'grotendeels', 'geborgd'] as const;

export const qualityAnswers = ({ brin6, inspected, weak }: PrimarySketch, at: number): Keyed => {
  const judgement = (standard: string): string =>
    standard === weak?.standard
      ? 'onvoldoende'
      : drawnFrom(['voldoende', 'voldoende', 'goed'], brin6, standard);
  const stage = (principle: string): string => drawnFrom(stages, brin6, principle);
  const standards = ['begeleiding', 'handelen', 'veiligheid', 'schoolklimaat'];
  const principles = [
    'behoeften',
    'wisselwerking',
    'leraar',
    'positief',
    'samenwerken',
    'doelgericht',
    'systematisch',
  ];
  return {
    'q.inspectie':
      inspected === undefined ? 'geen' : drawn(0, 7, brin6, 'inspected') === 0 ? 'goed' : 'voldoende',
    ...(inspected === undefined ? {} : { 'q.inspectie_datum': inspected }),
    ...table('q.standaarden', Object.fromEntries(standards.map((one) => [one, judgement(one)]))),
    ...(weak ? { 'q.toelichting': weak.plan } : {}),
    ...table('h.indicatoren', Object.fromEntries(principles.map((one) => [one, stage(one)]))),
    'h.plan': ['duiden-doen', 'eigen', 'duiden-doen', 'duiden-doen', 'geen'][at % 5] ?? 'eigen',
  };
};

/** What the schools of a consortium have agreed on: what a school lacks in building or knowledge, it works on. */
export const agreedAnswers = ({ brin6, offer, building }: PrimarySketch): Keyed => {
  const reached = (is: boolean): string => (is ? 'voldoet' : 'werkt-eraan');
  return table('m.basis', {
    signalering: 'voldoet',
    veiligheid: 'voldoet',
    dyslexie: reached(!offer.none.includes('lez') && !offer.none.includes('rek')),
    tempo: reached(!offer.none.includes('hb') && !offer.none.includes('ml')),
    werkgedrag: reached(drawn(0, 3, brin6, 'work') > 0),
    gedrag: reached(!offer.none.includes('ext')),
    toegankelijk: building.includes('rolstoel') || offer.school.includes('mot') ? 'voldoet' : 'nog-niet',
    medisch: reached(!offer.none.includes('med')),
  });
};
