/** The internal route: advice of the council, adoption by the board, declaration. Days are `yyyy-mm-dd`. */
import { writtenDate } from '../kinds/date.ts';
import { firstUpper, listed, quoted } from '../phrases.ts';
import type { SentencesFor } from './sentences.ts';

export interface SignOffProblems {
  'day-ahead': { day: string; today: string };
  'day-too-early': { day: string; earliest: string; because: RouteMoment };
  'answer-after-adoption': { day: string; adoptedOn: string };
  'text-missing': { what: RouteText };
  'text-too-long': { what: RouteText; length: number; max: number };
  'text-unprintable': { what: RouteText; character: string; codePoint: string };
  'advice-term-runs': { termEnd: string };
  /** `missing` in the order in which it is done; never empty. */
  'sign-off-missing': { missing: readonly MissingSignOff[] };
  'not-suspended': Record<string, never>;
  /** `until` null: there is nothing to object to. */
  'no-objection-possible': { until: string | null };
  'positive-advice-needed': { wayOut: 'against-negative-advice' | 'no-advice-in-term' };
}

/** What a day in the route must not come before. */
export type RouteMoment = 'request' | 'advice' | 'answer' | 'term-end' | 'adoption' | 'suspension';

/** A text that is asked for in the route. */
export type RouteText =
  'remarks' | 'answer' | 'adopted-by' | 'director' | 'reason' | 'question' | 'question-answer' | 'decision';

/** What the internal route still lacks, with what says when it can be there. */
export type MissingSignOff =
  | { readonly what: 'request' | 'advice'; readonly voided: boolean }
  | { readonly what: 'board-answer' }
  | { readonly what: 'adoption'; readonly voided: boolean }
  | { readonly what: 'suspension'; readonly until: string }
  | { readonly what: 'objection-time'; readonly organ: 'council' | 'board'; readonly until: string }
  | { readonly what: 'declaration'; readonly voided: boolean }
  /** Words of the declaration that the document or the school list should give. */
  | { readonly what: 'declaration-words'; readonly labels: readonly string[] };

const routeMoments: { readonly [M in RouteMoment]: string } = {
  request: 'de adviesaanvraag',
  advice: 'het advies',
  answer: 'het antwoord van het bestuur',
  'term-end': 'het einde van de adviestermijn',
  adoption: 'de vaststelling',
  suspension: 'de laatste dag van de opschorting',
};

const routeTexts: { readonly [T in RouteText]: string } = {
  remarks: 'de opmerkingen van de MR',
  answer: 'het antwoord van het bestuur',
  'adopted-by': 'de naam en functie van wie namens het bestuur vaststelt',
  director: 'de naam van de directeur',
  reason: 'de reden',
  question: 'de vraag',
  'question-answer': 'het antwoord',
  decision: 'het besluit',
};

const organWords = { council: 'de MR', board: 'het bestuur' } as const;

const again = (voided: boolean): string => (voided ? ' opnieuw, want de inhoud is daarna veranderd' : '');

const missingWords: {
  readonly [W in MissingSignOff['what']]: (missing: Extract<MissingSignOff, { what: W }>) => string;
} = {
  request: ({ voided }) => `Vraag de MR${again(voided)} om advies en leg de datum vast.`,
  advice: ({ voided }) =>
    `Leg het advies van de MR${again(voided)} vast. Komt er geen advies? Dan kan dat ook worden vastgelegd, na de adviestermijn.`,
  'board-answer': () => 'Leg het schriftelijke antwoord van het bestuur op het advies vast.',
  adoption: ({ voided }) => `Leg de vaststelling door het bestuur${again(voided)} vast.`,
  suspension: ({ until }) =>
    `De uitvoering is opgeschort tot en met ${writtenDate(until)}. Wacht tot daarna, of leg vast dat de MR geen bezwaar heeft.`,
  'objection-time': ({ organ, until }) =>
    `De tekst is na de instemming gewijzigd; ${organWords[organ]} kan tot en met ${writtenDate(until)} bezwaar maken. Wacht tot daarna, leg vast dat er geen bezwaar is, of zet de oude tekst terug.`,
  declaration: ({ voided }) => `De directeur legt${again(voided)} de verklaring vast.`,
  'declaration-words': ({ labels }) =>
    `Voor de verklaring ontbreekt nog: ${listed(labels)}. Vul dat aan in het document, of laat het samenwerkingsverband de scholenlijst verbeteren.`,
};

