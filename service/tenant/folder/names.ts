/**
 * Which names SharePoint takes, and which files in the folder on disk are no items: what Word and LibreOffice leave while a
 * document is open, and what a system keeps for itself.
 *
 * Source: support.microsoft.com, "Restrictions and limitations in OneDrive and SharePoint".
 */
const FORBIDDEN = /["*:<>?/\\|\u0000-\u001f]/;
const RESERVED = /^(\.lock|con|prn|aux|nul|com\d|lpt\d|_vti_.*|desktop\.ini)$/i;

/** What is wrong with a name, in the words of the service; undefined when nothing is. */
export const faultOfName = (name: string): string | undefined => {
  if (name === '' || name === '.' || name === '..') return 'The provided name cannot be empty.';
  if (FORBIDDEN.test(name)) return 'The provided name contains characters that are not allowed.';
  if (RESERVED.test(name) || name.startsWith('~$')) return 'The provided name is reserved.';
  if (name !== name.trim() || name.endsWith('.'))
    return 'The provided name cannot begin or end with a space, or end with a period.';
  if (Buffer.byteLength(name) > 255) return 'The provided name is too long.';
  return undefined;
};

/** Names differ only when they differ in more than case and the way accents are written. */
export const sameness = (name: string): string => name.normalize('NFC').toLowerCase();

export const isNoItem = (name: string): boolean =>
  name.startsWith('.') || name.startsWith('~') || /\.tmp$/i.test(name) || faultOfName(name) !== undefined;

/**
 * The files that stand beside a document while it is open. Word puts `~$` before a short name and in place of the first one
 * or two characters of a longer one; LibreOffice writes `.~lock.name#`.
 */
export const ownerFilesOf = (name: string): readonly string[] => [
  `~$${name}`,
  `~$${name.slice(1)}`,
  `~$${name.slice(2)}`,
  `.~lock.${name}#`,
];

/** `verslag.docx`, 2 gives `verslag 2.docx`: how SharePoint renames what is there already. */
export const numbered = (name: string, number: number): string => {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)} ${number}${name.slice(dot)}` : `${name} ${number}`;
};
