/** The cells of a format in words: what each holds, when it is asked for, and what may be chosen. */
import type { Cell } from '#templates/cells.ts';
import type { Condition, FilledBy } from '#templates/format.ts';
import type { KindName, Part } from '#templates/kinds/index.ts';

import { textTable } from './text-table.ts';

const kindWords: { readonly [K in Part['kind']]: string } = {
  text: 'tekst',
  number: 'getal',
  choice: 'keuze',
  choices: 'meer keuzes',
  'yes-no': 'ja of nee',
  date: 'datum',
  declaration: 'verklaring',
  computed: 'berekend',
};

const filledByWords: { readonly [F in FilledBy]: string } = {
  school: 'school',
  schoolList: 'scholenlijst',
  dossier: 'dossier',
  computed: 'programma',
};

const conditionWords = (condition: Condition): string => {
  if ('is' in condition) return `als ${condition.field} = ${JSON.stringify(condition.is)}`;
  if ('atLeast' in condition) return `als ${condition.field} ten minste ${condition.atLeast} is`;
  return `als ${condition.field} "${condition.includes}" bevat`;
};

/** One line of a list is enough, whichever; the first is where people begin. */
const ofList = (when: string, { row, required }: Cell): string => {
  if (!required) return '';
  if (when === '' || row?.id !== '1') return 'in een begonnen regel';
  return when === 'ja' ? 'ten minste 1 regel' : `${when}: ten minste 1 regel`;
};

const always = (when: string): string => when;

/** When a cell is asked for, from when its field is: `ja`, a condition, or nothing. */
const askedByKind: { readonly [K in KindName]: (when: string, cell: Cell) => string } = {
  text: always,
  number: always,
  choice: always,
  choices: always,
  'yes-no': always,
  date: always,
  declaration: always,
  computed: () => '',
  grid: always,
  rows: ofList,
  series: always,
};

/** When a cell has to be filled in; empty when it never has to. */
export const requiredWords = (cell: Cell): string => {
  const { kind, required } = cell.field;
  const when = typeof required === 'object' ? conditionWords(required) : required ? 'ja' : '';
  return askedByKind[kind](when, cell);
};

const limit = ({ part }: Cell): string => {
  if ('maxCharacters' in part) return `${part.maxCharacters} tekens`;
  if ('min' in part) return `${part.min}-${part.max}`;
  return 'atMost' in part ? `ten hoogste ${part.atMost}` : '';
};

const head = ['sleutel', 'soort', 'verplicht', 'grens', 'voor wie', 'wie vult in', 'vraag'];

/** Every cell on a line. */
export const cellTable = (cells: readonly Cell[]): string[] =>
  textTable(
    head,
    cells.map((cell) => [
      cell.key,
      kindWords[cell.part.kind],
      requiredWords(cell),
      limit(cell),
      cell.audience === 'internal' ? 'intern' : 'openbaar',
      filledByWords[cell.field.filledBy],
      cell.label,
    ]),
  );

type Options = readonly { readonly id: string; readonly label: string }[];

/** What may be chosen, by id, which is what a file with answers holds; a list that is the same for several keys once. */
export const optionLines = (cells: readonly Cell[]): string[] => {
  const lists = new Map<string, { readonly options: Options; readonly keys: string[] }>();
  for (const { key, part } of cells) {
    if (!('options' in part)) continue;
    const name = JSON.stringify(part.options);
    const list = lists.get(name) ?? { options: part.options, keys: [] };
    list.keys.push(key);
    lists.set(name, list);
  }
  return [...lists.values()].flatMap(({ options, keys }) => {
    const width = Math.max(...options.map(({ id }) => id.length));
    return ['', keys.join(', '), ...options.map(({ id, label }) => `  ${id.padEnd(width)}  ${label}`)];
  });
};
