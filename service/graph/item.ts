/** An item and a page of items, from what Graph answers. Only what the port promises is taken over. */
import type { DriveItem } from '@microsoft/microsoft-graph-types';

import { Problem } from '#templates/problem.ts';

import type { Doing } from './failure.ts';
import type { Item } from './port.ts';
import { jsonOf, type Answer } from './wire.ts';

/** The JSON object of a success. @throws Problem `graph-unexpected` when there is none. */
export const objectOf = <T extends object>(answer: Answer, doing: Doing): T => {
  const json = jsonOf(answer);
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as T;
  throw unexpected(answer.status, doing);
};

/** @throws Problem `graph-unexpected` when it has no id. */
export const toItem = (drive: string, raw: DriveItem, doing: Doing): Item => {
  if (typeof raw.id !== 'string') throw unexpected(200, doing);
  return {
    drive: raw.parentReference?.driveId ?? drive,
    id: raw.id,
    name: raw.name ?? '',
    eTag: raw.eTag ?? '',
    size: raw.size ?? 0,
    isFolder: raw.folder != null,
    parent: raw.root == null ? (raw.parentReference?.id ?? null) : null,
    url: raw.webUrl ?? '',
    changedAt: raw.lastModifiedDateTime ?? '',
  };
};

export const itemOf = (drive: string, answer: Answer, doing: Doing): Item =>
  toItem(drive, objectOf<DriveItem>(answer, doing), doing);

/** A part of a list. An empty part may be followed by more. */
export interface Page<T> {
  readonly value?: readonly T[];
  readonly '@odata.nextLink'?: string;
  readonly '@odata.deltaLink'?: string;
}

const unexpected = (status: number, { operation }: Doing): Problem =>
  new Problem('graph-unexpected', { operation, status, codes: [] });
