/** Whose mailbox is asked for, and whether the caller may do that in it. */
import { personById, personByMail, type Caller, type TenantContext } from '../context.ts';
import { Refusal } from '../refusal.ts';

export interface MailboxOwner {
  readonly name: string;
  readonly mail: string;
}

/** Reading, writing drafts, and sending are rights of their own. */
export type MailRight = 'Mail.Read' | 'Mail.ReadWrite' | 'Mail.Send';

const covers: Readonly<Record<MailRight, readonly string[]>> = {
  'Mail.Read': ['Mail.Read', 'Mail.ReadWrite'],
  'Mail.ReadWrite': ['Mail.ReadWrite'],
  'Mail.Send': ['Mail.Send'],
};

const accessDenied = (): Refusal =>
  new Refusal(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');

/**
 * @param user an object id or an address; undefined for the caller's own mailbox
 * @throws Refusal 403 without the right, 404 when there is no such mailbox. A guest has none in this tenant.
 */
export const requireMailbox = (
  tenant: TenantContext,
  caller: Caller,
  user: string | undefined,
  right: MailRight,
): MailboxOwner => {
  const given = caller.kind === 'user' ? caller.scopes : caller.roles;
  if (!given.some((name) => covers[right].includes(name))) throw accessDenied();
  const owner = ownerOf(tenant, user ?? (caller.kind === 'user' ? caller.person.oid : ''));
  if (!owner) throw new Refusal(404, 'ErrorInvalidUser', `The requested user '${user ?? ''}' is invalid.`);
  if (caller.kind === 'user' && owner.mail !== caller.person.mail) throw accessDenied();
  return owner;
};

const ownerOf = ({ description }: TenantContext, user: string): MailboxOwner | undefined => {
  const person = personById(description, user) ?? personByMail(description, user);
  if (person) return person.guest ? undefined : person;
  return description.sharedMailboxes?.find(({ mail }) => mail.toLowerCase() === user.toLowerCase());
};
