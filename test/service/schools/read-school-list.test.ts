import { describe, expect, it } from 'vitest';

import { readSchoolList } from '#service/schools/read-school-list.ts';
import { isProblem } from '#templates/problem.ts';
import { problemSentence } from '#templates/words.ts';

import {
  bytesOf,
  latinBytesOf,
  newList,
  oldHead,
  oldList,
  read,
  schoolList,
  source,
  toldOf,
} from './lists.ts';

const first = (bytes: Uint8Array) => read(bytes).rows[0]?.values;

describe('a list of DUO in the old shape', () => {
  const reading = read(latinBytesOf(oldList));

  it('gives a school per location, with its accents, in ordinary capitals and without surplus spaces', () => {
    expect(reading.rows.map(({ row, brin6 }) => [row, brin6])).toEqual([
      [2, '99AB00'],
      [3, '99AC01'],
    ]);
    expect(reading.rows[0]?.values).toEqual({
      name: "Openbare Basisschool 't Veld",
      boardNumber: '99001',
      street: 'Lindelaan',
      houseNumber: '12',
      postcode: '6211 AB',
      place: 'Maastricht',
      municipality: 'Maastricht',
      denomination: 'Openbaar',
      phone: '0433216172',
      website: 'https://www.tveld.example',
    });
    expect(reading.rows[1]?.values).toMatchObject({
      name: 'De Pompeblêd',
      municipality: 'Súdwest-Fryslân',
      phone: '0515123456',
    });
  });

  it('refuses a house number that became a date, and keeps the rest of the row', () => {
    expect(toldOf(reading.remarks)).toEqual([
      [3, expect.stringMatching(/“1-mrt” kan niet als huisnummer.*misschien was het 1-3/)],
    ]);
    expect(reading.rows[1]?.values).not.toHaveProperty('houseNumber');
    expect(reading.rows[1]?.values.street).toBe("'s-Gravenweg");
  });

  it('takes a web address of spaces for none', () => {
    expect(reading.rows[1]?.values).not.toHaveProperty('website');
  });

  it('is silent about columns that nobody needs', () => {
    expect(reading.columns.unused).toEqual([]);
  });
});

describe('a list of DUO in the new shape', () => {
  it.each([
    ['with a byte order mark', `\ufeff${newList}`],
    ['without', newList],
    ['with the line ends of Windows', newList.replaceAll('\n', '\r\n')],
    [
      'with only the last two digits as location',
      newList.replaceAll('"99AB00"', '"00"').replaceAll('"99AD00"', '"00"'),
    ],
    ['with locations that lost their zero', newList.replaceAll('"99AB00"', '0').replaceAll('"99AD00"', '0')],
    ['with capitals lost', newList.replaceAll('VESTIGINGSCODE', 'Vestigingscode ')],
  ])('is read %s', (_, text) => {
    const { rows, remarks } = read(bytesOf(text));
    expect(remarks).toEqual([]);
    expect(
      rows.map(({ brin6, values: { name, postcode, houseNumber } }) => [brin6, name, postcode, houseNumber]),
    ).toEqual([
      ['99AB00', "Openbare Basisschool 't Veld", '6211 AB', '12'],
      ['99AD00', 'De Brug, daltonschool', '6411 CD', '5 A'],
    ]);
  });

  it('is the same school as in the old shape', () => {
    expect(first(bytesOf(newList))).toEqual(first(latinBytesOf(oldList)));
  });
});

