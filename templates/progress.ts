/** How far a profile is: of the cells that the school is asked for now, how many have an answer. */
import { cellsOfField } from './cells.ts';
import type { Answers, Format } from './format.ts';
import { isAsked, missingCells } from './presence.ts';

export interface Progress {
  readonly answered: number;
  readonly asked: number;
}

/** What an answer makes unneeded is not asked for, and a line that was begun is. */
export const progressIn = (format: Format, answers: Answers): Progress => {
  let [answered, asked] = [0, 0];
  for (const field of format.fields) {
    if (field.filledBy !== 'school') continue;
    const missing = missingCells(format, field, answers).length;
    if (missing === 0 && !isAsked(format, field.required, answers)) continue;
    const filled = cellsOfField(format, field.id).filter(({ key }) => answers[key] !== undefined).length;
    answered += filled;
    asked += filled + missing;
  }
  return { answered, asked };
};
