/**
 * Every Dutch sentence for a finding or a problem. Each says what is the matter and what to do about it, in words for
 * someone with little time. The tables are typed by the lists of codes: a code without a sentence does not compile.
 */
import { decimalComma } from './decimals.ts';
import type { Finding, FindingCode, FindingFacts, PatternName, Severity } from './finding.ts';
import { writtenDate } from './kinds/date.ts';
import type { ValueKindName } from './kinds/names.ts';
import { listed, short } from './phrases.ts';
import { problemSentences } from './problem-words.ts';
import type { Problem, ProblemCode, ProblemFacts } from './problem.ts';
import { privacySentence, readingSentence } from './text-words.ts';

export const severityWords: { readonly [S in Severity]: string } = {
  blocking: 'Nog te doen',
  advice: 'Kijk hier nog eens naar',
  info: 'Ter informatie',
};

const patternWords: { readonly [P in PatternName]: string } = {
  brin: 'twee cijfers en twee letters, bijvoorbeeld 99XX',
  brin6: 'het BRIN-nummer met de twee cijfers van de vestiging, bijvoorbeeld 99XX00',
  postcode: 'vier cijfers en twee letters, bijvoorbeeld 6211 AB',
  phone: 'een nummer van tien cijfers, bijvoorbeeld 043 123 45 67',
  email: 'een e-mailadres, bijvoorbeeld info@school.nl',
  url: 'een webadres, bijvoorbeeld https://www.school.nl',
};

/** What to do with an empty field of a kind. */
const askFor: { readonly [K in ValueKindName]: string } = {
  text: 'Vul dit in.',
  number: 'Vul een getal in.',
  choice: 'Kies een antwoord uit de lijst.',
  choices: 'Kruis ten minste één keuze aan.',
  'yes-no': 'Kies “Ja” of “Nee”.',
  date: 'Vul een datum in, bijvoorbeeld 05-11-2024.',
  declaration: 'Kruis het vakje aan als u dit verklaart.',
  computed: 'Vul de getallen in waaruit dit volgt.',
};

/** What a kind could have read instead. */
const expectedBy: { readonly [K in ValueKindName]: string } = {
  text: 'Vul een tekst in.',
  number: 'Vul een getal in, bijvoorbeeld 12 of 0,75.',
  choice: 'Kies een antwoord uit de lijst.',
  choices: 'Kruis de keuzes aan.',
  'yes-no': 'Kies “Ja” of “Nee”.',
  date: 'Vul een datum in, bijvoorbeeld 05-11-2024.',
  declaration: 'Kruis het vakje aan, of laat het leeg.',
  computed: 'Laat dit veld leeg: het wordt berekend.',
};

const characters = (count: number): string => (count === 1 ? '1 teken' : `${count} tekens`);

const range = (min: number, max: number): string =>
  `van ${decimalComma(min)} tot en met ${decimalComma(max)}`;

