/** Printing, sealing and publishing. */
import { listed, quoted, short } from '../phrases.ts';
import type { SentencesFor } from './sentences.ts';

export interface PrintingProblems {
  'print-blocked': { count: number; first: string };
  'not-declared': { missing: readonly string[] };
  'no-one-page': { format: string };
  'print-failed': { detail: string };
  'certificate-unusable': { path: string; fault: CertificateFault };
  'publish-blocked': { publisher: string; first: string };
  'unknown-publisher': { publisher: string; known: readonly string[] };
}

/** What is the matter with a file that should hold a certificate and its key. */
export type CertificateFault = 'unreadable' | 'no-key' | 'no-certificate' | 'no-match';

const certificateWords: { readonly [F in CertificateFault]: string } = {
  unreadable:
    'het is beschadigd, van een andere soort, of het wachtwoord klopt niet. Controleer het bestand en het wachtwoord.',
  'no-key': 'er staat geen RSA-sleutel in. Geef een bestand op met sleutel én certificaat.',
  'no-certificate': 'er staat geen certificaat in. Geef een bestand op met een certificaat.',
  'no-match': 'het certificaat hoort niet bij de sleutel. Geef een bestand op waarin die bij elkaar horen.',
};

export const printingSentences: SentencesFor<PrintingProblems> = {
  'print-blocked': ({ count, first }) =>
    `Dit profiel kan nog niet definitief worden afgedrukt: ${count === 1 ? 'er is nog 1 punt' : `er zijn nog ${count} punten`} te doen. Het eerste: ${first} Een concept kan wel: voeg --concept toe.`,
  'not-declared': ({ missing }) =>
    `Dit profiel is nog niet vastgesteld en verklaard. Er ontbreekt: ${missing.slice(0, 4).join(', ')}${missing.length > 4 ? ` en nog ${missing.length - 4}` : ''}. Een concept kan wel: voeg --concept toe.`,
  'no-one-page': ({ format }) =>
    `Bij het format “${format}” hoort geen one-page. Laat --one-page weg om het profiel zelf af te drukken.`,
  'print-failed': ({ detail }) =>
    `De pdf kon niet worden gemaakt; aan het document is niets veranderd. Probeer het opnieuw. Lukt het weer niet, stuur dan het document en deze melding naar de technische beheerder. Technische melding: ${short(detail, 200)}.`,
  'certificate-unusable': ({ path, fault }) =>
    `Het zegelbestand “${path}” kan niet worden gebruikt: ${certificateWords[fault]}`,
  'publish-blocked': ({ publisher, first }) => `“${publisher}” kan niet worden gemaakt. ${first}`,
  'unknown-publisher': ({ publisher, known }) =>
    `De publicatie “${publisher}” bestaat niet. Kies een van deze: ${listed(known.map(quoted))}.`,
};
