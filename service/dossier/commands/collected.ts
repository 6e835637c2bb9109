/** What collecting found: a text and what it means for what was signed off, or a document that moved, went, or cannot be read. */
import { hashJson } from '#templates/hash.ts';

import type { DocumentPlace, DossierEventData } from '../../events/dossier-events.ts';
import { event } from '../../events/event.ts';
import type { DossierEvent } from '../command.ts';
import type { Dossier } from '../model.ts';
import { notYetCompared, type Judgement } from '../sign-off.ts';

type Collected = Omit<DossierEventData['document-collected'], 'dossier'>;

const samePlace = (a: DocumentPlace, b: DocumentPlace): boolean => a.drive === b.drive && a.item === b.item;

/** Whether a document in this place is that of the dossier, or may become it because the one that was known is gone. */
export const mayBeDocument = ({ document }: Dossier, place: DocumentPlace): boolean =>
  document === null || document.gone || samePlace(document.place, place);

/** SharePoint rewrites Word files, and then the eTag is another while no word is. */
const saysTheSame = ({ content }: Dossier, collected: Collected): boolean => {
  if (!content) return false;
  const { format, answers, progress, findings, declaration } = content;
  const known = { content: content.hash, format, answers, progress, findings, declaration };
  const now = Object.fromEntries(Object.keys(known).map((key) => [key, collected[key as keyof Collected]]));
  return hashJson(known) === hashJson(now);
};

interface Reading {
  /** The document was handed out, and this is the first time that it is read. */
  readonly isUnread: boolean;
  /**
   * What lies between a text that was signed off, by its content hash, and this one: `judgeChange` over the answers that
   * `dossier.contents` says where to find.
   */
  readonly judge: (signedOff: string) => Pick<Judgement, 'changeClass' | 'fields'>;
}

/**
 * Nothing for a text that was collected already, nor for a document that is not that of the dossier.
 */
export const decideCollected = (
  dossier: Dossier,
  collected: Collected,
  { isUnread, judge }: Reading,
): DossierEvent[] => {
  const { content, place, name } = collected;
  const { document } = dossier;
  if (!mayBeDocument(dossier, place)) return [];
  const known =
    document &&
    !isUnread &&
    !document.gone &&
    document.unreadable === null &&
    document.name === name &&
    saysTheSame(dossier, collected);
  const changed = notYetCompared(dossier, content).map((from) => {
    const { changeClass, fields } = judge(from);
    return event('content-changed', { dossier: dossier.id, from, to: content, changeClass, fields });
  });
  return [
    ...(known === true ? [] : [event('document-collected', { dossier: dossier.id, ...collected })]),
    ...changed,
  ];
};

/** Nothing when it stands there under that name already. */
export const decideMoved = (
  { id, document }: Dossier,
  { place, name, folder }: Omit<DossierEventData['document-moved'], 'dossier'>,
): DossierEvent[] => {
  if (!document || !samePlace(document.place, place)) return [];
  const still = document.name === name && document.folder === folder && !document.gone;
  return still ? [] : [event('document-moved', { dossier: id, place, name, folder })];
};

/** A document that could not be read and that is gone stands in nobody's way any more. */
export const decideGone = ({ id, document }: Dossier, place: DocumentPlace): DossierEvent[] => {
  if (!document) return [];
  const goes = samePlace(document.place, place)
    ? !document.gone
    : document.gone && document.unreadable !== null;
  return goes ? [event('document-gone', { dossier: id, place })] : [];
};

/** @param known what was the matter with it the last time, if anything was */
export const decideUnreadable = (
  dossier: Dossier,
  unreadable: Omit<DossierEventData['document-unreadable'], 'dossier'>,
  known: unknown,
): DossierEvent[] =>
  mayBeDocument(dossier, unreadable.place) && hashJson(known ?? null) !== hashJson(unreadable.problem)
    ? [event('document-unreadable', { dossier: dossier.id, ...unreadable })]
    : [];
