/**
 * One pupil, told so that no name is needed: "de jongen die ... in een rolstoel zit", "de dochter van onze conciërge heeft
 * faalangst", "wij hebben nu een leerling met ... in groep 3". "Een leerling met dyslexie" in general is no one.
 */
import type { Sentence } from './reading.ts';
import type { Detector, Trace } from './trace.ts';
import { characteristicIn } from './vocabulary.ts';

const ofSeveral = '(?:(?:oudste|jongste|middelste|tweede|kleine) )?';
const boy = `(?<!of )de ${ofSeveral}(?:jongen|(?:klein|stief)?zoon|(?:klein|stief)?dochter|neef|nicht|tweeling)`;
const girl = `(?<!of )het ${ofSeveral}(?:meisje|jongetje|zoontje|dochtertje|neefje|nichtje|zusje|broertje|(?:adoptie|pleeg|vluchtelingen)kind|(?<=(?:oudste|jongste|middelste) )kind)`;
const thatOne = `(?:${boy}|${girl}|(?:deze|die) (?:jongen|zoon|dochter|tweeling)|(?:dit|dat) (?:meisje|jongetje))`;
const particular =
  '(?:\\p{L}+e |[\\p{L}-]+(?:s|sch|end|ig|d) |transgender |blind |doof |)?(?:[\\p{L}\\d]{2,20}-)?';
const aBoyOrGirl = `(?:een|één) ${particular}(?:jongen|meisje|jongetje|zusje|broertje|kleutertje|tweeling)`;
const aPupil = `(?:een|één) ${particular}(?:[\\p{L}]{0,12}leerlinge?|[\\p{L}]{0,12}kind|jongen|meisje|jongetje|kleuter|ll\\.?|nieuwkomer|zij-instromer)`;
const inGroup =
  '(?:uit|in|van) (?:gr(?:oep|\\.)? ?\\d|\\d ?[/-] ?\\d|de (?:kleuter|onder|midden|boven)bouw|de kleutergroep)';

const anywhere = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, 'gu');

/** Enough by themselves: a boy or a girl, and where that child sits or lives. */
const places: readonly RegExp[] = [
  anywhere(`(?:${boy}|${girl}|(?:deze|die) jongen|dit meisje) (?:uit|in|van) groep \\d`),
  anywhere(`(?:${boy}|${girl}) (?:die|dat) (?:[^,.;]{1,60} )?(?:woont|woonde|verblijft)`),
];

/** One pupil, whatever else the sentence says; with a characteristic everybody knows who. */
const someonesOwn: readonly RegExp[] = [
  anywhere(`${thatOne}(?= (?:die|dat|uit|van|met|in|is|heeft|krijgt|zit))`),
  anywhere('(?:ons|onze) \\p{L}+e (?:leerling|leerlingetje|kind|kindje|kleuter|jongen|meisje)'),
  // Brothers and sisters, of whom the family is told.
  anywhere(
    'de (?:oudste|jongste|middelste)(?:,? (?:uit|in|van|zit in) groep \\d,?)? (?:krijgt|kreeg|heeft|had|zit|zat|is|was|gaat|ging)',
  ),
  // Whose child that is, everybody knows.
  anywhere(
    '(?:een|het|de) (?:kind|zoon|zoontje|dochter|dochtertje|kleinkind|kleinzoon|kleindochter|neefje|nichtje|zusje|broertje) van (?:onze|de|een van|een)(?! leerling| ouder)',
  ),
  // "Deze leerling" is also said in general, but not that it has or had something.
  anywhere('(?:deze leerling|dit kind) (?:heeft|had|kreeg)'),
  // "De leerling die ..." is anyone, but what happened once happened to one.
  anywhere(
    '(?:de (?:leerling|kleuter|peuter) die|het kind dat) (?:[^,.;]{1,60} )?(?:kwam|werd|was|had|ging|kreeg|verloor|stroomde|verhuisde|vluchtte|mocht|moest|viel|sprong|raakte|brak|liep|zat|vertrok|stierf|overleed|terugkwam|terugkeerde|wegliep|instroomde|overstapte|uitviel|vastliep|startte|binnenkwam)',
  ),
  // A family and where it lives.
  anywhere(
    '(?:een|het|dit|één) gezin (?:aan|in|uit|op|van) (?:de|het) \\p{L}{2,30}(?:weg|straat|laan|plein|hof|dreef|singel|kade|pad|steeg|dijk|gracht)',
  ),
  // Whose mother that is, everybody knows.
  anywhere(
    '(?:zijn|haar) (?:moeder|vader|oma|opa|broer|broertje|zus|zusje) (?:is|was|heeft|had|zit|zat|krijgt|kreeg|werd|woont|overleed)',
  ),
];

/** A pupil of a group and a story; in a rule ("als ...", "elke ...") it is anyone. */
const oneOfGroup: readonly RegExp[] = [
  anywhere(`een (?:\\p{L}+e )?tweeling ${inGroup}`),
  anywhere(`${aPupil} ${inGroup}`),
  // As in a list: "Leerling groep 6: ...".
  anywhere(
    '(?<=^[^\\p{L}]{0,4})(?:leerling|ll\\.?|jongen|meisje|kleuter) (?:(?:uit|in|van) )?(?:groep|gr\\.?) ?\\d(?: ?/ ?\\d)?(?=\\s?[:,(–-])',
  ),
  anywhere(`(?:de leerling|het kind)(?: [^,.;]{1,60})? ${inGroup}`),
];

