import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { mergeSchools, type Merged, type MergeOptions } from '#service/schools/merge.ts';
import { emptyRegister, type Register, type Source } from '#service/schools/school.ts';

import { bytesOf, latinBytesOf, oldList, read, schoolList, source, toldOf } from './lists.ts';

const later: Source = { ...source, date: '2024-11-01' };

const imported = (
  bytes: Uint8Array,
  known: Register = emptyRegister,
  options: MergeOptions = {},
  from = source,
): Merged => mergeSchools(known, read(bytes, { source: from }), options);

const maastricht = '99AB00;De Eerste;6211 AB;Maastricht';
const heerlen = '99AC00;De Tweede;6411 CD;Heerlen';
const both = imported(schoolList('', maastricht, heerlen)).register;

const schoolOf = ({ register }: Merged, brin6: string) =>
  register.schools.find((school) => school.brin6 === brin6);
const contactsOf = ({ register }: Merged, brin6: string) =>
  register.contacts.find((contacts) => contacts.brin6 === brin6);

describe('a first list', () => {
  const merged = imported(latinBytesOf(oldList));

  it('makes schools, each whole, with where it came from', () => {
    expect(schoolOf(merged, '99AB00')).toEqual({
      brin6: '99AB00',
      brin4: '99AB',
      location: '00',
      name: "Openbare Basisschool 't Veld",
      kinds: ['BAO'],
      board: { number: '99001', name: null },
      address: { street: 'Lindelaan', number: '12', postcode: '6211 AB', place: 'Maastricht' },
      municipality: 'Maastricht',
      denomination: 'Openbaar',
      phone: '0433216172',
      website: 'https://www.tveld.example',
      consortium: 'PO3105',
      consortiumBy: 'postcode',
      status: 'open',
      source,
    });
  });

  it('leaves empty what was refused', () => {
    expect(schoolOf(merged, '99AC01')?.address.number).toBeNull();
  });

  it('comes out as an event holds it: in the order of BRIN6 whatever that of the file, and the people apart', () => {
    const rows = [`${heerlen};x@school.example`, `${maastricht};`];
    const { register } = imported(schoolList('E-mail', ...rows));
    expect(register.schools.map(({ brin6 }) => brin6)).toEqual(['99AB00', '99AC00']);
    expect(JSON.stringify(register.schools)).not.toContain('@');
    expect(register.contacts).toEqual([
      {
        brin6: '99AC00',
        director: { name: null, email: 'x@school.example' },
        supportCoordinator: { email: null },
        boardContact: { email: null },
        council: { email: null },
        source,
      },
    ]);
    const turned = imported(schoolList('E-mail', ...rows.toReversed())).register;
    expect(JSON.stringify(turned)).toBe(JSON.stringify(register));
  });
});

