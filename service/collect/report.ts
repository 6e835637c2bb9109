/** What a run of collecting did. */
import type { Problem } from '#templates/problem.ts';

export interface Trouble {
  /** Null where it is about a folder of which it is not known which dossier it concerns. */
  readonly dossier: string | null;
  /** A problem, or an error of the program itself. */
  readonly error: unknown;
}

export interface CollectReport {
  readonly drive: string;
  /** Another run of this library goes on, so this one did nothing. */
  readonly busy: boolean;
  /** Everything that is in the library was looked at, and not only what changed. */
  readonly everything: boolean;
  /** Dossiers, by what was recorded of them. */
  readonly collected: readonly string[];
  readonly unreadable: readonly string[];
  readonly moved: readonly string[];
  readonly gone: readonly string[];
  /** Documents that could not be looked at now; they are the next time. */
  readonly failed: readonly Trouble[];
  /** Why the run stopped before its end. */
  readonly stopped: Problem | null;
}

type Told = 'collected' | 'unreadable' | 'moved' | 'gone';

/** Counts while a run goes on. */
export class Tally {
  readonly #told: { readonly [T in Told]: Set<string> } = {
    collected: new Set(),
    unreadable: new Set(),
    moved: new Set(),
    gone: new Set(),
  };
  readonly failed: Trouble[] = [];

  tell(what: Told, dossier: string): void {
    this.#told[what].add(dossier);
  }

  report(rest: Pick<CollectReport, 'drive' | 'busy' | 'everything' | 'stopped'>): CollectReport {
    const { collected, unreadable, moved, gone } = this.#told;
    return {
      ...rest,
      collected: [...collected],
      unreadable: [...unreadable],
      moved: [...moved],
      gone: [...gone],
      failed: this.failed,
    };
  }
}
