/**
 * What the names of elements mean, found by a name's place in the XML without cutting it out. A document has thousands of
 * tags and some forty names: cutting out and hashing each name took as long as all the rest of the scanning.
 */
export interface Named<M> {
  /** With its prefix, as it is written. */
  readonly name: string;
  readonly hash: number;
  readonly meaning: M;
}

const FIRST_SIZE = 8;

/**
 * So many places are looked at for a name, and no more: a file with a hundred thousand names of one hash would otherwise
 * have each of them walk past all the others.
 */
const MOST_STEPS = 8;

export class NameTable<M> {
  private slots: (Named<M> | undefined)[] = [];
  private count = 0;

  /** The name that stands in `xml` from here to there and has this hash, if it was added before. */
  find(xml: string, from: number, to: number, hash: number): Named<M> | undefined {
    const mask = this.slots.length - 1;
    for (let step = 0; step < MOST_STEPS; step++) {
      const named = this.slots[(hash + step) & mask];
      if (named === undefined) return undefined;
      if (named.hash === hash && named.name.length === to - from && xml.startsWith(named.name, from))
        return named;
    }
    return undefined;
  }

  /** Remembers a name; one that finds no place is simply not remembered. */
  add(named: Named<M>): void {
    if (this.slots.length < 2 * (this.count + 1)) this.grow();
    this.put(named);
  }

  private grow(): void {
    const before = this.slots;
    this.slots = new Array<Named<M> | undefined>(before.length === 0 ? FIRST_SIZE : before.length * 2).fill(
      undefined,
    );
    this.count = 0;
    for (const named of before) if (named) this.put(named);
  }

  private put(named: Named<M>): void {
    const mask = this.slots.length - 1;
    for (let step = 0; step < MOST_STEPS; step++) {
      const at = (named.hash + step) & mask;
      if (this.slots[at]) continue;
      this.slots[at] = named;
      this.count++;
      return;
    }
  }
}
