/** What a tenant consists of, as plain data: its sites with their libraries, its people, and the applications that may come in. */
import type { JWK } from 'jose';

/** The application id of Microsoft Graph itself, in every tenant. */
export const GRAPH_APPLICATION = '00000003-0000-0000-c000-000000000000';

export interface TenantDescription {
  /** A GUID. */
  readonly tenantId: string;
  /** Such as `swv.sharepoint.com`. */
  readonly sharePointHost: string;
  readonly sites: readonly SiteDescription[];
  readonly people: readonly PersonDescription[];
  /** Addresses that belong to no person, from which an application may send. */
  readonly sharedMailboxes?: readonly { readonly mail: string; readonly name: string }[];
  readonly applications: readonly ApplicationDescription[];
  readonly appRoleAssignments: readonly AppRoleAssignment[];
}

export interface PersonDescription {
  /** The object id in this tenant: a GUID. */
  readonly oid: string;
  readonly name: string;
  readonly mail: string;
  /** Somebody of another organisation, such as a school director, who was invited into this tenant. */
  readonly guest?: boolean;
}

export type MemberRole = 'read' | 'write' | 'owner';

export interface Member {
  /** An object id of a person. */
  readonly person: string;
  readonly role: MemberRole;
}

export interface SiteDescription {
  /** Such as `sites/sop`. */
  readonly path: string;
  readonly name: string;
  readonly members: readonly Member[];
  /** What applications with only `Sites.Selected` may do here. */
  readonly applications?: readonly {
    readonly clientId: string;
    readonly role: MemberRole | 'fullcontrol';
  }[];
  readonly libraries: readonly LibraryDescription[];
}

export interface LibraryDescription {
  readonly name: string;
  /** The folder under `drives/`; the name when not given. Two libraries never share one. */
  readonly folder?: string;
  /** In place of the members of the site: the library then has permissions of its own. */
  readonly members?: readonly Member[];
}

export interface ApplicationDescription {
  /** A GUID, and the `aud` of every token that is meant for this application. */
  readonly clientId: string;
  readonly name: string;
  readonly secret?: string;
  /** The public key that checks client assertions, as a JWK. */
  readonly assertionKey?: JWK;
  readonly redirectUris: readonly string[];
  /** With what its scopes begin, such as `api://sop`; `api://{clientId}` always works too. */
  readonly audience?: string;
  /** The scopes of its own that others may ask for, such as `access_as_user`. */
  readonly scopes?: readonly string[];
  readonly appRoles?: readonly string[];
  /** What of Microsoft Graph it may ask in the name of a person. */
  readonly graphScopes?: readonly string[];
}

export interface AppRoleAssignment {
  /** The object id of a person or the client id of an application. */
  readonly to: string;
  /** The client id of the application whose role it is, or `GRAPH_APPLICATION`. */
  readonly resource: string;
  /** Such as `Sites.Selected` or `Mail.Send` of Graph, or an app role of our own application. */
  readonly role: string;
}

/** @throws Error that names what is wrong, because a description is made by a developer. */
export const requireSound = (description: TenantDescription): void => {
  const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  const ids = [
    description.tenantId,
    ...description.people.map(({ oid }) => oid),
    ...description.applications.map(({ clientId }) => clientId),
  ];
  const wrong = [
    ...ids.filter((id) => !guid.test(id)).map((id) => `${id} is not a GUID in lower case`),
    ...doubles(ids).map((id) => `${id} is used twice`),
    ...doubles(description.people.map(({ mail }) => mail.toLowerCase())).map(
      (mail) => `${mail} is the address of two people`,
    ),
    ...doubles(description.sites.map(({ path }) => path)).map((path) => `there are two sites at ${path}`),
    ...doubles(librariesOf(description).map(({ folder }) => folder.toLowerCase())).map(
      (folder) => `two libraries share the folder ${folder}; give one another "folder"`,
    ),
    ...librariesOf(description)
      .filter(({ folder }) => folder.startsWith('.') || /[\\/]/.test(folder))
      .map(({ folder }) => `${folder} cannot be the name of a folder`),
  ];
  if (wrong.length > 0) throw new Error(`The description of the tenant is wrong: ${wrong.join('; ')}.`);
};

export interface PlacedLibrary extends LibraryDescription {
  readonly site: SiteDescription;
  readonly folder: string;
}

export const librariesOf = (description: TenantDescription): PlacedLibrary[] =>
  description.sites.flatMap((site) =>
    site.libraries.map((library) => ({ ...library, site, folder: library.folder ?? library.name })),
  );

const doubles = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
];
