/** Every Dutch sentence of the doctor. What is not right says what to do about it. */
import { writtenDate } from '#templates/kinds/date.ts';
import { moment } from '#templates/phrases.ts';
import { listed, quoted } from '#templates/phrases.ts';
import { problemSentence } from '#templates/words.ts';

import type { CheckId, ConsortiumPart, Finding, FoundCode, FoundFacts, State } from './check.ts';

export const checkTitles: { readonly [I in CheckId]: string } = {
  node: 'Node.js',
  settings: 'Instellingen',
  'data-folder': 'Gegevensmap',
  database: 'Database',
  tables: 'Tabellen',
  journal: 'Journaal',
  agreement: 'Journaal en tabellen',
  blobs: 'Opgeslagen gegevens',
  versions: 'Profielen',
  jobs: 'Wachtend werk',
  seal: 'Zegel',
  print: 'Pdf’s maken',
  clock: 'Klok',
  'sign-in': 'Aanmelden bij Microsoft 365',
  permissions: 'Machtigingen',
  consortia: 'Samenwerkingsverbanden',
  service: 'Dienst',
};

export const stateWords: { readonly [S in State]: string } = {
  good: 'goed',
  warning: 'let op',
  wrong: 'FOUT',
  skipped: 'overgeslagen',
};

const partWords: { readonly [P in ConsortiumPart]: string } = {
  schools: 'de bibliotheek van de scholen',
  archive: 'de bibliotheek voor wat is ingediend',
  mailbox: 'het postvak',
};

const restore = 'Zet de map “blobs” terug uit de reservekopie en kijk opnieuw.';

const beginnings = (hashes: readonly string[]): string => listed(hashes.map((hash) => hash.slice(0, 12)));