/** What happened once happened to one. */
const happened = anywhere(
  `${aPupil}(?: (?:die|dat))?(?: [^,.;]{1,50})? (?:kwam|werd|was|had|ging|kreeg|verloor|stroomde|verhuisde|vluchtte|overleed|zat|liep|gehad)`,
);

/** A boy or a girl is told of, where "a pupil" may be anyone. */
const boyOrGirl = anywhere(aBoyOrGirl);

const meets =
  '(?:er (?:is|zit|kwam|komt)|hebben|heeft|zit|begeleiden|kennen|is er|kwam|komt|startte|vertrok|verliet|werd|ging|kreeg|verloor|verhuisde|overleed|stroomde)(?: \\p{L}+){0,4}';
const someone = anywhere(`${meets} ${aPupil}`);
const someBoyOrGirl = anywhere(`${meets} ${aBoyOrGirl}`);

/** "In de kleutergroep is in februari een kind met Down gestart". */
const arrived = anywhere(
  `(?:is|was) (?:[^,.;]{1,40} )?${aPupil} [^,.;]{0,60}(?:gestart|begonnen|ingestroomd|binnengekomen|vertrokken|teruggekomen|teruggekeerd|overleden|geplaatst|geschorst|overgestapt)`,
);

/** What one pupil has, even where no list knows the word. */
const withSomething = new RegExp(`${aPupil} met (?:een|het|de) `, 'u');

const now =
  /\b(?:nu|momenteel|op dit moment|dit (?:school)?jaar|vorig (?:school)?jaar|in groep \d|sinds (?:de |het |een |vorig |begin |eind |carnaval|kerst|pasen|pinksteren|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|onlangs|inmiddels|voor het eerst|sinds kort|bij de kleuters|in (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|deze week|elke (?:ochtend|middag|maandag|dinsdag|woensdag|donderdag|vrijdag)|vooral door|vanwege|afgelopen)(?![a-z])/;
/** Where a boy or a girl is, who is told of with less. */
const here = /(?<!\p{L})(?:bij ons|in de (?:onder|midden|boven)bouw|onze school)(?!\p{L})/u;
const inGeneral = /(?<!\p{L})(?:je|men|vaak|meestal|altijd|soms)(?!\p{L})/u;
const theirFamily =
  /(?<!\p{L})(?:zijn|haar) (?:vader|moeder|ouders|opa|oma|broer|broertje|zus|zusje)(?!\p{L})/u;
const ifEver =
  /\b(?:als|wanneer|indien|stel|mocht|kan|kunnen|bijvoorbeeld|elk|ieder|iedere|elke (?!ochtend|middag|dag|week|maandag|dinsdag|woensdag|donderdag|vrijdag)\w+)\b/;

const tracesOf = (sentence: Sentence, patterns: readonly RegExp[]): Trace[] =>
  patterns.flatMap((pattern) =>
    [...sentence.lower.matchAll(pattern)].map(({ 0: found, index }): Trace => ({
      what: 'described',
      start: sentence.start + index,
      end: sentence.start + index + found.length,
    })),
  );

const tracesInSentence = (sentence: Sentence): Trace[] => {
  const isRule = ifEver.test(sentence.lower);
  const told = [
    ...tracesOf(sentence, someonesOwn),
    ...(isRule ? [] : tracesOf(sentence, [...oneOfGroup, happened])),
  ];
  const isNow = now.test(sentence.lower);
  const isGeneral = inGeneral.test(sentence.lower);
  const isHere = here.test(sentence.lower) && !isGeneral;
  const present = isRule
    ? []
    : [
        ...(isNow ? tracesOf(sentence, [someone, arrived]) : []),
        ...(isNow && !isGeneral ? tracesOf(sentence, [boyOrGirl]) : []),
        ...(isHere ? tracesOf(sentence, [someBoyOrGirl]) : []),
      ];
  const placed = tracesOf(sentence, places);
  if (told.length + present.length === 0) return placed;
  const isTold =
    characteristicIn(sentence) !== undefined ||
    (!isRule && theirFamily.test(sentence.lower) && tracesOf(sentence, [happened]).length > 0) ||
    (present.length > 0 && withSomething.test(sentence.lower));
  return isTold ? [...placed, ...told, ...present] : placed;
};

/** A cheap look before the patterns are tried: they all speak of one. */
const mayDescribe = ({ lower }: Sentence): boolean =>
  /jongen|jongetje|broertje|zusje|on(?:s|ze) \p{L}+e (?:leerling|kind|kleuter)|meisje|tweeling|dochter|zoon|neef|nicht|(?:de|deze) leerling|(?:het|dit) kind|(?:adoptie|pleeg|vluchtelingen)kind|(?:een|één) (?:[\p{L}-]+ )?[\p{L}\d-]{0,20}(?:leerling|kind|kleuter|ll|nieuwkomer|instromer)|(?:leerling|ll\.?|kleuter) (?:(?:uit|in|van) )?gr|gezin (?:aan|in|uit|op|van) |de (?:oudste|jongste|middelste)|kind van (?:onze|de|een)|(?:zijn|haar) (?:moeder|vader|oma|opa|broer|zus)/u.test(
    lower,
  );

export const describedPupil: Detector = ({ sentences }) =>
  sentences.filter(mayDescribe).flatMap(tracesInSentence);
