/**
 * What a format is: the data from which the Word template, the checks, the reading, the print and the overview follow.
 * The words are those of `docs/formats.md`. Types only; `read-format.ts` makes a `Format` out of JSON and refuses a wrong one.
 */
import type { Value } from './kinds/kind.ts';
import type { Part, Structure } from './kinds/index.ts';
import type { Role } from './roles.ts';

export type { Role } from './roles.ts';

export type Audience = 'public' | 'internal';

/** Who fills it in. `dossier` is the service on behalf of the people in the route; `computed` follows from other answers. */
export type FilledBy = 'school' | 'schoolList' | 'dossier' | 'computed';

/** What a change after advice means (DESIGN 7): nothing, a look by MR and board, or a new advice. */
export type Change = 'contact' | 'editorial' | 'substantive';

export type ShownIn = 'database' | 'one-page' | 'coverage' | 'schoolgids';

/** A field is asked for when another one has a value, is that value, includes it, or is at least that number. */
export type Condition =
  | { readonly field: string; readonly is: string | boolean }
  | { readonly field: string; readonly includes: string }
  | { readonly field: string; readonly atLeast: number };

interface FieldBase {
  readonly id: string;
  readonly section: string;
  readonly label: string;
  readonly parentLabel?: string;
  /** The yellow instruction. */
  readonly hint: string;
  readonly required: boolean | Condition;
  readonly filledBy: FilledBy;
  readonly audience: Audience;
  readonly change: Change;
  readonly shownIn: readonly ShownIn[];
  readonly role?: Role;
  /** The code of the support need that it speaks of. */
  readonly need?: string;
  /** The field of an earlier format that it continues. */
  readonly follows?: { readonly format: string; readonly field: string };
  /** Where the question comes from: the users, the region, the nearest other form, the law, or ourselves. */
  readonly provenance: 'seeds' | 'region' | 'nearest' | 'law' | 'own';
}

export type ValueField = FieldBase & Part;
export type StructureField = FieldBase & Structure;
export type Field = ValueField | StructureField;

/** A rule by its name, with the settings that `rules/` knows the shape of. */
export interface NamedRule {
  readonly [setting: string]: unknown;
  readonly rule: string;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  /** What the publication calls it, where the title is a word of those who write. */
  readonly publishedTitle?: string;
  readonly intro: string;
  /** Questions for the conversation in the team. */
  readonly questions: readonly string[];
  readonly anchorPoint?: number;
}

/** Fields of one section that are shown together as one table. */
export interface Table {
  readonly id: string;
  readonly section: string;
  readonly title: string;
  readonly fields: readonly string[];
}

interface Labelled {
  readonly id: string;
  readonly label: string;
}

export interface Need extends Labelled {
  readonly parentLabel: string;
  readonly domain: string;
}

/** A way of organising support for a need. */
export interface OfferLevel extends Labelled {
  /** In a sentence, after "van" or "naar". */
  readonly phrase?: string;
}

export interface SupportLevel extends Labelled {
  readonly definition: string;
  readonly example?: string;
  readonly remark?: string;
  readonly provenance: FieldBase['provenance'];
}

/** A place on the one-page and what stands there. */
export interface OnePageSlot {
  readonly slot: string;
  readonly label: string;
  readonly fields: readonly string[];
  readonly show?: 'chosen' | 'ticked';
  readonly labels?: 'parentLabel';
  readonly omitOptions?: readonly string[];
  /** A fact of the declaration instead of a field. */
  readonly fact?: string;
}

/** A part of the text for the schoolgids: what stands under one heading, for parents. */
export interface GuidePart {
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  /** Stands below what the school says. */
  readonly note?: string;
  readonly fields: readonly string[];
  /** Options that say that there is nothing. */
  readonly omitOptions?: readonly string[];
  /** Columns that say nothing to parents. */
  readonly omitColumns?: readonly string[];
}

/** A fact of the declaration block: filled by the dossier in the service, or by a person in the document. */
export type Fact = Part & {
  readonly id: string;
  readonly label: string;
  readonly audience: Audience;
  /** The place in the dossier that fills it. */
  readonly source: string;
  /** A day that may still be to come, such as the end of a term. */
  readonly mayLieAhead?: true;
};

/** A word in the declaration's texts that is not a fact of its own. */
export interface DerivedFact {
  readonly id: string;
  readonly label: string;
  readonly audience: Audience;
  readonly from:
    | { readonly format: 'term' }
    | { readonly role: Role }
    | { readonly validUntil: string }
    | { readonly sentence: string };
}

export interface DeclarationBlock {
  readonly title: string;
  readonly intro: string;
  readonly facts: readonly Fact[];
  readonly derived: readonly DerivedFact[];
  /** The text for each outcome, by option id of the fact that `outcome` names. */
  readonly outcome: string;
  /** The fact that is the day of the declaration: the day from which the profile is final. */
  readonly declaredOn: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly sentences: Readonly<Record<string, string>>;
  readonly common: readonly { readonly print: 'both' | 'full' | 'publication'; readonly text: string }[];
}

export interface Format {
  readonly id: string;
  readonly title: string;
  /** What the document is called in this format; never hard-code "schoolondersteuningsprofiel". */
  readonly term: string;
  readonly note: string;
  readonly status: 'draft' | 'published';
  readonly validFrom: string;
  readonly cycleYears: number;
  readonly countDates: readonly { readonly id: string; readonly date: string; readonly label: string }[];
  readonly schoolYears: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly label: string;
  }[];
  readonly schoolTypes: readonly string[];
  readonly legalBasis: string;
  readonly domains: readonly Labelled[];
  readonly needs: readonly Need[];
  /** How support for a need is organised, in no order of merit. */
  readonly offerLevels?: readonly OfferLevel[];
  readonly supportLevels: {
    /** The section of the document that explains them; none when it is left out. */
    readonly section?: string;
    readonly intro: string;
    readonly levels: readonly SupportLevel[];
  };
  readonly glossary: readonly { readonly term: string; readonly meaning: string }[];
  readonly instructions: {
    readonly fte: string;
    readonly zero: string;
    readonly levelsCount: string;
    readonly checklist: readonly string[];
    readonly minutes: number;
  };
  readonly fixedTexts?: readonly { readonly id: string; readonly section: string; readonly text: string }[];
  readonly sections: readonly Section[];
  readonly fields: readonly Field[];
  readonly tables: readonly Table[];
  readonly rules: readonly NamedRule[];
  readonly onePage?: readonly OnePageSlot[];
  /** In the order in which parents read it: first what the school offers. */
  readonly schoolgids?: readonly GuidePart[];
  /** When an answer calls for bestuurlijk overleg, and the reason as people read it. */
  readonly consultation?: { readonly when: Condition; readonly reason: string };
  readonly prefill: Readonly<Record<'schoolList' | 'consortium' | 'openData', readonly string[]>>;
  readonly declaration: DeclarationBlock;
  readonly afterHandIn: readonly Labelled[];
  readonly perConsortium: readonly string[];
}

/** Answers by key, `id[@column][#row]`; what is not answered is absent. */
export type Answers = Readonly<Record<string, Value>>;

/** Facts of the declaration by id; the same rules as for answers. */
export type DeclarationFacts = Readonly<Record<string, Value>>;
