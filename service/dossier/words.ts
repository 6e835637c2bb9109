/** The Dutch words for where a dossier stands, in one place. */
import { writtenDate } from '#templates/kinds/date.ts';

import type { Party, State, StateCode, StateFacts, Turn } from './state.ts';

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
