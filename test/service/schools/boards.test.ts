import { describe, expect, it } from 'vitest';

import { nameBoards, readBoardList } from '#service/schools/boards.ts';
import { mergeSchools } from '#service/schools/merge.ts';
import { emptyRegister } from '#service/schools/school.ts';
import { isProblem } from '#templates/problem.ts';

import { bytesOf, read, schoolList, source } from './lists.ts';

const known = mergeSchools(
  emptyRegister,
  read(
    schoolList(
      'Bevoegd gezag nummer',
      '99AB00;De Eerste;6211 AB;Maastricht;99001',
      '99AC00;De Tweede;6411 CD;Heerlen;99002',
      '99AD00;De Derde;6411 CD;Heerlen;99001',
      '99AE00;De Vierde;6411 CD;Heerlen;',
    ),
  ),
).register;

const boards = readBoardList(
  bytesOf(
    '"BEVOEGD GEZAG NUMMER","BEVOEGD GEZAG NAAM","PLAATSNAAM"\n"99001","Stichting De Brug, onderwijs","HEERLEN"\n"x","Fout","STEIN"\n"99003","","STEIN"\n"99004"\n',
  ),
  source,
);

describe('the list of boards', () => {
  it('gives numbers their names, and tells which rows it could not use', () => {
    expect([...boards.boards]).toEqual([['99001', 'Stichting De Brug, onderwijs']]);
    expect(boards.remarks.map(({ row, code }) => [row, code])).toEqual([
      [3, 'value-refused'],
      [4, 'board-incomplete'],
      [5, 'row-columns'],
    ]);
  });

  it('names the boards of all their schools, and tells which have no name yet', () => {
    const { register, nameless } = nameBoards(known, boards);
    expect(register.schools.map(({ board }) => board?.name)).toEqual([
      'Stichting De Brug, onderwijs',
      null,
      'Stichting De Brug, onderwijs',
      undefined,
    ]);
    expect(nameless).toEqual(['99002']);
    expect(nameBoards(register, boards).register).toEqual(register);
  });

  it('without names is a problem', () => {
    const codeOf = (): string => {
      try {
        readBoardList(bytesOf('BEVOEGD GEZAG NUMMER;PLAATS\n99001;Heerlen'), source);
      } catch (error) {
        return isProblem(error) ? error.code : String(error);
      }
      return '';
    };
    expect(codeOf()).toBe('school-list-columns-missing');
  });
});
