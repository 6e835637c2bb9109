/** The Dutch sentences of problems, in the order of `ProblemFacts`. Each ends with the way out. */
import { writtenDate } from './kinds/date.ts';
import { listed, quoted, short } from './phrases.ts';
import { moment, operationWords, signInWords, tokenWords } from './microsoft-words.ts';
import type {
  AnswerFault,
  CertificateFault,
  JournalFault,
  JsonType,
  MissingSignOff,
  PackageFault,
  ProblemCode,
  ProblemFacts,
  RouteMoment,
  RouteText,
} from './problem.ts';

const formatsNamed = (known: readonly string[]): string => listed(known.map(quoted));

const anotherFile = 'Kies het Word-bestand (.docx) dat u van het samenwerkingsverband kreeg.';
const saveAgain = 'Open het in Word, bewaar het opnieuw als .docx en probeer het nog eens.';
const fromAnotherCopy =
  'Gebruik een eerdere versie van het document, of vraag het samenwerkingsverband om een nieuw.';

const anotherList =
  'Kies een CSV-bestand met vestigingen van DUO, of een eigen lijst met een kolom “BRIN6” en bijvoorbeeld “Directeur” of “E-mail”.';

const otherWords: { readonly [W in ProblemFacts['document-of-another']['what']]: string } = {
  school: 'een andere school',
  round: 'een andere ronde',
  format: 'een ander formulier',
  dossier: 'een ander dossier',
};

const libraryWords: { readonly [L in ProblemFacts['library-unknown']['library']]: string } = {
  schools: 'de bibliotheek voor de scholen',
  archive: 'de bibliotheek voor wat is ingediend',
};

const packageWords: { readonly [F in PackageFault]: (part: string) => string } = {
  'cut-off': () => 'het bestand is niet volledig',
  'unusual-packing': () => 'het is ingepakt op een manier die Word niet gebruikt',
  'too-many-parts': () => 'het bestaat uit te veel onderdelen',
  directory: () => 'de inhoudsopgave van het bestand klopt niet',
  'part-broken': (part) => `het onderdeel ${part} is niet heel`,
  'part-missing': (part) => `het onderdeel ${part} ontbreekt`,
};

const jsonWords: { readonly [T in JsonType]: string } = {
  object: 'een object',
  array: 'een lijst',
  string: 'een tekst',
  number: 'een getal',
  boolean: 'true of false',
  null: 'niets (null)',
};

const answerFaultWords = (fault: AnswerFault, format: string): string => {
  if (fault.what === 'unknown')
    return `“${short(fault.key)}” hoort niet bij dit format. Verbeter de sleutel of haal hem weg; “sop format ${format}” toont de goede sleutels.`;
  const place = `“${fault.key}” (${fault.label})`;
  return fault.what === 'computed'
    ? `${place} wordt berekend. Haal deze sleutel weg.`
    : `${place}: ${fault.received} kan hier niet. Geef ${fault.expected}.`;
};

const certificateWords: { readonly [F in CertificateFault]: string } = {
  unreadable:
    'het is beschadigd, van een andere soort, of het wachtwoord klopt niet. Controleer het bestand en het wachtwoord.',
  'no-key': 'er staat geen RSA-sleutel in. Geef een bestand op met sleutel én certificaat.',
  'no-certificate': 'er staat geen certificaat in. Geef een bestand op met een certificaat.',
  'no-match': 'het certificaat hoort niet bij de sleutel. Geef een bestand op waarin die bij elkaar horen.',
};

const routeMoments: { readonly [M in RouteMoment]: string } = {
  request: 'de adviesaanvraag',
  advice: 'het advies',
  answer: 'het antwoord van het bestuur',
  'term-end': 'het einde van de adviestermijn',
  adoption: 'de vaststelling',
  suspension: 'de laatste dag van de opschorting',
};

const routeTexts: { readonly [T in RouteText]: string } = {
  remarks: 'de opmerkingen van de MR',
  answer: 'het antwoord van het bestuur',
  'adopted-by': 'de naam en functie van wie namens het bestuur vaststelt',
  director: 'de naam van de directeur',
  reason: 'de reden',
  question: 'de vraag',
  'question-answer': 'het antwoord',
  decision: 'het besluit',
};

const organWords = { council: 'de MR', board: 'het bestuur' } as const;

const again = (voided: boolean): string => (voided ? ' opnieuw, want de inhoud is daarna veranderd' : '');

