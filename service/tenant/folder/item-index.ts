/** The items of one library in memory: by id, by parent and name, and in the order of their last changes. Pure. */
import { sameness } from './names.ts';
import type { ItemRecord } from './record.ts';

export class ItemIndex {
  readonly #records = new Map<string, ItemRecord>();
  readonly #children = new Map<string, Map<string, ItemRecord>>();
  /** Per parent and name what was deleted there last. */
  readonly #deleted = new Map<string, string>();
  /** Every change as it came; only the last one of an item still counts. */
  #changes: { readonly seq: number; readonly id: string }[] = [];
  #seq = 0;

  get seq(): number {
    return this.#seq;
  }

  get size(): number {
    return this.#records.size;
  }

  /** Takes the record as it is, with its own place in the order: for what was remembered. */
  restore(record: ItemRecord): void {
    const before = this.#records.get(record.id);
    if (before && before.parent !== null && before.deleted === null) this.#unlink(before);
    this.#records.set(record.id, record);
    if (record.parent !== null && record.deleted === null) this.#link(record);
    if (record.deleted !== null) this.#deleted.set(placeOf(record.parent, record.name), record.id);
    this.#seq = Math.max(this.#seq, record.seq);
    this.#changes.push({ seq: record.seq, id: record.id });
    if (this.#changes.length > 1000 + 4 * this.#records.size) this.#dropOvertaken();
  }

  /** Takes a changed or new record as the latest change, and answers how it is kept. */
  put(record: ItemRecord): ItemRecord {
    const kept = { ...record, seq: this.#seq + 1 };
    this.restore(kept);
    return kept;
  }

  /** Also what was deleted. */
  record(id: string): ItemRecord | undefined {
    return this.#records.get(id);
  }

  get(id: string): ItemRecord | undefined {
    const record = this.#records.get(id);
    return record?.deleted === null ? record : undefined;
  }

  child(parent: string, name: string): ItemRecord | undefined {
    return this.#children.get(parent)?.get(sameness(name));
  }

  /** What was deleted last under this name, when nothing has brought it back. */
  lastDeleted(parent: string, name: string): ItemRecord | undefined {
    const record = this.#records.get(this.#deleted.get(placeOf(parent, name)) ?? '');
    return record?.deleted === null ? undefined : record;
  }

  children(parent: string): ItemRecord[] {
    return [...(this.#children.get(parent)?.values() ?? [])];
  }

  childCount(parent: string): number {
    return this.#children.get(parent)?.size ?? 0;
  }

  /** The item itself and all below it, parents first. */
  *under(id: string): Generator<ItemRecord> {
    const record = this.get(id);
    if (!record) return;
    yield record;
    for (const child of this.children(id)) yield* this.under(child.id);
  }

  /** From the item up to the root. */
  *upward(record: ItemRecord): Generator<ItemRecord> {
    for (
      let at: ItemRecord | undefined = record;
      at;
      at = at.parent === null ? undefined : this.#records.get(at.parent)
    )
      yield at;
  }

  /** The names from the root down; empty for the root. */
  namesTo(record: ItemRecord): string[] {
    return [...this.upward(record)]
      .filter(({ parent }) => parent !== null)
      .map(({ name }) => name)
      .toReversed();
  }

  records(): IterableIterator<ItemRecord> {
    return this.#records.values();
  }

  /** What changed after this place in the order, deleted items included, oldest change first. */
  *changedAfter(seq: number): Generator<ItemRecord> {
    for (let at = this.#firstAfter(seq); at < this.#changes.length; at++) {
      const change = this.#changes[at];
      const record = change && this.#records.get(change.id);
      if (record?.seq === change?.seq && record) yield record;
    }
  }

  #dropOvertaken(): void {
    this.#changes = this.#changes.filter(({ seq, id }) => this.#records.get(id)?.seq === seq);
  }

  #firstAfter(seq: number): number {
    let [low, high] = [0, this.#changes.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#changes[middle]?.seq ?? 0) > seq) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #link(record: ItemRecord): void {
    const parent = record.parent ?? '';
    const children = this.#children.get(parent) ?? new Map<string, ItemRecord>();
    this.#children.set(parent, children.set(sameness(record.name), record));
  }

  /** Another item may have taken the name meanwhile, when two were swapped. */
  #unlink({ id, parent, name }: ItemRecord): void {
    const children = this.#children.get(parent ?? '');
    if (children?.get(sameness(name))?.id === id) children.delete(sameness(name));
  }
}

const placeOf = (parent: string | null, name: string): string => `${parent ?? ''}/${sameness(name)}`;
