/**
 * What happens to one dossier: the profile of one school in one round, or a change of a published profile between rounds.
 * Advice, adoption and declaration are about one content hash (`contentHash`), and say which. Days are `yyyy-mm-dd`.
 */
import type { DeclarationFacts } from '#templates/format.ts';
import type { ChangeClass } from '#templates/changes.ts';

import type { BlobHash } from './blob.ts';

interface About {
  readonly dossier: string;
}

interface AboutContent extends About {
  /** `contentHash` of what was advised on, adopted, declared or handed in. */
  readonly content: string;
}

export type AdviceOutcome = 'positive' | 'positive-with-remarks' | 'negative' | 'no-advice-in-term';

/** A document in a library, by the ids that stay when it is renamed or moved. */
export interface DocumentPlace {
  readonly drive: string;
  readonly item: string;
}

/** The steps after handing in, in their order; `close` makes it final. */
export type Step = 'store' | 'register' | 'receipt' | 'lock' | 'close';

/** A file that was stored for good. */
export interface StoredFile {
  readonly copy: 'publication' | 'full' | 'one-page' | 'document';
  readonly name: string;
  /** Of the bytes that we made; an Office file may be rewritten by SharePoint after it was stored. */
  readonly sha256: string;
  /** As printed on it, by which people ask whether it is real; null for what bears none. */
  readonly reference: string | null;
  readonly place: DocumentPlace;
  /** Where a person opens it. */
  readonly url: string;
  readonly size: number;
}

export interface DossierEventData {
  /** `round` is null for a change between rounds, which then amends a dossier. */
  'dossier-opened': About & {
    readonly school: string;
    readonly round: string | null;
    readonly format: string;
    readonly amends: string | null;
  };
  /** `content` is that of the prefilled document: as long as it is the same, nobody has begun. */
  'document-handed-out': AboutContent & {
    readonly folder: string;
    /** Absent where the document stood in the folder of the school itself. */
    readonly schoolFolder?: string;
    readonly place: DocumentPlace;
    readonly name: string;
  };

  // What collecting notices
  'document-collected': AboutContent & {
    readonly place: DocumentPlace;
    readonly name: string;
    readonly eTag: string;
    readonly format: string;
    readonly answers: BlobHash;
    /** Of the cells that are asked for now: how many have an answer. */
    readonly progress: { readonly answered: number; readonly asked: number };
    readonly findings: { readonly blocking: number; readonly advice: number; readonly info: number };
    /** What the document itself says of the declaration; the dossier's own facts win. */
    readonly declaration: DeclarationFacts;
  };
  'document-unreadable': About & {
    readonly place: DocumentPlace;
    readonly eTag: string;
    readonly problem: { readonly code: string; readonly facts: Readonly<Record<string, unknown>> };
  };
  'document-moved': About & { readonly place: DocumentPlace; readonly name: string; readonly folder: string };
  'document-gone': About & { readonly place: DocumentPlace };
  /** What stands in the document now differs from what was signed off; `fields` are ids of the format. */
  'content-changed': About & {
    readonly from: string;
    readonly to: string;
    readonly changeClass: ChangeClass;
    readonly fields: readonly string[];
  };

  // The internal route
  'team-consulted': About & { readonly on: string };
  'advice-requested': AboutContent & {
    readonly organ: 'mr' | 'gmr';
    readonly requestedOn: string;
    readonly termEnd: string;
    /** The meeting in which it will be discussed, when that is known. */
    readonly meetsOn: string | null;
  };
  'advice-given': AboutContent & {
    readonly outcome: AdviceOutcome;
    readonly givenOn: string;
    readonly remarks: string | null;
  };
  'board-answered': AboutContent & { readonly givenOn: string; readonly text: string };
  /** The school lays it before the board. */
  'adoption-requested': AboutContent & { readonly on: string };
  adopted: AboutContent & { readonly adoptedOn: string; readonly adoptedBy: string };
  'adoption-refused': AboutContent & { readonly on: string; readonly reason: string };
  /** The council agrees that an adoption against its advice is carried out at once. */
  'suspension-lifted': About & { readonly on: string };
  'objection-raised': AboutContent & {
    readonly organ: 'council' | 'board';
    readonly on: string;
    readonly reason: string;
  };
  /** The organ has seen what changed in the text after its sign-off, and lets it be: nobody needs to wait for its objection. */
  'objection-waived': AboutContent & { readonly organ: 'council' | 'board'; readonly on: string };
  declared: AboutContent & { readonly declaredOn: string; readonly director: string };
  /** "Gezien": holds for one finding about one text. */
  acknowledged: About & { readonly code: string; readonly field: string; readonly text: string };

  // Handing in and what follows
  'handed-in': AboutContent & {
    /** Tells one hand-in of a dossier from the next. */
    readonly handIn: string;
    readonly format: string;
    readonly place: DocumentPlace;
    readonly document: BlobHash;
    readonly answers: BlobHash;
    readonly declaration: DeclarationFacts;
    /** After the last day. */
    readonly late: boolean;
    /** In afwijking van, or zonder advies. */
    readonly wayOut: 'against-negative-advice' | 'no-advice-in-term' | null;
    /** The last day on which the profile holds. */
    readonly validUntil: string;
  };
  'step-done': About & {
    readonly handIn: string;
    readonly step: Step;
    readonly files: readonly StoredFile[];
  };
  'made-final': About & { readonly handIn: string };
  /** What was handed in last, taken back by the school. */
  withdrawn: About & { readonly reason: string };

  // The consortium
  /** Opens the dossier again: the school may answer in words, or write and hand in again. */
  'question-asked': About & { readonly question: string; readonly field: string | null };
  /** Without a change of the profile; handing in again answers too. */
  'question-answered': About & { readonly answer: string };
  accepted: About;
  'publication-held': About & { readonly reason: string };
  'publication-released': About;
  published: About & { readonly handIn: string };
  'consultation-needed': About & { readonly reason: string; readonly by: 'school' | 'changes' };
  'consultation-settled': About & { readonly on: string; readonly decision: string };
}
