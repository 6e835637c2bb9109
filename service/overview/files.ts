/** The overview as files that people open: tables for a spreadsheet, and everything as JSON. */
import { csvOf } from './csv.ts';
import type { Overview } from './overview.ts';
import type { Table } from './table.ts';

export interface OverviewFile {
  readonly name: string;
  readonly content: string;
}

/** The files of an overview and its tables. For the consortium itself: they hold internal figures of single schools. */
export const overviewFiles = (overview: Overview, tables: readonly Table[]): OverviewFile[] => [
  ...tables.map((table) => ({ name: `${table.name}.csv`, content: csvOf(table) })),
  { name: 'overzicht.json', content: `${JSON.stringify(overview, null, 2)}\n` },
];
