/** Every Dutch word of the overview that is not in a format: states, areas, gaps, and why a document counts. */
import { decimalComma } from '#templates/decimals.ts';
import type { Audience } from '#templates/format.ts';
import { listed, quoted } from '#templates/phrases.ts';

import type { Area } from './areas.ts';
import type { Gap, GapKind } from './gaps.ts';
import type { Unit } from './key-figures.ts';
import type { Loss, LossKind } from './loss.ts';
import type { SchoolRef, State } from './school-row.ts';
import type { Reason, Standing } from './standing.ts';

export const stateWords: { readonly [S in State]: string } = {
  unreadable: 'Niet leesbaar',
  incomplete: 'Nog niet compleet',
  complete: 'Alles ingevuld, nog niet verklaard',
  declared: 'Vastgesteld en verklaard',
};

/** What stands in a table in the place of an option or a section. */
export const placeWords = {
  unanswered: 'Nog niet ingevuld',
  'target-group': 'Doelgroep van het speciaal (basis)onderwijs',
  outreach: 'Hulp aan andere scholen (outreachend)',
  document: 'Het document als geheel',
  inWords: ' in woorden',
} as const;

export const yesOrNo = (value: boolean): string => (value ? 'ja' : 'nee');

/** Tables of the overview, as they are named in a workbook. */
export const tableTitles = {
  schools: 'Scholen',
  coverage: 'Dekkend aanbod',
  keyFigures: 'Kengetallen',
  incomplete: 'Niet compleet',
  answers: (format: string): string => `Antwoorden ${format}`,
} as const;

export const unitWords: { readonly [U in Unit]: string } = { pupils: 'leerlingen', fte: 'FTE' };

export const audienceWords: { readonly [A in Audience]: string } = { public: 'openbaar', internal: 'intern' };

export const reportHeads = {
  school: 'School',
  state: 'Toestand',
  blocking: 'Nog te doen',
  advice: 'Advies',
  remark: 'Opmerking',
} as const;

const reasonWords: { readonly [R in Reason]: string } = {
  declared: 'dat is vastgesteld en verklaard, dit document niet',
  'adopted-later': 'dat is later vastgesteld',
  complete: 'dat is helemaal ingevuld, dit document niet',
  'less-to-do': 'daarin is minder te doen',
  'later-name': 'de naam van dat bestand staat verder in het alfabet',
};

/** Why a document of a school with more than one counts or not. */
export const standingWords = (standing: Standing): string =>
  standing.counts
    ? `Van deze school ${standing.insteadOf.length === 1 ? 'is er nog een document' : `zijn er nog ${standing.insteadOf.length} documenten`}; dit telt mee, ${listed(standing.insteadOf.map(quoted))} niet.`
    : `Telt niet mee. Van deze school telt ${quoted(standing.goesBefore)}: ${reasonWords[standing.because]}.`;

/** An area as the head of a table. */
export const areaWords = (area: Area): string => {
  if (area.scope === 'consortium') return area.consortium;
  return area.scope === 'all' ? 'Alle samenwerkingsverbanden' : 'Zonder samenwerkingsverband';
};

/** An area in the middle of a sentence. */
export const inArea = (area: Area): string => {
  if (area.scope === 'consortium') return `in ${area.consortium}`;
  return area.scope === 'all'
    ? 'in alle samenwerkingsverbanden samen'
    : 'onder de scholen zonder samenwerkingsverband';
};

const schools = (count: number): string => (count === 1 ? '1 school' : `${decimalComma(count)} scholen`);

const names = (refs: readonly SchoolRef[]): string => listed(refs.map(({ name }) => name));

const notYet = ({ unanswered }: Gap): string =>
  unanswered === 0 ? '' : ` Nog zonder antwoord: ${schools(unanswered)}.`;

const elsewhereWords = ({ elsewhere }: Gap): string =>
  elsewhere.length === 0 ? '' : `; elders wel: ${names(elsewhere)}`;

const specialisedWords = (gap: Gap): string => {
  if (gap.specialised.length > 0)
    return ` Het speciaal (basis)onderwijs heeft dit hier wel als doelgroep: ${names(gap.specialised)}.`;
  return gap.specialists === 0
    ? ` Van het speciaal (basis)onderwijs is hier geen profiel${elsewhereWords(gap)}.`
    : ` Ook het speciaal (basis)onderwijs heeft dit hier niet als doelgroep${elsewhereWords(gap)}.`;
};

