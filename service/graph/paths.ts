/** Paths of Graph, each segment encoded, and which names SharePoint takes. */
import { Problem } from '#templates/problem.ts';

const segment = encodeURIComponent;

export const itemPath = (drive: string, id: string): string =>
  `/drives/${segment(drive)}/items/${segment(id)}`;

/** What lies below an item, by name. Goes on with `:/content` and the like. */
export const namedPath = (drive: string, folder: string, names: readonly string[]): string =>
  `${itemPath(drive, folder)}:/${names.map(segment).join('/')}`;

/** The item id that stands for the root of every drive. */
export const ROOT = 'root';

export const mailboxPath = (mailbox: string): string => `/users/${segment(mailbox)}/messages`;

/**
 * Whether SharePoint takes this as the name of a file or folder. A name with a slash or of dots would also lead elsewhere.
 * Source: Microsoft, "Restrictions and limitations in OneDrive and SharePoint".
 */
export const isUsableName = (name: string): boolean =>
  name.length > 0 &&
  name.length <= 255 &&
  !/["*:<>?/\\|\u0000-\u001f\u007f]/.test(name) &&
  !/^[\s~]|^\.{1,2}$|[\s.]$/.test(name) &&
  !/_vti_/i.test(name) &&
  !/^(con|prn|aux|nul|com\d|lpt\d|\.lock|desktop\.ini)$/i.test(name);

/** @throws Problem `graph-name-unusable` */
export const requireUsableName = (name: string): void => {
  if (!isUsableName(name)) throw new Problem('graph-name-unusable', { name });
};