describe('letters', () => {
  const list = schoolList('', '99AB00;De Zoë’s €;6211 AB;Vaals');
  const windows = Uint8Array.from(
    Buffer.concat([
      Buffer.from('BRIN6;Naam;Postcode;Plaats\n99AB00;De Zo\xeb', 'latin1'),
      Buffer.from([0x92]),
      Buffer.from('s ', 'latin1'),
      Buffer.from([0x80]),
      Buffer.from(';6211 AB;Vaals', 'latin1'),
    ]),
  );

  it.each([
    ['UTF-8', list],
    ['Windows-1252, with its quotes and its euro', windows],
    [
      'UTF-16 of a spreadsheet',
      Uint8Array.from(Buffer.from(`\ufeff${new TextDecoder().decode(list)}`, 'utf16le')),
    ],
  ])('are right in %s', (_, bytes) => {
    expect(first(bytes)?.name).toBe('De Zoë’s €');
  });

  it('are right in both of two lists that somebody pasted together', () => {
    const both = Buffer.concat([list, Buffer.from('\n99AC00;Caf\xe9school;6411 AB;Heerlen', 'latin1')]);
    expect(read(both).rows.map(({ values }) => values.name)).toEqual(['De Zoë’s €', 'Caféschool']);
  });

  it('are not lost when the file was cut off in the middle of one', () => {
    const cut = Buffer.concat([list, Buffer.from('\n99AC00;Caf'), Buffer.from([0xc3])]);
    const { rows, remarks } = read(cut);
    expect(rows.map(({ values }) => values.name)).toEqual(['De Zoë’s €']);
    expect(remarks).toMatchObject([{ code: 'row-columns', row: 3, brin6: '99AC00' }]);
  });
});

describe('one bad row costs no other', () => {
  const good = '99AC00;De Tweede;6211 AC;Vaals';
  const others = (bytes: Uint8Array) => {
    const { rows, remarks } = read(bytes);
    return {
      names: rows.map(({ values }) => values.name),
      codes: remarks.map(({ row, code }) => [row, code]),
    };
  };

  it.each([
    ['a separator in the name', '99AB00;De; Eerste;6211 AB;Vaals', 'row-columns'],
    ['too few columns', '99AB00;De Eerste', 'row-columns'],
    ['a quote that is never closed', '"99AB00;De Eerste;6211 AB;Vaals', 'row-unreadable'],
    ['no BRIN', ';De Eerste;6211 AB;Vaals', 'brin-missing'],
    ['a BRIN of four', '99AB;De Eerste;6211 AB;Vaals', 'brin-invalid'],
    ['no name', '99AB00;;6211 AB;Vaals', 'name-missing'],
    ['a dash for a name', '99AB00;-;6211 AB;Vaals', 'name-missing'],
  ])('with %s', (_, bad, code) => {
    expect(others(schoolList('', bad, good))).toEqual({ names: ['De Tweede'], codes: [[2, code]] });
  });

  it('with a quote that another row closes', () => {
    const bytes = schoolList('', '99AB00;"De Eerste;6211 AB;Vaals', good, '99AD00;De Derde;6211 AD;"Vaals');
    const { rows, remarks } = read(bytes);
    expect(rows.map(({ brin6 }) => brin6)).toEqual(['99AC00']);
    expect(remarks.map(({ row }) => row)).toEqual([2, 4]);
  });

  it('but a name in quotes, a text on two lines and a quote inside a name are good', () => {
    const { rows, remarks } = read(
      schoolList(
        '',
        '99AB00;"De; Eerste";6211 AB;Vaals',
        '99AC00;"De\nTweede";6211 AC;Vaals',
        '99AD00;School "De Derde";6211 AD;Vaals',
      ),
    );
    expect(remarks).toEqual([]);
    expect(rows.map(({ values }) => values.name)).toEqual(['De; Eerste', 'De Tweede', 'School "De Derde"']);
  });

  it('tells where in the spreadsheet it stands, also behind empty lines', () => {
    const bytes = bytesOf('sep=;\n\nBRIN6;Naam;Postcode;Plaats\n\n;De Eerste;6211 AB;Vaals');
    expect(read(schoolList('', good)).remarks).toEqual([]);
    expect(read(bytes).remarks).toMatchObject([{ row: 5 }]);
  });

  it('with a school that is named twice: the first counts', () => {
    const { rows, remarks } = read(schoolList('', good, '99AC00;De Andere;6211 AC;Vaals'));
    expect(rows.map(({ values }) => values.name)).toEqual(['De Tweede']);
    expect(remarks).toMatchObject([{ code: 'row-twice', row: 3, facts: { firstRow: 2 } }]);
  });

  it('takes empty cells behind the last column for nothing', () => {
    expect(others(schoolList('', `${good};;;`))).toEqual({ names: ['De Tweede'], codes: [] });
  });
});

