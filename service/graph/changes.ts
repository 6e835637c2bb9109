/**
 * What changed in a library since the last time (delta). An item may come more than once, of which the last holds; pages may be
 * empty; what did not change may come too. When too much happened Graph answers 410 and says where to start again.
 */
import type { DriveItem } from '@microsoft/microsoft-graph-types';

import { Problem } from '#templates/problem.ts';

import type { Call, CallGraph } from './client.ts';
import { objectOf, toItem, type Page } from './item.ts';
import type { Delta, DeltaPage } from './port.ts';

export async function* changes(
  call: CallGraph,
  drive: string,
  cursor: string | null,
): AsyncGenerator<DeltaPage> {
  const reading = { operation: 'read-changes', name: null, idempotency: 'safe', accept: [410] } as const;
  let to: string | undefined = cursor ?? `/drives/${encodeURIComponent(drive)}/root/delta`;
  while (to !== undefined) {
    const answer = await call({ ...reading, to } satisfies Call);
    if (answer.status === 410) throw new Problem('graph-gone', { restart: answer.headers.get('location') });
    const page: Page<DriveItem> = objectOf<Page<DriveItem>>(answer, reading);
    to = page['@odata.nextLink'];
    yield {
      changes: (page.value ?? []).map((raw) => toDelta(drive, raw, reading)),
      cursor: to === undefined ? (page['@odata.deltaLink'] ?? null) : null,
    };
  }
}

const toDelta = (drive: string, raw: DriveItem, doing: Parameters<typeof toItem>[2]): Delta =>
  raw.deleted != null && typeof raw.id === 'string'
    ? { deleted: true, id: raw.id }
    : { deleted: false, item: toItem(drive, raw, doing) };
