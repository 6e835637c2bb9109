/** The Dutch words for where a dossier stands, in one place. */
import { writtenDate } from '#templates/kinds/date.ts';

import { listed } from '#templates/phrases.ts';
import { problemSentence } from '#templates/words.ts';

import type { FileStanding } from './file-standing.ts';
import type { RouteStep } from './route.ts';
import type { Party, State, StateCode, StateFacts, Turn } from './state.ts';
import type { Trouble } from './trouble.ts';
import type { Consequence } from './what-would-happen.ts';

/** `4 december`, for a day that is near. */
export const nearDate = (day: string): string => writtenDate(day).replace(/ \d{4}$/, '');

const organWords = { mr: 'MR', gmr: 'GMR' } as const;

type Words<C extends StateCode> = (facts: StateFacts[C], since: string) => string;

const stateSentences: { readonly [C in StateCode]: Words<C> } = {
  'not-begun': () => 'Nog niet begonnen',
  'in-progress': () => 'Bezig',
  complete: () => 'Alles ingevuld, nog niet ingediend',
  'at-council': ({ organ }, since) => `Voor advies bij de ${organWords[organ]} (sinds ${writtenDate(since)})`,
  advised: () => 'Advies ontvangen',
  'at-board': () => 'Ter vaststelling bij het bestuur',
  adopted: () => 'Vastgesteld, nog niet ingediend',
  'handed-in': (_, since) => `Ingediend op ${writtenDate(since)}`,
  final: () => 'Definitief',
  question: () => 'Vraag van het samenwerkingsverband',
  accepted: () => 'Ontvangen, geen vragen',
  published: () => 'Gepubliceerd',
  superseded: () => 'Vervangen',
  expired: () => 'Verlopen',
  returned: () => 'Terug bij de school',
  suspended: ({ until }) => `Opgeschort tot en met ${writtenDate(until)}`,
  withdrawn: () => 'Ingetrokken door de school',
};

const sentenceOf = <C extends StateCode>(code: C, facts: unknown, since: string): string =>
  stateSentences[code](facts as StateFacts[C], since);

export const stateWords = ({ code, facts, since }: State): string => sentenceOf(code, facts, since);

const partyWords: { readonly [P in Party]: string } = {
  school: 'de school',
  council: 'de medezeggenschapsraad',
  board: 'het bestuur',
  consortium: 'het samenwerkingsverband',
  service: 'de dienst: de definitieve pdf wordt gemaakt',
};

/** `Aan zet: de medezeggenschapsraad, sinds 12 november 2024. De MR vergadert 4 december.` */
export const turnWords = ({ who, since, meeting }: Turn): string => {
  if (who === null) return 'Er is nu niemand aan zet.';
  const meets = meeting === null ? '' : ` De ${organWords[meeting.organ]} vergadert ${nearDate(meeting.on)}.`;
  return `Aan zet: ${partyWords[who]}, sinds ${writtenDate(since)}.${meets}`;
};

/** `Het document kan sinds 3 oktober 2024 niet worden gelezen.`, with what is the matter and the way out. */
export const troubleWords = ({ problem, since }: Trouble): string =>
  `Het document kan sinds ${writtenDate(since)} niet worden gelezen. ${problemSentence(problem)}`;

/** For who holds a file that we made, and asks whether it is real. */
export const fileStandingWords: { readonly [S in FileStanding]: string } = {
  trial: 'Dit bestand is echt, maar het is gemaakt om te oefenen: het is niet het profiel van een school.',
  internal:
    'Dit bestand is echt, maar het is niet voor publicatie: het is voor de school, de MR, het bestuur en het samenwerkingsverband. Vraag de school naar het profiel dat iedereen mag lezen.',
  withdrawn:
    'Dit bestand is echt, maar het geldt niet meer: de school heeft dit profiel ingetrokken. Vraag de school wat nu geldt.',
  'public-meanwhile':
    'Dit bestand is echt en het is nog gepubliceerd, maar de school heeft daarna een nieuw profiel ingediend dat nog niet is gepubliceerd. Vraag de school naar het nieuwe profiel.',
  replaced:
    'Dit bestand is echt, maar het geldt niet meer: de school heeft daarna een nieuw profiel ingediend. Vraag de school naar het nieuwe profiel.',
  expired:
    'Dit bestand is echt, maar het geldt niet meer: de geldigheid is verlopen. Vraag de school wat nu geldt.',
  unpublished: 'Dit bestand is echt en het geldt nu, maar het is nog niet gepubliceerd.',
  current: 'Dit bestand is echt en het geldt nu.',
};

/** Who lets the council come in to the document. */
export type Sharing = 'by-service' | 'by-school';

const sharingSentences: { readonly [S in Sharing]: (organ: string) => string } = {
  'by-service': (organ) =>
    `De ${organ} krijgt toegang tot het document en kan er opmerkingen bij zetten zolang u om advies vraagt. Daarna kan de ${organ} het nog lezen. Lukt het openen niet? Deel het document dan zelf: kies in Word “Delen”, vul het e-mailadres in en kies “Kan bewerken”.`,
  'by-school': (organ) =>
    `Van de ${organ} is hier geen e-mailadres bekend. Deel het document zelf: kies in Word “Delen”, vul het e-mailadres van de ${organ} in en kies “Kan bewerken”; met “Kan weergeven” kan de ${organ} geen opmerkingen plaatsen. Of vraag het samenwerkingsverband om het adres in de scholenlijst te zetten.`,
};

/** For the director, before the council is asked. */
export const sharingWords = (sharing: Sharing, organ: 'mr' | 'gmr'): string =>
  sharingSentences[sharing](organWords[organ]);

const stepWords: { readonly [S in RouteStep]: string } = {
  request: 'de adviesaanvraag',
  advice: 'het advies van de MR',
  decision: 'het besluit van het bestuur',
  declaration: 'de verklaring van de directeur',
};

/** What a change that somebody is about to make will mean, in sentences; none when it means nothing. */
export const consequenceWords = ({ voids, mayObject, until }: Consequence): string[] => [
  ...(mayObject.length > 0 && until !== null
    ? [
        `${firstUpper(listed(mayObject.map((organ) => organNames[organ])))} ${mayObject.length === 1 ? 'ziet' : 'zien'} de oude en de nieuwe tekst en ${mayObject.length === 1 ? 'kan' : 'kunnen'} tot en met ${writtenDate(until)} bezwaar maken.`,
      ]
    : []),
  ...(voids.length > 0
    ? [
        `Door deze wijziging ${voids.length === 1 ? 'telt' : 'tellen'} ${listed(voids.map((step) => stepWords[step]))} niet meer. ${voids.length === 1 && voids[0] === 'declaration' ? 'De directeur verklaart daarna opnieuw.' : 'Daarna vraagt u opnieuw advies. Zet u de oude tekst terug, dan geldt alles weer.'}`,
      ]
    : []),
];

const organNames = { council: 'de MR', board: 'het bestuur' } as const;

const firstUpper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
