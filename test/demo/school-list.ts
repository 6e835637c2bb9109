/** The made-up schools as a consortium's own school list: a CSV file as it would come out of a spreadsheet. */
import { cellWithRole } from '#templates/cells.ts';
import { formatWithId } from '#templates/formats/index.ts';

import type { SampleSchool } from '../samples/school.ts';
import { boardMail, boardNumber, domainOf, said } from './people.ts';

const heads = [
  'INSTELLINGSCODE',
  'VESTIGINGSCODE',
  'VESTIGINGSNAAM',
  'SCHOOLSOORT',
  'BEVOEGD GEZAG NUMMER',
  'BEVOEGD GEZAG NAAM',
  'STRAATNAAM',
  'HUISNUMMER-TOEVOEGING',
  'POSTCODE',
  'PLAATSNAAM',
  'GEMEENTENAAM',
  'TELEFOONNUMMER',
  'INTERNETADRES',
  'SWV',
  'DIRECTEUR',
  'E-MAIL DIRECTEUR',
  'E-MAIL IB',
  'E-MAIL BESTUURSCONTACT',
  'E-MAIL MR',
];

/** A school for special education says for what it is funded; one of both kinds counts as a special primary school. */
const kindOf = ({ format: id, answers }: SampleSchool): string => {
  const format = formatWithId(id);
  const types = format && cellWithRole(format, 'school-types');
  const said = types && answers[types.key];
  if (!Array.isArray(said)) return 'BAO';
  return said.some((type) => String(type).startsWith('sbo')) ? 'SBO' : 'SO';
};

const rowOf = (school: SampleSchool): string[] => {
  const [name, board] = [said(school, 'school-name'), said(school, 'board')];
  const [, street = '', number = ''] = /^(.*?)(?: (\d\S*))?$/.exec(said(school, 'street')) ?? [];
  const domain = domainOf(school);
  return [
    school.brin6.slice(0, 4),
    school.brin6,
    name,
    kindOf(school),
    boardNumber(board),
    board,
    street,
    number,
    said(school, 'postcode'),
    said(school, 'town'),
    said(school, 'municipality'),
    said(school, 'phone').replaceAll(' ', ''),
    said(school, 'website'),
    said(school, 'consortium').slice(0, 6),
    said(school, 'director'),
    `directeur@${domain}`,
    `ib@${domain}`,
    boardMail(board),
    `mr@${domain}`,
  ];
};

const line = (cells: readonly string[]): string =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

export const schoolList = (schools: readonly SampleSchool[]): string =>
  [heads, ...schools.map(rowOf)].map(line).join('\r\n');