describe('two columns that do not fit', () => {
  const list = (brin: string, location: string) =>
    read(
      bytesOf(
        `BRIN NUMMER;VESTIGINGSNUMMER;NAAM;POSTCODE;PLAATS\n99AA;99AA00;Eerste;6211 AB;Vaals\n${brin};${location};De School;6211 AB;Vaals`,
      ),
    );

  it.each([
    ['99AB', '99AC00', 'brin-differs'],
    ['99AB', '', 'location-missing'],
    ['99AB', 'X1', 'brin-invalid'],
    ['9AB', '01', 'brin-invalid'],
  ])('%s and %s are refused', (brin, location, code) => {
    expect(list(brin, location).remarks).toMatchObject([{ code, row: 3 }]);
  });

  it.each([
    ['99ab', '1', '99AB01'],
    ['', '99AB02', '99AB02'],
    ['99AB03', '', '99AB03'],
    ['99AB04', '99AB04', '99AB04'],
  ])('%s and %s are one key', (brin, location, brin6) => {
    expect(list(brin, location).rows[1]?.brin6).toBe(brin6);
  });
});

describe('values', () => {
  const value = (head: string, cell: string) =>
    read(schoolList(head, `99AB00;De Eerste;6211 AB;Vaals;${cell}`));

  it.each([
    ['Huisnummer', '5-jul'],
    ['Telefoon', '4,33E+08'],
    ['Website', 'javascript:alert(1)'],
    ['Website', 'https://'],
    ['E-mail', 'directie'],
    ['E-mail', 'a@school.example, b@school.example'],
    ['IB', 'Mevrouw Jansen'],
    ['Directeur', 'j.jansen@school.example'],
    ['Bevoegd gezag nummer', 'Stichting De Brug'],
    ['Schoolsoort', 'havo'],
    ['Status', 'misschien'],
    ['SWV', 'VO3105'],
    ['SWV', 'PO3104 en PO3105'],
    ['Straat', 'x'.repeat(121)],
  ])('of %s that are not right are refused alone: %s', (head, cell) => {
    const { rows, remarks } = value(head, cell);
    expect(rows).toHaveLength(1);
    expect(remarks).toMatchObject([
      { code: 'value-refused', row: 2, brin6: '99AB00', facts: { value: cell } },
    ]);
  });

  it.each([
    ['Telefoon', '0031 43 3216172', { phone: '0031 43 3216172' }],
    ['Telefoon', '31433216172', { phone: '+31433216172' }],
    ['Telefoon', '9001234', { phone: '09001234' }],
    ['Website', 'school.example/vaals', { website: 'https://school.example/vaals' }],
    ['Website', 'http://school.example', { website: 'http://school.example' }],
    ['Website', '-', { website: null }],
    ['E-mail', 'mailto:j@school.example', { directorEmail: 'j@school.example' }],
    ['intern begeleider', 'ib@school.example', { coordinatorEmail: 'ib@school.example' }],
    ['BESTUURSCONTACT', 'b@bestuur.example', { boardContactEmail: 'b@bestuur.example' }],
    ['E-mail MR', 'mr@school.example', { councilEmail: 'mr@school.example' }],
    ['Directeur', 'Jo  Jansen', { directorName: 'Jo Jansen' }],
    ['SWV', 'SWV PO 31-05', { consortium: 'PO3105' }],
    ['Status', 'Opgeheven', { status: 'closed' }],
  ])('of %s are stored in one form: %s', (head, cell, expected) => {
    expect(value(head, cell).rows[0]?.values).toMatchObject(expected);
  });

  it('say which column was not used, so that a director is not lost by the name of a column', () => {
    const { columns } = value('Direkteur', 'Jo Jansen');
    expect(columns.unused).toEqual(['Direkteur']);
    expect(columns.absent).toEqual([
      'boardNumber',
      'street',
      'houseNumber',
      'municipality',
      'denomination',
      'phone',
      'website',
    ]);
  });
});

