/** The Dutch sentences of problems, in the order of `ProblemFacts`. Each ends with the way out. */
import type { CertificateFault, ProblemCode, ProblemFacts } from './problem.ts';

const oneOf = (known: readonly string[]): string => known.map((id) => `“${id}”`).join(' of ');

const anotherFile = 'Kies het Word-bestand (.docx) dat u van het samenwerkingsverband kreeg.';
const saveAgain = 'Open het in Word, bewaar het opnieuw als .docx en probeer het nog eens.';
const fromAnotherCopy =
  'Gebruik een eerdere versie van het document, of vraag het samenwerkingsverband om een nieuw.';

/** What a schema calls undefined is, for a person, nothing. */
const foundWord = (received: string): string => (received === 'undefined' ? 'niets' : received);

const certificateWords: { readonly [F in CertificateFault]: string } = {
  unreadable:
    'het is beschadigd, van een andere soort, of het wachtwoord klopt niet. Controleer het bestand en het wachtwoord.',
  'no-key': 'er staat geen RSA-sleutel in. Geef een bestand op met sleutel én certificaat.',
  'no-certificate': 'er staat geen certificaat in. Geef een bestand op met een certificaat.',
  'no-match': 'het certificaat hoort niet bij de sleutel. Geef een bestand op waarin die bij elkaar horen.',
};

