/** What collecting found: a text, and what it means for what was signed off. */
import type { DossierEventData } from '../../events/dossier-events.ts';
import { event } from '../../events/event.ts';
import type { DossierEvent } from '../command.ts';
import type { Dossier } from '../model.ts';
import { notYetCompared, type Judgement } from '../sign-off.ts';

type Collected = Omit<DossierEventData['document-collected'], 'dossier'>;

/**
 * Nothing for a version that was collected already.
 * @param judge what lies between a text that was signed off, by its content hash, and this one: `judgeChange` over the answers
 * that `dossier.contents` says where to find
 */
export const decideCollected = (
  dossier: Dossier,
  collected: Collected,
  judge: (signedOff: string) => Pick<Judgement, 'changeClass' | 'fields'>,
): DossierEvent[] => {
  const { content, place, eTag } = collected;
  const { document } = dossier;
  const known =
    document &&
    !document.gone &&
    document.unreadable === null &&
    document.place.drive === place.drive &&
    document.place.item === place.item &&
    document.name === collected.name &&
    dossier.content?.eTag === eTag &&
    dossier.content.hash === content;
  const changed = notYetCompared(dossier, content).map((from) => {
    const { changeClass, fields } = judge(from);
    return event('content-changed', { dossier: dossier.id, from, to: content, changeClass, fields });
  });
  return [
    ...(known === true ? [] : [event('document-collected', { dossier: dossier.id, ...collected })]),
    ...changed,
  ];
};
