/**
 * What the service needs of Microsoft Graph, and nothing more. Everything outside this folder knows only these calls.
 *
 * Each call has an idempotency class that decides how it is retried: *safe* only reads; *idempotent* ends the same however
 * often it runs; *once* must not be repeated blindly. The calls here are made so that none of them is of the last class: a
 * mail is a draft with a key, looked up before it is sent; a file has a name that follows from its content.
 *
 * @throws every call: Problem `graph-unavailable` (with when to come back, if told), `graph-refused` (with what it lacks),
 *   `graph-sign-in-refused` (the application itself), `graph-not-found`, `graph-locked` (open in Word), `graph-conflict` (changed
 *   meanwhile), `graph-name-taken`, `graph-name-unusable`, `graph-too-large`, `graph-full`, `graph-gone` (a delta link too old),
 *   `graph-unexpected`.
 */

export interface Item {
  readonly drive: string;
  readonly id: string;
  readonly name: string;
  readonly eTag: string;
  readonly size: number;
  readonly isFolder: boolean;
  /** Null for the root. */
  readonly parent: string | null;
  /** Where a person opens it. */
  readonly url: string;
  /** ISO time. */
  readonly changedAt: string;
}

/** What a delta page says of an item; of one that is deleted only the id is sure. */
export type Delta =
  { readonly deleted: false; readonly item: Item } | { readonly deleted: true; readonly id: string };

export interface DeltaPage {
  readonly changes: readonly Delta[];
  /** On the last page: where to go on the next time. Keep it only after everything before it was applied. */
  readonly cursor: string | null;
}

export type PermissionRole = 'read' | 'write' | 'owner';

export interface Permission {
  readonly id: string;
  readonly role: PermissionRole;
  /** Inherited ones cannot be changed or removed at this item. */
  readonly inherited: boolean;
  /** E-mail addresses or object ids of whom it holds for. */
  readonly grantedTo: readonly string[];
}

export interface Mail {
  /** Tells this message from every other; the same key is sent once. */
  readonly key: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly html: string;
}

export interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Graph {
  /** Safe. The drive of a document library, by the address of its site and the name that people see. */
  readonly drive: (site: string, library: string) => Promise<string>;
  /** Safe. */
  readonly item: (drive: string, id: string) => Promise<Item>;
  /** Safe. Names from the root down; undefined when there is none. */
  readonly itemAt: (drive: string, path: readonly string[]) => Promise<Item | undefined>;
  /** Safe. */
  readonly children: (drive: string, folder: string) => AsyncIterable<Item>;
  /** Safe. The bytes, and the item as it was just before. */
  readonly content: (
    drive: string,
    id: string,
  ) => Promise<{ readonly bytes: Uint8Array; readonly item: Item }>;
  /** Idempotent: the folder with this name, made when it is not there. */
  readonly ensureFolder: (drive: string, parent: string, name: string) => Promise<Item>;
  /** Idempotent for a name that follows from the content: what has that name already is taken to be it. */
  readonly store: (drive: string, folder: string, name: string, bytes: Uint8Array) => Promise<Item>;
  /**
   * Idempotent for what somebody may rename as soon as it is there: `look` tells what there is already, or what to store. It is
   * asked again before every new try.
   */
  readonly storeNew: (drive: string, folder: string, look: () => Promise<Item | NewFile>) => Promise<Item>;
  /** Idempotent: with the eTag that was read, so that nobody's work is written over. */
  readonly replace: (drive: string, id: string, bytes: Uint8Array, eTag: string) => Promise<Item>;
  /** Safe. `cursor` null starts with everything that is there. Throws `graph-gone` when the cursor is too old. */
  readonly delta: (drive: string, cursor: string | null) => AsyncIterable<DeltaPage>;
  /** Safe. */
  readonly permissions: (drive: string, id: string) => Promise<Permission[]>;
  /** Idempotent: who has it already keeps it. No mail is sent. */
  readonly grant: (
    drive: string,
    id: string,
    people: readonly string[],
    role: 'read' | 'write',
  ) => Promise<void>;
  /** Idempotent. */
  readonly setRole: (drive: string, id: string, permission: string, role: 'read' | 'write') => Promise<void>;
  /** Idempotent: what is not there is removed. */
  readonly revoke: (drive: string, id: string, permission: string) => Promise<void>;
  /** Idempotent: what is not there is removed. */
  readonly remove: (drive: string, id: string) => Promise<void>;
  /** Safe. The item that a link which a person sees leads to. */
  readonly itemOfUrl: (url: string) => Promise<Item>;
  /** Idempotent: leaves exactly one message with this key among what was sent. */
  readonly sendOnce: (mailbox: string, mail: Mail) => Promise<void>;
}
