/** What the tenant remembers of one item of a library, beside the file on disk that holds its content. */
import { createHash, randomUUID } from 'node:crypto';

import type { Grant } from './grant.ts';

/** Who did something: a person, an application, or whoever worked in the folder on disk. */
export interface Actor {
  readonly kind: 'user' | 'application' | 'disk';
  readonly id: string;
  readonly name: string;
  readonly mail?: string;
}

export const onDisk: Actor = { kind: 'disk', id: '', name: 'SharePoint App' };

/** How the file looked when it was last noticed: another look means that somebody changed it by hand. */
export interface Look {
  readonly inode: number;
  readonly size: number;
  /** Milliseconds since 1970, with a fraction. */
  readonly modified: number;
}

export const differs = (a: Look, b: Look): boolean =>
  a.inode !== b.inode || a.size !== b.size || a.modified !== b.modified;

export interface VersionRecord {
  /** Such as `2.0`. */
  readonly label: string;
  readonly size: number;
  readonly modified: string;
  readonly by: Actor;
}

export interface ItemRecord {
  readonly id: string;
  readonly guid: string;
  /** The number of the item in the list behind the library. */
  readonly number: number;
  /** Null for the root. */
  readonly parent: string | null;
  readonly name: string;
  readonly kind: 'folder' | 'file';
  /** Where its last change stands in the order of all changes of the library. */
  readonly seq: number;
  /** Goes up with every change, and with every change of the content. Together they make eTag and cTag. */
  readonly revision: number;
  readonly contentRevision: number;
  readonly created: string;
  readonly createdBy: Actor;
  readonly modified: string;
  readonly modifiedBy: Actor;
  readonly look: Look;
  /** Oldest first; the last one is what the file holds now. */
  readonly versions: readonly VersionRecord[];
  readonly fields: Readonly<Record<string, unknown>>;
  /** Permissions of its own; as long as it has none it inherits. */
  readonly grants: readonly Grant[];
  readonly checkedOutBy: Actor | null;
  /** When it was deleted; such a record stays so that delta can tell of it. */
  readonly deleted: string | null;
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Ids look as those of SharePoint: `01` and 32 letters and digits. */
export const idFor = (guid: string): string => {
  const digest = createHash('sha256').update(guid).digest();
  return `01${Array.from(digest, (byte) => BASE32[byte & 31]).join('')}`;
};

export type Fresh = Pick<ItemRecord, 'parent' | 'name' | 'kind' | 'look'> & {
  readonly by: Actor;
  readonly at: string;
  readonly number: number;
  /** Given for the root, whose id must not depend on chance. */
  readonly guid?: string;
};

export const newRecord = ({
  parent,
  name,
  kind,
  look,
  by,
  at,
  number,
  guid = randomUUID(),
}: Fresh): ItemRecord => ({
  id: idFor(guid),
  guid,
  number,
  parent,
  name,
  kind,
  seq: 0,
  revision: 1,
  contentRevision: 1,
  created: at,
  createdBy: by,
  modified: at,
  modifiedBy: by,
  look,
  versions: kind === 'file' ? [{ label: '1.0', size: look.size, modified: at, by }] : [],
  fields: {},
  grants: [],
  checkedOutBy: null,
  deleted: null,
});

/** The same item with other content: its newest version looks like this. */
export const withContent = (
  record: ItemRecord,
  look: Look,
  { by, at }: { readonly by: Actor; readonly at: string },
): ItemRecord => {
  const label = `${Number.parseInt(record.versions.at(-1)?.label ?? '0', 10) + 1}.0`;
  return {
    ...record,
    look,
    modified: at,
    modifiedBy: by,
    revision: record.revision + 1,
    contentRevision: record.contentRevision + 1,
    versions: [...record.versions, { label, size: look.size, modified: at, by }],
  };
};

export const eTagOf = ({ guid, revision }: ItemRecord): string => `"{${guid.toUpperCase()}},${revision}"`;

export const cTagOf = ({ guid, contentRevision }: ItemRecord): string =>
  `"c:{${guid.toUpperCase()}},${contentRevision}"`;
