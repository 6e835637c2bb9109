/** What is recorded when a school hands in what was collected of it last, without going through the internal route. */
import type { Dossier } from '#service/dossier/dossier.ts';
import type { DossierEventData } from '#service/events/dossier-events.ts';

export const asCollected = ({
  content,
  document,
}: Dossier): Omit<DossierEventData['handed-in'], 'dossier' | 'handIn'> => {
  if (!content || !document) throw new Error('nothing was collected of this dossier');
  return {
    content: content.hash,
    format: content.format,
    place: document.place,
    document: content.answers,
    answers: content.answers,
    declaration: {},
    late: false,
    wayOut: null,
    validUntil: '2028-07-31',
  };
};
