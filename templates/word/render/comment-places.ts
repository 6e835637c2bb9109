/** Which comments are open at a place, which have their mark already, and which still wait for their text to be written. */
import type { Thread } from '../comments.ts';

export interface Numbered {
  readonly thread: Thread;
  readonly number: number;
}

export class CommentPlaces {
  private readonly byId = new Map<string, Numbered>();
  private readonly all: readonly Numbered[];
  private readonly open = new Set<Numbered>();
  private readonly marked = new Set<Numbered>();
  private waiting: Numbered[] = [];

  constructor(threads: readonly Thread[]) {
    this.all = threads.map((thread, at) => ({ thread, number: at + 1 }));
    for (const numbered of this.all) for (const id of numbered.thread.ids) this.byId.set(id, numbered);
  }

  get isOpen(): boolean {
    return this.open.size > 0;
  }

  of(id: string): Numbered | undefined {
    return this.byId.get(id);
  }

  /** Those around this place. */
  around(): readonly Numbered[] {
    return [...this.open];
  }

  begin(id: string): void {
    const numbered = this.byId.get(id);
    if (numbered && !this.marked.has(numbered)) this.open.add(numbered);
  }

  /** Ends a comment; gives it when it has no mark yet, and then it waits to be written. */
  end(id: string): Numbered | undefined {
    const numbered = this.byId.get(id);
    if (!numbered) return undefined;
    this.open.delete(numbered);
    if (this.marked.has(numbered)) return undefined;
    this.marked.add(numbered);
    this.waiting.push(numbered);
    return numbered;
  }

  /** Those that were marked since the last time. */
  taken(): readonly Numbered[] {
    const { waiting } = this;
    this.waiting = [];
    return waiting;
  }

  /** Those without a place in the text. */
  homeless(): readonly Numbered[] {
    return this.all.filter((numbered) => !this.marked.has(numbered));
  }
}
