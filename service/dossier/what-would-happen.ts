/** What a change would mean for the sign-off that there is, told before somebody makes it. */
import { schoolDaysAfter } from './days.ts';
import type { Dossier, Organ } from './model.ts';
import { routeOf, type RouteStep } from './route.ts';
import { OBJECTION_DAYS, type Calendar, type Judgement } from './sign-off.ts';

export interface Consequence {
  /** Steps that count now and would count no more. */
  readonly voids: readonly RouteStep[];
  /** Who would see old and new text and may object, and the last day of that when it is changed today. */
  readonly mayObject: readonly Organ[];
  readonly until: string | null;
}

const none: Consequence = { voids: [], mayObject: [], until: null };

/**
 * @param judgement what lies between the text that was signed off and the text as it would be
 */
export const whatWouldHappen = (
  dossier: Dossier,
  { changeClass }: Pick<Judgement, 'changeClass'>,
  calendar: Calendar,
): Consequence => {
  if (changeClass === 'contact') return none;
  const { request, advice, decision, declaration } = routeOf(dossier, calendar);
  const declared: readonly RouteStep[] = declaration ? ['declaration'] : [];
  if (changeClass === 'substantive')
    return {
      ...none,
      voids: [
        ...(request ? (['request'] as const) : []),
        ...(advice ? (['advice'] as const) : []),
        ...(decision ? (['decision'] as const) : []),
        ...declared,
      ],
    };
  const mayObject: readonly Organ[] = [
    ...(advice ? (['council'] as const) : []),
    ...(decision ? (['board'] as const) : []),
  ];
  const until =
    mayObject.length === 0 ? null : schoolDaysAfter(calendar.today, OBJECTION_DAYS, calendar.holidays);
  return { voids: declared, mayObject, until };
};
