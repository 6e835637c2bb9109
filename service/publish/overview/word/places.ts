/**
 * Places in the document that links lead to. Word allows 40 letters, digits and underscores in the name of a bookmark, which the
 * ids of a report do not fit; a name that begins with an underscore is not listed among the reader's own bookmarks.
 */
import type { Behind, Report, ReportBlock, ReportTable } from '../../../overview/report/report.ts';

/** The name of a bookmark. */
export type Place = string;

/** A number that says what it was made from, and where in the appendix. */
export interface Explained {
  readonly text: string;
  readonly behind: Behind;
  readonly place: Place;
}

export interface Places {
  /** Of the chapters in their order. */
  readonly chapters: readonly Place[];
  readonly appendix: Place;
  /** Of a table by its id. */
  readonly tables: ReadonlyMap<string, Place>;
  /** Where the appendix tells what is behind a number. */
  readonly behind: ReadonlyMap<Behind, Place>;
  /** What the appendix tells, table by table; tables without anything behind them are left out. */
  readonly explained: readonly { readonly table: ReportTable; readonly numbers: readonly Explained[] }[];
}

/** All places of a report. */
export const placesOf = ({ chapters }: Report): Places => {
  let last = 0;
  const next = (kind: string): Place => `_${kind}_${++last}`;
  const tables = chapters.flatMap(({ blocks }) => blocks).filter(isTable);
  const explained = tables.map((table) => ({
    table,
    numbers: table.rows.flatMap(({ cells }) =>
      cells.flatMap(({ text, behind }): Explained[] =>
        behind ? [{ text, behind, place: next('getal') }] : [],
      ),
    ),
  }));
  return {
    chapters: chapters.map(() => next('hoofdstuk')),
    appendix: next('bijlage'),
    tables: new Map(tables.map(({ id }) => [id, next('tabel')])),
    behind: new Map(explained.flatMap(({ numbers }) => numbers).map(({ behind, place }) => [behind, place])),
    explained: explained.filter(({ numbers }) => numbers.length > 0),
  };
};

const isTable = (block: ReportBlock): block is ReportTable => block.form === 'table';
