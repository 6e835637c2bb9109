/** What a dossier is: everything that follows from its events and that a decision or a screen needs. Types only. */
import type { DeclarationFacts } from '#templates/format.ts';
import type { ChangeClass } from '#templates/changes.ts';
import type { Acknowledgement } from '#templates/seen.ts';

import type { BlobHash } from '../events/blob.ts';
import type {
  AdviceOutcome,
  DocumentPlace,
  DossierEventData,
  Step,
  StoredFile,
} from '../events/dossier-events.ts';
import type { Recorded } from '../events/event.ts';

export type DossierEventKind = keyof DossierEventData;
export type DossierRecord = Recorded<DossierEventKind>;

/** When something was recorded: its place in the journal, and the day as people here saw it. */
export interface Noted {
  readonly seq: number;
  readonly noted: string;
}

export interface Document {
  readonly place: DocumentPlace;
  /** In which it stands now. */
  readonly folder: string;
  /** That of the school, as it was handed out; null when that is not known. */
  readonly schoolFolder: string | null;
  readonly name: string;
  /** `contentHash` of what was handed out; null when the document was found and not handed out. */
  readonly handedOut: string | null;
  readonly gone: boolean;
  readonly unreadable: DossierEventData['document-unreadable']['problem'] | null;
  /** The day from which it is gone or unreadable without a break; null while it is neither. */
  readonly troubleSince: string | null;
}

/** What was collected last. `since` is the day on which this content was seen first. */
export interface Content {
  readonly hash: string;
  readonly since: string;
  readonly format: string;
  readonly answers: BlobHash;
  readonly eTag: string;
  readonly progress: { readonly answered: number; readonly asked: number };
  readonly findings: { readonly blocking: number; readonly advice: number; readonly info: number };
  readonly declaration: DeclarationFacts;
}

/** What lies between what was signed off and what was collected later. */
export interface JudgedChange extends Noted {
  readonly from: string;
  readonly to: string;
  readonly changeClass: ChangeClass;
  readonly fields: readonly string[];
}

export interface AdviceRequest extends Noted {
  readonly content: string;
  readonly organ: 'mr' | 'gmr';
  readonly requestedOn: string;
  readonly termEnd: string;
  readonly meetsOn: string | null;
}

export interface Advice extends Noted {
  readonly content: string;
  readonly outcome: AdviceOutcome;
  readonly givenOn: string;
  readonly remarks: string | null;
}

export interface BoardAnswer extends Noted {
  readonly content: string;
  readonly givenOn: string;
  readonly text: string;
}

export interface AdoptionRequest extends Noted {
  readonly content: string;
  readonly on: string;
}

/** The board adopts, or sends it back to the school. `on` is the day of the decision. */
export type Decision = Noted & { readonly content: string; readonly on: string } & (
    { readonly adopted: true; readonly by: string } | { readonly adopted: false; readonly reason: string }
  );

export type Organ = 'council' | 'board';

export interface OrganSaid extends Noted {
  readonly content: string;
  readonly organ: Organ;
  readonly on: string;
}

export interface Declaration extends Noted {
  readonly content: string;
  readonly declaredOn: string;
  readonly director: string;
}

export interface HandIn extends Noted {
  readonly id: string;
  /** ISO time in UTC. */
  readonly at: string;
  readonly content: string;
  readonly format: string;
  readonly place: DocumentPlace;
  readonly document: BlobHash;
  readonly answers: BlobHash;
  readonly declaration: DeclarationFacts;
  readonly late: boolean;
  readonly wayOut: DossierEventData['handed-in']['wayOut'];
  readonly validUntil: string;
  /** The steps that are done, in the order in which they were. */
  readonly steps: readonly Step[];
  readonly files: readonly StoredFile[];
  /** The day of each, or null. */
  readonly finalOn: string | null;
  readonly acceptedOn: string | null;
  readonly publishedOn: string | null;
  readonly withdrawn: (Noted & { readonly reason: string }) | null;
}

export interface Question extends Noted {
  readonly question: string;
  readonly field: string | null;
  /** `answer` is null when it was answered by handing in again. */
  readonly answered: { readonly on: string; readonly answer: string | null } | null;
}

/** Bestuurlijk overleg: it stands in the way of carrying out, never of handing in. */
export interface Consultation extends Noted {
  readonly reason: string;
  readonly by: 'school' | 'changes';
  readonly settled: { readonly on: string; readonly decision: string } | null;
}

export interface Dossier {
  /** Of the last event that is in it. */
  readonly seq: number;
  readonly id: string;
  readonly school: string;
  /** Null for a change between rounds, which amends another dossier. */
  readonly round: string | null;
  readonly amends: string | null;
  readonly format: string;
  readonly openedOn: string;
  readonly document: Document | null;
  readonly content: Content | null;
  /** Where the answers of every content that was collected are, by content hash: to compare with what was signed off. */
  readonly contents: Readonly<Record<string, { readonly format: string; readonly answers: BlobHash }>>;
  readonly judged: readonly JudgedChange[];

  // The internal route: of each the last that was recorded. Whether it still counts says `sign-off.ts`.
  readonly consultedOn: string | null;
  readonly request: AdviceRequest | null;
  readonly advice: Advice | null;
  readonly answer: BoardAnswer | null;
  readonly adoptionRequest: AdoptionRequest | null;
  readonly decision: Decision | null;
  /** The day on which the council agreed to carry out at once. */
  readonly suspensionLiftedOn: string | null;
  readonly objections: readonly (OrganSaid & { readonly reason: string })[];
  readonly waivers: readonly OrganSaid[];
  readonly declaration: Declaration | null;
  readonly acknowledgements: readonly Acknowledgement[];

  readonly handIns: readonly HandIn[];
  readonly questions: readonly Question[];
  readonly hold: (Noted & { readonly reason: string }) | null;
  readonly consultations: readonly Consultation[];
  /** All that people and the service did, as recorded; what collecting sees while someone writes is left out. */
  readonly trace: readonly DossierRecord[];
}
