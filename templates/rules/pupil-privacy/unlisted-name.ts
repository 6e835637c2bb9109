/**
 * A name that no list knows and that opens a sentence, in which is told what only a person is or undergoes: "Fieke is
 * faalangstig", "Wijnand Heuts is overgestapt naar het SBO", "Djamairo gaat halve dagen omdat hij ...". Most words that open a
 * sentence are no names, so a pupil, a function or another word that often stands there is left out.
 */
import { isAtWork } from './no-pupil.ts';
import { isNoFamilyName, surname } from './patterns.ts';
import type { Sentence } from './reading.ts';
import type { Detector, Trace } from './trace.ts';
import {
  characteristicIn,
  isCharacteristic,
  isManyPupils,
  isOnePupil,
  isStaff,
  pupils,
} from './vocabulary.ts';

const openers = new Set(
  (
    'hij zij ze wie niemand iemand iedereen ieder elk elke geen dit dat deze die er het de een één als soms vaak daarom dan zo ook ' +
    'hierdoor daardoor dus toch thuis vandaag momenteel nu verder daarnaast bovendien hier daar meestal altijd eerst later daarna ' +
    'vervolgens eventueel wanneer indien omdat hierbij daarbij hiermee daarmee voor bij in op met na tijdens door naar van aan uit ' +
    'over wij we ons onze u uw school groep ouder moeder vader taal rekenen lezen schrijven gym wat waar hoe waarom welke wel niet ' +
    'inmiddels sindsdien sinds onlangs gelukkig helaas misschien natuurlijk tegenwoordig nog alles niets iets klas team samen zelf ' +
    'ik je jij jullie hun hen zijn haar beide alleen vanaf tot want maar of en ander andere ondersteuning begeleiding zorg hulp ' +
    'gedrag onderwijs aanmelding plaatsing overleg bestuur gemeente jeugdhulp samenwerkingsverband kentalis auris'
  ).split(' '),
);

/** What a person is. */
const quality =
  '(?:faalangstig|autistisch|dyslectisch|hoogbegaafd|meerbegaafd|slechthorend|slechtziend|doof|blind|hoogsensitief|hyperactief|depressief|getraumatiseerd|zindelijk|spastisch|verlamd|geadopteerd|transgender|ziek|bang|angstig|agressief|verdrietig|suïcidaal|incontinent)';
/** What only a person undergoes. */
const undergone =
  '(?:gedoubleerd|blijven zitten|geschorst|opgenomen|aangemeld bij|aangemeld voor|uitgeschreven|geplaatst op|overgeplaatst|mishandeld|gepest|uit huis geplaatst|geopereerd|gevlucht|weggelopen|opgehaald|verwezen naar|doorverwezen|overgestapt naar|teruggeplaatst|teruggekomen van|uitgestroomd|aangereden|thuisgehouden|vastgelopen)';
const owned =
  '(?:pdd-nos|adhd|add|ass|odd|dcd|ocd|cp|nah|lvb|down|autisme|dyslexie|dyscalculie|epilepsie|diabetes|astma|reuma|kanker|leukemie|\\p{L}{2,20}(?:stoornis|syndroom|beperking|ziekte|allergie|handicap)|opp|tlv|arrangement|iq|rolstoel|sonde|stoma|gehoorapparaat|gehoorapparaten|hoortoestel|beenprothese|spraakcomputer|eigen leerlijn|persoonlijk begeleider|gezinsvoogd|zorgplan|tos|prikkelarme werkplek|eigen werkplek|aparte werkplek|time-outplek)';
const taken =
  '(?:ritalin|medicatie|medicijnen|insuline|concerta|sondevoeding|logopedie|speltherapie|fysiotherapie|ergotherapie)';

const verb =
  'heeft|had|krijgt|kreeg|is|was|wordt|werd|zit|zat|gaat|ging|werkt|volgt|kan|kon|mag|moet|woont|komt|kwam|leert|blijft|speelt|wil|gebruikt|spreekt|draagt|slikt|eet|durft|rijdt|doubleert|doubleerde|stottert';

const opening = new RegExp(
  `^[\\s\\-–•*]*(?<name>${surname}(?:\\s${surname})?)\\s(?<says>(?:${verb})\\s.*)`,
  'su',
);

const small = '(?:[\\p{L}\\d]+\\s){0,5}';
const tellsPerson = new RegExp(
  `^(?:(?:doubleert|doubleerde|stottert)\\s|(?:is|was|blijft)\\s${small}${quality}(?!\\p{L})|(?:is|was|wordt|werd)\\s${small}${undergone}(?!\\p{L})` +
    `|(?:heeft|had|krijgt|kreeg|gebruikt|draagt)\\s(?:(?:een|zijn|haar|eigen|nu|ook)\\s){0,3}${owned}(?!\\p{L})` +
    `|(?:krijgt|kreeg|slikt|gebruikt|heeft)\\s(?:dagelijks\\s|elke\\s\\p{L}+\\s)?${taken}(?!\\p{L}))`,
  'u',
);
const oneself =
  /(?<!\p{L})(?:hij|hem|(?:zijn|haar) (?:moeder|vader|ouders|oma|opa|broer|broertje|zus|zusje|begeleider|klasgenoten))(?!\p{L})/u;

const isSomeoneElse = ({ words }: Sentence): boolean =>
  words.some((word) => isOnePupil(word) || isManyPupils(word)) ||
  (words[0] !== undefined && isStaff(words[0]));

const traceIn = (sentence: Sentence, own: ReadonlySet<string>): Trace[] => {
  const { name, says } = opening.exec(sentence.text)?.groups ?? {};
  const first = sentence.words[0];
  if (name === undefined || says === undefined || !first || own.has(first.lower)) return [];
  if (openers.has(first.lower) || isCharacteristic(first.lower) || pupils.kin.has(first.lower)) return [];
  if (isNoFamilyName(name) || isSomeoneElse(sentence) || isAtWork(sentence, 0)) return [];
  const said = says.toLowerCase();
  const isTold = tellsPerson.test(said) || (oneself.test(said) && characteristicIn(sentence) !== undefined);
  return isTold ? [{ what: 'name', start: first.start, end: first.start + name.length }] : [];
};

/** A cheap look: the second or a later word is a verb of those. */
const mayOpen = new RegExp(`^[\\s\\-–•*]*\\p{Lu}\\p{Ll}\\S*\\s(?:\\S+\\s){0,3}(?:${verb})\\s`, 'u');

export const unlistedName: Detector = ({ sentences, own }) =>
  sentences.filter(({ text }) => mayOpen.test(text)).flatMap((sentence) => traceIn(sentence, own));
