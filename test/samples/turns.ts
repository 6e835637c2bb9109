/** What befalls a finished profile: parts that are not there yet, and the mistakes that schools make. */
import { cellsOf } from '#templates/cells.ts';
import type { Answers, Format } from '#templates/format.ts';

export type Turn = (answers: Answers, format: Format) => Answers;

/** Only the answers in these sections. */
export const only =
  (...sections: readonly string[]): Turn =>
  (answers, format) => {
    const kept = new Set(
      cellsOf(format)
        .filter(({ field }) => sections.includes(field.section))
        .map(({ key }) => key),
    );
    return Object.fromEntries(Object.entries(answers).filter(([key]) => kept.has(key)));
  };

/** Only what the school list and the round have filled in. */
export const untouched: Turn = (answers, format) => {
  const own = new Set(
    cellsOf(format)
      .filter(({ field }) => field.filledBy === 'school')
      .map(({ key }) => key),
  );
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !own.has(key)));
};

/** With these answers instead. */
export const withAnswers =
  (given: Answers): Turn =>
  (answers) => ({ ...answers, ...given });

/** More text than fits, because somebody had more to tell. */
export const longer =
  (key: string, more: string): Turn =>
  (answers) => {
    const text = answers[key];
    if (typeof text !== 'string') throw new Error(`${key} holds no text to make longer`);
    return { ...answers, [key]: `${text} ${more}` };
  };
