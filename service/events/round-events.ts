/** What happens to a round: which schools are asked, for what, and until when. Days are `yyyy-mm-dd`; a last day still counts. */

/** Days without school, the first and the last included. */
export interface Holiday {
  readonly from: string;
  readonly to: string;
}

export interface RoundSettings {
  /** Whether handing in needs a positive advice; there is always a recorded way out. */
  readonly needsPositiveAdvice: boolean;
  /** How long a council may take, in weeks. */
  readonly adviceWeeks: number;
  /** Of the schools in the round; they lengthen the time in which council and board may object to a change. */
  readonly holidays?: readonly Holiday[];
}

export interface RoundEventData {
  'round-opened': {
    readonly round: string;
    readonly title: string;
    /** Format id by kind of school: `{ BAO: 'bao-2024', SBO: 'sbo-so-2024' }`. */
    readonly formats: Readonly<Record<string, string>>;
    readonly opensOn: string;
    /** Of every consortium that has none of its own; null when each says its own. */
    readonly lastDay: string | null;
    /** By consortium, where it differs. */
    readonly lastDays: Readonly<Record<string, string>>;
    readonly settings: RoundSettings;
    /** A round to practise with: everything of it goes when it is removed. */
    readonly trial: boolean;
  };
  'round-extended': { readonly round: string; readonly consortium: string; readonly lastDay: string };
  'round-closed': { readonly round: string; readonly on: string };
  'round-removed': { readonly round: string };
}