const missingWords: {
  readonly [W in MissingSignOff['what']]: (missing: Extract<MissingSignOff, { what: W }>) => string;
} = {
  request: ({ voided }) => `Vraag de MR${again(voided)} om advies en leg de datum vast.`,
  advice: ({ voided }) =>
    `Leg het advies van de MR${again(voided)} vast. Komt er geen advies? Dan kan dat ook worden vastgelegd, na de adviestermijn.`,
  'board-answer': () => 'Leg het schriftelijke antwoord van het bestuur op het advies vast.',
  adoption: ({ voided }) => `Leg de vaststelling door het bestuur${again(voided)} vast.`,
  suspension: ({ until }) =>
    `De uitvoering is opgeschort tot en met ${writtenDate(until)}. Wacht tot daarna, of leg vast dat de MR geen bezwaar heeft.`,
  'objection-time': ({ organ, until }) =>
    `De tekst is na de instemming gewijzigd; ${organWords[organ]} kan tot en met ${writtenDate(until)} bezwaar maken. Wacht tot daarna, leg vast dat er geen bezwaar is, of zet de oude tekst terug.`,
  declaration: ({ voided }) => `De directeur legt${again(voided)} de verklaring vast.`,
  'declaration-words': ({ labels }) =>
    `Voor de verklaring ontbreekt nog: ${listed(labels)}. Vul dat aan in het document, of laat het samenwerkingsverband de scholenlijst verbeteren.`,
};

const saysMissing = (missing: MissingSignOff): string =>
  (missingWords[missing.what] as (missing: MissingSignOff) => string)(missing);

/** As what still has to be done after that. */
const missingNames: { readonly [W in MissingSignOff['what']]: string } = {
  request: 'de adviesaanvraag',
  advice: 'het advies',
  'board-answer': 'het antwoord van het bestuur',
  adoption: 'de vaststelling',
  suspension: 'het einde van de opschorting',
  'objection-time': 'de tijd voor bezwaar',
  declaration: 'de verklaring',
  'declaration-words': 'de woorden van de verklaring',
};

const firstUpper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const journalFaultWords: { readonly [F in JournalFault]: (seq: number) => string } = {
  altered: (seq) => `gebeurtenis ${seq} is veranderd`,
  missing: (seq) => `gebeurtenis ${seq} ontbreekt`,
  swapped: (seq) => `gebeurtenis ${seq} staat op een andere plaats`,
  cut: (seq) => `vanaf gebeurtenis ${seq} is alles weg`,
};

