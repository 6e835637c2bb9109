/** Events as they happen to made-up schools, with what they keep beside the journal. */
import { contentHash } from '#templates/canonical.ts';
import type { Answers, DeclarationFacts, Format } from '#templates/format.ts';
import { formatWithId } from '#templates/formats/index.ts';
import type { DossierEventData, StoredFile } from '#service/events/dossier-events.ts';
import { event, type Event } from '#service/events/event.ts';
import type { ListedContacts, ListedSchool } from '#service/store/projection/schools.ts';

import { sampleSchools, type SampleSchool } from '../../samples/schools.ts';
import type { History } from './history.ts';

/** What the made-up schools say, the fullest profiles first. */
export const samples: readonly SampleSchool[] = sampleSchools.toSorted(
  (one, other) => Object.keys(other.answers).length - Object.keys(one.answers).length,
);

export const formatOf = ({ format: id }: { readonly format: string }): Format => {
  const format = formatWithId(id);
  if (!format) throw new Error(`no format ${id}`);
  return format;
};

export const listedSchool = (brin6: string, about: Partial<ListedSchool> = {}): ListedSchool => ({
  brin6,
  name: `School ${brin6}`,
  kinds: ['BAO'],
  board: { number: '40001', name: 'Stichting Een' },
  municipality: 'Maastricht',
  consortium: 'PO3105',
  status: 'open',
  ...about,
});

export const peopleOfSchool = (brin6: string): ListedContacts => ({
  brin6,
  director: { name: `Directeur van ${brin6}`, email: `directie@${brin6}.example` },
  supportCoordinator: { email: `ib@${brin6}.example` },
  boardContact: { email: null },
  council: { email: `mr@${brin6}.example` },
});

export const imported = (
  history: History,
  schools: readonly ListedSchool[],
  contacts: readonly ListedContacts[] | null = null,
): Event =>
  event('schools-imported', {
    source: { file: 'scholen.csv', date: '2024-09-01', licence: 'CC-BY 4.0' },
    schools: history.keep(schools),
    contacts: contacts && history.keep(contacts),
    count: schools.length,
  });

export const arranged = (consortium: string): Event =>
  event('consortium-arranged', {
    consortium,
    name: `Samenwerkingsverband ${consortium}`,
    schools: { drive: `drive-${consortium}`, folder: 'root' },
    archive: { drive: `archief-${consortium}`, folder: 'root' },
    mailbox: `profielen@${consortium}.example`,
    contacts: { content: `inhoud@${consortium}.example`, technique: `techniek@${consortium}.example` },
  });

export const roundOpened = (round: string, trial = false): Event =>
  event('round-opened', {
    round,
    title: `Ronde ${round}`,
    formats: { BAO: 'bao-2024', SBO: 'sbo-so-2024' },
    opensOn: '2024-09-02',
    lastDay: '2024-12-31',
    lastDays: {},
    settings: { needsPositiveAdvice: false, adviceWeeks: 6 },
    trial,
  });

export const opened = (
  dossier: string,
  school: string,
  round: string | null,
  about: Partial<DossierEventData['dossier-opened']> = {},
): Event => event('dossier-opened', { dossier, school, round, format: 'bao-2024', amends: null, ...about });

export const placeOf = (dossier: string) => ({ drive: 'drive-scholen', item: `item-${dossier}` });

interface Said {
  readonly format: string;
  readonly answers: Answers;
  readonly declaration?: DeclarationFacts;
}

const contentOf = (said: Said): string => contentHash(formatOf(said), said.answers);

export const collected = (
  history: History,
  dossier: string,
  said: Said,
  about: Partial<DossierEventData['document-collected']> = {},
): Event =>
  event('document-collected', {
    dossier,
    content: contentOf(said),
    place: placeOf(dossier),
    name: `${dossier}.docx`,
    eTag: '1',
    format: said.format,
    answers: history.keep(said.answers),
    progress: { answered: Object.keys(said.answers).length, asked: 200 },
    findings: { blocking: 0, advice: 1, info: 2 },
    declaration: said.declaration ?? {},
    ...about,
  });

export const handedIn = (
  history: History,
  dossier: string,
  handIn: string,
  said: Said,
  about: Partial<DossierEventData['handed-in']> = {},
): Event =>
  event('handed-in', {
    dossier,
    handIn,
    content: contentOf(said),
    format: said.format,
    place: placeOf(dossier),
    document: history.keep({ document: dossier }),
    answers: history.keep(said.answers),
    declaration: said.declaration ?? {},
    late: false,
    wayOut: null,
    validUntil: '2028-12-31',
    ...about,
  });

export const storedFile = (handIn: string, copy: StoredFile['copy']): StoredFile => ({
  copy,
  name: `${handIn} ${copy}.pdf`,
  sha256: `sha256 of ${handIn} ${copy}`,
  reference: copy === 'document' ? null : `REF-${handIn}`,
  place: { drive: 'archief', item: `${handIn}-${copy}` },
  url: `https://archief.example/${handIn}/${copy}`,
  size: 1000,
});

export const filesStored = (dossier: string, handIn: string): Event =>
  event('step-done', {
    dossier,
    handIn,
    step: 'store',
    files: (['publication', 'full', 'one-page', 'document'] as const).map((copy) => storedFile(handIn, copy)),
  });
