/**
 * May this person do this here? Three things must agree: the table of actions, the coarse role in the token of the person, and
 * a membership of our own that covers the school, board or consortium that it is about. So neither a list of ours nor an
 * administrator of somebody's tenant lets anyone in alone.
 */
import { Problem } from '#templates/problem.ts';

import type { Membership, Role, Scope } from '../events/consortium-events.ts';
import { actions, type Action, type Party } from './actions.ts';

/** What the `roles` of a token may say. */
export type AppRole = 'Sop.School' | 'Sop.Reviewer' | 'Sop.Swv' | 'Sop.AggregateViewer' | 'Sop.Admin';

/** The coarse role that a token must carry before a membership of that role counts. */
export const appRoleOf: { readonly [R in Role]: AppRole } = {
  school: 'Sop.School',
  council: 'Sop.Reviewer',
  board: 'Sop.Reviewer',
  consortium: 'Sop.Swv',
  region: 'Sop.AggregateViewer',
  operator: 'Sop.Admin',
};

export type Subject =
  | { readonly type: 'public' }
  | { readonly type: 'service' }
  /** Whoever runs the command line on the server. */
  | { readonly type: 'operator' }
  | {
      readonly type: 'person';
      readonly tenant: string;
      readonly object: string;
      readonly appRoles: readonly string[];
      readonly memberships: readonly Membership[];
    };

/** What it is about: the school, its board and its consortium, as far as it belongs to one. */
export interface About {
  readonly school: string | null;
  readonly board: string | null;
  readonly consortium: string | null;
}

/** For what is of nobody, such as the whole service. */
export const ofNobody: About = { school: null, board: null, consortium: null };

/** For what a role can hold; a membership with another scope is a mistake, and gives nothing. */
const scopesOf: { readonly [R in Role]: readonly Scope['of'][] } = {
  school: ['school'],
  // A GMR advises the board for all its schools.
  council: ['school', 'board'],
  board: ['board'],
  consortium: ['consortium'],
  region: ['consortium', 'everything'],
  operator: ['everything'],
};

/** Whether a role can be held for this at all. */
export const holdsFor = ({ role, scope }: Pick<Membership, 'role' | 'scope'>): boolean =>
  scopesOf[role].includes(scope.of);

const covers: {
  readonly [O in Scope['of']]: (scope: Extract<Scope, { of: O }>, about: About) => boolean;
} = {
  school: (scope, { school }) => school === scope.school,
  board: (scope, { board }) => board === scope.board,
  consortium: (scope, { consortium }) => consortium === scope.consortium,
  everything: () => true,
};

const coversAll = (scope: Scope, about: About): boolean =>
  (covers[scope.of] as (scope: Scope, about: About) => boolean)(scope, about);

const partiesFor = (subject: Subject, about: About | 'anything'): readonly Party[] => {
  if (subject.type !== 'person') return [subject.type, 'public'];
  const roles = subject.memberships
    .filter(
      ({ tenant, object, role, scope }) =>
        tenant === subject.tenant &&
        object === subject.object &&
        subject.appRoles.includes(appRoleOf[role]) &&
        holdsFor({ role, scope }) &&
        (about === 'anything' || coversAll(scope, about)),
    )
    .map(({ role }) => role);
  return [...roles, 'public'];
};

/** `anything` asks whether they may do this somewhere: for a list, of which each gets what is theirs. */
export const may = (subject: Subject, action: Action, about: About | 'anything'): boolean => {
  const allowed: readonly Party[] = actions[action];
  return partiesFor(subject, about).some((party) => allowed.includes(party));
};

/** @throws Problem `not-allowed`. */
export const requireMay = (subject: Subject, action: Action, about: About | 'anything'): void => {
  if (!may(subject, action, about)) throw new Problem('not-allowed', { action });
};
