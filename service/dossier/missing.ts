/** What the internal route still lacks, in the order in which it is done. */
import type { MissingSignOff } from '#templates/problem.ts';

import { needsAnswer, type Route, type RouteStep } from './route.ts';

const voidedIn =
  ({ voided }: Route) =>
  (step: RouteStep): { voided: boolean } => ({ voided: voided.includes(step) });

/** Before the board can decide. */
export const missingForDecision = (route: Route): MissingSignOff[] => {
  const voided = voidedIn(route);
  return [
    ...(route.request ? [] : [{ what: 'request' as const, ...voided('request') }]),
    ...(route.advice ? [] : [{ what: 'advice' as const, ...voided('advice') }]),
  ];
};

/** Before the director can declare. */
export const missingForDeclaration = (route: Route): MissingSignOff[] => {
  const { advice, answer, decision, suspension } = route;
  const voided = voidedIn(route);
  return [
    ...missingForDecision(route),
    ...(advice && needsAnswer(advice) && !answer ? [{ what: 'board-answer' as const }] : []),
    ...(decision?.adopted === true ? [] : [{ what: 'adoption' as const, ...voided('decision') }]),
    ...(suspension?.outcome === 'running' ? [{ what: 'suspension' as const, until: suspension.until }] : []),
  ];
};

/** Before the school can hand in. */
export const missingForHandIn = (route: Route): MissingSignOff[] => [
  ...missingForDeclaration(route),
  ...route.windows.map(({ organ, until }) => ({ what: 'objection-time' as const, organ, until })),
  ...(route.declaration ? [] : [{ what: 'declaration' as const, ...voidedIn(route)('declaration') }]),
];
