/**
 * Who asks, and what the database may show them. A token says who somebody is and which coarse roles they have; our own
 * memberships say for which school, board or consortium. Both must agree before anything is seen.
 */
import { Problem } from '#templates/problem.ts';

import { appRoleOf, holdsFor, type Subject } from '../access/policy.ts';
import type { Actor } from '../events/actor.ts';
import type { Membership, Scope } from '../events/consortium-events.ts';
import type { TokenJudge } from '../identity/tokens.ts';
import { actorScope, type Sight } from '../store/actor-scope.ts';
import type { ActorScope, Queryable } from '../store/database/database.ts';
import { membershipsOf } from '../store/queries/members.ts';

export interface Asking {
  readonly subject: Subject;
  /** For the record; null for who did not sign in, and so can record nothing. */
  readonly actor: Actor | null;
  readonly scope: ActorScope;
}

/** Whoever runs the command line on the server, who can read the disk anyway. Everything they record says so. */
export const operator = (name: string): Asking => ({
  subject: { type: 'operator' },
  actor: { type: 'operator', name },
  scope: actorScope({ everything: true }),
});

const stranger: Asking = { subject: { type: 'public' }, actor: null, scope: actorScope({}) };

/**
 * @param authorization the header as it came
 * @throws Problem `token-refused`, `sign-in-unavailable` or `not-signed-in`
 */
export const askingOf = async (
  authorization: string | undefined,
  judge: TokenJudge,
  tables: Queryable,
): Promise<Asking> => {
  if (authorization === undefined) return stranger;
  const [, token] = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization) ?? [];
  if (token === undefined) throw new Problem('not-signed-in', {});
  const { tenant, object, name, roles } = await judge.bearer(token);
  const memberships = (await membershipsOf(tables, { tenant, object })).filter(
    (membership) => roles.includes(appRoleOf[membership.role]) && holdsFor(membership),
  );
  return {
    subject: { type: 'person', tenant, object, appRoles: roles, memberships },
    actor: { type: 'person', tenant, object, name },
    scope: actorScope(sightOf(memberships)),
  };
};

const consortiaIn = (scopes: readonly Scope[]): string[] =>
  scopes.flatMap((scope) => (scope.of === 'consortium' ? [scope.consortium] : []));

/** What these memberships let somebody see. */
export const sightOf = (memberships: readonly Membership[]): Sight => {
  const scopesOf = (isRegion: boolean) =>
    memberships.filter(({ role }) => (role === 'region') === isRegion).map(({ scope }) => scope);
  const [scopes, regions] = [scopesOf(false), scopesOf(true)];
  return {
    schools: scopes.flatMap((scope) => (scope.of === 'school' ? [scope.school] : [])),
    boards: scopes.flatMap((scope) => (scope.of === 'board' ? [scope.board] : [])),
    consortia: consortiaIn(scopes),
    region: regions.some(({ of }) => of === 'everything') ? 'everything' : consortiaIn(regions),
    // The operator keeps the service running; what schools write is none of their affair.
    everything: false,
  };
};
