/** What people read about a verified PDF. Each says what it means and what to do. */
import type { Verdict, VerdictCode } from './verify.ts';

const sentences: { readonly [C in VerdictCode]: (facts: Verdict['facts']) => string } = {
  unaltered: ({ signer, selfMade }) =>
    `Dit bestand is ongewijzigd sinds het is verzegeld door ${signer ?? 'onbekend'}.` +
    (selfMade
      ? ' Dit zegel is zelfgemaakt: het toont dat er niets is gewijzigd, maar bewijst niet wie het maakte.'
      : ''),
  altered: () =>
    'Dit bestand is gewijzigd nadat het is verzegeld. Vertrouw de inhoud niet; vraag de school of het samenwerkingsverband om het oorspronkelijke bestand.',
  'not-trusted': ({ signer }) =>
    `Dit bestand past bij zijn zegel, maar dat zegel (${signer ?? 'onbekend'}) is hier niet bekend. Hebt u het certificaat van het samenwerkingsverband? Geef het op met --cert.`,
  'not-ours': () =>
    'Dit is geen profiel met een zegel van dit programma. Een concept heeft er geen, en een zegel kan zijn weggehaald. Vraag de school of het samenwerkingsverband om het definitieve bestand.',
};

/** The verdict in lines: the sentence, then what the file says of itself and the number by which it is registered. */
export const verdictLines = ({ code, facts }: Verdict): string[] => [
  sentences[code](facts),
  ...(facts.title === null ? [] : [`Titel: ${facts.title}`]),
  ...(facts.reference === null ? [] : [`Referentie: ${facts.reference}`]),
  `SHA-256: ${facts.sha256}`,
];
