/** `sop format`: the fields of a format as a table, with their keys. */
import { cellsOf, type Cell } from '#templates/cells.ts';
import type { FilledBy } from '#templates/format.ts';
import type { Part } from '#templates/kinds/index.ts';

import { formatNamed, type Register } from './command.ts';
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

const requiredWord = ({ field, required }: Cell): string => {
  if (typeof field.required === 'object') return 'soms';
  return field.required && required ? 'ja' : '';
};

const limit = ({ part }: Cell): string => {
  if ('maxCharacters' in part) return `${part.maxCharacters} tekens`;
  if ('min' in part) return `${part.min}-${part.max}`;
  return 'atMost' in part ? `ten hoogste ${part.atMost}` : '';
};

export const register: Register = (program, shell) => {
  program
    .command('format')
    .description('toont de velden van een format als tabel')
    .argument('<format>', 'bijvoorbeeld bao-2024')
    .option('--json', 'één JSON-object per veld en per regel')
    .action((id: string, { json = false }: { json?: boolean }) => {
      const cells = cellsOf(formatNamed(id));
      if (json) {
        for (const { key, label, part, audience, field } of cells)
          shell.print(
            JSON.stringify({
              key,
              label,
              kind: part.kind,
              audience,
              required: field.required,
              filledBy: field.filledBy,
            }),
          );
        return;
      }
      const rows = cells.map((cell) => [
        cell.key,
        kindWords[cell.part.kind],
        requiredWord(cell),
        limit(cell),
        cell.audience === 'internal' ? 'intern' : 'openbaar',
        filledByWords[cell.field.filledBy],
        cell.label,
      ]);
      const head = ['sleutel', 'soort', 'verplicht', 'grens', 'voor wie', 'wie vult in', 'vraag'];
      textTable(head, rows).forEach((line) => shell.print(line));
    });
};
