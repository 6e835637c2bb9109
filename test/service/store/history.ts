/** A history to project: events in the order in which they are told, with what they keep beside the journal. */
import { createHash } from 'node:crypto';

import type { Actor } from '#service/events/actor.ts';
import type { BlobHash } from '#service/events/blob.ts';
import type { Event, Recorded } from '#service/events/event.ts';
import type { BlobReader } from '#service/store/projection/kept.ts';

const SERVICE: Actor = { type: 'service' };

export class History {
  readonly #events: Recorded[] = [];
  readonly #blobs = new Map<BlobHash, Uint8Array>();

  readonly blobs: BlobReader = { read: (hash) => Promise.resolve(this.#blobs.get(hash)) };

  get events(): readonly Recorded[] {
    return this.#events;
  }

  /** All that is kept, to be kept elsewhere as well. */
  get kept(): readonly { readonly hash: BlobHash; readonly bytes: Uint8Array }[] {
    return [...this.#blobs].map(([hash, bytes]) => ({ hash, bytes }));
  }

  /** Keeps JSON beside the journal. */
  keep(json: unknown): BlobHash {
    const bytes = new TextEncoder().encode(JSON.stringify(json));
    const hash = createHash('sha256').update(bytes).digest('hex');
    this.#blobs.set(hash, bytes);
    return hash;
  }

  erase(hash: BlobHash): void {
    this.#blobs.delete(hash);
  }

  /** @param at ISO time; without one, each event is a minute after the one before. */
  tell(event: Event, at?: string): Recorded {
    const seq = this.#events.length + 1;
    const recorded: Recorded = {
      ...event,
      seq,
      at: at ?? new Date(Date.UTC(2024, 8, 2, 8, seq)).toISOString(),
      by: SERVICE,
    };
    this.#events.push(recorded);
    return recorded;
  }
}
