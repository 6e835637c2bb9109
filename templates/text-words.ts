/**
 * What is said of a text: that it may lead to a pupil, or could be easier for parents. Each sentence quotes the place and
 * says what to write instead.
 */
import type { FindingFacts, PrivacyTrace, ReadingHint } from './finding.ts';
import { short } from './phrases.ts';

const whatItIs: { readonly [T in PrivacyTrace]: string } = {
  'citizen-number': 'Dat lijkt op een burgerservicenummer. Haal het weg',
  'date-of-birth': 'Dat lijkt op een geboortedatum. Haal de datum weg',
  phone: 'Dat lijkt op een privénummer. Gebruik het algemene nummer van de school',
  email: 'Dat lijkt op het adres van een persoon. Gebruik een adres van de school, zoals info@ of ib@',
  name: 'Dat lijkt op de naam van een kind of gezin. Haal de naam weg en schrijf in het algemeen',
  'small-group': 'Bij minder dan vijf kinderen weet men al gauw wie het zijn. Haal het aantal weg',
  'only-pupil': 'Van een enig kind weet men al gauw wie het is. Schrijf wat de school biedt, niet voor wie',
  described: 'Dat lijkt op een verhaal over één kind. Schrijf wat de school biedt, niet voor wie',
};

export const privacySentence = ({ label, what, text }: FindingFacts['pupil-privacy']): string =>
  `Bij “${label}” staat “${short(text)}”. ${whatItIs[what]}, of laat vastleggen dat u dit hebt gezien en dat het zo kan. Let op: deze controle kent woorden, geen verhalen; een ongewone naam of een bekend voorval ziet zij niet.`;

type Told = FindingFacts['reading-hint'];

type Sentences = {
  readonly [W in ReadingHint['what']]: (facts: Extract<Told, { what: W }>) => string;
};

const hintSentences: Sentences = {
  'long-sentence': ({ label, text, words, most }) =>
    `Deze zin bij “${label}” telt ${words} woorden: “${short(text)}”. Maak er twee van; tot ${most} woorden leest een zin makkelijk.`,
  passive: ({ label, text }) =>
    `Bij “${label}” staat “${short(text)}”. Daar blijft onduidelijk wie iets doet. Schrijf bijvoorbeeld “wij” of “de leraar”.`,
  abbreviation: ({ label, text }) =>
    `Niet alle ouders kennen de afkorting “${text}” bij “${label}”. Schrijf voluit wat u bedoelt.`,
  jargon: ({ label, text, plain, meaning }) =>
    plain === undefined
      ? `Niet alle ouders kennen “${text}” bij “${label}”. Schrijf erbij wat het is, bijvoorbeeld zo: ${meaning}`
      : `Niet alle ouders kennen “${text}” bij “${label}”. Schrijf liever: “${plain}”.`,
};

export const readingSentence = (facts: Told): string => sentenceOf(facts.what, facts);

const sentenceOf = <W extends ReadingHint['what']>(what: W, facts: Told): string =>
  hintSentences[what](facts as Extract<Told, { what: W }>);
