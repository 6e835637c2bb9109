/** The Dutch words for a last day, in one place. */
import { writtenDate } from '#templates/kinds/date.ts';

import { nearDate } from '../dossier/words.ts';
import { daysLeft, lastDayFor, type Punctuality } from './deadline.ts';
import type { Round } from './round.ts';

const NO_LAST_DAY = 'er is nog geen laatste dag';

/** `uiterlijk 31 december 2024`; never "vóór 1 januari", which people count differently. */
export const lastDayWords = (round: Round, consortium: string | null): string => {
  const last = lastDayFor(round, consortium);
  return last === null ? NO_LAST_DAY : `uiterlijk ${writtenDate(last)}`;
};

/** `nog 23 dagen (tot en met 31 december)`. */
export const daysLeftWords = (round: Round, consortium: string | null, today: string): string => {
  const left = daysLeft(round, consortium, today);
  const last = lastDayFor(round, consortium);
  if (left === null || last === null) return NO_LAST_DAY;
  if (left < 0)
    return `de laatste dag was ${writtenDate(last)}; indienen kan nog en wordt als te laat genoteerd`;
  if (left === 0) return 'vandaag is de laatste dag';
  return `nog ${left} ${left === 1 ? 'dag' : 'dagen'} (tot en met ${nearDate(last)})`;
};

export const punctualityWords: { readonly [P in Punctuality]: string } = {
  'in-time': 'Op tijd ingediend',
  'handed-in-late': 'Te laat ingediend',
  'not-yet': 'Nog niet ingediend',
  overdue: 'Te laat',
};
