/** One request to Graph, of somebody who is known. */
import type { Caller, TenantContext } from '../context.ts';

export interface GraphCall {
  readonly tenant: TenantContext;
  readonly caller: Caller;
  readonly request: Request;
  readonly url: URL;
  /** After the version, encoded as it came: `/drives/b!x/root`. */
  readonly path: string;
}
