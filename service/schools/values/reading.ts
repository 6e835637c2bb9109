/** A cell as a value, or why it is refused. An empty cell says nothing; a dash says that there is none. */
import { tidyText } from '#templates/characters.ts';

/** What is wrong with one value; the sentence is in `words.ts`. */
export type ValueFault =
  /** Not in the form that belongs to its column. */
  | { readonly why: 'form' }
  | { readonly why: 'too-long'; readonly length: number; readonly max: number }
  /** A spreadsheet took `5-7` for a date; `perhaps` is what it may have been. */
  | { readonly why: 'date'; readonly perhaps: string }
  /** An e-mail address where a name belongs. */
  | { readonly why: 'address-for-name' };

export type Reading<V> = { readonly value: V } | { readonly fault: ValueFault };

export const refused = (fault: ValueFault): { readonly fault: ValueFault } => ({ fault });

const formFault = refused({ why: 'form' });

/** The value, or a refusal because it is not in the form of its column. */
export const inForm = <V>(value: V | null): Reading<V> => (value === null ? formFault : { value });

/** Most cells hold nothing to tidy, and a list of the country has 150,000 of them. */
const plain = /^[\u0020-\u007e\u00c0-\u00ff]*$/;

/** One line, without surplus spaces. */
export const cellText = (cell: string): string =>
  (plain.test(cell) ? cell : tidyText(cell)).replace(/\s+/g, ' ').trim();

/** What people write to say that there is none. */
export const saysNone = (text: string): boolean => /^[-–—]$/.test(text);