const saysMissing = (missing: MissingSignOff): string =>
  (missingWords[missing.what] as (missing: MissingSignOff) => string)(missing);

/** As what still has to be done after that. */
const missingNames: { readonly [W in MissingSignOff['what']]: string } = {
  request: 'de adviesaanvraag',
  advice: 'het advies',
  'board-answer': 'het antwoord van het bestuur',
  adoption: 'de vaststelling',
  suspension: 'het einde van de opschorting',
  'objection-time': 'de tijd voor bezwaar',
  declaration: 'de verklaring',
  'declaration-words': 'de woorden van de verklaring',
};

export const signOffSentences: SentencesFor<SignOffProblems> = {
  'day-ahead': ({ day, today }) =>
    `${writtenDate(day)} is nog niet geweest (het is vandaag ${writtenDate(today)}). Kies vandaag of een eerdere dag.`,
  'day-too-early': ({ day, earliest, because }) =>
    `${writtenDate(day)} kan niet: ${routeMoments[because]} is van ${writtenDate(earliest)}. Kies een dag die niet eerder is, of verbeter eerst die andere datum.`,
  'answer-after-adoption': ({ day, adoptedOn }) =>
    `Het bestuur antwoordt vóór of bij de vaststelling, en die is van ${writtenDate(adoptedOn)}; ${writtenDate(day)} is later. Kies een eerdere dag, of verbeter eerst de datum van de vaststelling.`,
  'text-missing': ({ what }) => `${firstUpper(routeTexts[what])} ontbreekt. Vul een korte tekst in.`,
  'text-too-long': ({ what, length, max }) =>
    `De tekst voor ${routeTexts[what]} is ${length - max} tekens te lang (ten hoogste ${max}). Kort hem in.`,
  'text-unprintable': ({ what, character, codePoint }) =>
    `In ${routeTexts[what]} staat een teken dat niet kan worden afgedrukt: ${quoted(character)} (${codePoint}). Haal het weg.`,
  'advice-term-runs': ({ termEnd }) =>
    `De adviestermijn loopt nog tot en met ${writtenDate(termEnd)}. Wacht tot daarna, of leg het advies vast dat u kreeg.`,
  'sign-off-missing': ({ missing: [first, ...others] }) => {
    const then = [...new Set(others.map(({ what }) => missingNames[what]))];
    const says = first ? ` ${saysMissing(first)}` : '';
    return `Dit kan nog niet.${says}${then.length === 0 ? '' : ` Daarna nog: ${listed(then)}.`}`;
  },
  'not-suspended': () =>
    'De uitvoering is niet opgeschort, dus er valt niets op te heffen. Ga verder met de verklaring.',
  'no-objection-possible': ({ until }) =>
    until === null
      ? 'Na de instemming is geen tekst gewijzigd waartegen bezwaar mogelijk is. Neem bij een andere vraag contact op met de school.'
      : `Bezwaar was mogelijk tot en met ${writtenDate(until)}. Neem contact op met de school: zij kan de tekst alsnog wijzigen.`,
  'positive-advice-needed': ({ wayOut }) =>
    `In deze ronde hoort bij indienen een positief advies. Het profiel kan wel worden ingediend als vastgesteld ${wayOut === 'against-negative-advice' ? 'in afwijking van' : 'zonder'} advies van de MR: bevestig dat bij het indienen.`,
};
