/** What happens around the schools: who takes part, where their libraries are, and who may do what. */
import type { BlobHash } from './blob.ts';

/** The folder of a library that holds one consortium's documents, in Microsoft Graph's ids. */
export interface Library {
  readonly drive: string;
  /** The folder in it; `root` for the whole library. */
  readonly folder: string;
}

export type Role = 'school' | 'council' | 'board' | 'consortium' | 'region' | 'operator';

/** For what a role holds. */
export type Scope =
  | { readonly of: 'school'; readonly school: string }
  | { readonly of: 'board'; readonly board: string }
  | { readonly of: 'consortium'; readonly consortium: string }
  | { readonly of: 'everything' };

export interface Membership {
  readonly tenant: string;
  readonly object: string;
  readonly role: Role;
  readonly scope: Scope;
}

export interface ConsortiumEventData {
  'consortium-arranged': {
    /** `PO3104` */
    readonly consortium: string;
    readonly name: string;
    /** Where the schools write: each has a folder of its own in it. */
    readonly schools: Library;
    /** Where what was handed in is kept; no school may write there. */
    readonly archive: Library;
    /** The mailbox that receipts come from. */
    readonly mailbox: string;
    /** For questions about the content, and about the technique. */
    readonly contacts: { readonly content: string; readonly technique: string };
  };
  /** The list as it stands after the import; people's names and addresses are a blob of their own, which can be erased. */
  'schools-imported': {
    readonly source: { readonly file: string; readonly date: string; readonly licence: string };
    readonly schools: BlobHash;
    readonly contacts: BlobHash | null;
    readonly count: number;
  };
  'member-added': Membership;
  'member-removed': Membership;
}
