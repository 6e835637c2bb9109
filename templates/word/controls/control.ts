/**
 * How the kinds stand in a Word document, without any OOXML: which content controls a value has, what is written in them
 * and how it is read back. Only four sorts of control are used, because these work in every Word, also on the web, and
 * survive LibreOffice: plain text of one line or more, dropdown and checkbox.
 *
 * One file per kind; `index.ts` is the table, and the compiler names a kind that it lacks.
 */
import type { Finding } from '../../finding.ts';
import type { Part } from '../../kinds/index.ts';
import type { Value } from '../../kinds/kind.ts';
import { valueFromText } from '../../values.ts';

/** One content control of a value, before it is written. */
export interface Place {
  readonly tag: string;
  readonly sort: 'text' | 'multiline' | 'dropdown' | 'checkbox';
  /** Shown while empty. Never a legal value, because LibreOffice 7.4 forgets that it is a placeholder. */
  readonly placeholder: string;
  /** What a dropdown offers, as people read it. */
  readonly items?: readonly string[];
  /** The text beside a checkbox. */
  readonly caption?: string;
}

/** What stands in a control: its text, whether it is ticked, or nothing. */
export type Content = string | boolean | undefined;

/** What the reader found in a control of ours. */
export interface Found {
  /** Undefined when the placeholder shows. */
  readonly text: string | undefined;
  readonly checked: boolean | undefined;
  /** `yyyy-mm-dd` of a date picker, which our template does not use but another program may have made of ours. */
  readonly fullDate: string | undefined;
}

/** What follows from the controls of one value. `trouble` gets code and facts; the reader adds the place. */
export interface Reading {
  readonly value: Value | undefined;
  readonly conflict?: Extract<Finding, { code: 'value-conflict' }>['facts'];
}

export interface Control<P> {
  /** The controls of one value; several only where each option has its own. */
  places(tag: string, part: P): Place[];
  /** What to write, in the order of `places`. */
  write(value: Value | undefined, part: P): Content[];
  /** What was found, in the order of `places`; a control that is missing is undefined. */
  read(found: readonly (Found | undefined)[], part: P, label: string): Reading;
}

/** Reads the one text control that most kinds have. */
export const readText = (part: Part, [found]: readonly (Found | undefined)[]): Reading => ({
  value: found?.text === undefined ? undefined : valueFromText(part, found.text),
});
