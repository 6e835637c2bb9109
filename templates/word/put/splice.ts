/** Replacing stretches of a text and leaving every other character as it was. */

/** Other text for the characters from `start` to `end`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with these splices; where one lies within another, the outer one counts. */
export const spliceAll = (text: string, splices: readonly Splice[]): string => {
  let result = '';
  let at = 0;
  for (const splice of splices.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (splice.start < at) continue;
    result += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return result + text.slice(at);
};

export const insertAt = (text: string, at: number, inserted: string): string =>
  text.slice(0, at) + inserted + text.slice(at);
