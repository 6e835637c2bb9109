/** Counting with days. A day is `yyyy-mm-dd`, so days compare as text; a moment is ISO time in UTC. */

const DAY = 24 * 60 * 60 * 1000;

const amsterdam = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day on which people here saw something happen: just after midnight it is a day later than in UTC. */
export const dayOf = (moment: string): string => amsterdam.format(new Date(moment));

const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);

export const addDays = (day: string, count: number): string =>
  new Date(noon(day) + count * DAY).toISOString().slice(0, 10);

export const addWeeks = (day: string, count: number): string => addDays(day, 7 * count);

/** How many days `later` comes after `earlier`; below zero when it comes before. */
export const daysBetween = (earlier: string, later: string): number =>
  Math.round((noon(later) - noon(earlier)) / DAY);

/** Days without school, the first and the last included. */
export interface Holiday {
  readonly from: string;
  readonly to: string;
}

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(noon(day)).getUTCDay());

export const isSchoolDay = (day: string, holidays: readonly Holiday[]): boolean =>
  !isWeekend(day) && !holidays.some(({ from, to }) => from <= day && day <= to);

/** The `count`th school day after a day. */
export const schoolDaysAfter = (day: string, count: number, holidays: readonly Holiday[]): string => {
  let at = day;
  for (let left = count; left > 0;) {
    at = addDays(at, 1);
    if (isSchoolDay(at, holidays)) left -= 1;
  }
  return at;
};
