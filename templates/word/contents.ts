/** Answers and facts of the declaration as contents of controls, by tag. What is computed is computed here, never taken. */
import { computeAll } from '../compute.ts';
import type { Answers, DeclarationFacts, Format } from '../format.ts';
import type { Value } from '../kinds/kind.ts';
import type { Content } from './controls/control.ts';
import { controlOf } from './controls/index.ts';
import { slotsOf, type Slot } from './slots.ts';

/** What the answers, the computed values and the declaration have for a slot. */
export const valueFor = (
  { cell, fact }: Slot,
  answers: Answers,
  computed: Answers,
  facts: DeclarationFacts,
): Value | undefined => {
  if (fact) return facts[fact.id];
  if (!cell) return undefined;
  return cell.field.filledBy === 'computed' ? computed[cell.key] : answers[cell.key];
};

export const contentsOf = (
  format: Format,
  answers: Answers,
  facts: DeclarationFacts,
): Map<string, Content> => {
  const computed = computeAll(format, answers);
  const contents = new Map<string, Content>();
  for (const slot of slotsOf(format)) {
    const value = valueFor(slot, answers, computed, facts);
    if (value === undefined) continue;
    const written = controlOf(slot.part).write(value, slot.part);
    slot.controls.forEach(({ tag }, at) => contents.set(tag, written[at]));
  }
  return contents;
};
