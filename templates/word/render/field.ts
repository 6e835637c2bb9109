/** A content control of ours in the live document: what is known of it, and what people should see of that. */
import { countCharacters, tidyText } from '../../characters.ts';
import { checkValue } from '../../check.ts';
import type { Finding } from '../../finding.ts';
import { isRaw, type Value } from '../../kinds/kind.ts';
import { sentence } from '../../words.ts';
import { keyOfTag, declarationTag } from '../../tags.ts';
import type { Control } from '../body.ts';
import type { Content } from '../controls/control.ts';
import { controlOf } from '../controls/index.ts';
import { lockFor } from '../ooxml/control.ts';
import { opennessOf } from '../layout/page.ts';
import type { Slot, SlotControl } from '../slots.ts';
import { typingOf } from './typing.ts';
import { words } from './words.ts';

/** *wrong* is legible but not allowed, such as a text that is too long; *differs* when copies say different things. */
export type FieldState = 'empty' | 'filled' | 'unreadable' | 'wrong' | 'differs';

/** What does not change while people type. */
export interface FieldFrame {
  /** The id of its element in the document. */
  readonly id: string;
  /** The answer key; of a fact of the declaration `verklaring@` and its id. */
  readonly key: string;
  readonly slot: Slot;
  readonly place: SlotControl;
  /** Its number among the controls of the slot. */
  readonly at: number;
  /** Nobody types in it here: computed, known from elsewhere, or filled by the dossier. */
  readonly isLocked: boolean;
  /** Stands in a group that says the question, so that its own name is the option alone. */
  readonly isInGroup: boolean;
  /** Ids of the instructions and of the comments that are about it. */
  readonly describedBy: readonly string[];
  readonly comments: readonly string[];
}

export interface FieldValue {
  readonly content: Content;
  readonly state: FieldState;
  /** What is wrong, in a sentence. */
  readonly trouble: string | undefined;
  /** Tracked changes in the text, as HTML. */
  readonly changes: string;
}

export const keyOfSlot = ({ cell, fact }: Slot): string =>
  cell?.key ?? keyOfTag(declarationTag(fact?.id ?? '')) ?? '';

/** The dossier fills the declaration and what belongs to it; the school list is right once it has said something. */
export const isLockedFor = (slot: Slot, content: Content): boolean =>
  slot.fact !== undefined ||
  slot.cell?.field.filledBy === 'dossier' ||
  lockFor(opennessOf(slot), content !== undefined && content !== '' && content !== false) ===
    'sdtContentLocked';

/** What stands in a control, as the form should show it: a choice by its label, everything else as it was typed. */
export const contentIn = (
  { text, checked }: Control,
  { slot, place, at }: Pick<FieldFrame, 'slot' | 'place' | 'at'>,
  value: Value | undefined,
): Content => {
  if (place.sort === 'checkbox') return checked ?? controlOf(slot.part).write(value, slot.part)[at] === true;
  const typed = tidyText(text ?? '');
  // LibreOffice 7.4 forgets that a placeholder is one.
  if (typed === '' || typed === place.placeholder) return undefined;
  if (place.sort !== 'dropdown' || value === undefined || isRaw(value)) return typed;
  return controlOf(slot.part).write(value, slot.part)[at];
};

/** The state of a value; with `conflict`, the document has it more than once or in two ways. */
export const judge = (
  { part, label, cell }: Slot,
  value: Value | undefined,
  conflict: Finding | undefined,
): Pick<FieldValue, 'state' | 'trouble'> => {
  if (conflict) return { state: 'differs', trouble: sentence(conflict) };
  if (value === undefined) return { state: 'empty', trouble: undefined };
  if (cell?.field.filledBy === 'computed') return { state: 'filled', trouble: undefined };
  const [first] = checkValue(part, '', label, value).filter(({ severity }) => severity === 'blocking');
  if (!first) return { state: 'filled', trouble: undefined };
  return { state: isRaw(value) ? 'unreadable' : 'wrong', trouble: sentence(first) };
};

/** "312 van 350 tekens", of a text with a limit. */
export const countOf = ({ slot }: FieldFrame, content: Content): string | undefined => {
  const { most } = typingOf(slot.part);
  if (most === undefined) return undefined;
  return words.count(countCharacters(typeof content === 'string' ? content : ''), most);
};
