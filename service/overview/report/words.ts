/** Every Dutch word of a report that no format and no finding has. */
import type { GapKind } from '../gaps.ts';

/** Small statements in one cell. */
export const together = (statements: readonly string[]): string => statements.join('; ');

const gapMarks: { readonly [K in GapKind]: string } = {
  'no-profiles': 'Nog geen profielen',
  'not-known': 'Nog niet bekend',
  'no-offer': 'Witte vlek: geen school',
  'one-school': 'Eén school',
  'no-target-group': 'Geen doelgroep',
};

export const reportWords = {
  title: 'Overzicht van het ondersteuningsaanbod',
  author: 'Samenwerkingsverband',
  internal: 'intern',
  /** Only the documents that count; what cannot be read tells nothing. */
  asOf: (date: string, schools: number): string =>
    `Stand op ${date}. Gemaakt uit ${schools === 1 ? 'het profiel van 1 school' : `de profielen van ${schools} scholen`}.`,

  whiteSpots: 'Witte vlekken',
  whiteSpotsIntro:
    'Behoeften waarvoor geen enkele school, of maar één school, een vast aanbod heeft. Een school die nog niets heeft ingevuld, telt niet als een school zonder aanbod.',
  noWhiteSpots: 'Voor iedere behoefte hebben ten minste twee scholen een vast aanbod.',

  coverage: 'Dekkend aanbod',
  coverageIntro:
    'Hoeveel scholen de ondersteuning voor een behoefte op welke manier hebben georganiseerd. De manieren staan naast elkaar, zonder rangorde: een school die iets goed in de groep oplost, biedt niet minder dan een school die er een partner bij haalt.',
  coverageCaption: (where: string, format: string): string => `Aanbod per behoefte ${where} – ${format}`,
  specialisedCaption: (where: string): string => `Speciaal (basis)onderwijs ${where}`,
  need: 'Behoefte',
  attention: 'Let op',
  schoolsUnit: 'scholen',
  gapMarks,

  basicSupport: 'De afgesproken basisondersteuning',
  basicSupportIntro: 'Hoeveel scholen aan ieder onderdeel van de afgesproken basisondersteuning voldoen.',
  basicSupportCaption: (where: string, format: string): string => `Basisondersteuning ${where} – ${format}`,
  part: 'Onderdeel',

  capacity: 'Plaatsen in het speciaal (basis)onderwijs',
  capacityIntro:
    'Het aantal plaatsen naast het aantal leerlingen op de teldatum. Een getal onder nul bij “Ruimte” betekent dat er meer leerlingen zijn dan plaatsen.',
  noCapacity: 'Er zijn nog geen profielen van scholen die naar hun aantal plaatsen zijn gevraagd.',
  capacityCaption: (where: string): string => `Plaatsen en leerlingen ${where}`,
  school: 'School',
  places: 'Plaatsen',
  pupils: 'Leerlingen',
  room: 'Ruimte',

  keyFigures: 'Kengetallen',
  keyFiguresIntro:
    'Opgeteld over de scholen die hebben geantwoord. Bij ieder getal staat hoeveel scholen dat zijn, en hoeveel er nog ontbreken.',
  withheldNote:
    'Een som staat er niet als daaruit iets over enkele leerlingen of een enkele school te herleiden is. Daarom blijft soms ook een tweede som weg.',
  keyFiguresHeading: (area: string, format: string): string => `${area}: ${format}`,
  figuresCaption: (group: string, area: string): string => `${group} – ${area}`,
  figure: 'Kengetal',
  sum: 'Som',
  unit: 'Eenheid',
  answered: 'Scholen met antwoord',
  missing: 'Scholen zonder antwoord',
  withheld: 'niet getoond',
  none: '–',

  progress: 'Wie is hoe ver',
  silent: 'Deden vorige keer mee en zijn er nu nog niet bij',
  allComplete: 'Alle documenten zijn leesbaar en compleet.',
  twice: 'Scholen met meer dan één document',
  incompleteCaption: 'Nog niet compleet of niet leesbaar',
  consortium: 'Samenwerkingsverband',
  state: 'Toestand',
  toDo: 'Nog te doen',
  where: 'Waar',
  file: 'Bestand',
  unknown: 'onbekend',
  firstPoints: (school: string): string => `De eerste punten van ${school}`,

  changed: 'Wat is er veranderd sinds de vorige ronde',
  lost: 'Behoeften die hun laatste school verloren',
  nothingLost: 'Geen enkele behoefte heeft haar laatste school verloren.',
  begun: 'Deden vorige keer niet mee',
  perSchool: 'Wijzigingen per school',
  noneTwice: 'Geen enkele school staat in beide rondes.',
  changesCaption: 'Aantal wijzigingen per school',

  contents: 'Inhoud',
  chartOf: 'Grafiek',
  sameNumbers: 'Dezelfde getallen staan in de tabel hieronder.',
  behindAppendix: 'Bijlage: de scholen achter de getallen',
  behindIntro: 'Per getal uit de tabellen: welke scholen het zijn, en wat zij er zelf over schrijven.',
  behindLimited: (most: number): string =>
    `Bij een getal van meer dan ${most} scholen staan hier de eerste ${most}. Alle scholen staan in de webpagina van dit overzicht.`,
  behindMore: (count: number): string => (count === 1 ? 'En nog 1.' : `En nog ${count}.`),
  confidentialMark: 'Intern, niet delen',
  nothing: 'Hierover is nog niets bekend.',
  close: 'Sluiten',
} as const;