export const problemSentences: { readonly [C in ProblemCode]: (facts: ProblemFacts[C]) => string } = {
  'file-missing': ({ path }) => `“${path}” bestaat niet. Controleer de naam en de map.`,
  'file-unreadable': ({ path, reason }) =>
    `“${path}” kan niet worden geopend (${reason}). Controleer wat u hebt opgegeven en uw rechten.`,
  'file-not-written': ({ path, reason }) =>
    `“${path}” kan niet worden geschreven (${reason}). Controleer of de map bestaat en of er ruimte is.`,
  'output-is-input': ({ path }) =>
    `“${path}” is ook het bestand waaruit wordt gelezen, en zou verloren gaan. Kies bij --out een andere naam.`,
  'not-utf8': ({ path }) =>
    `“${path}” is niet bewaard als UTF-8; letters zoals “é” zouden verloren gaan. Bewaar het bestand opnieuw met de codering UTF-8.`,
  'not-json': ({ path, at }) =>
    at === null
      ? `“${path}” is geen volledig JSON-bestand: het houdt te vroeg op. Kijk of alle haken en aanhalingstekens sluiten, of maak het bestand opnieuw.`
      : `“${path}” is geen geldig JSON-bestand: het gaat mis op regel ${at.line}, bij teken ${at.column}. Kijk daar naar komma’s, haken en aanhalingstekens, of maak het bestand opnieuw.`,
  'not-word': () => `Dit is geen Word-document. ${anotherFile}`,
  'old-word': () => `Dit is een Word-document van vóór 2007 (.doc). ${saveAgain}`,
  encrypted: () =>
    `Dit document is met een wachtwoord beveiligd. Haal het wachtwoord eraf en probeer het nog eens.`,
  macro: () => `Dit document bevat macro’s en wordt daarom niet geopend. ${saveAgain}`,
  'damaged-package': ({ fault, part }) =>
    `Dit document is beschadigd: ${packageWords[fault](part ?? '')}. ${fromAnotherCopy}`,
  'too-large': ({ megabytes }) =>
    `Dit document is uitgepakt groter dan ${megabytes} MB en wordt daarom niet geopend. Haal grote afbeeldingen of bijlagen weg en probeer het nog eens.`,
  'forbidden-xml': ({ part }) =>
    `Dit document bevat iets dat Word niet maakt (definities in ${part}) en wordt daarom niet geopend. ${fromAnotherCopy}`,
  'too-deep': ({ part, levels }) =>
    `Dit document is te diep genest (meer dan ${levels} niveaus in ${part}) en wordt daarom niet geopend. ${fromAnotherCopy}`,
  'malformed-xml': ({ part }) =>
    `Dit document is beschadigd: het onderdeel ${part} is niet te lezen. ${fromAnotherCopy}`,
  'control-character': ({ part, codePoint }) =>
    `Dit document bevat een teken dat niet in een document mag (${codePoint} in ${part}). ${saveAgain}`,
  'not-our-template': () =>
    `Dit Word-document is geen ondersteuningsprofiel uit ons sjabloon. ${anotherFile}`,
  'reading-copy': () =>
    'Dit is een leesexemplaar, zonder invulvelden. Gebruik het oorspronkelijke document, waarin de antwoorden zijn ingevuld.',
  'unknown-format': ({ format, known }) =>
    `Het format “${format}” is hier niet bekend. Bekend ${known.length === 1 ? 'is' : 'zijn'}: ${formatsNamed(known)}. Controleer de naam, of kies een document van een bekend format.`,
  'newer-format': ({ format, known }) =>
    `Dit document is van een nieuwer format (“${format}”) dan dit programma kent (${formatsNamed(known)}). Werk het programma bij.`,
  'older-format': ({ format, known }) =>
    `Dit document is van een ouder format (“${format}”). Neem de antwoorden over in een nieuw document (${formatsNamed(known)}).`,
  'format-invalid': ({ file, path, expected, received }) =>
    `Het formatbestand ${file} klopt niet bij “${path}”: verwacht ${expected}, gevonden ${received === 'undefined' ? 'niets' : received}. Herstel het op die plaats.`,
  'answers-not-object': ({ part, received }) =>
    `${part === 'answers' ? 'De antwoorden moeten' : 'De gegevens onder “declaration” moeten'} één object zijn, zoals { "sleutel": "waarde" }; hier staat ${jsonWords[received]}. Herstel het bestand.`,
  'answers-wrong': ({ format, faults, count }) =>
    [
      count === 1 ? 'In de antwoorden klopt 1 ding niet:' : `In de antwoorden kloppen ${count} dingen niet:`,
      ...faults.map((fault) => `  - ${answerFaultWords(fault, format)}`),
      ...(count > faults.length ? [`  Verbeter eerst deze ${faults.length}; daarna ziet u de rest.`] : []),
    ].join('\n'),
  'seen-invalid': ({ entry, field }) => {
    const parts = '“code”, “field”, “text”, “by” en “at”';
    if (entry === null)
      return `Het bestand bij --seen moet een lijst zijn, tussen [ en ], met per melding ${parts}. Herstel het bestand.`;
    return field === null
      ? `Melding ${entry} in het bestand bij --seen moet een object zijn, tussen { en }, met ${parts}. Herstel het bestand.`
      : `Bij melding ${entry} in het bestand bij --seen is “${field}” geen tekst of ontbreekt het. Vul daar een tekst tussen aanhalingstekens in.`;
  },
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
    `De pdf kon niet worden gemaakt; aan het document is niets veranderd. Probeer het opnieuw. Lukt het weer niet, stuur dan het document en deze melding naar de technische beheerder. Technische melding: ${short(detail, 200)}.`,
  'certificate-unusable': ({ path, fault }) =>
    `Het zegelbestand “${path}” kan niet worden gebruikt: ${certificateWords[fault]}`,
  'publish-blocked': ({ publisher, first }) => `“${publisher}” kan niet worden gemaakt. ${first}`,
  'unknown-publisher': ({ publisher, known }) =>
    `De publicatie “${publisher}” bestaat niet. Kies een van deze: ${listed(known.map(quoted))}.`,
  'folder-empty': ({ path }) =>
    `In de map “${path}” staat geen enkel Word-document. Kies de map met de profielen.`,
  // Store
  'database-no-programs': ({ platform }) =>
    `Voor deze computer (${platform}) wordt geen database meegeleverd. Geef in DATABASE_URL het adres op van een PostgreSQL-database, versie 15 of nieuwer.`,
  'database-programs-unusable': ({ path, reason }) =>
    `De meegeleverde database in “${path}” kan niet worden uitgevoerd (${reason}). Installeer het programma opnieuw met “bash scripts/install.sh”, of geef in DATABASE_URL het adres op van een PostgreSQL-database.`,
  'database-folder-unusable': ({ path, reason }) =>
    `De map “${path}” kan niet worden gebruikt voor de database (${reason}). Start het programma onder dezelfde gebruiker als de vorige keer, geef die gebruiker rechten op de map, of kies een andere map.`,
  'database-socket-impossible': ({ path, reason }) =>
    `In “${path}” kan geen verbinding met de database worden gemaakt (${reason}). Geef in TMPDIR een map op met een korte naam waarin u mag schrijven, zoals /tmp.`,
  'database-other-version': ({ path, found, needed }) =>
    `De database in “${path}” is gemaakt met PostgreSQL ${found}; dit programma gebruikt versie ${needed}. Geef de map een andere naam en start opnieuw: alle gegevens worden dan opnieuw opgebouwd uit het journaal.`,
  'database-not-started': ({ path, detail }) =>
    `De database start niet (${short(detail, 200)}). Kijk in “${path}”, herstel wat daar staat en start opnieuw.`,
  'database-too-old': ({ found, needed }) =>
    `De database is PostgreSQL ${found}; minstens versie ${needed} is nodig. Werk de database bij, of geef in DATABASE_URL een andere op.`,
  'database-refused': () =>
    'De database weigert de verbinding: de naam, het wachtwoord of de gebruiker klopt niet. Controleer DATABASE_URL.',
  'database-away': ({ reason }) =>
    `De database is nu niet bereikbaar (${reason}). Er is niets verloren gegaan. Wacht even en probeer het opnieuw; blijft dit zo, vraag dan de technische beheerder of de database draait.`,
  'database-role-missing': ({ role }) =>
    `De gebruiker van DATABASE_URL mag de rol “${role}” niet maken. Laat de beheerder van de database dit uitvoeren: create role ${role} nologin; grant ${role} to de gebruiker van DATABASE_URL. Start daarna opnieuw.`,
  'migration-changed': ({ name }) =>
    `De stap “${name}”, waarmee de database is ingericht, is daarna veranderd. Installeer de oorspronkelijke versie van het programma, of meld dit aan de maker.`,
  'migration-unknown': ({ name }) =>
    `De database is ingericht door een nieuwere versie van dit programma (stap “${name}”). Werk het programma bij.`,
  // Microsoft 365
  'graph-unavailable': ({ operation, retryAt }) =>
    `Microsoft 365 geeft nu geen goed antwoord bij het ${operationWords[operation]}. Er is niets verloren gegaan. Probeer het ${retryAt === null ? 'over enkele minuten' : `na ${moment(retryAt)}`} opnieuw.`,
  'graph-refused': ({ operation, lacks }) =>
    `Microsoft 365 staat het ${operationWords[operation]} niet toe. Vraag de beheerder om de toepassing deze machtiging te geven: ${lacks.join(' of ')}.`,
  'graph-not-found': ({ operation, name }) =>
    `${name === null ? 'Wat nodig is' : quoted(name)} bestaat niet (meer) in Microsoft 365; het ging mis bij het ${operationWords[operation]}. Controleer of het is verplaatst of verwijderd, en zet het zo nodig terug uit de prullenbak.`,
  'graph-locked': ({ operation, name }) =>
    `${name === null ? 'Het bestand' : quoted(name)} is op dit moment geopend in Word of uitgecheckt; het ${operationWords[operation]} kan nog niet. Sluit het bestand op alle apparaten. Probeer het daarna opnieuw.`,
  'graph-conflict': ({ name }) =>
    `${name === null ? 'Het bestand' : quoted(name)} is intussen door iemand anders gewijzigd. Er is niets overschreven. Open het opnieuw en bewaar uw wijziging nog eens.`,
  'graph-name-taken': ({ name }) =>
    `Er bestaat al iets anders met de naam ${quoted(name)}. Geef dat een andere naam of verplaats het, en probeer het opnieuw.`,
  'graph-name-unusable': ({ name }) =>
    `De naam ${quoted(short(name))} kan niet in SharePoint. Gebruik een naam zonder de tekens " * : < > ? / \\ | en zonder punt of spatie aan het begin of einde.`,
  'graph-too-large': ({ name, megabytes }) =>
    `${quoted(name)} is groter dan ${megabytes} MB en wordt daarom niet gelezen. Haal grote afbeeldingen of bijlagen weg en probeer het opnieuw.`,
  'graph-full': ({ operation }) =>
    `De opslag in Microsoft 365 is vol; het ${operationWords[operation]} is niet gelukt. Maak ruimte vrij of vraag de beheerder om meer opslag, en probeer het opnieuw.`,
  'graph-gone': () =>
    'Microsoft 365 weet niet meer wat er sinds de vorige keer is gewijzigd. Er is niets verloren gegaan. Laat de hele bibliotheek opnieuw lezen.',
  'graph-unexpected': ({ operation, status, codes }) =>
    `Microsoft 365 gaf een antwoord dat niet wordt begrepen bij het ${operationWords[operation]}. Geef deze melding door aan de technische beheerder: ${[status, ...codes].join(', ')}.`,
  'graph-sign-in-refused': ({ code }) =>
    `De toepassing kan zich niet aanmelden bij Microsoft 365 (${code}). Controleer in de instellingen de tenant, de toepassings-id en het geheim of het certificaat; dat kan verlopen zijn.`,
  // Signing in
  'not-signed-in': () => 'U bent niet aangemeld. Meld u aan en probeer het opnieuw.',
  'token-refused': ({ why }) => tokenWords[why],
  'sign-in-failed': ({ why }) => signInWords[why],
  'sign-in-unavailable': () =>
    'Aanmelden kan nu niet, omdat Microsoft geen antwoord geeft. Probeer het over enkele minuten opnieuw.',
  'settings-wrong': ({ faults }) =>
    `De dienst kan niet starten, want ${faults.length === 1 ? 'een instelling klopt' : `${faults.length} instellingen kloppen`} niet:\n${faults
      .map(
        ({ setting, isSet, expected }) =>
          `  ${setting} ${isSet ? 'is verkeerd' : 'ontbreekt'}; hier hoort ${expected}.`,
      )
      .join('\n')}\nZet ze goed en start opnieuw; docs/beheer.md legt ze uit.`,
  'request-wrong': ({ at }) =>
    `Dit verzoek klopt niet: ${at.map(({ place, expected }) => `${quoted(place)}: ${expected}`).join('; ')}. Verbeter het en stuur het opnieuw.`,
  'route-unknown': ({ path }) => `${quoted(short(path))} bestaat hier niet. Controleer het adres.`,
  'method-unknown': ({ method, path, allowed }) =>
    `${method} kan niet bij ${quoted(short(path))}. Gebruik een van deze: ${listed(allowed)}.`,
  'request-unreadable': () =>
    'Dit verzoek is beschadigd aangekomen of is geen geldig HTTP. Controleer het adres en het programma waarmee u het stuurt, en stuur het opnieuw.',
  'request-head-too-large': ({ kilobytes }) =>
    `Het adres en de kopregels van dit verzoek zijn samen te lang; ten hoogste ${kilobytes} kB mag. Kort ze in en stuur het opnieuw.`,
  'request-too-slow': () =>
    'Dit verzoek kwam te langzaam binnen. Controleer uw verbinding en stuur het opnieuw.',
  'request-too-large': ({ megabytes }) =>
    `Dit verzoek is te groot; ten hoogste ${megabytes} MB mag. Stuur minder tegelijk.`,
  'request-type': ({ expected }) => `Stuur dit verzoek als ${expected}.`,
  'address-unusable': ({ address, reason }) =>
    `De dienst kan niet luisteren op ${quoted(address)} (${reason}). Kies een ander adres met SOP_HOST en SOP_PORT, of stop het andere programma.`,
  'data-folder-unusable': ({ path, reason }) =>
    `De gegevensmap “${path}” kan niet worden gebruikt (${reason}). Werk als de gebruiker van de dienst, geef die rechten op de map, of wijs met SOP_DATA een andere map aan.`,
  'service-not-running': ({ folder }) =>
    `De dienst bij ${quoted(folder)} draait niet. Start haar met “sop serve” en geef de opdracht opnieuw.`,
  'not-ready': ({ waitingFor }) =>
    `De dienst is nog niet klaar: ${waitingFor}. Probeer het over een minuut opnieuw.`,
  unexpected: ({ request }) =>
    `Er ging iets mis dat niet hoort. Uw gegevens zijn bewaard. Probeer het opnieuw; lukt het dan niet, meld dan dit nummer aan de technische beheerder: ${request}.`,

  // Dossier
  'dossier-unknown': ({ dossier }) =>
    `Dossier ${quoted(short(dossier))} is er niet, of het is niet voor u. Controleer de naam: die van de ronde en de school, zoals 2024.14AB00. Bent u aangemeld, kijk dan ook of dat met het goede account is.`,
  'round-unknown': ({ round }) =>
    `De ronde ${quoted(short(round))} is er niet. Kijk in de lijst van rondes welke er zijn.`,
  'no-profile-on': ({ school, day }) =>
    `Van ${school} gold op ${writtenDate(day)} geen profiel dat hier is ingediend. Kies een andere dag, of vraag het samenwerkingsverband naar een ouder profiel.`,
  'not-published': ({ school }) =>
    `Van ${school} is nog geen profiel gepubliceerd. Vraag ernaar bij de school of het samenwerkingsverband.`,
  'file-not-ours': () =>
    'Dit bestand is hier niet bekend: het is gewijzigd, het is een concept of het komt ergens anders vandaan. Vraag de school om het gepubliceerde profiel.',
  'content-moved-on': () =>
    'Het document is veranderd sinds u het bekeek. Bekijk eerst wat er nu staat en doe dit daarna opnieuw.',
  'nothing-collected': () =>
    'Het document van deze school is nog niet gelezen. Bewaar het in de map van de school, wacht een minuut en doe dit daarna opnieuw.',
  'document-gone': ({ name }) =>
    `Het document ${quoted(name)} staat niet meer in de map van de school. Zet het terug uit de prullenbak van de bibliotheek, of zet er een kopie van neer; daarna gaat u hier verder.`,
  'stored-otherwise': ({ name }) =>
    `In het archief staat onder de naam ${quoted(name)} iets anders dan er is bewaard. Zet in de versiegeschiedenis van dat bestand de eerste versie terug; daarna gaat dit vanzelf verder.`,
  'already-handed-in': ({ on }) =>
    `Dit profiel is op ${writtenDate(on)} ingediend en ligt vast. Trek het eerst in, of begin een tussentijdse wijziging als het al is aanvaard.`,
  'not-handed-in': () => 'Dit profiel is nog niet ingediend. Wacht tot de school het heeft ingediend.',
  'day-ahead': ({ day, today }) =>
    `${writtenDate(day)} is nog niet geweest (het is vandaag ${writtenDate(today)}). Kies vandaag of een eerdere dag.`,
  'day-too-early': ({ day, earliest, because }) =>
    `${writtenDate(day)} kan niet: ${routeMoments[because]} is van ${writtenDate(earliest)}. Kies een dag die niet eerder is, of verbeter eerst die andere datum.`,
  'answer-after-adoption': ({ day, adoptedOn }) =>
    `Het bestuur antwoordt vóór of bij de vaststelling, en die is van ${writtenDate(adoptedOn)}; ${writtenDate(day)} is later. Kies een eerdere dag, of verbeter eerst de datum van de vaststelling.`,
  'text-missing': ({ what }) => `${firstUpper(routeTexts[what])} ontbreekt. Vul een korte tekst in.`,
  'text-too-long': ({ what, length, max }) =>
    `De tekst voor ${routeTexts[what]} is ${length - max} tekens te lang (ten hoogste ${max}). Kort hem in.`,
  'text-unprintable': ({ what, character, codePoint }) =>
    `In ${routeTexts[what]} staat een teken dat niet kan worden afgedrukt: ${quoted(character)} (${codePoint}). Haal het weg.`,
  'advice-term-runs': ({ termEnd }) =>
    `De adviestermijn loopt nog tot en met ${writtenDate(termEnd)}. Wacht tot daarna, of leg het advies vast dat u kreeg.`,
  'sign-off-missing': ({ missing: [first, ...others] }) => {
    const then = [...new Set(others.map(({ what }) => missingNames[what]))];
    const says = first ? ` ${saysMissing(first)}` : '';
    return `Dit kan nog niet.${says}${then.length === 0 ? '' : ` Daarna nog: ${listed(then)}.`}`;
  },
  'not-suspended': () =>
    'De uitvoering is niet opgeschort, dus er valt niets op te heffen. Ga verder met de verklaring.',
  'no-objection-possible': ({ until }) =>
    until === null
      ? 'Na de instemming is geen tekst gewijzigd waartegen bezwaar mogelijk is. Neem bij een andere vraag contact op met de school.'
      : `Bezwaar was mogelijk tot en met ${writtenDate(until)}. Neem contact op met de school: zij kan de tekst alsnog wijzigen.`,
  'not-acknowledgeable': () =>
    'Dit punt kan niet als gezien worden gemarkeerd. Pas de tekst aan op de plaats die het noemt.',
  'not-complete': ({ count, first }) =>
    `Dit profiel kan nog niet worden ingediend: ${count === 1 ? 'er is nog 1 punt' : `er zijn nog ${count} punten`} te doen. Het eerste: ${first}`,
  'positive-advice-needed': ({ wayOut }) =>
    `In deze ronde hoort bij indienen een positief advies. Het profiel kan wel worden ingediend als vastgesteld ${wayOut === 'against-negative-advice' ? 'in afwijking van' : 'zonder'} advies van de MR: bevestig dat bij het indienen.`,
  'already-accepted': ({ on }) =>
    `Het samenwerkingsverband heeft dit profiel op ${writtenDate(on)} in ontvangst genomen. Begin een tussentijdse wijziging, of vraag het samenwerkingsverband om het te heropenen met een vraag.`,
  'already-published': ({ on }) =>
    `Dit profiel is op ${writtenDate(on)} gepubliceerd en kan niet meer worden tegengehouden. Stel de school een vraag, zodat zij het kan wijzigen.`,
  'nothing-changed': () =>
    'Er is niets veranderd sinds u het profiel indiende. Beantwoord de vraag van het samenwerkingsverband in woorden, of wijzig eerst de tekst.',
  'no-open-question': () =>
    'Er staat geen vraag van het samenwerkingsverband open. Ververs de pagina om te zien hoe het dossier er nu voor staat.',
  'question-open': () =>
    'Er staat nog een vraag open bij de school. Wacht op het antwoord, of bel de school.',
  'changed-since-hand-in': () =>
    'Het document is na het indienen gewijzigd. Dien het opnieuw in; dat beantwoordt de vraag. Of zet de ingediende tekst terug en antwoord dan.',
  'no-consultation-open': () =>
    'Voor deze school is geen bestuurlijk overleg nodig. Leg eerst vast waarom het nodig is.',
  'not-in-force': () =>
    'Een tussentijdse wijziging kan alleen bij een profiel dat is ingediend en nu geldt. Werk verder in het dossier van de lopende ronde.',
  'change-under-way': () => 'Voor deze school loopt al een tussentijdse wijziging. Werk daarin verder.',
  // Rounds
  'round-exists': ({ round }) => `Er is al een ronde “${round}”. Kies een andere naam.`,
  'round-days-wrong': ({ opensOn, lastDay, consortium }) =>
    `De laatste dag${consortium === null ? '' : ` voor ${consortium}`} (${writtenDate(lastDay)}) ligt vóór de opening (${writtenDate(opensOn)}). Kies een latere laatste dag.`,
  'round-without-format': ({ round, kind, known }) =>
    `De ronde “${round}” heeft geen format voor scholen van de soort “${kind}” (wel voor ${listed(known.map(quoted))}). Open een ronde met een format daarvoor, of verbeter de soort in de scholenlijst.`,
  'round-not-later': ({ lastDay, asked }) =>
    `Verlengen kan alleen naar een latere dag dan ${writtenDate(lastDay)}; ${writtenDate(asked)} is dat niet. Kies een latere dag.`,
  'round-not-trial': ({ title }) =>
    `“${title}” is geen proefronde en kan niet worden verwijderd: de profielen erin zijn van de scholen. Sluit de ronde als hij klaar is.`,
  'round-closed': ({ title }) =>
    `De ronde “${title}” is gesloten: er worden geen documenten meer uitgedeeld. Open een nieuwe ronde.`,
  // Handing out and collecting
  'school-unknown': ({ school }) =>
    `De school ${school} staat niet in de scholenlijst. Controleer de BRIN6, of importeer een lijst waar de school in staat.`,
  'school-without-library': ({ school, consortium }) =>
    consortium === null
      ? `Van de school ${school} is niet bekend bij welk samenwerkingsverband zij hoort. Zet het in de kolom “SWV” van de scholenlijst en importeer die opnieuw.`
      : `Het samenwerkingsverband ${consortium} van de school ${school} heeft hier nog geen bibliotheek. Richt het samenwerkingsverband eerst in.`,
  'library-unknown': ({ consortium, library }) =>
    `${firstUpper(libraryWords[library])} van ${consortium} is er niet: de dienst vindt op die plaats geen map. Controleer de id van de bibliotheek (“drive”) en die van de map erin, en richt het samenwerkingsverband daarmee opnieuw in.`,
  'hand-out-failed': ({ detail }) =>
    `Bij deze school ging iets mis dat niet hoort; de andere scholen merken daar niets van. Probeer het opnieuw. Lukt het weer niet, meld dan deze naam aan de technische beheerder: ${short(detail, 100)}.`,
  'document-of-another': ({ what, found, expected }) =>
    `Op de plaats van het profiel staat een document van ${otherWords[what]} (${quoted(found)}, en hier hoort ${quoted(expected)}). Het telt niet mee. Haal het weg en zet het eigen document terug, bijvoorbeeld met “Versiegeschiedenis” of uit de prullenbak.`,
  // Access
  'not-allowed': () =>
    'U mag dit hier niet doen. Vraag het samenwerkingsverband om toegang, of vraag het aan iemand die dit wel mag.',
  'schools-elsewhere': ({ consortium, schools }) =>
    `Bij ${consortium} ${schools.length === 1 ? 'hoort de school' : 'horen de scholen'} ${listed(schools.slice(0, 5))}${schools.length > 5 ? ` en nog ${schools.length - 5}` : ''} niet. Controleer de BRIN6, of kies het samenwerkingsverband waar ${schools.length === 1 ? 'zij bij hoort' : 'ze bij horen'}.`,
  // Microsoft 365
  'school-list-too-large': ({ file, megabytes }) =>
    `“${file}” is groter dan ${megabytes} MB en wordt daarom niet gelezen. ${anotherList}`,
  'school-list-not-text': ({ file, workbook }) =>
    workbook
      ? `“${file}” is een rekenblad en geen CSV-bestand. Open het, kies “Opslaan als” en dan “CSV UTF-8”, en probeer het met dat bestand.`
      : `“${file}” is geen CSV-bestand. ${anotherList}`,
  'school-list-empty': ({ file, onlyHead }) =>
    `“${file}” ${onlyHead ? 'heeft wel kolomkoppen, maar geen scholen' : 'is leeg'}. Haal het bestand opnieuw op, of kies een ander.`,
  'not-a-school-list': ({ file, found }) =>
    `“${file}” is geen scholenlijst: geen enkele kolomkop is bekend${found.length === 0 ? '' : ` (de eerste regel begint met ${listed(found.map((head) => quoted(short(head, 30))))})`}. ${anotherList}`,
  'school-list-columns-missing': ({ file, missing }) =>
    `In “${file}” ${missing.length === 1 ? 'ontbreekt de kolom' : 'ontbreken de kolommen'} ${listed(missing.map(quoted))}. Haal het volledige bestand bij DUO op, of voeg ${missing.length === 1 ? 'deze kolom' : 'deze kolommen'} toe.`,
  'school-list-kind-unsaid': ({ file }) =>
    `In “${file}” staan scholen voor speciaal (basis)onderwijs, maar niet welke school van welke soort is. Vul in een kolom “Schoolsoort” op elke regel SBO of SO in.`,
  'journal-in-use': ({ path, pid, host }) =>
    `Het journaal in “${path}” wordt al beschreven door een ander programma (proces ${pid} op ${host}). Stop dat programma eerst, of gebruik het.`,
  'journal-taken-over': ({ path }) =>
    `Dit programma stond te lang stil; een ander programma schrijft nu het journaal in “${path}”. Er is niets verloren gegaan. Start dit programma opnieuw, of laat het andere het werk doen.`,
  'journal-disk-full': ({ path }) =>
    `De schijf met het journaal (“${path}”) is vol. Er is niets half opgeslagen. Maak ruimte vrij en probeer het opnieuw.`,
  'journal-not-written': ({ path, reason }) =>
    `In het journaal “${path}” kan niet worden geschreven (${reason}). Er is niets half opgeslagen. Controleer de schijf en de rechten en start opnieuw.`,
  'journal-broken': ({ what, seq, place, line }) =>
    `Het journaal klopt niet: ${journalFaultWords[what](seq)} (${place}, regel ${line}). Zet het journaal terug uit een reservekopie van voor deze verandering.`,
  'journal-behind': ({ applied, head }) =>
    `De database is verder (gebeurtenis ${applied}) dan het journaal (gebeurtenis ${head}), of hoort bij een ander journaal. Zet het goede journaal terug. Is dit journaal het goede, bouw de database dan opnieuw op met “sop rebuild”.`,
  'blob-missing': ({ hash }) =>
    `De opgeslagen gegevens ${hash.slice(0, 12)} zijn er niet meer. Zijn ze niet met opzet gewist? Zet de map dan terug uit een reservekopie.`,
  'blob-damaged': ({ hash }) =>
    `De opgeslagen gegevens ${hash.slice(0, 12)} zijn beschadigd. Zet het bestand terug uit een reservekopie.`,
  'blob-not-written': ({ path, reason }) =>
    `In “${path}” kan niets worden opgeslagen (${reason}). Er is niets half opgeslagen. Maak ruimte vrij of herstel de rechten, en probeer het opnieuw.`,
  'record-stopped': ({ seq, kind, detail }) =>
    `Gebeurtenis ${seq} (${kind}) staat veilig in het journaal, maar kan niet in de database worden verwerkt. Het programma is gestopt, zodat beide niet uit elkaar gaan lopen. Start het opnieuw; lukt het weer niet, stuur deze melding dan naar de technische beheerder. Technische melding: ${short(detail, 200)}.`,
};
