/** What every part of the tenant can reach. */
import type { KeyObject } from 'node:crypto';

import type {
  AppRoleAssignment,
  ApplicationDescription,
  PersonDescription,
  TenantDescription,
} from './description.ts';
import type { Library } from './folder/library.ts';
import type { LibraryWatch } from './folder/watch.ts';
import type { Faults } from './faults.ts';
import type { Mailboxes } from './mail/mailboxes.ts';
import type { PdfConverter } from './office/pdf-converter.ts';
import type { OfficeRewriter } from './office/office-rewriter.ts';

export interface WatchedLibrary {
  readonly library: Library;
  readonly watch: LibraryWatch;
}

export interface TenantContext {
  readonly description: TenantDescription;
  readonly folder: string;
  readonly libraries: readonly WatchedLibrary[];
  readonly mailboxes: Mailboxes;
  readonly faults: Faults;
  readonly now: () => Date;
  /** For links that carry their own permission. */
  readonly linkKey: KeyObject;
  readonly rewriter: OfficeRewriter;
  readonly pdf: PdfConverter;
  /** For what should never happen. */
  readonly report: (error: unknown) => void;
}

/** A person who signed in, or an application by itself. */
export type Caller = UserCaller | ApplicationCaller;

export interface UserCaller {
  readonly kind: 'user';
  readonly person: PersonDescription;
  readonly clientId: string;
  readonly scopes: readonly string[];
}

export interface ApplicationCaller {
  readonly kind: 'application';
  readonly application: ApplicationDescription;
  readonly roles: readonly string[];
}

export const personById = ({ people }: TenantDescription, oid: string): PersonDescription | undefined =>
  people.find((person) => person.oid === oid);

export const personByMail = ({ people }: TenantDescription, mail: string): PersonDescription | undefined =>
  people.find((person) => person.mail.toLowerCase() === mail.toLowerCase());

export const applicationById = (
  { applications }: TenantDescription,
  clientId: string,
): ApplicationDescription | undefined =>
  applications.find((application) => application.clientId === clientId);

export const rolesOf = (assignments: readonly AppRoleAssignment[], to: string, resource: string): string[] =>
  assignments.filter((one) => one.to === to && one.resource === resource).map(({ role }) => role);