const gapWords: { readonly [K in GapKind]: (place: string, need: string, gap: Gap) => string } = {
  'no-profiles': (place) =>
    `Er is ${place} nog geen profiel waarin staat hoe de ondersteuning is georganiseerd. Over witte vlekken valt daar nog niets te zeggen.`,
  'not-known': (place, need, gap) =>
    `${need}: ${place} heeft nog geen school dit ingevuld (${schools(gap.unanswered)}).${specialisedWords(gap)}`,
  'no-offer': (place, need, gap) =>
    `${need}: ${place} heeft geen enkele school een vast aanbod (${schools(gap.answered)} met een antwoord).${notYet(gap)}${specialisedWords(gap)}`,
  'one-school': (place, need, gap) =>
    `${need}: ${place} heeft één school een vast aanbod, ${names(gap.offering)} (van ${schools(gap.answered)} met een antwoord).${notYet(gap)}${specialisedWords(gap)}`,
  'no-target-group': (place, need, gap) =>
    gap.specialists === 0
      ? `${need}: van het speciaal (basis)onderwijs is er ${place} geen profiel${elsewhereWords(gap)}.`
      : `${need}: het speciaal (basis)onderwijs heeft dit ${place} niet als doelgroep${elsewhereWords(gap)}.`,
};

/** A gap as one or a few sentences. */
export const gapSentence = (area: Area, gap: Gap): string =>
  gapWords[gap.kind](inArea(area), gap.label ?? '', gap);

const sharedGapWords: { readonly [K in GapKind]: (place: string, need: string) => string } = {
  'no-profiles': (place) =>
    `Er is ${place} nog geen profiel waarin staat hoe de ondersteuning is georganiseerd.`,
  'not-known': (place, need) => `${need}: ${place} heeft nog geen school dit ingevuld.`,
  'no-offer': (place, need) => `${need}: ${place} heeft geen enkele school een vast aanbod.`,
  'one-school': (place, need) => `${need}: ${place} heeft één school een vast aanbod.`,
  'no-target-group': (place, need) =>
    `${need}: ${place} heeft geen school voor speciaal (basis)onderwijs dit als doelgroep, voor zover bekend.`,
};

/** A gap without the names of schools, for those outside the consortium. */
export const sharedGapSentence = (area: Area, { kind, label }: Pick<Gap, 'kind' | 'label'>): string =>
  sharedGapWords[kind](inArea(area), label ?? '');

const lossWords: { readonly [K in LossKind]: string } = {
  'fixed-offer': 'een vast aanbod',
  'target-group': 'dit als doelgroep',
};

const stoppedWords = (had: readonly SchoolRef[], stopped: readonly SchoolRef[]): string => {
  if (stopped.length === had.length)
    return had.length === 1 ? 'Die school heeft dat niet meer' : 'Geen van deze scholen heeft dat nu nog';
  return `${names(stopped)} ${stopped.length === 1 ? 'heeft' : 'hebben'} dat niet meer`;
};

/** A need that lost its last school, as a few sentences. */
export const lossSentence = (loss: Loss): string => {
  const { kind, area, label, had, stopped, silent, elsewhere } = loss;
  const it = lossWords[kind];
  return [
    `${label}: de vorige keer ${had.length === 1 ? 'had' : 'hadden'} ${inArea(area)} alleen ${names(had)} ${it}.`,
    ...(stopped.length === 0 ? [] : [`${stoppedWords(had, stopped)}.`]),
    ...(silent.length === 0 ? [] : [`Van ${names(silent)} is het antwoord nog niet bekend.`]),
    `${silent.length === 0 ? 'Nu' : 'Voor zover bekend'} heeft daar geen enkele school ${it}${elsewhere.length === 0 ? '' : `; elders wel: ${names(elsewhere)}`}.`,
  ].join(' ');
};

/** How many documents there are in each state, in one line. */
export const summaryWords = (states: readonly State[]): string => {
  const parts = (Object.keys(stateWords) as State[]).toReversed().flatMap((state) => {
    const count = states.filter((one) => one === state).length;
    return count === 0 ? [] : [`${count} ${stateWords[state].toLowerCase()}`];
  });
  const documents = states.length === 1 ? '1 document' : `${states.length} documenten`;
  return parts.length === 0 ? 'Geen documenten.' : `${documents}: ${parts.join('; ')}.`;
};
