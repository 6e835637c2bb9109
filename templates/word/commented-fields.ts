/** Which field a comment is about: the one that it stands in or around, else the one in the same row. */
import type { Body, Control } from './body.ts';
import type { Claims } from './claims.ts';
import type { Reply, Thread } from './comments.ts';

export interface Comment extends Reply {
  /** The key of the answer that it is about, or null when it is about the document. */
  readonly field: string | null;
  readonly resolved: boolean;
  readonly replies: readonly Reply[];
}

/** A comment over more controls than this is about no field in particular. */
const MAX_CONTROLS = 50;

export const placeComments = (threads: readonly Thread[], body: Body, claims: Claims): Comment[] =>
  threads.map(({ ids, author, date, text, resolved, replies }) => ({
    field: firstOf(ids, (id) => fieldOf(id, body, claims)) ?? null,
    author,
    date,
    text,
    resolved,
    replies,
  }));

const fieldOf = (id: string, { anchors, controls }: Body, claims: Claims): string | undefined => {
  const anchor = anchors.get(id);
  if (!anchor) return undefined;
  const keyOf = (control: Control): string | undefined => claims.slotOf(control)?.cell?.key;
  const within = (from: number, to: number): string | undefined =>
    firstOf(controls.slice(from, Math.min(to, from + MAX_CONTROLS)), keyOf);
  return (
    firstOf(outwards(anchor.enclosing), keyOf) ??
    within(anchor.from, anchor.to) ??
    within(anchor.rowFrom, anchor.rowTo)
  );
};

function* outwards(control: Control | undefined): Generator<Control> {
  for (let around = control; around; around = around.parent) yield around;
}

const firstOf = <T, R>(items: Iterable<T>, find: (item: T) => R | undefined): R | undefined => {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
};
