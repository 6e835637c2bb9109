/** The people around the made-up schools: who writes, advises, adopts and collects. All names and addresses are invented. */
import { createHash } from 'node:crypto';

import { cellWithRole } from '#templates/cells.ts';
import { formatWithId } from '#templates/formats/index.ts';
import type { Role as FieldRole } from '#templates/roles.ts';

import { boards } from '../samples/boards.ts';
import { consortia, type ConsortiumCode } from '../samples/places.ts';
import type { SampleSchool } from '../samples/school.ts';
import { sampleSchools } from '../samples/schools.ts';

/** The same id every time for the same name, in the form of a GUID. */
export const guidOf = (name: string): string => {
  const hex = createHash('sha256').update(`ondersteuningsprofiel ${name}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
};

export interface DemoPerson {
  readonly oid: string;
  readonly name: string;
  readonly mail: string;
  readonly role: 'school' | 'council' | 'board' | 'consortium' | 'region' | 'operator';
  /** BRIN6, number of the board or code of the consortium that the role is for. */
  readonly of: string;
}

const person = (role: DemoPerson['role'], of: string, name: string, mail: string): DemoPerson => ({
  oid: guidOf(mail),
  name,
  mail,
  role,
  of,
});

/** What stands at a place of the profile that has this role. */
export const said = ({ format: id, answers }: SampleSchool, role: FieldRole): string => {
  const format = formatWithId(id);
  const cell = format && cellWithRole(format, role);
  const value = cell && answers[cell.key];
  return typeof value === 'string' ? value : '';
};

/** `kiezelbrug.example` */
export const domainOf = (school: SampleSchool): string =>
  said(school, 'website').replace('https://www.', '') || `school-${school.brin6.toLowerCase()}.example`;

const boardNames = Object.values(boards).map(({ name }) => name);

/** A number that no real board has, for each made-up one. */
export const boardNumber = (name: string): string => String(99_901 + boardNames.indexOf(name as never));

const boardDomain = (name: string): string => `bestuur-${boardNumber(name)}.example`;

export const boardMail = (name: string): string => `bestuurssecretaris@${boardDomain(name)}`;

const ofSchool = (school: SampleSchool): DemoPerson[] => {
  const domain = domainOf(school);
  return [
    person('school', school.brin6, said(school, 'director'), `directeur@${domain}`),
    person('school', school.brin6, `Intern begeleider ${said(school, 'school-name')}`, `ib@${domain}`),
    person('council', school.brin6, `Medezeggenschapsraad ${said(school, 'school-name')}`, `mr@${domain}`),
  ];
};

export const consortiumCodes = Object.keys(consortia) as ConsortiumCode[];

export const consortiumMail = (code: string): string => `ondersteuningsprofiel@${code.toLowerCase()}.example`;

/** Everybody who has something to do when these schools are asked for their profile. */
export const peopleAround = (schools: readonly SampleSchool[]): DemoPerson[] => [
  ...schools.flatMap(ofSchool),
  ...boardNames.map((name) =>
    person('board', boardNumber(name), `Bestuurssecretaris ${name}`, boardMail(name)),
  ),
  ...consortiumCodes.map((code) =>
    person('consortium', code, `Coördinator ${consortia[code]}`, consortiumMail(code)),
  ),
  person('region', 'Zuid-Limburg', 'Bovenverbandelijk overleg Zuid-Limburg', 'overleg@zuidlimburg.example'),
  person('operator', '', 'Technisch beheer', 'beheer@zuidlimburg.example'),
];

export const demoPeople: readonly DemoPerson[] = peopleAround(sampleSchools);

/** The person who has this role for it. */
export const personOf = (people: readonly DemoPerson[], role: DemoPerson['role'], of: string): DemoPerson => {
  const person = people.find((one) => one.role === role && one.of === of);
  if (!person) throw new Error(`nobody has the role ${role} for ${of}`);
  return person;
};
