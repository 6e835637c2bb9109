/** `sop format`: the fields of a format as a table, with their keys and what may be chosen. */
import { cellsOf } from '#templates/cells.ts';

import { formatNamed, type Register } from './command.ts';
import { cellTable, optionLines, requiredWords } from './format-table.ts';

export const register: Register = (program, shell) => {
  program
    .command('format')
    .description('toont de velden van een format als tabel, met de waarden die te kiezen zijn')
    .argument('<format>', 'bijvoorbeeld bao-2024')
    .option('--json', 'één JSON-object per veld en per regel')
    .action((id: string, { json = false }: { json?: boolean }) => {
      const cells = cellsOf(formatNamed(id));
      if (!json) {
        cellTable(cells).forEach((line) => shell.print(line));
        shell.print('');
        shell.print('Wat er te kiezen is, met vooraan de waarde voor een bestand met antwoorden:');
        optionLines(cells).forEach((line) => shell.print(line));
        return;
      }
      for (const cell of cells) {
        const { key, label, part, audience, field } = cell;
        shell.print(
          JSON.stringify({
            key,
            label,
            kind: part.kind,
            audience,
            required: field.required,
            requiredWhen: requiredWords(cell),
            filledBy: field.filledBy,
            ...('options' in part ? { options: part.options } : {}),
          }),
        );
      }
    });
};
