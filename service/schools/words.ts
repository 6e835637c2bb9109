/** Every Dutch sentence about a school list: what was refused and why, and what to do about it. */
import { numericDate } from '#templates/kinds/date.ts';
import { listed, quoted, short } from '#templates/phrases.ts';

import { valueColumns, type ValueColumn } from './columns.ts';
import type { ImportReport, NamedSchool } from './import-report.ts';
import type { Remark, RemarkCode, RemarkFacts, RemarkWeight } from './remark.ts';
import type { Source } from './school.ts';
import type { ValueFault } from './values/reading.ts';

export const weightWords: { readonly [W in RemarkWeight]: string } = {
  row: 'Regel niet gebruikt',
  value: 'Waarde niet gebruikt',
  notice: 'Let op',
};

/** Heads of the tables of a report. */
export const reportHeads = {
  row: 'Regel',
  school: 'Vestiging',
  name: 'School',
  weight: 'Wat',
  sentence: 'Uitleg',
  changed: 'Gewijzigd',
  closed: 'Gesloten',
  reopened: 'Weer open',
} as const;

/** What belongs in a column; columns that take any text have nothing here. */
const expected: { readonly [C in ValueColumn]?: string } = {
  kinds: 'BAO, SBO of SO',
  boardNumber: 'het nummer van het bestuur bij DUO, bijvoorbeeld 41516',
  houseNumber: 'een huisnummer, bijvoorbeeld 12 of 5-7',
  postcode: 'een postcode, bijvoorbeeld 6211 AB',
  phone: 'een telefoonnummer met netnummer, bijvoorbeeld 043 123 45 67',
  website: 'een webadres, bijvoorbeeld www.voorbeeldschool.nl',
  consortium: 'één samenwerkingsverband, bijvoorbeeld PO3105',
  status: 'open of gesloten',
  directorEmail: 'één e-mailadres',
  coordinatorEmail: 'één e-mailadres',
  boardContactEmail: 'één e-mailadres',
  councilEmail: 'één e-mailadres',
};

type Sentences<F extends { readonly why: string }> = {
  readonly [W in F['why']]: (fault: Extract<F, { why: W }>, column: ValueColumn) => string;
};

const faultWords: Sentences<ValueFault> = {
  form: (_, column) => `Vul ${expected[column] ?? 'een andere tekst'} in.`,
  'too-long': ({ length, max }) => `Dat zijn ${length} tekens. Kort het in tot ${max}.`,
  date: ({ perhaps }) =>
    `Een rekenblad heeft er een datum van gemaakt; misschien was het ${perhaps}. Geef de kolom de eigenschap Tekst en vul het huisnummer opnieuw in.`,
  'address-for-name': () => 'Vul hier de naam in, en het e-mailadres in de kolom “E-mail directeur”.',
};

const faultSentence = (fault: ValueFault, column: ValueColumn): string =>
  (faultWords[fault.why] as (fault: ValueFault, column: ValueColumn) => string)(fault, column);

const consortiumColumn = 'Vul het in een kolom “SWV” in, bijvoorbeeld als PO3105.';

const sentences: { readonly [C in RemarkCode]: (facts: RemarkFacts[C]) => string } = {
  'row-unreadable': () =>
    'Deze regel is niet te lezen. Kijk of alle aanhalingstekens op deze regel ook sluiten.',
  'row-columns': ({ expected: wanted, found }) =>
    `Deze regel heeft ${found === 1 ? '1 kolom' : `${found} kolommen`} en dat moeten er ${wanted} zijn. Is de regel afgebroken, haal het bestand dan opnieuw op. Staat er een scheidingsteken in een tekst, zet die tekst dan tussen dubbele aanhalingstekens.`,
  'brin-missing': () => 'Er staat geen BRIN-nummer. Vul het in, bijvoorbeeld als 99XX00.',
  'brin-invalid': ({ value }) =>
    `${quoted(short(value, 30))} is geen BRIN-nummer met vestiging. Vul het in als 99XX00: twee cijfers, twee letters, twee cijfers.`,
  'location-missing': ({ brin }) =>
    `Bij ${brin} staat niet welke vestiging het is. Vul de twee cijfers van de vestiging in; voor de hoofdvestiging is dat ${brin}00.`,
  'brin-differs': ({ brin, location }) =>
    `Het BRIN-nummer ${brin} hoort niet bij vestiging ${location}. Verbeter een van de twee.`,
  'name-missing': () => 'De naam van de school ontbreekt. Vul die in.',
  'row-twice': ({ firstRow }) =>
    `Deze school staat ook op regel ${firstRow}; die regel telt. Haal een van beide weg.`,
  'board-incomplete': () => 'Het nummer of de naam van het bestuur ontbreekt. Vul beide in.',
  'school-unknown': () =>
    'Deze school staat niet in de scholenlijst. Controleer het nummer, of lees eerst de lijst van DUO in.',
  'older-than-known': ({ known }) =>
    `Wat over deze school bekend is, is nieuwer (${numericDate(known)}) dan deze lijst. Gebruik een nieuwere lijst, of geef de juiste datum van deze lijst op.`,
  'value-refused': ({ column, value, fault }) =>
    `${quoted(short(value, 40))} kan niet als ${valueColumns[column].title}. ${faultSentence(fault, column)}`,
  'kind-unknown': () =>
    'Van deze school is niet bekend of zij BAO, SBO of SO is. Vul dat in een kolom “Schoolsoort” in.',
  'consortium-unknown': ({ postcode, taken }) =>
    `${postcode === null ? 'Zonder postcode is niet bekend in' : `Bij postcode ${postcode} is niet bekend in`} welk samenwerkingsverband deze school ligt${taken ? '' : '; zij is niet overgenomen'}. ${consortiumColumn}`,
  'consortium-by-hand': ({ listed: said, byPostcode }) =>
    `De lijst zegt ${said}, bij de postcode hoort ${byPostcode}. De lijst geldt. Klopt dat niet, verbeter dan de kolom “SWV”.`,
};