describe('a later list', () => {
  it('changes a school by BRIN6, whatever its name', () => {
    const merged = imported(schoolList('', '99AB00;De Tweede;6211 AB;Maastricht', heerlen), both, {}, later);
    expect(merged.register.schools.map(({ brin6, name }) => [brin6, name])).toEqual([
      ['99AB00', 'De Tweede'],
      ['99AC00', 'De Tweede'],
    ]);
    expect(merged.report.changed).toEqual([{ brin6: '99AB00', name: 'De Tweede', columns: ['name'] }]);
    expect(merged.report.added).toEqual([]);
  });

  it('keeps what it does not say: columns that it lacks, empty cells and refused values', () => {
    const known = imported(
      schoolList('Telefoon;Huisnummer;Website', `${maastricht};0433216172;5-7;www.de1.example`),
    ).register;
    const merged = imported(schoolList('Telefoon;Huisnummer', `${maastricht};;5-jul`), known, {}, later);
    expect(schoolOf(merged, '99AB00')).toMatchObject({
      phone: '0433216172',
      address: { number: '5-7' },
      website: 'https://www.de1.example',
    });
    expect(merged.report.changed).toEqual([]);
  });

  it('empties a value where it says that there is none', () => {
    const known = imported(schoolList('Telefoon', `${maastricht};0433216172`)).register;
    expect(schoolOf(imported(schoolList('Telefoon', `${maastricht};-`), known), '99AB00')?.phone).toBeNull();
  });

  it('that is older than what is known changes nothing, and says so', () => {
    const known = imported(schoolList('', maastricht), emptyRegister, {}, later).register;
    const { register, report } = imported(schoolList('', '99AB00;Oude naam;6211 AB;Maastricht'), known);
    expect(register).toEqual(known);
    expect(toldOf(report.remarks)).toEqual([[2, expect.stringContaining('is nieuwer (01-11-2024)')]]);
  });

  it('gives a school of another board not the name of its old one', () => {
    const heads = 'Bevoegd gezag nummer;Bestuur';
    const known = imported(
      schoolList(heads, `${maastricht};99001;De Brug`, `${heerlen};99002;De Weg`),
    ).register;
    const boardAfter = (number: string) =>
      schoolOf(imported(schoolList('Bevoegd gezag nummer', `${maastricht};${number}`), known), '99AB00')
        ?.board;
    expect(boardAfter('99001')).toEqual({ number: '99001', name: 'De Brug' });
    expect(boardAfter('99002')).toEqual({ number: '99002', name: 'De Weg' });
    expect(boardAfter('99003')).toEqual({ number: '99003', name: null });
  });
});

describe('the kind of a school', () => {
  const special = imported(schoolList('Schoolsoort', `${maastricht};SBO`)).register;

  it('is primary when no column says it, and never replaces what is known', () => {
    const { register } = imported(schoolList('', maastricht, heerlen), special);
    expect(register.schools.map(({ kinds }) => kinds)).toEqual([['SBO'], ['BAO']]);
  });

  it('that a row should say and does not is told', () => {
    const { register, report } = imported(schoolList('Schoolsoort', `${maastricht};`, `${heerlen};SO`));
    expect(register.schools.map(({ kinds }) => kinds)).toEqual([[], ['SO']]);
    expect(toldOf(report.remarks)).toEqual([[2, expect.stringContaining('kolom “Schoolsoort”')]]);
  });
});

describe('the consortium', () => {
  it('follows the school when it moves', () => {
    expect(
      schoolOf(imported(schoolList('', '99AB00;De Eerste;6411 CD;Heerlen'), both), '99AB00')?.consortium,
    ).toBe('PO3106');
  });

  it('is what a person wrote, with a remark, and stays so when DUO says nothing of it', () => {
    const byHand = imported(bytesOf('BRIN6;SWV\n99AB00;PO0001'), both);
    expect(schoolOf(byHand, '99AB00')).toMatchObject({ consortium: 'PO0001', consortiumBy: 'list' });
    expect(toldOf(byHand.report.remarks)).toEqual([
      [2, expect.stringContaining('zegt PO0001, bij de postcode hoort PO3105')],
    ]);
    const after = imported(schoolList('', maastricht), byHand.register, {}, later);
    expect(schoolOf(after, '99AB00')?.consortium).toBe('PO0001');
    const undone = imported(bytesOf('BRIN6;SWV\n99AB00;-'), after.register);
    expect(schoolOf(undone, '99AB00')).toMatchObject({ consortium: 'PO3105', consortiumBy: 'postcode' });
  });

  it('that says what the postcode says binds a school to nothing', () => {
    const listed = imported(schoolList('SWV', `${maastricht};PO3105`)).register;
    expect(
      schoolOf(imported(schoolList('', '99AB00;De Eerste;6411 CD;Heerlen'), listed), '99AB00')?.consortium,
    ).toBe('PO3106');
  });

  it('that is not known is told, with what to do', () => {
    const { register, report } = imported(schoolList('', '99AB00;De Haven;3198 AA;Europoort'));
    expect(register.schools[0]?.consortium).toBeNull();
    expect(toldOf(report.remarks)).toEqual([[2, expect.stringMatching(/3198 AA.*kolom “SWV”/)]]);
  });

  it('chooses which schools of the country are taken; a known school stays when it moves away', () => {
    const options = { consortia: ['PO3105'] };
    const first = imported(schoolList('', maastricht, heerlen), emptyRegister, options);
    expect(first.register.schools.map(({ brin6 }) => brin6)).toEqual(['99AB00']);
    expect(first.report).toMatchObject({ used: 1, outside: 1 });
    const moved = imported(schoolList('', '99AB00;De Eerste;6411 CD;Heerlen'), first.register, options);
    expect(schoolOf(moved, '99AB00')?.consortium).toBe('PO3106');
  });
});

