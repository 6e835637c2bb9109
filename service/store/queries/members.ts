/** Who may do what. */
import type { Membership, Role, Scope } from '#service/events/consortium-events.ts';

import type { Queryable } from '../database/database.ts';

interface Row {
  readonly tenant: string;
  readonly object: string;
  readonly role: Role;
  readonly scope_of: Scope['of'];
  readonly scope_id: string;
}

const scopes: { readonly [O in Scope['of']]: (id: string) => Scope } = {
  school: (school) => ({ of: 'school', school }),
  board: (board) => ({ of: 'board', board }),
  consortium: (consortium) => ({ of: 'consortium', consortium }),
  everything: () => ({ of: 'everything' }),
};

const membershipOf = ({ tenant, object, role, scope_of: of, scope_id: id }: Row): Membership => ({
  tenant,
  object,
  role,
  scope: scopes[of](id),
});

/** The memberships of a person, known by tenant and object id. */
export const membershipsOf = async (
  tables: Queryable,
  { tenant, object }: { readonly tenant: string; readonly object: string },
): Promise<Membership[]> => {
  const rows = await tables.query<Row>(
    `select * from membership where tenant = $1 and object = $2 order by role, scope_of, scope_id`,
    [tenant, object],
  );
  return rows.map(membershipOf);
};

/** Who holds a role for exactly this. */
export const membersFor = async (tables: Queryable, of: Scope['of'], id: string): Promise<Membership[]> => {
  const rows = await tables.query<Row>(
    `select * from membership where scope_of = $1 and scope_id = $2 order by role, tenant, object`,
    [of, id],
  );
  return rows.map(membershipOf);
};

/** The object ids of those who hold this role for exactly this. */
export const membersOf = async (
  tables: Queryable,
  role: Role,
  of: Scope['of'],
  id: string,
): Promise<string[]> =>
  (await membersFor(tables, of, id)).filter((one) => one.role === role).map(({ object }) => object);