/** Why something of a row was refused, or what to look at, with the way out. */
export const remarkSentence = ({ code, facts }: Remark): string => sentenceOf(code, facts);

const sentenceOf = <C extends RemarkCode>(code: C, facts: Remark['facts']): string =>
  sentences[code](facts as RemarkFacts[C]);

export const sourceWords = ({ file, date, licence }: Source): string =>
  `${file} (stand ${numericDate(date)}${licence === '' ? '' : `, ${licence}`})`;

const schools = (count: number): string => (count === 1 ? '1 school' : `${count} scholen`);

const some = (count: number, words: string): string[] => (count === 0 ? [] : [`${count} ${words}`]);

/** What came of it, in one or two sentences. */
export const summarySentences = (report: ImportReport): string[] => {
  const { used, added, changed, outside, notPrimary } = report;
  const parts = [
    ...some(added.length, 'nieuw'),
    ...some(changed.length, 'gewijzigd'),
    ...some(used - added.length - changed.length, 'ongewijzigd'),
  ];
  const left = [
    ...some(outside, 'in een ander samenwerkingsverband'),
    ...some(notPrimary, 'alleen voor voortgezet speciaal onderwijs'),
  ];
  return [
    used === 0 ? 'Geen enkele school overgenomen.' : `${schools(used)} overgenomen: ${listed(parts)}.`,
    ...(left.length === 0 ? [] : [`Niet overgenomen: ${listed(left)}.`]),
  ];
};

export const columnTitles = (names: readonly ValueColumn[]): string =>
  listed(names.map((column) => valueColumns[column].title));

export const unusedWords = (heads: readonly string[]): string =>
  heads.length === 1
    ? `De kolom ${quoted(short(heads[0] ?? ''))} is niet gebruikt. Is zij wel nodig, controleer dan de kolomkop.`
    : `De kolommen ${listed(heads.map((head) => quoted(short(head))))} zijn niet gebruikt. Zijn zij wel nodig, controleer dan de kolomkoppen.`;

export const absentWords = (absent: readonly ValueColumn[]): string =>
  `Niet in dit bestand: ${columnTitles(absent)}. Wat daarover al bekend was, blijft staan. Haal het volledige bestand bij DUO op om ook dat bij te werken.`;

const NAMED_AT_MOST = 5;

/** DUO's lists have nobody's address, and without one nobody is asked for a profile. */
export const withoutEmailWords = (without: readonly NamedSchool[]): string => {
  const names = without.map(({ brin6, name }) => `${name} (${brin6})`);
  return `Van ${without.length <= NAMED_AT_MOST ? listed(names) : schools(without.length)} is geen e-mailadres van de directeur bekend. Daarheen kan geen uitnodiging. Lees een lijst in met de kolommen “BRIN6” en “E-mail directeur”.`;
};

export const notClosedWords = (missing: readonly NamedSchool[]): string =>
  `${listed(missing.map(({ brin6, name }) => `${name} (${brin6})`))} ${missing.length === 1 ? 'staat' : 'staan'} niet in de lijst, maar ${missing.length === 1 ? 'is' : 'zijn'} niet gesloten: de lijst heeft regels waarvan niet duidelijk is over welke school ze gaan. Verbeter eerst die regels en lees de lijst opnieuw in.`;
