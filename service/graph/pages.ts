/** Lists that come in pages. */
import type { Call, CallGraph } from './client.ts';
import { objectOf, type Page } from './item.ts';

/** The pages from this call on, each as it comes in. */
export async function* pagesOf<T>(call: CallGraph, first: Call): AsyncGenerator<Page<T>> {
  let next: Call | undefined = first;
  while (next !== undefined) {
    const page: Page<T> = objectOf<Page<T>>(await call(next), next);
    yield page;
    const link: string | undefined = page['@odata.nextLink'];
    // What was asked stands in the link already.
    next = link === undefined ? undefined : { ...next, to: link, query: {} };
  }
}

export async function* entriesOf<T>(call: CallGraph, first: Call): AsyncGenerator<T> {
  for await (const { value = [] } of pagesOf<T>(call, first)) yield* value;
}
