import { describe, expect, it } from 'vitest';

import { dossierFrom, type DossierRecord } from '#service/dossier/dossier.ts';
import { troubleOf } from '#service/dossier/trouble.ts';
import { event } from '#service/events/event.ts';

const place = { drive: 'drive', item: 'item' };
const dossier = 'd';
const opened = event('dossier-opened', {
  dossier,
  school: '01AA00',
  round: '2024',
  format: 'bao-2024',
  amends: null,
});
const handedOut = event('document-handed-out', { dossier, content: 'a', folder: 'f', place, name: 'p.docx' });
const unreadable = (code: string) =>
  event('document-unreadable', { dossier, place, eTag: code, problem: { code, facts: {} } });
const gone = event('document-gone', { dossier, place });
const moved = event('document-moved', { dossier, place, name: 'q.docx', folder: 'f' });

/** After these events, each a day after the one before, the first on 1 September. */
const after = (...events: readonly Pick<DossierRecord, 'kind' | 'data'>[]) =>
  troubleOf(
    dossierFrom(
      [opened, handedOut, ...events].map(
        (one, at) =>
          ({
            ...one,
            seq: at + 1,
            at: `2024-09-0${at + 1}T10:00:00.000Z`,
            by: { type: 'service' },
          }) as DossierRecord,
      ),
    )!,
  );

describe('the trouble of a document', () => {
  it('is none when it was only handed out', () => {
    expect(after()).toBeNull();
  });

  it('is what was met last, since the first day that it could not be read', () => {
    expect(after(unreadable('not-word'), unreadable('macro'))).toEqual({
      problem: { code: 'macro', facts: {} },
      since: '2024-09-03',
    });
    expect(after(unreadable('not-word'), gone)).toEqual({
      problem: { code: 'document-gone', facts: { name: 'p.docx' } },
      since: '2024-09-03',
    });
  });

  it('is over when a document that was gone is back, and not when it only has another name', () => {
    expect(after(gone, moved)).toBeNull();
    expect(after(unreadable('not-word'), moved)).toMatchObject({ since: '2024-09-03' });
  });
});
