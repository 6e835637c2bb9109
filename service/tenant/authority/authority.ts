/** The authority of the tenant (Microsoft Entra): who asks, and what it hands out. */
import { randomUUID, type KeyObject } from 'node:crypto';

import type { TenantDescription } from '../description.ts';
import { seal } from '../sealed.ts';
import type { Code } from './code.ts';
import type { TokenMaker } from './tokens.ts';

/** Long enough to come back from the page to the application. */
const CODE_LIFETIME = 600;

export class Authority {
  readonly description: TenantDescription;
  readonly tokens: TokenMaker;
  readonly #key: KeyObject;
  readonly #now: () => Date;
  /** Until when each used code would have been good. */
  readonly #used = new Map<string, number>();

  constructor(description: TenantDescription, tokens: TokenMaker, key: KeyObject, now: () => Date) {
    this.description = description;
    this.tokens = tokens;
    this.#key = key;
    this.#now = now;
  }

  get now(): Date {
    return this.#now();
  }

  get sealing(): { readonly key: KeyObject; readonly now: Date } {
    return { key: this.#key, now: this.#now() };
  }

  newCode(agreed: Omit<Code, 'kind' | 'id' | 'until'>): string {
    const until = Math.floor(this.#now().getTime() / 1000) + CODE_LIFETIME;
    const code: Code = { ...agreed, kind: 'code', id: randomUUID(), until };
    return seal(code, this.#key);
  }

  /** False when the code was used before. */
  useOnce({ id, until }: Code): boolean {
    const now = this.#now().getTime() / 1000;
    for (const [used, end] of this.#used) if (end < now) this.#used.delete(used);
    if (this.#used.has(id)) return false;
    this.#used.set(id, until);
    return true;
  }
}
