/** How each kind of value and each structure stands in print. The only table of kinds of the prints. */
import type { Cell } from '../cells.ts';
import { patterns } from '../kinds/patterns.ts';
import type { Part, PartOf, StructureKindName, ValueKindName } from '../kinds/index.ts';

/** A short fact among others, a text under a heading of its own, or a list of what is ticked. */
export type Form = 'fact' | 'text' | 'ticks';

interface InPrint<P> {
  readonly form: (part: P) => Form;
  /** Share of the width of a table. */
  readonly weight: (part: P) => number;
  readonly numeric: boolean;
  readonly link?: (text: string, part: P) => string | undefined;
}

const LONGEST_FACT = 125;

const asFact = (): Form => 'fact';

const kindsInPrint: { readonly [K in ValueKindName]: InPrint<PartOf<K>> } = {
  text: {
    form: ({ lines, maxCharacters }) => (lines > 1 || maxCharacters > LONGEST_FACT ? 'text' : 'fact'),
    weight: ({ maxCharacters }) => (maxCharacters > 60 ? 4 : 2.5),
    numeric: false,
    link: (text, { pattern }) => {
      if (pattern !== 'email' && pattern !== 'url') return undefined;
      if (!patterns[pattern].valid.test(text)) return undefined;
      return pattern === 'email' ? `mailto:${text}` : text;
    },
  },
  number: { form: asFact, weight: () => 1.3, numeric: true },
  choice: { form: asFact, weight: () => 2.7, numeric: false },
  choices: { form: () => 'ticks', weight: () => 3, numeric: false },
  'yes-no': { form: asFact, weight: () => 1.3, numeric: false },
  date: { form: asFact, weight: () => 1.3, numeric: false },
  declaration: { form: asFact, weight: () => 1.3, numeric: false },
  computed: { form: asFact, weight: () => 1.3, numeric: true },
};

/** What heads a row of a table. */
export const rowHeading: { readonly [K in StructureKindName]: (cell: Cell) => string | undefined } = {
  grid: ({ row }) => row?.label,
  rows: () => undefined,
  series: ({ field }) => field.label,
};

/** With the types of the settings forgotten: the caller has a part at hand. */
export const inPrint = (part: Part): InPrint<Part> => kindsInPrint[part.kind] as InPrint<Part>;
