/**
 * What a route is: data. The method and path, which action of the policy it is, about what, the shapes of what comes in, and
 * the answer. `mount.ts` does the rest the same way for all of them, so none can forget to ask who it is, and one test can
 * call every route as every actor.
 */
import type { z } from '@hono/zod-openapi';

import type { Action } from '../access/actions.ts';
import type { About } from '../access/policy.ts';
import type { Actor } from '../events/actor.ts';
import type { Queryable } from '../store/database/database.ts';
import type { World } from '../world.ts';
import type { Asking } from './asking.ts';

export type Method = 'get' | 'post' | 'put' | 'delete';

/** What a route gives back: JSON, or a file. */
export type Answer =
  | {
      readonly status?: 200 | 201 | 202;
      readonly json: unknown;
      /** Errors that the answer tells of without what they are: for the log. */
      readonly faults?: readonly unknown[];
    }
  | { readonly file: Uint8Array; readonly type: string; readonly name: string }
  | { readonly status: 204 };

type Abouts = About | readonly About[];

interface Shapes {
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
}

type Of<S, Default> = S extends z.ZodType ? z.infer<S> : Default;

type Nothing = Record<string, never>;

export interface Input<S extends Shapes = Shapes> {
  readonly params: Of<S['params'], Nothing>;
  readonly query: Of<S['query'], Nothing>;
  readonly body: Of<S['body'], undefined>;
}

export interface Visit {
  readonly world: World;
  readonly asking: Asking;
  /** `yyyy-mm-dd`, here. */
  readonly today: string;
  /**
   * Reads with the eyes of who asks: what they may not see is not there.
   */
  readonly see: <T>(read: (tables: Queryable) => Promise<T>) => Promise<T>;
  /** Who asks, for the record. @throws Problem `not-signed-in` */
  readonly actor: () => Actor;
}

export interface RouteOf<S extends Shapes> {
  readonly method: Method;
  /** In Hono's way, with the parameters after a colon. */
  readonly path: string;
  /** For developers, in the description of the API. */
  readonly summary: string;
  readonly action: Action;
  /**
   * What it is about; `anything` for a list, of which each gets what is theirs. For several they must be allowed for each.
   * Throws a problem when it is not there, or is not theirs to see.
   */
  readonly about: 'anything' | ((input: Input<S>, visit: Visit) => Abouts | Promise<Abouts>);
  readonly shapes: S;
  /** The one media type of a body that is not JSON. */
  readonly bodyType?: string;
  readonly answer: (input: Input<S>, visit: Visit) => Promise<Answer>;
}

/** Any route, when its shapes no longer matter. */
export type Route = RouteOf<Shapes>;

/** Makes a route; exists so that the answer knows the shapes. */
export const route = <const S extends Shapes>(definition: RouteOf<S>): Route => definition;
