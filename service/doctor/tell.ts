/** What was found, as lines for a terminal. */
import type { State } from './check.ts';
import type { Examined } from './examine.ts';
import { checkTitles, findingSentence, stateWords } from './words.ts';

const WIDTH = Math.max(...Object.values(stateWords).map((word) => word.length));

/** A sentence of several lines stays below its first. */
export const linesOf = ({ check, findings }: Examined): string[] =>
  findings.flatMap((finding) => {
    const [first = '', ...rest] = findingSentence(finding).split('\n');
    const indent = ' '.repeat(WIDTH + 2);
    return [
      `${stateWords[finding.state].padEnd(WIDTH)}  ${checkTitles[check]}: ${first}`,
      ...rest.map((line) => indent + line),
    ];
  });

export const closingLine = (count: { readonly [S in State]: number }): string => {
  const words = [
    count.wrong === 0 ? [] : [count.wrong === 1 ? '1 fout' : `${count.wrong} fouten`],
    count.warning === 0 ? [] : [`${count.warning} keer “let op”`],
    count.skipped === 0 ? [] : [`${count.skipped} keer overgeslagen`],
  ].flat();
  return words.length === 0 ? 'Alles is in orde.' : `Gevonden: ${words.join(', ')}.`;
};
