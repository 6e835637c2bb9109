/** When a field has to be filled in, in words that follow from the format. */
import { cellsOfField, fieldById } from '../../cells.ts';
import type { Condition, Field, Format } from '../../format.ts';
import { isRaw, type Value } from '../../kinds/kind.ts';
import { showValue, valueFromJson } from '../../values.ts';
import { words } from './words.ts';

/** How people read the value that a condition names: one of the options of a choice, of choices, or of a column. */
const shown = (format: Format, fieldId: string, wanted: string | boolean): string => {
  for (const { part } of cellsOfField(format, fieldId))
    for (const json of [wanted, [wanted]]) {
      const value: Value | undefined = valueFromJson(part, json);
      if (value !== undefined && !isRaw(value)) return showValue(part, value);
    }
  return String(wanted);
};

/** "verplicht als u bij ‘Onderwijsconcept’ kiest voor ‘Anders, namelijk …’" */
export const conditionInWords = (format: Format, condition: Condition): string => {
  const label = fieldById(format, condition.field)?.label ?? condition.field;
  if ('atLeast' in condition) return words.requiredWhenAtLeast(label, condition.atLeast);
  const wanted = 'is' in condition ? condition.is : condition.includes;
  return words.requiredWhenChosen(label, shown(format, condition.field, wanted));
};

/** One sentence for fields that each depend on another option of the same question; nothing when they do not. */
export const sharedCondition = (format: Format, fields: readonly Field[]): string | undefined => {
  const sources = new Set(
    fields.map(({ required }) => (typeof required === 'object' ? required.field : undefined)),
  );
  const [source] = sources;
  const question = source === undefined || sources.size > 1 ? undefined : fieldById(format, source);
  return question && words.requiredPerChoice(question.label);
};
