/**
 * The columns of a school list: what they may be called, and how their cells are read. DUO calls them one way until about
 * 2021 (`BRIN NUMMER`) and another since (`INSTELLINGSCODE`); a consortium adds columns of its own, because DUO's files name no
 * director and no e-mail address.
 */
import { readHouseNumber } from './values/house-number.ts';
import type { Reading } from './values/reading.ts';
import {
  readBoardNumber,
  readConsortium,
  readEmail,
  readKinds,
  readPersonName,
  readPhone,
  readPlace,
  readPostcode,
  readStatus,
  readText,
  readWebsite,
} from './values/values.ts';

interface Column<V> {
  /** As people see it. */
  readonly title: string;
  readonly aliases: readonly string[];
  /**
   * `duo`: in each of DUO's lists of schools; `duo-sometimes`: in some of its lists. `own`: the consortium writes it, and a
   * file with only such columns adds to the schools that are known.
   */
  readonly from: 'duo' | 'duo-sometimes' | 'own';
  readonly read: (text: string) => Reading<V>;
}

const column = <V>(
  title: string,
  from: Column<V>['from'],
  read: (text: string) => Reading<V>,
  ...aliases: readonly string[]
): Column<V> => ({ title, from, read, aliases });

export const valueColumns = {
  name: column(
    'naam van de school',
    'duo',
    readText,
    'VESTIGINGSNAAM',
    'SCHOOLNAAM',
    'NAAM SCHOOL',
    'NAAM',
    'SCHOOL',
  ),
  kinds: column(
    'schoolsoort',
    'duo-sometimes',
    readKinds,
    'SOORT PRIMAIR ONDERWIJS',
    'SCHOOLSOORT',
    'SOORT SCHOOL',
    'TYPE PO',
    'SOORT',
  ),
  boardNumber: column(
    'nummer van het bestuur',
    'duo',
    readBoardNumber,
    'BEVOEGD GEZAG NUMMER',
    'BEVOEGD GEZAG CODE',
    'BESTUURSNUMMER',
  ),
  boardName: column(
    'naam van het bestuur',
    'duo-sometimes',
    readText,
    'BEVOEGD GEZAG NAAM',
    'BESTUURSNAAM',
    'SCHOOLBESTUUR',
    'BESTUUR',
  ),
  street: column('straat', 'duo', readText, 'STRAATNAAM', 'STRAAT'),
  houseNumber: column('huisnummer', 'duo', readHouseNumber, 'HUISNUMMER-TOEVOEGING', 'HUISNUMMER', 'HUISNR'),
  postcode: column('postcode', 'duo', readPostcode, 'POSTCODE'),
  place: column('plaats', 'duo', readPlace, 'PLAATSNAAM', 'PLAATS', 'WOONPLAATS'),
  municipality: column('gemeente', 'duo', readPlace, 'GEMEENTENAAM', 'GEMEENTE'),
  denomination: column('denominatie', 'duo', readText, 'DENOMINATIE', 'RICHTING', 'IDENTITEIT'),
  phone: column('telefoonnummer', 'duo', readPhone, 'TELEFOONNUMMER', 'TELEFOON'),
  website: column('website', 'duo', readWebsite, 'INTERNETADRES', 'WEBSITE'),
  consortium: column(
    'samenwerkingsverband',
    'own',
    readConsortium,
    'SWV',
    'SAMENWERKINGSVERBAND',
    'SWV PO',
    'CODE SWV',
  ),
  status: column('open of gesloten', 'own', readStatus, 'STATUS', 'TOESTAND'),
  directorName: column('directeur', 'own', readPersonName, 'DIRECTEUR', 'NAAM DIRECTEUR', 'SCHOOLLEIDER'),
  directorEmail: column(
    'e-mail van de directeur',
    'own',
    readEmail,
    'E-MAIL DIRECTEUR',
    'E-MAILADRES DIRECTEUR',
    'MAIL DIRECTEUR',
    'E-MAIL SCHOOLLEIDER',
    'E-MAIL',
    'E-MAILADRES',
  ),
  coordinatorEmail: column(
    'e-mail van de intern begeleider',
    'own',
    readEmail,
    'E-MAIL IB',
    'E-MAILADRES IB',
    'MAIL IB',
    'E-MAIL INTERN BEGELEIDER',
    'IB',
    'INTERN BEGELEIDER',
    'IB-ER',
  ),
  boardContactEmail: column(
    'e-mail van het bestuurscontact',
    'own',
    readEmail,
    'E-MAIL BESTUURSCONTACT',
    'BESTUURSCONTACT',
    'E-MAIL BESTUUR',
    'E-MAILADRES BESTUUR',
    'MAIL BESTUUR',
  ),
  councilEmail: column(
    'e-mail van de MR',
    'own',
    readEmail,
    'E-MAIL MR',
    'E-MAILADRES MR',
    'MAIL MR',
    'MR',
    'E-MAIL SECRETARIS MR',
    'SECRETARIS MR',
    'SECRETARIAAT MR',
    'E-MAIL MEDEZEGGENSCHAPSRAAD',
    'MEDEZEGGENSCHAPSRAAD',
  ),
} as const;

export type ValueColumn = keyof typeof valueColumns;

export const valueColumnNames = Object.keys(valueColumns) as ValueColumn[];

/** What a consortium writes itself. */
export const ownColumns = valueColumnNames.filter((name) => valueColumns[name].from === 'own');

type ValueOf<C> = C extends Column<infer V> ? V : never;

/** What a row says: absent when it says nothing, null when it says that there is none. */
export type RowValues = { readonly [C in ValueColumn]?: ValueOf<(typeof valueColumns)[C]> | null };

/** The two columns that make the key; `location` may hold all of it. */
export const keyColumns = {
  brin: { title: 'BRIN-nummer', aliases: ['BRIN NUMMER', 'INSTELLINGSCODE', 'BRIN'] },
  location: {
    title: 'vestigingsnummer',
    aliases: ['BRIN6', 'VESTIGINGSNUMMER', 'VESTIGINGSCODE', 'BRIN VESTIGINGSNUMMER', 'VESTIGING'],
  },
} as const;

export type ColumnName = ValueColumn | keyof typeof keyColumns;

export const columns = { ...keyColumns, ...valueColumns };

/** Columns of DUO that are known and not needed; of any other the report says that it was not used. */
export const unneeded: readonly string[] = [
  'PROVINCIE',
  'GEMEENTENUMMER',
  'CLUSTER',
  'PEILDATUM',
  ...['STRAATNAAM', 'HUISNUMMER-TOEVOEGING', 'POSTCODE', 'PLAATSNAAM'].map(
    (name) => `${name} CORRESPONDENTIEADRES`,
  ),
  ...['NODAAL GEBIED', 'RPA-GEBIED', 'WGR-GEBIED', 'COROPGEBIED', 'ONDERWIJSGEBIED', 'RMC-REGIO'].flatMap(
    (area) => [`${area} CODE`, `${area} NAAM`],
  ),
];
