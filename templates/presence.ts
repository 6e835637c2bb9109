/** Which cells have to be filled in and are not: what a field asks for follows from its kind and from other answers. */
import { cellsOfField, type Cell } from './cells.ts';
import type { Answers, Condition, Field, Format } from './format.ts';
import { isStructure, structureKinds } from './kinds/index.ts';

/** Whether the condition on another field holds now. */
export const isAsked = (format: Format, required: boolean | Condition, answers: Answers): boolean => {
  if (typeof required === 'boolean') return required;
  const values = cellsOfField(format, required.field).map(({ key }) => answers[key]);
  if ('is' in required) return values.includes(required.is);
  if ('atLeast' in required)
    return values.some((value) => typeof value === 'number' && value >= required.atLeast);
  return values.some(
    (value) => value === required.includes || (Array.isArray(value) && value.includes(required.includes)),
  );
};

/** The cells of a field that are asked for and empty, in reading order; of a begun line also those that it still lacks. */
export const missingCells = (format: Format, field: Field, answers: Answers): Cell[] => {
  const cells = cellsOfField(format, field.id);
  const isFilled = ({ key }: Cell): boolean => answers[key] !== undefined;
  const asked = isAsked(format, field.required, answers);
  if (!isStructure(field)) return asked ? cells.filter((cell) => !isFilled(cell)) : [];
  const structure = structureKinds[field.kind];
  return [...(asked ? structure.missing(cells, isFilled) : []), ...structure.begun(cells, isFilled)];
};