const findingSentences: { readonly [C in FindingCode]: (facts: FindingFacts[C]) => string } = {
  required: ({ label, kind, mayBeZero }) =>
    `“${label}” is nog leeg. ${askFor[kind]}${mayBeZero ? ' Niet van toepassing? Vul 0 in.' : ''}`,
  'too-long': ({ label, length, max }) =>
    `De tekst bij “${label}” is ${characters(length - max)} te lang (ten hoogste ${max}). Kort de tekst in.`,
  'line-break': ({ label }) =>
    `De tekst bij “${label}” staat op meer dan één regel. Haal de regeleinden weg; de tekst loopt vanzelf door.`,
  pattern: ({ label, pattern, text }) =>
    `“${short(text)}” klopt niet bij “${label}”. Schrijf ${patternWords[pattern]}.`,
  unreadable: ({ label, kind, text }) =>
    `“${short(text)}” kan niet worden gelezen bij “${label}”. ${expectedBy[kind]}`,
  'unknown-option': ({ label, text, options }) =>
    `“${short(text)}” is geen keuze bij “${label}”. ${options.length > 4 ? 'Kies een antwoord uit de lijst.' : `Kies uit: ${options.map((option) => `“${option}”`).join(', ')}.`}`,
  'too-many-choices': ({ label, count, atMost }) =>
    `Bij “${label}” zijn ${count} keuzes aangekruist; ten hoogste ${atMost} mag. Haal er ${count - atMost} weg.`,
  'out-of-range': ({ label, value, min, max }) =>
    `${decimalComma(value)} kan niet bij “${label}”. Vul een getal in ${range(min, max)}.`,
  'too-many-decimals': ({ label, value, decimals }) =>
    decimals === 0
      ? `${decimalComma(value)} kan niet bij “${label}”. Vul een heel getal in.`
      : `${decimalComma(value)} heeft te veel cijfers achter de komma bij “${label}”. Rond af op ${decimals}.`,
  'no-glyph': ({ label, character, codePoint }) =>
    `Het teken “${character}” (${codePoint}) bij “${label}” kan niet worden afgedrukt. Haal het weg of schrijf het in woorden.`,
  'parts-exceed-whole': ({ says, sum, whole, wholeLabel }) =>
    `${says} Samen is het ${decimalComma(sum)}; bij “${wholeLabel}” staat ${decimalComma(whole)}. Kijk welk getal niet klopt.`,
  'part-exceeds-whole': ({ says, label, part, whole, wholeLabel }) =>
    `${says} Bij “${label}” staat ${decimalComma(part)}, bij “${wholeLabel}” ${decimalComma(whole)}. Kijk welk getal niet klopt.`,
  'exclusive-option': ({ says, label, option }) =>
    `${says} Haal bij “${label}” het kruisje bij “${option}” weg, of juist de andere kruisjes.`,
  'duplicate-row': ({ says, label, row }) =>
    `${says} Maak bij “${label}” regel ${row} leeg of kies iets anders.`,
  'incomplete-row': ({ says, label, column, row }) =>
    `${says} Bij “${label}”, regel ${row}, is “${column}” nog leeg. Vul het in of maak de hele regel leeg.`,
  'row-needed': ({ says, label }) => `${says} Het gaat om “${label}”.`,
  'chosen-without-offer': ({ says, need, level }) =>
    level === null
      ? `${says} Bij “${need}” is nog niet ingevuld hoe dat is georganiseerd. Vul dat in, of kies deze behoefte niet.`
      : `${says} Bij “${need}” staat “${level}”. Kies deze behoefte niet, of pas het aanbod aan.`,
  'one-page-too-long': ({ says, length, max }) =>
    `Past niet op de one-page: ${characters(length - max)} te lang. ${says} Kort een of meer teksten in.`,
  'fte-zero': ({ label }) => `“${label}” is 0. Op elke school werkt iemand: vul de FTE per taak in.`,
  'fte-unlikely': ({ fte, pupils, min, max }) =>
    `${decimalComma(fte)} FTE voor ${pupils} leerlingen is ongewoon (meestal ${min} tot ${max} leerlingen per FTE). Staat er ergens een komma verkeerd? Klopt het, dan hoeft u niets te doen.`,
  'unlike-last-round': ({ label, from, to, tenfold }) =>
    `“${label}” gaat van ${decimalComma(from)} naar ${decimalComma(to)}${tenfold ? ': klopt de komma?' : '. Dat is een groot verschil met de vorige keer.'} Kijk het getal na. Klopt het, dan hoeft u niets te doen.`,
  'dates-out-of-order': ({ earlierLabel, earlier, laterLabel, later }) =>
    `“${laterLabel}” (${writtenDate(later)}) ligt vóór “${earlierLabel}” (${writtenDate(earlier)}). Verbeter een van de twee datums.`,
  'pupil-privacy': privacySentence,
  'reading-hint': readingSentence,
  'date-ahead': ({ label, date, today }) =>
    `“${label}” is ${writtenDate(date)}, en het is vandaag ${writtenDate(today)}. Vul de dag in waarop het is gebeurd, of laat dit leeg tot het zover is.`,
  'declaration-empty': () =>
    'Het blok “Vaststelling en verklaring” is nog leeg. Dat is de laatste stap: na het advies van de medezeggenschapsraad en de vaststelling door het bestuur.',
  'declaration-incomplete': ({ missing }) =>
    `In het blok “Vaststelling en verklaring” ontbreekt nog: ${listed(missing)}. Vul dit aan voordat u indient.`,
  'declaration-differs': ({ labels }) =>
    `In het document staat iets anders dan in het dossier bij: ${listed(labels)}. Het dossier telt; u hoeft het document niet te verbeteren. Klopt het dossier niet? Verbeter het dan daar.`,
  'control-missing': ({ label, pending }) =>
    pending
      ? `Het veld “${label}” is weg, misschien door een bijgehouden wijziging die nog openstaat. Weiger die wijziging in Word (tabblad Controleren), of zet een eerdere versie terug.`
      : `Het veld “${label}” is uit het document verdwenen. Maak het verwijderen ongedaan of zet een eerdere versie terug. Lukt dat niet? Neem uw antwoorden dan over in een nieuw document.`,
  'control-duplicate': ({ label, count }) =>
    `Het veld “${label}” staat ${count} keer in het document, met verschillende antwoorden. Verwijder wat te veel is; tot die tijd telt geen van de antwoorden.`,
  'control-unknown': ({ tag }) =>
    `Het document bevat een veld dat niet bij dit format hoort (${short(tag)}). Het wordt niet meegenomen; u hoeft niets te doen.`,
  'value-conflict': ({ label, first, second }) =>
    `Bij “${label}” staat zowel “${short(first)}” als “${short(second)}”. Vul het juiste antwoord opnieuw in.`,
  'pending-revisions': ({ count }) =>
    `Er ${count === 1 ? 'staat nog 1 bijgehouden wijziging' : `staan nog ${count} bijgehouden wijzigingen`} open. Accepteer of weiger ${count === 1 ? 'die' : 'ze'} in Word (tabblad Controleren) en bewaar het document.`,
  'text-outside': ({ text, after }) =>
    `De tekst “${short(text)}”${after === null ? '' : ` na “${short(after)}”`} staat naast een veld en wordt niet meegenomen. Zet de tekst ín het veld als die erbij hoort.`,
  'external-reference': ({ kinds }) =>
    `Het document verwijst naar bestanden buiten het document (${listed(kinds)}). Die worden niet opgehaald en niet meegenomen. Haal ze weg als u ze niet kent.`,
  'school-differs': ({ document, field }) =>
    `Dit document is uitgereikt aan vestiging ${document}, maar in het veld staat ${field}. Gebruik het document van uw eigen school, of vraag het samenwerkingsverband om een nieuw.`,
  'open-comments': ({ count }) =>
    count === 1
      ? 'Er staat nog 1 opmerking open. Die komt niet in de pdf; u kunt haar in Word afhandelen.'
      : `Er staan nog ${count} opmerkingen open. Die komen niet in de pdf; u kunt ze in Word afhandelen.`,
  'nothing-to-publish': ({ publisher, format }) =>
    `Het format “${format}” zegt niet wat er in “${publisher}” komt. Vraag het samenwerkingsverband om een format dat dat wel zegt.`,
  'text-shortened': ({ label, length, max }) =>
    `Het blok “${label}” telt ${length} tekens en is ingekort tot ten hoogste ${max}. De volledige tekst staat in het deel voor de schoolgids. Kort de tekst zelf in als u liever iets anders weglaat.`,
};

/** The sentence of a finding. */
export const sentence = (found: Finding): string => sentenceFor(found.code, found.facts);

const sentenceFor = <C extends FindingCode>(code: C, facts: unknown): string =>
  findingSentences[code](facts as FindingFacts[C]);

/** One sentence for several empty places of one field. */
export const emptyPlaces = (label: string, count: number): string =>
  `Bij “${label}” zijn nog ${count} vakken leeg. Vul ze in.`;

/** The sentence of a problem. */
export const problemSentence = ({ code, facts }: Pick<Problem, 'code' | 'facts'>): string =>
  problemSentenceFor(code, facts);

const problemSentenceFor = <C extends ProblemCode>(code: C, facts: unknown): string =>
  problemSentences[code](facts as ProblemFacts[C]);
