/** What an error of the operating system says, in words that a person understands. */

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'geen toegang',
  EPERM: 'geen toegang',
  EISDIR: 'het is een map',
  ENOTDIR: 'het is geen map, of de map erboven is er geen',
  ENOSPC: 'de schijf is vol',
  EROFS: 'de schijf is alleen te lezen',
  ENOENT: 'de map bestaat niet',
  EMFILE: 'er zijn te veel bestanden open',
  EEXIST: 'waar een map moet komen, staat al een bestand',
  ENAMETOOLONG: 'de naam is te lang',
  EBUSY: 'een ander programma heeft het open',
  ETXTBSY: 'een ander programma heeft het open',
  ELOOP: 'de koppelingen lopen in een kring',
  EIO: 'de schijf of het netwerk antwoordt niet',
  EDQUOT: 'de ruimte die u mag gebruiken is op',
  EFBIG: 'het bestand wordt groter dan hier mag',
};

/** The code of an error of the system, such as `ENOENT`; empty for any other error. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Why the system refused, as part of a Dutch sentence. */
export const reasonOf = (error: unknown): string =>
  reasons[codeOf(error)] ?? `onbekende oorzaak, technische melding: ${codeOf(error) || String(error)}`;
