/** Files and documents: what cannot be found, opened or read as one of ours. */
import { listed, quoted } from '../phrases.ts';
import type { SentencesFor } from './sentences.ts';

export interface FileProblems {
  'file-missing': { path: string };
  'file-unreadable': { path: string; reason: string };
  'file-not-written': { path: string; reason: string };
  'output-is-input': { path: string };
  'not-utf8': { path: string };
  /** Line and column count from 1; null when the file stops before it is complete. */
  'not-json': { path: string; at: { line: number; column: number } | null };
  'not-word': Record<string, never>;
  'old-word': Record<string, never>;
  encrypted: Record<string, never>;
  macro: Record<string, never>;
  /** `part` is the name of the part that it is about, where it is about one. */
  'damaged-package': { fault: PackageFault; part: string | null };
  'too-large': { megabytes: number };
  'forbidden-xml': { part: string };
  'too-deep': { part: string; levels: number };
  'malformed-xml': { part: string };
  'control-character': { part: string; codePoint: string };
  'not-our-template': Record<string, never>;
  'reading-copy': Record<string, never>;
  'unknown-format': { format: string; known: readonly string[] };
  'newer-format': { format: string; known: readonly string[] };
  'older-format': { format: string; known: readonly string[] };
  'folder-empty': { path: string };
}

/** What is the matter with a zip file. */
export type PackageFault =
  'cut-off' | 'unusual-packing' | 'too-many-parts' | 'directory' | 'part-broken' | 'part-missing';

const anotherFile = 'Kies het Word-bestand (.docx) dat u van het samenwerkingsverband kreeg.';

const saveAgain = 'Open het in Word, bewaar het opnieuw als .docx en probeer het nog eens.';

const fromAnotherCopy =
  'Gebruik een eerdere versie van het document, of vraag het samenwerkingsverband om een nieuw.';

const packageWords: { readonly [F in PackageFault]: (part: string) => string } = {
  'cut-off': () => 'het bestand is niet volledig',
  'unusual-packing': () => 'het is ingepakt op een manier die Word niet gebruikt',
  'too-many-parts': () => 'het bestaat uit te veel onderdelen',
  directory: () => 'de inhoudsopgave van het bestand klopt niet',
  'part-broken': (part) => `het onderdeel ${part} is niet heel`,
  'part-missing': (part) => `het onderdeel ${part} ontbreekt`,
};

const formatsNamed = (known: readonly string[]): string => listed(known.map(quoted));

export const fileSentences: SentencesFor<FileProblems> = {
  'file-missing': ({ path }) => `“${path}” bestaat niet. Controleer de naam en de map.`,
  'file-unreadable': ({ path, reason }) =>
    `“${path}” kan niet worden geopend (${reason}). Controleer wat u hebt opgegeven en uw rechten.`,
  'file-not-written': ({ path, reason }) =>
    `“${path}” kan niet worden geschreven (${reason}). Controleer of de map bestaat en of er ruimte is.`,
  'output-is-input': ({ path }) =>
    `“${path}” is ook het bestand waaruit wordt gelezen, en zou verloren gaan. Kies bij --out een andere naam.`,
  'not-utf8': ({ path }) =>
    `“${path}” is niet bewaard als UTF-8; letters zoals “é” zouden verloren gaan. Bewaar het bestand opnieuw met de codering UTF-8.`,
  'not-json': ({ path, at }) =>
    at === null
      ? `“${path}” is geen volledig JSON-bestand: het houdt te vroeg op. Kijk of alle haken en aanhalingstekens sluiten, of maak het bestand opnieuw.`
      : `“${path}” is geen geldig JSON-bestand: het gaat mis op regel ${at.line}, bij teken ${at.column}. Kijk daar naar komma’s, haken en aanhalingstekens, of maak het bestand opnieuw.`,
  'not-word': () => `Dit is geen Word-document. ${anotherFile}`,
  'old-word': () => `Dit is een Word-document van vóór 2007 (.doc). ${saveAgain}`,
  encrypted: () =>
    `Dit document is met een wachtwoord beveiligd. Haal het wachtwoord eraf en probeer het nog eens.`,
  macro: () => `Dit document bevat macro’s en wordt daarom niet geopend. ${saveAgain}`,
  'damaged-package': ({ fault, part }) =>
    `Dit document is beschadigd: ${packageWords[fault](part ?? '')}. ${fromAnotherCopy}`,
  'too-large': ({ megabytes }) =>
    `Dit document is uitgepakt groter dan ${megabytes} MB en wordt daarom niet geopend. Haal grote afbeeldingen of bijlagen weg en probeer het nog eens.`,
  'forbidden-xml': ({ part }) =>
    `Dit document bevat iets dat Word niet maakt (definities in ${part}) en wordt daarom niet geopend. ${fromAnotherCopy}`,
  'too-deep': ({ part, levels }) =>
    `Dit document is te diep genest (meer dan ${levels} niveaus in ${part}) en wordt daarom niet geopend. ${fromAnotherCopy}`,
  'malformed-xml': ({ part }) =>
    `Dit document is beschadigd: het onderdeel ${part} is niet te lezen. ${fromAnotherCopy}`,
  'control-character': ({ part, codePoint }) =>
    `Dit document bevat een teken dat niet in een document mag (${codePoint} in ${part}). ${saveAgain}`,
  'not-our-template': () =>
    `Dit Word-document is geen ondersteuningsprofiel uit ons sjabloon. ${anotherFile}`,
  'reading-copy': () =>
    'Dit is een leesexemplaar, zonder invulvelden. Gebruik het oorspronkelijke document, waarin de antwoorden zijn ingevuld.',
  'unknown-format': ({ format, known }) =>
    `Het format “${format}” is hier niet bekend. Bekend ${known.length === 1 ? 'is' : 'zijn'}: ${formatsNamed(known)}. Controleer de naam, of kies een document van een bekend format.`,
  'newer-format': ({ format, known }) =>
    `Dit document is van een nieuwer format (“${format}”) dan dit programma kent (${formatsNamed(known)}). Werk het programma bij.`,
  'older-format': ({ format, known }) =>
    `Dit document is van een ouder format (“${format}”). Neem de antwoorden over in een nieuw document (${formatsNamed(known)}).`,
  'folder-empty': ({ path }) =>
    `In de map “${path}” staat geen enkel Word-document. Kies de map met de profielen.`,
};
