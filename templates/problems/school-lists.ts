/** Lists of schools that are imported. */
import { listed, quoted, short } from '../phrases.ts';
import type { SentencesFor } from './sentences.ts';

export interface SchoolListProblems {
  'school-list-too-large': { file: string; megabytes: number };
  /** `workbook`: a file of a spreadsheet program. */
  'school-list-not-text': { file: string; workbook: boolean };
  'school-list-empty': { file: string; onlyHead: boolean };
  /** `found`: the first heads of its columns. */
  'not-a-school-list': { file: string; found: readonly string[] };
  /** The titles of the columns. */
  'school-list-columns-missing': { file: string; missing: readonly string[] };
  'school-list-kind-unsaid': { file: string };
}

const anotherList =
  'Kies een CSV-bestand met vestigingen van DUO, of een eigen lijst met een kolom “BRIN6” en bijvoorbeeld “Directeur” of “E-mail”.';

export const schoolListSentences: SentencesFor<SchoolListProblems> = {
  'school-list-too-large': ({ file, megabytes }) =>
    `“${file}” is groter dan ${megabytes} MB en wordt daarom niet gelezen. ${anotherList}`,
  'school-list-not-text': ({ file, workbook }) =>
    workbook
      ? `“${file}” is een rekenblad en geen CSV-bestand. Open het, kies “Opslaan als” en dan “CSV UTF-8”, en probeer het met dat bestand.`
      : `“${file}” is geen CSV-bestand. ${anotherList}`,
  'school-list-empty': ({ file, onlyHead }) =>
    `“${file}” ${onlyHead ? 'heeft wel kolomkoppen, maar geen scholen' : 'is leeg'}. Haal het bestand opnieuw op, of kies een ander.`,
  'not-a-school-list': ({ file, found }) =>
    `“${file}” is geen scholenlijst: geen enkele kolomkop is bekend${found.length === 0 ? '' : ` (de eerste regel begint met ${listed(found.map((head) => quoted(short(head, 30))))})`}. ${anotherList}`,
  'school-list-columns-missing': ({ file, missing }) =>
    `In “${file}” ${missing.length === 1 ? 'ontbreekt de kolom' : 'ontbreken de kolommen'} ${listed(missing.map(quoted))}. Haal het volledige bestand bij DUO op, of voeg ${missing.length === 1 ? 'deze kolom' : 'deze kolommen'} toe.`,
  'school-list-kind-unsaid': ({ file }) =>
    `In “${file}” staan scholen voor speciaal (basis)onderwijs, maar niet welke school van welke soort is. Vul in een kolom “Schoolsoort” op elke regel SBO of SO in.`,
};
