/** What the template itself says in Dutch, apart from what the format says. */
import { decimalComma } from '../../decimals.ts';
import { documentWords } from '../../document-words.ts';

/** `medezeggenschapsraad` -> `Medezeggenschapsraad`. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Between Dutch quotation marks, as a label in a sentence. */
export const quoted = (text: string): string => `‘${text}’`;

const aboutHours = (minutes: number): string => {
  const halves = Math.max(1, Math.round(minutes / 30));
  return halves === 1 ? 'een half uur' : `${decimalComma(halves / 2)} uur`;
};

export const words = {
  /** What Word would show in an instruction that somebody emptied. */
  instruction: 'Uitleg',
  // Beside a field
  optional: '(niet verplicht)',
  atMostCharacters: (count: number) => `ten hoogste ${count} tekens`,
  atMostChoices: (count: number) => `ten hoogste ${count} aankruisen`,
  atMostRows: (count: number) => `ten hoogste ${count} regels; lege regels mogen`,
  internal: documentWords.internal,
  example: (text: string) => `Bijvoorbeeld: ${text}`,
  exampleOf: (label: string, text: string) => `Bijvoorbeeld bij ${quoted(label)}: ${text}`,
  // When a field is required
  requiredWhenChosen: (label: string, option: string) =>
    `verplicht als u bij ${quoted(label)} kiest voor ${quoted(option)}`,
  requiredWhenAtLeast: (label: string, least: number) =>
    `verplicht als u bij ${quoted(label)} ${decimalComma(least)} of meer invult`,
  requiredPerChoice: (label: string) => `verplicht bij wat u kiest bij ${quoted(label)}`,
  // Tables
  rowHeading: documentWords.rowHeading,
  answerHeading: 'Antwoord',
  numberHeading: 'Nr.',
  // Title
  round: (round: string) => `Opnameronde ${round}`,
  // A copy to read
  fullCopy: `${documentWords.fullCopy} – ${documentWords.notForPublication}`,
  fullCopyMeans: `Wat als ${quoted(documentWords.internal)} is gemerkt, zien alleen de medezeggenschapsraad, het bestuur en het samenwerkingsverband.`,
  // Legend
  legendTitle: 'Zo vult u dit document in',
  legendRequired: 'betekent: verplicht. Bij andere velden staat dat ze niet verplicht zijn, of wanneer wel.',
  legendCharacters:
    'Bij een tekstveld staat hoeveel tekens er ten hoogste in passen. Langer typen kan, maar indienen gaat pas als de tekst past. Beperk u tot de kern.',
  legendInternal: `${capitalised(documentWords.internal)} betekent: alleen de medezeggenschapsraad, het bestuur en het samenwerkingsverband zien dit antwoord.`,
  legendYellow: 'Gele tekst zoals deze is uitleg. Die staat niet in het profiel dat gepubliceerd wordt.',
  checklistTitle: 'Dit hebt u nodig',
  time: (minutes: number) =>
    `Reken op ongeveer ${aboutHours(minutes)} voor het hele profiel. U kunt tussendoor opslaan.`,
  // Sections
  questions: 'Om in het team te bespreken',
  supportLevels: 'De ondersteuningsniveaus',
  level: 'Niveau',
  levelMeaning: 'Wat het betekent',
  levelExample: (text: string) => `Voorbeeld: ${text}`,
  glossary: 'Begrippen',
  glossaryTerm: 'Begrip',
  glossaryMeaning: 'Wat wij ermee bedoelen',
} as const;