describe('special schools', () => {
  const head = 'SOORT PRIMAIR ONDERWIJS';
  const row = (brin6: string, kind: string) => `${brin6};De School;6211 AB;Vaals;${kind}`;

  it('say of which kind they are; those for secondary education only are counted and not taken', () => {
    const { rows, notPrimary, remarks } = read(
      schoolList(
        head,
        row('99AB00', 'Sbo'),
        row('99AC00', 'So/Vso'),
        row('99AD00', 'Vso'),
        row('99AE00', 'SO, SBO'),
      ),
      { source: { ...source, file: 'vestigingenso.csv' } },
    );
    expect(rows.map(({ values }) => values.kinds)).toEqual([['SBO'], ['SO'], ['SBO', 'SO']]);
    expect({ notPrimary, remarks }).toEqual({ notPrimary: 1, remarks: [] });
  });

  it('are what the person says when no column does', () => {
    const { kindOfNew } = read(schoolList('', '99AB00;De School;6211 AB;Vaals'), { kind: 'SBO' });
    expect(kindOfNew).toBe('SBO');
  });
});

describe('a list of the consortium itself', () => {
  it('adds people and consortium to schools that are known, and leaves names to DUO', () => {
    const { content, rows, columns } = read(
      bytesOf(
        'School,BRIN6,Directeur,E-mail,E-mail IB,SWV\nVeld,99ab00,Jo Jansen,jo@school.example,ib@school.example,PO0001',
      ),
    );
    expect(content).toBe('additions');
    expect(rows).toEqual([
      {
        row: 2,
        brin6: '99AB00',
        values: {
          directorName: 'Jo Jansen',
          directorEmail: 'jo@school.example',
          coordinatorEmail: 'ib@school.example',
          consortium: 'PO0001',
        },
      },
    ]);
    expect(columns.unused).toEqual(['naam van de school']);
  });
});

describe('what is no school list', () => {
  const problemOf = (bytes: Uint8Array, file = 'lijst.csv') => {
    try {
      readSchoolList(bytes, { source: { ...source, file } });
    } catch (error) {
      if (isProblem(error)) return { code: error.code, sentence: problemSentence(error) };
      throw error;
    }
    return undefined;
  };

  it.each([
    ['an empty file', bytesOf(''), 'school-list-empty', /leeg/],
    ['blank lines', bytesOf('\n \r\n'), 'school-list-empty', /leeg/],
    ['only a head', bytesOf(oldHead), 'school-list-empty', /geen scholen/],
    ['another list', bytesOf('Artikel;Prijs\nPotlood;0,50'), 'not-a-school-list', /“Artikel” en “Prijs”/],
    ['a web page', bytesOf('<!doctype html>\n<html><body>404</body></html>'), 'not-a-school-list', /CSV/],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'school-list-not-text', /Opslaan als/],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0), 'school-list-not-text', /geen CSV/],
    [
      'half of the columns',
      bytesOf('BRIN6;VESTIGINGSNAAM;STRAATNAAM\n99AB00;De School;Lindelaan'),
      'school-list-columns-missing',
      /“postcode” en “plaats”/,
    ],
    [
      'a list without locations',
      bytesOf('BRIN;NAAM;POSTCODE;PLAATS\n99AB;De School;6211 AB;Vaals'),
      'school-list-columns-missing',
      /“vestigingsnummer”/,
    ],
    [
      'a list of boards',
      bytesOf('BEVOEGD GEZAG NUMMER;NAAM;POSTCODE;PLAATS\n99001;De Brug;6211 AB;Vaals'),
      'school-list-columns-missing',
      /“BRIN-nummer” en “vestigingsnummer”/,
    ],
    ['too much', new Uint8Array(33 * 2 ** 20), 'school-list-too-large', /32 MB/],
  ])('%s is a problem with a way out', (_, bytes, code, words) => {
    const problem = problemOf(bytes);
    expect(problem?.code).toBe(code);
    expect(problem?.sentence).toMatch(words);
  });

  it('and so are special schools of which nobody says the kind', () => {
    const bytes = schoolList('', '99AB00;De School;6211 AB;Vaals');
    expect(problemOf(bytes, 'vestigingenso.csv')?.code).toBe('school-list-kind-unsaid');
  });
});