describe('a school that is not in the list', () => {
  const complete = { complete: true };

  it('stays as it is when nobody says that the list is complete', () => {
    expect(schoolOf(imported(schoolList('', maastricht), both), '99AC00')?.status).toBe('open');
  });

  it('is closed when the list is complete, is kept, and opens again when it is back', () => {
    const third = '99AD00;De Derde;6211 AD;Maastricht';
    const known = imported(schoolList('', maastricht, third)).register;
    const closed = imported(schoolList('', maastricht), known, complete, later);
    expect(schoolOf(closed, '99AD00')).toEqual({ ...known.schools[1], status: 'closed' });
    expect(closed.report.closed).toEqual([{ brin6: '99AD00', name: 'De Derde' }]);
    expect(imported(schoolList('', maastricht), closed.register, complete, later).report.closed).toEqual([]);
    const back = imported(schoolList('', maastricht, third), closed.register, complete, later);
    expect(schoolOf(back, '99AD00')?.status).toBe('open');
    expect(back.report.reopened).toEqual([{ brin6: '99AD00', name: 'De Derde' }]);
  });

  it('stays open when the list is of other consortia or of other sorts of school', () => {
    expect(imported(schoolList('', maastricht), both, complete).report.closed).toEqual([]);
    const special = imported(
      schoolList('Schoolsoort', '99AE00;De Vierde;6211 AE;Maastricht;SBO'),
      both,
      complete,
    );
    expect(special.report.closed).toEqual([]);
    const mixed = imported(
      schoolList(
        'Schoolsoort',
        '99AE00;De Vierde;6211 AE;Maastricht;SBO',
        '99AF00;De Vijfde;6211 AF;Maastricht;SBO',
      ),
    ).register;
    const withOne = schoolList('', maastricht, '99AF00;De Vijfde;6211 AF;Maastricht');
    expect(imported(withOne, mixed, complete).report.closed).toEqual([]);
  });

  it('stays open when its row is there but was refused', () => {
    const known = imported(schoolList('', maastricht, '99AD00;De Derde;6211 AD;Maastricht')).register;
    expect(
      imported(schoolList('', maastricht, '99AD00;;6211 AD;Maastricht'), known, complete).report,
    ).toMatchObject({
      closed: [],
      notClosed: [],
    });
  });

  it('stays open, and is told, when a row does not say which school it is of', () => {
    const known = imported(schoolList('', maastricht, '99AD00;De Derde;6211 AD;Maastricht')).register;
    expect(
      imported(schoolList('', maastricht, ';De Derde;6211 AD;Maastricht'), known, complete).report,
    ).toMatchObject({
      closed: [],
      notClosed: [{ brin6: '99AD00' }],
    });
  });

  it('is closed when a list of the consortium says so', () => {
    const { register, report } = imported(bytesOf('BRIN6;Status\n99AB00;gesloten'), both);
    expect(register.schools[0]?.status).toBe('closed');
    expect(report.closed).toEqual([{ brin6: '99AB00', name: 'De Eerste' }]);
  });
});

