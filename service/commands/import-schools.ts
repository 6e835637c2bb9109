/** `sop import-schools`: reads a school list into the service, and reports what was refused and why. */
import { basename } from 'node:path';

import { Option } from 'commander';

import { readDataConfig } from '../config.ts';
import { readBytes } from '../files.ts';
import type { ImportReport } from '../schools/import-report.ts';
import { schoolKinds } from '../schools/school.ts';
import type { Register } from './command.ts';
import { askService } from './desk.ts';
import { schoolReportLines } from './school-report.ts';

interface Options {
  readonly date?: string;
  readonly licence: string;
  readonly kind?: string;
  readonly complete?: true;
}

export const register: Register = (program, shell) => {
  program
    .command('import-schools')
    .description('leest een scholenlijst (csv van DUO of van uzelf) in de dienst in')
    .argument('<csv>', 'de scholenlijst')
    .option('--date <jjjj-mm-dd>', 'van welke dag de gegevens zijn; anders vandaag')
    .option('--licence <naam>', 'de licentie van de gegevens, zoals “CC-BY 4.0”', '')
    .addOption(new Option('--kind <soort>', 'de schoolsoort, als geen kolom die noemt').choices(schoolKinds))
    .option('--complete', 'de lijst is volledig: een school die ontbreekt, is gesloten')
    .action(async (file: string, { date = shell.today, licence, kind, complete }: Options) => {
      const query = new URLSearchParams({ file: basename(file), date, licence });
      if (kind !== undefined) query.set('kind', kind);
      if (complete) query.set('complete', 'yes');
      const report = await askService(readDataConfig().data, {
        method: 'POST',
        path: `/api/schools/import?${query}`,
        type: 'text/csv',
        body: await readBytes(file),
      });
      schoolReportLines(report as ImportReport).forEach((line) => shell.print(line));
    });
};
