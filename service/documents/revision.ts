/**
 * A new revision of a PDF without reading the whole file: an incremental update (ISO 32000-1, 7.5.6). New versions of a few
 * objects are written behind the file, with a new index (xref) that points back to the one before. It takes about a
 * millisecond, where reading a profile of sixteen pages and writing it again takes twenty.
 *
 * Only for files with a plain index, as the compiler and an update of ours write it. All text here is Latin-1, one character
 * a byte.
 */

/** Where every object of a file lies. */
export interface Index {
  /** Where the newest index begins. */
  readonly at: number;
  /** What stands in the newest trailer. */
  readonly trailer: string;
  /** The newest first. */
  readonly stretches: readonly Stretch[];
}

/** Numbers of objects that follow each other in an index. */
interface Stretch {
  readonly first: number;
  readonly count: number;
  readonly entriesAt: number;
}

const ENTRY_LENGTH = 20;

/** More than any line of an index, or any trailer that we read, is long. */
const LINE = 40;
const TRAILER = 4096;

/** The index of all revisions of a file; `undefined` when it is not plain. */
export const readIndex = (file: Buffer): Index | undefined => {
  const tail = file.toString('latin1', Math.max(0, file.length - 64));
  const at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1]);
  const newest = readRevision(file, at);
  if (!newest) return undefined;
  const stretches = [...newest.stretches];
  let last = at;
  for (let { previous } = newest; previous !== undefined;) {
    // An index lies behind those before it; else the file may lead round in a circle.
    const revision = previous < last ? readRevision(file, previous) : undefined;
    if (!revision) return undefined;
    stretches.push(...revision.stretches);
    last = previous;
    ({ previous } = revision);
  }
  return { at, trailer: newest.trailer, stretches };
};

interface Revision {
  readonly stretches: readonly Stretch[];
  readonly trailer: string;
  readonly previous: number | undefined;
}

const readRevision = (file: Buffer, at: number): Revision | undefined => {
  const head = /^xref\s+/.exec(file.toString('latin1', at, at + LINE));
  if (!head) return undefined;
  const stretches: Stretch[] = [];
  let place = at + head[0].length;
  for (;;) {
    const line = /^(\d+) (\d+)\s*?\n/.exec(file.toString('latin1', place, place + LINE));
    if (!line) break;
    const [first, count] = [Number(line[1]), Number(line[2])];
    stretches.push({ first, count, entriesAt: place + line[0].length });
    place += line[0].length + count * ENTRY_LENGTH;
  }
  const end = /^\s*trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(
    file.toString('latin1', place, place + TRAILER),
  );
  // An index that goes on in a stream is not plain.
  if (end?.[1] === undefined || end[1].includes('/XRefStm')) return undefined;
  const previous = /\/Prev (\d+)/.exec(end[1])?.[1];
  return { stretches, trailer: end[1], previous: previous === undefined ? undefined : Number(previous) };
};

/** How many numbers of objects the file has. */
export const sizeOf = ({ trailer }: Index): number => Number(/\/Size (\d+)/.exec(trailer)?.[1] ?? 0);

/** The number of the object that a dictionary refers to under this name. */
export const referenceIn = (dictionary: string, name: string): number | undefined => {
  const found = new RegExp(`/${name} (\\d+) 0 R`).exec(dictionary)?.[1];
  return found === undefined ? undefined : Number(found);
};

/** Where the content of an object begins, behind `obj`; `undefined` when the file has no such object. */
export const contentAt = (file: Buffer, { stretches }: Index, number: number): number | undefined => {
  const stretch = stretches.find(({ first, count }) => number >= first && number < first + count);
  if (!stretch) return undefined;
  const entryAt = stretch.entriesAt + (number - stretch.first) * ENTRY_LENGTH;
  const [, offset = ''] = /^(\d{10}) 00000 n/.exec(file.toString('latin1', entryAt, entryAt + LINE)) ?? [];
  const at = Number(offset);
  const head = /^(\d+) 0 obj\s/.exec(file.toString('latin1', at, at + LINE));
  return offset !== '' && head && Number(head[1]) === number ? at + head[0].length : undefined;
};

/** The file with new versions of objects, or new objects, behind it; each by its number, with what stands in it. */
export const withRevision = (
  file: Buffer,
  index: Index,
  objects: readonly (readonly [number, string])[],
): Buffer => {
  const parts = [file];
  let length = file.length;
  const push = (text: string): void => {
    const bytes = Buffer.from(text, 'latin1');
    parts.push(bytes);
    length += bytes.length;
  };
  push('\n');
  const entries = objects.map(([number, content]) => {
    const at = length;
    push(`${number} 0 obj\n${content}\nendobj\n`);
    return `${number} 1\n${String(at).padStart(10, '0')} 00000 n\r\n`;
  });
  const size = Math.max(sizeOf(index), ...objects.map(([number]) => number + 1));
  const trailer = index.trailer
    .replace(/\/Prev \d+/, '')
    .replace(/\/Size \d+/, `/Size ${size}`)
    .trim();
  const newIndexAt = length;
  push(
    `xref\n${entries.join('')}trailer\n<<\n  ${trailer}\n  /Prev ${index.at}\n>>\nstartxref\n${newIndexAt}\n%%EOF\n`,
  );
  return Buffer.concat(parts);
};
