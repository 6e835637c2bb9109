/** Handing out documents and collecting them. */
import { firstUpper, quoted, short } from '../phrases.ts';
import type { SentencesFor } from './sentences.ts';

export interface HandingOutProblems {
  'school-unknown': { school: string };
  /** `consortium` is null when the school belongs to none. */
  'school-without-library': { school: string; consortium: string | null };
  /** The library of a consortium, or the folder in it, is not there. */
  'library-unknown': { consortium: string; library: 'schools' | 'archive' };
  /** For one school of many; `detail` is technical. */
  'hand-out-failed': { detail: string };
  /** A document stands in the place of another: it is of another school, round, format or dossier. */
  'document-of-another': { what: 'school' | 'round' | 'format' | 'dossier'; found: string; expected: string };
}

const otherWords: { readonly [W in HandingOutProblems['document-of-another']['what']]: string } = {
  school: 'een andere school',
  round: 'een andere ronde',
  format: 'een ander formulier',
  dossier: 'een ander dossier',
};

const libraryWords: { readonly [L in HandingOutProblems['library-unknown']['library']]: string } = {
  schools: 'de bibliotheek voor de scholen',
  archive: 'de bibliotheek voor wat is ingediend',
};

export const handingOutSentences: SentencesFor<HandingOutProblems> = {
  'school-unknown': ({ school }) =>
    `De school ${school} staat niet in de scholenlijst. Controleer de BRIN6, of importeer een lijst waar de school in staat.`,
  'school-without-library': ({ school, consortium }) =>
    consortium === null
      ? `Van de school ${school} is niet bekend bij welk samenwerkingsverband zij hoort. Zet het in de kolom “SWV” van de scholenlijst en importeer die opnieuw.`
      : `Het samenwerkingsverband ${consortium} van de school ${school} heeft hier nog geen bibliotheek. Richt het samenwerkingsverband eerst in.`,
  'library-unknown': ({ consortium, library }) =>
    `${firstUpper(libraryWords[library])} van ${consortium} is er niet: de dienst vindt op die plaats geen map. Controleer de id van de bibliotheek (“drive”) en die van de map erin, en richt het samenwerkingsverband daarmee opnieuw in.`,
  'hand-out-failed': ({ detail }) =>
    `Bij deze school ging iets mis dat niet hoort; de andere scholen merken daar niets van. Probeer het opnieuw. Lukt het weer niet, meld dan deze naam aan de technische beheerder: ${short(detail, 100)}.`,
  'document-of-another': ({ what, found, expected }) =>
    `Op de plaats van het profiel staat een document van ${otherWords[what]} (${quoted(found)}, en hier hoort ${quoted(expected)}). Het telt niet mee. Haal het weg en zet het eigen document terug, bijvoorbeeld met “Versiegeschiedenis” of uit de prullenbak.`,
};
