/** Microsoft 365: its libraries, files and mail. */
import { moment, quoted, short } from '../phrases.ts';
import type { SentencesFor } from './sentences.ts';

export interface MicrosoftProblems {
  /** `status` is null when nothing came back; `retryAt` (ISO time) when it was told. */
  'graph-unavailable': { operation: GraphOperation; status: number | null; retryAt: string | null };
  /** `lacks`: the permissions of which one is needed. */
  'graph-refused': { operation: GraphOperation; status: number; lacks: readonly string[] };
  'graph-not-found': { operation: GraphOperation; name: string | null };
  /** Open in Word, or checked out. `name` is null where it is not known. */
  'graph-locked': { operation: GraphOperation; name: string | null };
  /** Changed since it was read. */
  'graph-conflict': { operation: GraphOperation; name: string | null };
  /** Something else has that name already. */
  'graph-name-taken': { name: string };
  'graph-name-unusable': { name: string };
  'graph-too-large': { name: string; megabytes: number };
  'graph-full': { operation: GraphOperation };
  /** Changes are no longer kept since the last time; `restart` is where to read everything again. */
  'graph-gone': { restart: string | null };
  /** An answer that is not as described; `codes` are Microsoft's. */
  'graph-unexpected': { operation: GraphOperation; status: number; codes: readonly string[] };
  /** The service itself is not let in; `code` is Microsoft's, such as AADSTS7000222. */
  'graph-sign-in-refused': { code: string };
}

/** What the service was doing in Microsoft 365. */
export type GraphOperation =
  | 'find-library'
  | 'read-item'
  | 'list-folder'
  | 'read-file'
  | 'make-folder'
  | 'store-file'
  | 'replace-file'
  | 'remove-item'
  | 'read-changes'
  | 'read-permissions'
  | 'change-permissions'
  | 'open-link'
  | 'send-mail'
  | 'sign-in';

/** After "het". */
const operationWords: { readonly [O in GraphOperation]: string } = {
  'find-library': 'opzoeken van een bibliotheek',
  'read-item': 'opzoeken van een bestand of map',
  'list-folder': 'bekijken van een map',
  'read-file': 'lezen van een bestand',
  'make-folder': 'maken van een map',
  'store-file': 'bewaren van een bestand',
  'replace-file': 'bijwerken van een bestand',
  'remove-item': 'verwijderen van een bestand of map',
  'read-changes': 'ophalen van de wijzigingen',
  'read-permissions': 'bekijken van de rechten',
  'change-permissions': 'aanpassen van de rechten',
  'open-link': 'openen van een link',
  'send-mail': 'versturen van een e-mail',
  'sign-in': 'aanmelden',
};

export const microsoftSentences: SentencesFor<MicrosoftProblems> = {
  'graph-unavailable': ({ operation, retryAt }) =>
    `Microsoft 365 geeft nu geen goed antwoord bij het ${operationWords[operation]}. Er is niets verloren gegaan. Probeer het ${retryAt === null ? 'over enkele minuten' : `na ${moment(retryAt)}`} opnieuw.`,
  'graph-refused': ({ operation, lacks }) =>
    `Microsoft 365 staat het ${operationWords[operation]} niet toe. Vraag de beheerder om de toepassing deze machtiging te geven: ${lacks.join(' of ')}.`,
  'graph-not-found': ({ operation, name }) =>
    `${name === null ? 'Wat nodig is' : quoted(name)} bestaat niet (meer) in Microsoft 365; het ging mis bij het ${operationWords[operation]}. Controleer of het is verplaatst of verwijderd, en zet het zo nodig terug uit de prullenbak.`,
  'graph-locked': ({ operation, name }) =>
    `${name === null ? 'Het bestand' : quoted(name)} is op dit moment geopend in Word of uitgecheckt; het ${operationWords[operation]} kan nog niet. Sluit het bestand op alle apparaten. Probeer het daarna opnieuw.`,
  'graph-conflict': ({ name }) =>
    `${name === null ? 'Het bestand' : quoted(name)} is intussen door iemand anders gewijzigd. Er is niets overschreven. Open het opnieuw en bewaar uw wijziging nog eens.`,
  'graph-name-taken': ({ name }) =>
    `Er bestaat al iets anders met de naam ${quoted(name)}. Geef dat een andere naam of verplaats het, en probeer het opnieuw.`,
  'graph-name-unusable': ({ name }) =>
    `De naam ${quoted(short(name))} kan niet in SharePoint. Gebruik een naam zonder de tekens " * : < > ? / \\ | en zonder punt of spatie aan het begin of einde.`,
  'graph-too-large': ({ name, megabytes }) =>
    `${quoted(name)} is groter dan ${megabytes} MB en wordt daarom niet gelezen. Haal grote afbeeldingen of bijlagen weg en probeer het opnieuw.`,
  'graph-full': ({ operation }) =>
    `De opslag in Microsoft 365 is vol; het ${operationWords[operation]} is niet gelukt. Maak ruimte vrij of vraag de beheerder om meer opslag, en probeer het opnieuw.`,
  'graph-gone': () =>
    'Microsoft 365 weet niet meer wat er sinds de vorige keer is gewijzigd. Er is niets verloren gegaan. Laat de hele bibliotheek opnieuw lezen.',
  'graph-unexpected': ({ operation, status, codes }) =>
    `Microsoft 365 gaf een antwoord dat niet wordt begrepen bij het ${operationWords[operation]}. Geef deze melding door aan de technische beheerder: ${[status, ...codes].join(', ')}.`,
  'graph-sign-in-refused': ({ code }) =>
    `De toepassing kan zich niet aanmelden bij Microsoft 365 (${code}). Controleer in de instellingen de tenant, de toepassings-id en het geheim of het certificaat; dat kan verlopen zijn.`,
};
