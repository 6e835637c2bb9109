/**
 * House numbers, and the dates that spreadsheets make of them.
 *
 * Whoever opens a CSV file in a spreadsheet and saves it finds `5-7` as `5-jul` and `12-14` as `dec-14`. What it was can only
 * be guessed, so such a value is refused, with the guess.
 */
import { inForm, refused, type Reading } from './reading.ts';

/** Dutch and English, by the first three letters. */
const months: readonly (readonly string[])[] = [
  ['jan'],
  ['feb'],
  ['mrt', 'maa', 'mar'],
  ['apr'],
  ['mei', 'may'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['okt', 'oct'],
  ['nov'],
  ['dec'],
];

const monthNamed = (name: string): number =>
  months.findIndex((names) => names.includes(name.slice(0, 3).toLowerCase())) + 1;

const dayThenMonth = /^(\d{1,2})[-\s./]([a-z]{3,9})\.?(?:[-\s./]\d{2,4})?$/i;
const monthThenNumber = /^([a-z]{3,9})\.?[-\s./](\d{2,4})$/i;
const isoDate = /^\d{4}-(\d{2})-(\d{2})(?:[ T].*)?$/;
const dutchDate = /^(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{2}|\d{4})$/;

/** What a spreadsheet may have made a date of; null when the text is no date. */
const beforeItWasDate = (text: string): string | null => {
  const named = dayThenMonth.exec(text);
  if (named) {
    const month = monthNamed(named[2] ?? '');
    if (month > 0) return `${Number(named[1])}-${month}`;
  }
  const first = monthThenNumber.exec(text);
  if (first) {
    const month = monthNamed(first[1] ?? '');
    if (month > 0) return `${month}-${Number((first[2] ?? '').slice(-2))}`;
  }
  const iso = isoDate.exec(text);
  if (iso) return `${Number(iso[2])}-${Number(iso[1])}`;
  const dutch = dutchDate.exec(text);
  return dutch ? `${Number(dutch[1])}-${Number(dutch[2])}` : null;
};

export const readHouseNumber = (text: string): Reading<string> => {
  const perhaps = beforeItWasDate(text);
  return perhaps === null ? inForm(text.length <= 20 ? text : null) : refused({ why: 'date', perhaps });
};