describe('people', () => {
  const people = imported(
    bytesOf('BRIN6;Directeur;E-mail;IB\n99AB00;Jo Jansen;jo@school.example;ib@school.example'),
    both,
  );

  it('are kept beside the school, of which the source stays', () => {
    expect(contactsOf(people, '99AB00')).toMatchObject({
      director: { name: 'Jo Jansen', email: 'jo@school.example' },
      supportCoordinator: { email: 'ib@school.example' },
    });
    expect(people.register.schools).toEqual(both.schools);
    expect(people.report.changed).toEqual([
      { brin6: '99AB00', name: 'De Eerste', columns: ['directorName', 'directorEmail', 'coordinatorEmail'] },
    ]);
  });

  it('are not lost by the next list of DUO', () => {
    const after = imported(schoolList('', maastricht, heerlen), people.register, { complete: true }, later);
    expect(after.register.contacts).toEqual(people.register.contacts);
  });

  it('leave when the list says that there is nobody', () => {
    const after = imported(bytesOf('BRIN6;Directeur;E-mail\n99AB00;-;-'), people.register);
    expect(contactsOf(after, '99AB00')).toMatchObject({
      director: { name: null, email: null },
      supportCoordinator: { email: 'ib@school.example' },
    });
  });

  it('of a school that nobody knows are refused', () => {
    const { register, report } = imported(bytesOf('BRIN6;E-mail\n99ZZ00;x@school.example'), both);
    expect(register).toEqual(both);
    expect(report.remarks).toMatchObject([{ code: 'school-unknown', row: 2, brin6: '99ZZ00' }]);
  });

  it('of an older list do not replace newer ones, while its school does', () => {
    const newer = imported(bytesOf('BRIN6;E-mail\n99AB00;nieuw@school.example'), both, {}, later);
    const after = imported(
      schoolList('E-mail', '99AB00;Nieuwe naam;6211 AB;Maastricht;oud@school.example'),
      newer.register,
    );
    expect(contactsOf(after, '99AB00')?.director.email).toBe('nieuw@school.example');
    expect(schoolOf(after, '99AB00')?.name).toBe('Nieuwe naam');
    expect(after.report.remarks).toMatchObject([{ code: 'older-than-known', row: 2 }]);
  });
});

describe('any list', () => {
  const cell = fc.constantFrom(
    '',
    '-',
    '5-jul',
    '12',
    'PO3104',
    'x@school.example',
    'gesloten',
    'SBO',
    '"',
    'De Brug',
    '6211 AB',
  );
  const key = fc.constantFrom('99AB00', '99AC00', '99AD01', '99AB', '');
  const row = fc.tuple(key, fc.constantFrom('A', 'B', ''), ...Array.from({ length: 7 }, () => cell));
  const list = fc
    .array(row, { minLength: 1, maxLength: 8 })
    .filter((rows) => rows.some((cells) => cells.some((text) => text !== '')))
    .map((rows) =>
      schoolList('Huisnummer;SWV;E-mail;Status;Schoolsoort', ...rows.map((cells) => cells.join(';'))),
    );

  it('merged twice is the same as once, to the byte', () => {
    fc.assert(
      fc.property(list, list, fc.boolean(), (first, second, complete) => {
        const known = imported(first).register;
        const once = imported(second, known, { complete });
        const twice = imported(second, once.register, { complete });
        expect(JSON.stringify(twice.register)).toBe(JSON.stringify(once.register));
        expect(twice.report).toMatchObject({ added: [], changed: [], closed: [], reopened: [] });
      }),
    );
  });

  it('loses no school, and tells of every row that it did not use', () => {
    fc.assert(
      fc.property(list, list, (first, second) => {
        const known = imported(first).register;
        const reading = read(second);
        const { register, report } = mergeSchools(known, reading);
        const keys = register.schools.map(({ brin6 }) => brin6);
        expect(keys).toEqual([...new Set(keys)].toSorted());
        expect(keys).toEqual(expect.arrayContaining(known.schools.map(({ brin6 }) => brin6)));
        expect(keys).toEqual(expect.arrayContaining(reading.rows.map(({ brin6 }) => brin6)));
        const lines = new TextDecoder().decode(second).split('\n').slice(1);
        const said = new Set([...reading.rows, ...report.remarks].map((one) => one.row));
        const silent = lines.filter((line, at) => line.replace(/[;\s]/g, '') !== '' && !said.has(at + 2));
        expect(silent).toEqual([]);
      }),
    );
  });
});
