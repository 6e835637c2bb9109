/** Who may do what, for which school, board or consortium. */
import type { Membership, Scope } from '#service/events/consortium-events.ts';

import type { Noun } from './noun.ts';

const scopeId: {
  readonly [O in Scope['of']]: (scope: Extract<Scope, { of: O }>) => string;
} = {
  school: ({ school }) => school,
  board: ({ board }) => board,
  consortium: ({ consortium }) => consortium,
  everything: () => '',
};

const valuesOf = ({ tenant, object, role, scope }: Membership): readonly string[] => {
  const idOf = scopeId[scope.of] as (scope: Scope) => string;
  return [tenant, object, role, scope.of, idOf(scope)];
};

export const members: Noun = {
  'member-added': async ({ tables }, { data }) => {
    await tables.query(
      `insert into membership values ($1, $2, $3, $4, $5) on conflict do nothing`,
      valuesOf(data),
    );
  },
  'member-removed': async ({ tables }, { data }) => {
    await tables.query(
      `delete from membership
       where tenant = $1 and object = $2 and role = $3 and scope_of = $4 and scope_id = $5`,
      valuesOf(data),
    );
  },
};
