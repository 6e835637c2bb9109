/** A permission on an item: to whom, and what they may do. */
export type Role = 'read' | 'write' | 'owner';

export interface Grant {
  /** Made from whom it is for, as SharePoint does: there is one permission per person and item. */
  readonly id: string;
  readonly role: Role;
  /** In lower case: it says who it is, also when nobody of that address is known yet. */
  readonly mail: string;
  readonly name: string;
  /** The object id, when the person is known. */
  readonly oid: string | null;
}

const rank: Readonly<Record<Role, number>> = { read: 1, write: 2, owner: 3 };

export const atLeast = (role: Role, needed: Role): boolean => rank[role] >= rank[needed];

export const grantTo = (who: Pick<Grant, 'mail' | 'name' | 'oid'>, role: Role): Grant => {
  const mail = who.mail.toLowerCase();
  return {
    id: Buffer.from(`i:0#.f|membership|${mail}`).toString('base64url'),
    role,
    mail,
    name: who.name,
    oid: who.oid,
  };
};

/** An invitation adds to what somebody may do already; it never takes away. */
export const withGrant = (grants: readonly Grant[], added: Grant): Grant[] => {
  const present = grants.find(({ id }) => id === added.id);
  if (!present) return [...grants, added];
  return atLeast(present.role, added.role)
    ? [...grants]
    : grants.map((grant) => (grant === present ? added : grant));
};
