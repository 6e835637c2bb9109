/** The list of boards: DUO's list of schools has only their numbers. */
import { valueColumns } from './columns.ts';
import { readTable } from './csv/table.ts';
import { Problem } from '#templates/problem.ts';
import { valuesOf } from './read-row.ts';
import { withImported } from './register.ts';
import { inFileOrder, remark, type Remark } from './remark.ts';
import type { Register, School, Source } from './school.ts';

export interface BoardListReading {
  readonly source: Source;
  /** By number. */
  readonly boards: ReadonlyMap<string, string>;
  readonly remarks: readonly Remark[];
}

const wanted = ['boardNumber', 'boardName'] as const;

const aliases = {
  boardNumber: [...valueColumns.boardNumber.aliases, 'ADMINISTRATIENUMMER', 'NUMMER'],
  boardName: [...valueColumns.boardName.aliases, 'NAAM'],
};

/**
 * @throws Problem `school-list-too-large`, `school-list-not-text`, `school-list-empty`, `not-a-school-list` or
 * `school-list-columns-missing`.
 */
export const readBoardList = (bytes: Uint8Array, source: Source): BoardListReading => {
  const { file } = source;
  const { places, rows, width } = readTable(bytes, file, aliases);
  const missing = wanted.filter((column) => !places.has(column)).map((column) => valueColumns[column].title);
  if (missing.length > 0) throw new Problem('school-list-columns-missing', { file, missing });
  const boards = new Map<string, string>();
  const remarks: Remark[] = [];
  for (const { row, cells } of rows) {
    if (cells === null) remarks.push(remark('row-unreadable', row, null, {}));
    else if (cells.length !== width)
      remarks.push(remark('row-columns', row, null, { expected: width, found: cells.length }));
    else {
      const read = valuesOf(cells, places, wanted, { row, brin6: null });
      const { boardNumber, boardName } = read.values;
      remarks.push(...read.remarks);
      if (boardNumber && boardName) boards.set(boardNumber, boardName);
      else if (read.remarks.length === 0) remarks.push(remark('board-incomplete', row, null, {}));
    }
  }
  return { source, boards, remarks: inFileOrder(remarks) };
};

export interface NamedBoards {
  readonly register: Register;
  /** Numbers of boards of schools that still have no name, in order. */
  readonly nameless: readonly string[];
}

/** Gives the boards of all schools the names of the list. */
export const nameBoards = (known: Register, { boards }: BoardListReading): NamedBoards => {
  const renamed = known.schools.flatMap((school): School[] => {
    const name = boards.get(school.board?.number ?? '');
    return school.board && name !== undefined && name !== school.board.name
      ? [{ ...school, board: { ...school.board, name } }]
      : [];
  });
  const register = withImported(known, { schools: renamed });
  const nameless = register.schools.flatMap(({ board }) => (board?.name === null ? board.number : []));
  return { register, nameless: [...new Set(nameless)].toSorted() };
};
