/**
 * All answers of the profiles of one format as a table: a line per school, and two heads, the key and the label of each
 * question. An answer that is chosen from a list stands there as its id and, in the next column, in words.
 */
import { cellsOf, type Cell } from '#templates/cells.ts';
import type { Format } from '#templates/format.ts';
import { isRaw, type Value } from '#templates/kinds/kind.ts';

import { factsOf, type Fact } from './facts.ts';
import type { Profile } from './profile.ts';
import type { SchoolRow } from './school-row.ts';
import type { Column, Table, TableCell } from './table.ts';
import { optionsOf } from './tally.ts';
import { placeWords, stateWords, tableTitles } from './words.ts';

export interface Answered {
  readonly row: SchoolRow;
  readonly profile: Profile;
}

/** The answers of profiles that are all of this format. */
export const answersTable = (format: Format, answered: readonly Answered[]): Table => {
  const cells = cellsOf(format);
  return {
    name: `antwoorden-${format.id}`,
    title: tableTitles.answers(format.id),
    heads: [
      [...identity.map(({ head }) => head), ...cells.flatMap((cell) => doubled(cell, cell.key))],
      [...identity.map(({ head }) => head), ...cells.flatMap((cell) => doubled(cell, cell.label))],
    ],
    lines: answered.map(({ row, profile }) => {
      const facts = new Map(factsOf(profile).map((fact) => [fact.key, fact]));
      return [
        ...identity.map(({ cell }) => cell(row)),
        ...cells.flatMap((cell) => columnsOf(cell, facts.get(cell.key))),
      ];
    }),
    leading: 2,
  };
};

const identity: readonly Column<SchoolRow>[] = [
  { head: 'vestiging', cell: ({ school }) => school },
  { head: 'school', cell: ({ name }) => name },
  { head: 'samenwerkingsverband', cell: ({ consortium }) => consortium },
  { head: 'toestand', cell: ({ state }) => state },
  { head: 'toestand in woorden', cell: ({ state }) => stateWords[state] },
  { head: 'bestand', cell: ({ file }) => file },
];

const doubled = (cell: Cell, head: string): string[] =>
  optionsOf(cell).length > 0 ? [head, head + placeWords.inWords] : [head];

const columnsOf = (cell: Cell, fact: Fact | undefined): TableCell[] => {
  const value = fact ? asCell(fact.value) : null;
  return optionsOf(cell).length > 0 ? [value, fact?.label ?? null] : [value];
};

const asCell = (value: Value): TableCell => {
  if (isRaw(value)) return value.raw;
  return typeof value === 'object' ? value.join('; ') : value;
};
