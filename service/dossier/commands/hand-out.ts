/** A dossier begins: the school is asked, and has a document to write in. */
import type { DossierEventData } from '../../events/dossier-events.ts';
import { event } from '../../events/event.ts';
import type { DossierEvent } from '../command.ts';
import type { Dossier } from '../model.ts';

/** Nothing when it was opened before. */
export const decideOpen = (
  dossier: Dossier | undefined,
  asked: {
    readonly dossier: string;
    readonly school: string;
    readonly round: string;
    readonly format: string;
  },
): DossierEvent[] => (dossier ? [] : [event('dossier-opened', { ...asked, amends: null })]);

/** Nothing when the school has a document: what somebody may have worked in is never replaced by another. */
export const decideHandedOut = (
  { id, document }: Dossier,
  handedOut: Omit<DossierEventData['document-handed-out'], 'dossier'>,
): DossierEvent[] =>
  document && !document.gone ? [] : [event('document-handed-out', { dossier: id, ...handedOut })];
