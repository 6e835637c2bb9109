/**
 * Findings: trouble in the content of a document. (Trouble in the operation is a `Problem`.)
 *
 * A finding says what, where and how bad, with the facts; `words.ts` makes the Dutch sentence. `FindingFacts` is the one
 * list of codes: a code without a sentence does not compile, and neither does a finding without its facts.
 */

import type { ValueKindName } from './kinds/names.ts';

/** *blocking* stands in the way of handing in, never of writing; *advice* asks to look again; *info* only tells. */
export type Severity = 'blocking' | 'advice' | 'info';

interface Labelled {
  /** The label that the person sees beside the field. */
  readonly label: string;
}

/** A place within the text of an answer, in UTF-16 units; `end` is the first one after it. */
interface Marked {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface FindingFacts {
  // A value in itself
  required: Labelled & { kind: ValueKindName; mayBeZero: boolean };
  'too-long': Labelled & { length: number; max: number };
  'line-break': Labelled;
  pattern: Labelled & { pattern: PatternName; text: string };
  unreadable: Labelled & { kind: ValueKindName; text: string };
  'unknown-option': Labelled & { text: string; options: readonly string[] };
  'too-many-choices': Labelled & { count: number; atMost: number };
  'out-of-range': Labelled & { value: number; min: number; max: number };
  'too-many-decimals': Labelled & { value: number; decimals: number };
  'no-glyph': Labelled & { character: string; codePoint: string };
  // Several values together
  'parts-exceed-whole': { says: string; sum: number; whole: number; wholeLabel: string };
  'part-exceeds-whole': Labelled & { says: string; part: number; whole: number; wholeLabel: string };
  'exclusive-option': Labelled & { says: string; option: string };
  'duplicate-row': Labelled & { says: string; row: string };
  'incomplete-row': Labelled & { says: string; column: string; row: string };
  'row-needed': Labelled & { says: string };
  'chosen-without-offer': { says: string; need: string; level: string | null };
  'one-page-too-long': { says: string; length: number; max: number };
  'fte-zero': Labelled;
  'fte-unlikely': Labelled & { fte: number; pupils: number; min: number; max: number };
  /** `tenfold`: the same digits with the comma elsewhere. */
  'unlike-last-round': Labelled & { from: number; to: number; tenfold: boolean };
  'dates-out-of-order': { earlierLabel: string; earlier: string; laterLabel: string; later: string };
  /** `textHash` is what an acknowledgement of it is bound to. */
  'pupil-privacy': Labelled & Marked & { what: PrivacyTrace; textHash: string };
  'reading-hint': Labelled & Marked & ReadingHint;
  // The declaration block
  /** `date` is later than `today`; both `yyyy-mm-dd`. */
  'date-ahead': Labelled & { date: string; today: string };
  'declaration-empty': Record<string, never>;
  'declaration-incomplete': { missing: readonly string[] };
  /** The document says something else than the dossier, which counts. */
  'declaration-differs': { labels: readonly string[] };
  // The document as such
  /** `pending`: a tracked change that waits may have taken it. */
  'control-missing': Labelled & { pending: boolean };
  'control-duplicate': Labelled & { count: number };
  'control-unknown': { tag: string };
  'value-conflict': Labelled & { first: string; second: string };
  'pending-revisions': { count: number };
  'text-outside': { text: string; after: string | null };
  'external-reference': { kinds: readonly string[] };
  'school-differs': { document: string; field: string };
  'open-comments': { count: number };
  // A publication
  'nothing-to-publish': { publisher: string; format: string };
  'text-shortened': Labelled & { length: number; max: number };
}

/** What can lead to one pupil, or to something private of a person. */
export type PrivacyTrace =
  | 'citizen-number'
  | 'date-of-birth'
  | 'phone'
  | 'email'
  | 'name'
  | 'small-group'
  | 'only-pupil'
  | 'described';

/** What could be easier to read for parents: a word has a plain one, or a meaning. */
export type ReadingHint =
  | { readonly what: 'long-sentence'; readonly words: number; readonly most: number }
  | { readonly what: 'passive' }
  | { readonly what: 'abbreviation' }
  | { readonly what: 'jargon'; readonly plain: string; readonly meaning?: undefined }
  | { readonly what: 'jargon'; readonly plain?: undefined; readonly meaning: string };

export type PatternName = 'brin' | 'brin6' | 'postcode' | 'phone' | 'email' | 'url';

export type FindingCode = keyof FindingFacts;

/** What a kind reports of a value; the caller adds the place and the label. */
export type Trouble = {
  [C in FindingCode]: {
    readonly code: C;
    readonly severity: Severity;
    readonly facts: Omit<FindingFacts[C], 'label'>;
  };
}[FindingCode];

/** `field` is the key of the answer that it is about, or null when it is about the document as a whole. */
export type Finding = {
  [C in FindingCode]: {
    readonly code: C;
    readonly severity: Severity;
    readonly field: string | null;
    readonly facts: FindingFacts[C];
  };
}[FindingCode];

/** Makes a finding; exists so that code and facts are checked against each other. */
export const finding = <C extends FindingCode>(
  code: C,
  severity: Severity,
  field: string | null,
  facts: FindingFacts[C],
): Finding => ({ code, severity, field, facts }) as Finding;
