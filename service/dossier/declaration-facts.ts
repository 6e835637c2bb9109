/**
 * The facts of the declaration block as the dossier knows them. A format says of each fact where in the dossier it comes from
 * (`source`); this is the one list of those places, so a new format needs no code.
 */
import { canonicalDeclaration } from '#templates/canonical.ts';
import type { DeclarationFacts, Format } from '#templates/format.ts';
import type { Value } from '#templates/kinds/kind.ts';

import type { AdviceOutcome } from '../events/dossier-events.ts';
import type { Dossier } from './model.ts';
import { routeOf, type Route } from './route.ts';
import type { Calendar } from './sign-off.ts';

type Place = (route: Route, dossier: Dossier) => Value | null | undefined;

const outcomes: { readonly [O in AdviceOutcome]: (route: Route) => string | undefined } = {
  positive: () => 'positive',
  'positive-with-remarks': () => 'positive-with-remarks',
  // Only a board that adopts departs from an advice.
  negative: ({ decision }) => (decision?.adopted === true ? 'against-negative-advice' : undefined),
  'no-advice-in-term': () => 'no-advice-in-term',
};

const given = ({ advice }: Route): Route['advice'] =>
  advice?.outcome === 'no-advice-in-term' ? null : advice;

const adopted = ({ decision }: Route): { readonly on: string; readonly by: string } | undefined =>
  decision?.adopted === true ? decision : undefined;

const places: Readonly<Record<string, Place>> = {
  'dossier.team.discussedOn': (_, { consultedOn }) => consultedOn,
  'dossier.advice.organ': ({ request }) => request?.organ,
  'dossier.advice.requestedOn': ({ request }) => request?.requestedOn,
  'dossier.advice.termEnd': ({ request }) => request?.termEnd,
  'dossier.advice.outcome': (route) => route.advice && outcomes[route.advice.outcome](route),
  'dossier.advice.givenOn': (route) => given(route)?.givenOn,
  'dossier.advice.remarks': (route) => given(route)?.remarks,
  'dossier.response.givenOn': ({ answer }) => answer?.givenOn,
  'dossier.response.text': ({ answer }) => answer?.text,
  'dossier.adoption.adoptedOn': (route) => adopted(route)?.on,
  'dossier.adoption.by': (route) => adopted(route)?.by,
  'dossier.suspension.outcome': ({ suspension }) =>
    suspension && suspension.outcome !== 'running' ? suspension.outcome : undefined,
  'dossier.suspension.until': ({ suspension }) =>
    suspension?.outcome === 'elapsed' ? suspension.until : undefined,
  'dossier.declaration.adopted': ({ declaration }) => (declaration ? true : undefined),
  'dossier.declaration.noPupilData': ({ declaration }) => (declaration ? true : undefined),
  'dossier.declaration.declaredOn': ({ declaration }) => declaration?.declaredOn,
};

/** The places that a format may name as `source` of a fact. */
export const knownSources: readonly string[] = Object.keys(places);

/** By fact id of the format, in its order; what has not happened, or counts no more for the content of now, is absent. */
export const declarationFactsOf = (
  format: Format,
  dossier: Dossier,
  calendar: Calendar,
): DeclarationFacts => {
  const route = routeOf(dossier, calendar);
  const facts = format.declaration.facts.flatMap(({ id, source }) => {
    const value = places[source]?.(route, dossier);
    return value === undefined || value === null ? [] : [[id, value] as const];
  });
  return canonicalDeclaration(format, Object.fromEntries(facts));
};