export const problemSentences: { readonly [C in ProblemCode]: (facts: ProblemFacts[C]) => string } = {
  'file-missing': ({ path }) => `“${path}” bestaat niet. Controleer de naam en de map.`,
  'file-unreadable': ({ path, reason }) =>
    `“${path}” kan niet worden geopend (${reason}). Controleer wat u hebt opgegeven en uw rechten.`,
  'file-not-written': ({ path, reason }) =>
    `“${path}” kan niet worden geschreven (${reason}). Controleer of de map bestaat en of er ruimte is.`,
  'output-is-input': ({ path }) =>
    `“${path}” is ook het bestand waaruit wordt gelezen, en zou verloren gaan. Kies bij --out een andere naam.`,
  'not-json': ({ path, reason }) =>
    `“${path}” is geen geldig JSON-bestand (${reason}). Herstel het of maak het opnieuw.`,
  'not-word': () => `Dit is geen Word-document. ${anotherFile}`,
  'old-word': () => `Dit is een Word-document van vóór 2007 (.doc). ${saveAgain}`,
  encrypted: () =>
    `Dit document is met een wachtwoord beveiligd. Haal het wachtwoord eraf en probeer het nog eens.`,
  macro: () => `Dit document bevat macro’s en wordt daarom niet geopend. ${saveAgain}`,
  'damaged-package': ({ detail }) => `Dit document is beschadigd (${detail}). ${fromAnotherCopy}`,
  'too-large': ({ megabytes }) =>
    `Dit document is uitgepakt groter dan ${megabytes} MB en wordt daarom niet geopend. Haal grote afbeeldingen of bijlagen weg en probeer het nog eens.`,
  'forbidden-xml': ({ part }) =>
    `Dit document bevat iets dat Word niet maakt (definities in ${part}) en wordt daarom niet geopend. ${fromAnotherCopy}`,
  'too-deep': ({ part, levels }) =>
    `Dit document is te diep genest (meer dan ${levels} niveaus in ${part}) en wordt daarom niet geopend. ${fromAnotherCopy}`,
  'malformed-xml': ({ part }) => `Dit document is beschadigd (${part} is niet leesbaar). ${fromAnotherCopy}`,
  'control-character': ({ part, codePoint }) =>
    `Dit document bevat een teken dat niet in een document mag (${codePoint} in ${part}). ${saveAgain}`,
  'not-our-template': () =>
    `Dit Word-document is geen ondersteuningsprofiel uit ons sjabloon. ${anotherFile}`,
  'unknown-format': ({ format, known }) =>
    `Het format “${format}” is hier niet bekend. Bekend ${known.length === 1 ? 'is' : 'zijn'}: ${oneOf(known)}.`,
  'newer-format': ({ format, known }) =>
    `Dit document is van een nieuwer format (“${format}”) dan dit programma kent (${oneOf(known)}). Werk het programma bij.`,
  'older-format': ({ format, known }) =>
    `Dit document is van een ouder format (“${format}”). Neem de antwoorden over in een nieuw document (${oneOf(known)}).`,
  'format-invalid': ({ file, path, expected, received }) =>
    `Het formatbestand ${file} klopt niet bij “${path}”: verwacht ${expected}, gevonden ${foundWord(received)}. Herstel het op die plaats.`,
  'answers-not-object': ({ received }) =>
    `Het antwoordenbestand moet één object zijn met sleutels en waarden, maar is van het soort “${received}”. Herstel het bestand.`,
  'answer-unknown': ({ keys }) =>
    `Deze sleutels horen niet bij het format: ${keys.slice(0, 5).join(', ')}${keys.length > 5 ? ` en nog ${keys.length - 5}` : ''}. Verbeter ze of haal ze weg; “sop format” toont de goede sleutels.`,
  'answer-computed': ({ key }) =>
    `“${key}” wordt berekend en kan niet worden ingevuld. Haal deze sleutel weg.`,
  'answer-type': ({ key, label, kind, received }) =>
    `De waarde ${received} past niet bij “${label}” (${key}): dit is een veld van de soort “${kind}”. Geef een waarde van die soort.`,
  'seen-invalid': ({ path, expected, received }) =>
    `Het bestand met “gezien” klopt niet bij “${path}”: verwacht ${expected}, gevonden ${foundWord(received)}. Herstel het op die plaats.`,
  'formats-unrelated': ({ earlier, now, reversed }) =>
    reversed
      ? `“${earlier}” is nieuwer dan “${now}”. Zet eerst het oude document en dan het nieuwe.`
      : `De formats “${earlier}” en “${now}” volgen elkaar niet op en kunnen niet worden vergeleken. Kies twee documenten van hetzelfde format, of van een format en zijn opvolger.`,
  'control-absent': ({ key, label }) =>
    `Het veld “${label}” (${key}) staat niet in dit document. Zet het veld terug, of maak een nieuw document met “sop fill”.`,
  'print-blocked': ({ count, first }) =>
    `Dit profiel kan nog niet definitief worden afgedrukt: ${count === 1 ? 'er is nog 1 punt' : `er zijn nog ${count} punten`} te doen. Het eerste: ${first} Een concept kan wel: voeg --concept toe.`,
  'not-declared': ({ missing }) =>
    `Dit profiel is nog niet vastgesteld en verklaard. Er ontbreekt: ${missing.slice(0, 4).join(', ')}${missing.length > 4 ? ` en nog ${missing.length - 4}` : ''}. Een concept kan wel: voeg --concept toe.`,
  'no-one-page': ({ format }) =>
    `Bij het format “${format}” hoort geen one-page. Laat --one-page weg om het profiel zelf af te drukken.`,
  'print-failed': ({ detail }) =>
    `Het maken van de pdf is mislukt (${detail}). Probeer het opnieuw; lukt het weer niet, meld dit dan aan de technische beheerder.`,
  'certificate-unusable': ({ path, fault }) =>
    `Het zegelbestand “${path}” kan niet worden gebruikt: ${certificateWords[fault]}`,
  'publish-blocked': ({ publisher, first }) => `“${publisher}” kan niet worden gemaakt. ${first}`,
  'unknown-publisher': ({ publisher, known }) =>
    `De publicatie “${publisher}” bestaat niet. Kies ${oneOf(known)}.`,
  'folder-empty': ({ path }) =>
    `In de map “${path}” staat geen enkel Word-document. Kies de map met de profielen.`,
};