const sentences: { readonly [C in FoundCode]: (facts: FoundFacts[C]) => string } = {
  'node-right': ({ found }) => `Versie ${found}.`,
  'node-old': ({ found, needed }) =>
    `Versie ${found} is te oud. Installeer Node.js ${needed} of nieuwer en start opnieuw.`,
  'settings-right': () => 'Alle instellingen kloppen.',
  'folder-right': ({ path, gigabytes }) => `${quoted(path)} is te beschrijven; er is ${gigabytes} GB vrij.`,
  'folder-nearly-full': ({ path, megabytes }) =>
    `Bij ${quoted(path)} is nog maar ${megabytes} MB vrij. Maak ruimte, voordat er niet meer kan worden ingediend.`,
  'folder-unusable': ({ path, reason }) =>
    `In ${quoted(path)} kan niet worden geschreven (${reason}). Geef de gebruiker van de dienst rechten op de map, of wijs met SOP_DATA een andere aan.`,
  'database-right': ({ version, embedded }) =>
    `PostgreSQL ${version} antwoordt (${embedded ? 'de meegeleverde' : 'die van DATABASE_URL'}).`,
  'tables-right': () => 'De tabellen horen bij deze versie.',
  'tables-not-yet': () => 'Er zijn nog geen tabellen. De dienst maakt ze als zij voor het eerst start.',
  'tables-older': ({ steps }) =>
    `De tabellen zijn van een oudere versie (${steps === 1 ? '1 stap' : `${steps} stappen`} achter). Start de dienst opnieuw: zij werkt ze bij.`,
  'journal-whole': ({ records, hash }) =>
    `Heel: ${records} gebeurtenissen, laatste hash ${hash.slice(0, 12)}.`,
  'journal-empty': ({ path }) =>
    `Er is nog niets gebeurd volgens ${quoted(path)}. Had u er een journaal verwacht? Kijk dan of SOP_DATA naar de goede map wijst.`,
  'tables-agree': ({ applied }) => `De tabellen volgen het journaal tot en met gebeurtenis ${applied}.`,
  'tables-behind': ({ applied, head }) =>
    `De tabellen gaan tot gebeurtenis ${applied}, het journaal tot ${head}. Start de dienst: zij haalt dat in. Draait zij al en blijft dit zo, kijk dan in haar log.`,
  'blobs-there': ({ count, erased }) =>
    `Alle ${count} zijn er en zijn heel${erased === 0 ? '' : `; ${erased} met opdracht gewist`}.`,
  'blobs-missing': ({ count, hashes }) =>
    `Er ${count === 1 ? 'ontbreekt 1 bestand' : `ontbreken ${count} bestanden`} waar het journaal naar verwijst (${beginnings(hashes)}). ${restore}`,
  'blobs-damaged': ({ count, hashes }) =>
    `Er ${count === 1 ? 'is 1 bestand' : `zijn ${count} bestanden`} beschadigd (${beginnings(hashes)}). ${restore}`,
  'versions-whole': () => 'Van elk profiel in de tabellen zijn de antwoorden er.',
  'versions-empty': ({ count }) =>
    `Van ${count === 1 ? '1 profiel' : `${count} profielen`} zijn de antwoorden kwijt. Zet de map “blobs” terug uit de reservekopie en geef daarna “sop rebuild”.`,
  'jobs-right': ({ waiting }) =>
    waiting === 0
      ? 'Er wacht niets.'
      : `Er ${waiting === 1 ? 'wacht 1 taak' : `wachten ${waiting} taken`} op een volgende poging; dat hoort zo.`,
  'job-failing': ({ task, attempts, since, reason }) =>
    `De taak ${quoted(task)} lukt niet sinds ${moment(since)} (${attempts} ${attempts === 1 ? 'poging' : 'pogingen'}, reden: ${reason}). Zoek die reden op in docs/beheer.md, bij “Werk dat niet lukt”. De dienst probeert het vanzelf opnieuw.`,
  'jobs-failing-more': ({ count }) =>
    `En nog ${count} ${count === 1 ? 'taak lukt' : 'taken lukken'} niet. Verhelp eerst wat hierboven staat.`,
  'seal-right': ({ name, until }) => `Het zegel van ${quoted(name)} geldt tot en met ${writtenDate(until)}.`,
  'seal-self-made': ({ until }) =>
    `Er is een zelfgemaakt zegel (tot en met ${writtenDate(until)}): het bewijst dat een pdf niet is gewijzigd, niet van wie hij is. Zet voor echt gebruik SOP_CERTIFICATE.`,
  'seal-not-yet': () =>
    'Er is nog geen zegel; bij de eerste pdf maakt het programma er zelf een. Zet voor echt gebruik SOP_CERTIFICATE.',
  'seal-ending': ({ until }) =>
    `Het zegel geldt nog tot en met ${writtenDate(until)}. Vraag nu een nieuw certificaat aan en zet het in SOP_CERTIFICATE.`,
  'seal-ended': ({ until }) =>
    `Het zegel gold tot en met ${writtenDate(until)}. Vraag een nieuw certificaat aan, zet het in SOP_CERTIFICATE en start de dienst opnieuw.`,
  'print-right': () => 'Elk format kan worden gedrukt.',
  'clock-right': ({ seconds }) =>
    seconds < 2
      ? 'Loopt gelijk met Microsoft 365.'
      : `Scheelt ${seconds} seconden met Microsoft 365; dat mag.`,
  'clock-off': ({ minutes, ahead }) =>
    `Deze klok loopt ${minutes} minuten ${ahead ? 'voor' : 'achter'} op die van Microsoft 365. Laat de computer zijn tijd van internet halen (NTP), anders lukt aanmelden niet.`,
  'clock-unknown': () =>
    'Microsoft 365 zegt niet hoe laat het is. Kijk zelf of de klok van deze computer gelijk loopt.',
  'sign-in-right': () => 'De toepassing is aangemeld.',
  'permissions-right': ({ given }) => `${listed([...given])}: genoeg, en niet meer dan nodig.`,
  'permission-missing': ({ needed }) =>
    `De toepassingsmachtiging ${needed} ontbreekt. Geef die in Entra aan de toepassing, laat een beheerder toestemming geven, en geef haar daarna toegang tot de sites van de samenwerkingsverbanden.`,
  'permission-wide': ({ given }) =>
    `${listed([...given])} ${given.length === 1 ? 'geldt' : 'gelden'} voor alle sites van de organisatie. Sites.Selected met toegang tot de eigen sites is genoeg; haal de ruimere machtiging daarna weg.`,
  'mail-everywhere': ({ given }) =>
    `${listed([...given])} ${given.length === 1 ? 'is' : 'zijn'} in Entra gegeven en ${given.length === 1 ? 'geldt' : 'gelden'} dan voor alle postvakken van de organisatie. Geef dit in Exchange voor alleen de postvakken van de samenwerkingsverbanden, en haal het in Entra weg; docs/beheer.md zegt hoe.`,
  'permissions-unseen': () =>
    'Welke machtigingen zijn gegeven, is hier niet te zien. Kijk in Entra bij de toepassing, onder “API-machtigingen”.',
  'no-consortium': () => 'Er is nog geen samenwerkingsverband ingericht. docs/beheer.md zegt hoe dat gaat.',
  'consortium-right': ({ consortium }) => `${consortium}: bibliotheken en postvak zijn bereikbaar.`,
  'consortium-unreachable': ({ consortium, part, problem }) =>
    `${consortium}: ${partWords[part]} is niet bereikbaar. ${problemSentence(problem)}`,
  'service-runs': () => 'Draait.',
  'service-stopped': () => 'Draait niet. U start haar met “sop serve”.',
  'service-silent': ({ path }) =>
    `De dienst antwoordt niet zoals het hoort op ${quoted(path)}. Wacht een minuut; blijft dit zo, start haar dan opnieuw en kijk in haar log.`,
  trouble: ({ problem }) => problemSentence(problem),
  unforeseen: ({ detail }) =>
    `Er ging iets mis dat niet hoort. Meld dit aan de maker, met deze naam: ${detail}.`,
  'needs-first': ({ check }) => `Dit kan pas als ${quoted(checkTitles[check])} in orde is.`,
  'needs-tables': () => 'Dit kan pas als de dienst haar tabellen heeft gemaakt of bijgewerkt.',
};

export const findingSentence = ({ code, facts }: Finding): string =>
  (sentences[code] as (facts: Finding['facts']) => string)(facts);
