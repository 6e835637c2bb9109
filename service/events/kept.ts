/** What each event keeps beside the journal, and whether it may be gone: people can ask to be erased. */
import type { BlobHash } from './blob.ts';
import type { Event, EventData, EventKind } from './event.ts';

export interface Kept {
  readonly hash: BlobHash;
  /** It holds people only, and may have been erased on its own. */
  readonly people: boolean;
}

const documents = (...hashes: readonly BlobHash[]): readonly Kept[] =>
  hashes.map((hash) => ({ hash, people: false }));

/** Kinds that are absent keep nothing. */
const keptByKind: { readonly [K in EventKind]?: (data: EventData[K]) => readonly Kept[] } = {
  'schools-imported': ({ schools, contacts }) => [
    ...documents(schools),
    ...(contacts === null ? [] : [{ hash: contacts, people: true }]),
  ],
  'document-collected': ({ answers }) => documents(answers),
  'handed-in': ({ document, answers }) => documents(document, answers),
};

export const keptBy = ({ kind, data }: Event): readonly Kept[] => {
  const kept = keptByKind[kind] as ((data: EventData[EventKind]) => readonly Kept[]) | undefined;
  return kept?.(data) ?? [];
};
