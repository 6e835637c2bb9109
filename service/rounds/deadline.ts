/** Until when a school may hand in and be in time. The last day still counts; after it a profile is accepted and marked. */
import type { HandInTerms } from '../dossier/commands/hand-in.ts';
import { daysBetween } from '../dossier/days.ts';
import { standingHandIn, type Dossier } from '../dossier/dossier.ts';
import type { Round } from './round.ts';

/** The last day for the schools of a consortium; null when it takes part in a round of others and has said none. */
export const lastDayFor = ({ lastDay, lastDays }: Round, consortium: string | null): string | null =>
  (consortium !== null && Object.hasOwn(lastDays, consortium) ? lastDays[consortium] : undefined) ?? lastDay;

/** Days left, today not counted: 0 on the last day, below zero after it; null without a last day. */
export const daysLeft = (round: Round, consortium: string | null, today: string): number | null => {
  const last = lastDayFor(round, consortium);
  return last === null ? null : daysBetween(today, last);
};

/** What the round asks of a hand-in of a school in that consortium. */
export const termsFor = (round: Round, consortium: string | null): HandInTerms => ({
  lastDay: lastDayFor(round, consortium),
  needsPositiveAdvice: round.settings.needsPositiveAdvice,
});

export interface AskedSchool {
  readonly school: string;
  readonly consortium: string | null;
}

export type Punctuality = 'in-time' | 'handed-in-late' | 'not-yet' | 'overdue';

/** How a school stands to its last day; a profile that was taken back counts as not handed in. */
export const punctualityOf = (
  round: Round,
  { consortium }: AskedSchool,
  dossier: Dossier | undefined,
  today: string,
): Punctuality => {
  const first = dossier && standingHandIn(dossier) ? firstStanding(dossier) : undefined;
  if (first) return first.late ? 'handed-in-late' : 'in-time';
  const left = daysLeft(round, consortium, today);
  return left !== null && left < 0 ? 'overdue' : 'not-yet';
};

/** A school that was in time and then answered a question was in time. */
const firstStanding = ({ handIns }: Dossier): Dossier['handIns'][number] | undefined =>
  handIns.find(({ withdrawn }) => withdrawn === null);

/** The schools that are late, also those of which no dossier is known. */
export const overdueSchools = <S extends AskedSchool>(
  round: Round,
  schools: readonly S[],
  dossiers: ReadonlyMap<string, Dossier>,
  today: string,
): S[] => schools.filter((one) => punctualityOf(round, one, dossiers.get(one.school), today) === 'overdue');
