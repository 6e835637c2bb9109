/** Eight primary schools in Maastricht-Heuvelland (PO3105). */
import type { PrimarySketch } from './sketch.ts';

export const mergelmuis: PrimarySketch = {
  brin6: '99CB00',
  name: 'Basisschool De Mergelmuis',
  domain: 'mergelmuis',
  area: 6213,
  letters: 'ZM',
  street: 'Blokbrekershof 9',
  board: 'mergelstad',
  denomination: 'Rooms-Katholiek',
  director: 'H. Verzinsel',
  helper: 'Intern begeleider, op dinsdag, woensdag en vrijdag',
  pupils: 288,
  groups: 12,
  tide: 'gelijk',
  concepts: ['jaarklassen'],
  facilities: ['bso', 'voorschool', 'structuurgroep'],
  building: ['prikkelarm', 'rustruimte', 'therapie', 'speellokaal'],
  offer: {
    none: ['aud', 'vis', 'med', 'mot'],
    school: ['ext', 'adhd', 'ass'],
    partner: ['ths', 'het'],
  },
  onePage: ['ext', 'ass', 'adhd', 'het', 'ths'],
  shared: ['ext'],
  inOneSentence: 'Een stadsschool die rust en duidelijkheid biedt aan kinderen die dat hard nodig hebben.',
  strong: [
    'Twee gedragsspecialisten die elke dag in de klassen komen',
    'Een rustgroep, met steeds de weg terug naar de eigen klas',
    'School en jeugdhulp in één team',
  ],
  character:
    'Onze school ligt in een levendige stadswijk. Binnen is het opvallend rustig: vaste plekken, weinig aan de muren en een dag die op elke deur te lezen staat. We oefenen met alle kinderen hoe je ruzie oplost, wacht op je beurt en zegt wat je voelt. Op het plein zijn altijd drie volwassenen die meespelen.',
  context:
    'In onze wijk hebben veel gezinnen het niet breed. Een deel van de kinderen heeft al veel meegemaakt voordat ze vier zijn. Zij hebben volwassenen nodig die blijven. We kiezen daarom voor een vast team, een schoolontbijt en hulp voor ouders in het gebouw zelf. Steeds meer scholen vragen ons om mee te denken over gedrag.',
  aboutNumbers:
    'Het aantal plannen is gestegen doordat we kinderen met moeilijk gedrag langer op school houden.',
  inspected: '2021-06-15',
  change: { agreedOn: '2024-05-28' },
};

export const stadsraam: PrimarySketch = {
  brin6: '99CD00',
  name: 'Basisschool Het Stadsraam',
  domain: 'stadsraam',
  area: 6211,
  letters: 'ZS',
  street: 'Achter de Luiken 2',
  board: 'mergelstad',
  denomination: 'Openbaar',
  director: 'D. Voorbeeld',
  helper: 'Intern begeleider bovenbouw of onderbouw, op alle schooldagen',
  pupils: 420,
  groups: 17,
  tide: 'groei',
  concepts: ['montessori', 'anders'],
  otherConcept: 'Tweetalig onderwijs Nederlands en Engels',
  facilities: ['bso', 'ikc', 'nieuwkomers'],
  building: ['lift', 'rolstoel', 'toilet', 'verzorging', 'speellokaal'],
  offer: {
    none: ['ml', 'het'],
    school: ['nt2', 'hb', 'med', 'lez'],
    partner: ['vis', 'tos'],
  },
  onePage: ['nt2', 'hb', 'med', 'vis'],
  shared: ['nt2'],
  inOneSentence:
    'Een montessorischool in de binnenstad, waar kinderen uit de hele wereld zelfstandig leren werken.',
  strong: [
    'Vanaf groep 1 Nederlands en Engels',
    'Zelf kiezen, zelf plannen en zelf nakijken',
    'Nieuwe kinderen vinden snel hun draai',
  ],
  character:
    'Midden in de stad leren kinderen uit ruim dertig landen met elkaar. In elke klas staan kasten met materiaal waarmee kinderen zelf iets kunnen ontdekken. De leraar geeft korte lesjes aan één kind of een klein groepje. Kinderen houden in een logboek bij wat ze hebben gedaan. Een deel van de dag spreken we Engels.',
  context:
    'Onze leerlingen komen uit de hele stad en van over de grens. Veel ouders zijn hier voor een paar jaar, voor studie of werk. Er wordt veel verhuisd, en afscheid nemen hoort bij ons schooljaar. Taal is voor bijna alle kinderen een aandachtspunt, ook voor kinderen die heel vlot leren. We besteden daarom veel zorg aan de start en aan de overdracht.',
  aboutNumbers: 'Vier groepen kregen tijdelijk les in een nevengebouw; zij zijn meegeteld.',
  inspected: '2023-11-21',
};

export const krijtknikker: PrimarySketch = {
  brin6: '99CF00',
  name: 'Basisschool De Krijtknikker',
  domain: 'krijtknikker',
  area: 6245,
  letters: 'ZR',
  street: 'Stuiterstraat 18',
  board: 'maasvallei',
  denomination: 'Rooms-Katholiek',
  director: 'N. de Proef',
  helper: 'Intern begeleider, op maandag, dinsdag en donderdag',
  pupils: 176,
  groups: 8,
  tide: 'gelijk',
  concepts: ['jaarklassen'],
  facilities: ['bso'],
  building: ['rolstoel', 'toilet', 'prikkelarm', 'speellokaal'],
  offer: {
    none: ['nt2', 'ext', 'ml'],
    school: ['lez', 'rek'],
    partner: ['vis', 'aud'],
  },
  onePage: ['lez', 'rek', 'aud', 'vis'],
  shared: [],
  inOneSentence:
    'Een dorpsschool die goed is in lezen en rekenen, ook voor kinderen die slecht horen of zien.',
  strong: [
    'Kennis in huis over slecht horen en slecht zien',
    'Lezen en rekenen in kleine stappen, met veel oefening',
  ],
  character:
    'Op ons schoolplein wordt nog geknikkerd, en in de klas houden we van helder en overzichtelijk. Lessen hebben een vaste opbouw: terugblik, uitleg, samen oefenen, zelf doen. In de lokalen is weinig nagalm en goed licht. Daar hebben kinderen met een gehoorapparaat of een sterke bril veel aan, en alle anderen ook.',
  context:
    'De meeste kinderen komen uit het dorp en de gehuchten langs de grens. Sommige gezinnen wonen in België. Al jaren melden ouders van kinderen met een beperking in horen of zien zich bij ons aan, omdat ze van anderen hebben gehoord dat het hier goed gaat. We hebben daardoor ervaring opgebouwd die we graag delen.',
  inspected: '2020-09-29',
};

export const graftenspringer: PrimarySketch = {
  brin6: '99CH00',
  name: 'Basisschool De Graftenspringer',
  domain: 'graftenspringer',
  area: 6271,
  letters: 'ZT',
  street: 'Graftendwarsweg 5',
  board: 'heuvelrand',
  denomination: 'Rooms-Katholiek',
  director: 'W. Voorbeeld',
  helper: 'Intern begeleider, op dinsdag en donderdag',
  pupils: 201,
  groups: 9,
  tide: 'krimp',
  concepts: ['ontwikkelingsgericht', 'anders'],
  otherConcept: 'Buitenonderwijs',
  facilities: ['voorschool', 'bso'],
  building: ['rustruimte', 'speellokaal'],
  offer: {
    none: ['vis', 'nt2', 'med'],
    school: ['adhd', 'werk', 'jk'],
    partner: ['mot', 'int'],
  },
  onePage: ['werk', 'mot', 'int', 'adhd', 'jk'],
  shared: [],
  inOneSentence: 'Een school in het heuvelland waar leren en bewegen elke dag samengaan.',
  strong: [
    'Iedere les begint of eindigt met bewegen',
    'Een buitenlokaal waar we het hele jaar les geven',
    'Kleuters die spelend leren plannen',
  ],
  character:
    'Wij zitten op een helling en gebruiken die ook. Tafels leer je al springend, een kaart lees je buiten, en een verhaal klinkt anders onder een boom. Binnen werken we aan thema’s die kinderen mee bedenken. Wie moeite heeft met stilzitten, is hier op zijn plek. Wie juist rust zoekt, vindt in elke klas een stil hoekje.',
  context:
    'Onze leerlingen komen uit het stadje en uit zes dorpen. Een deel reist met de bus. Doordat er in de streek minder kinderen worden geboren, krimpt de school. We zien meer kinderen die onrustig zijn of weinig buiten hebben gespeeld. Dat heeft ons gebracht bij een rooster met meer beweging en meer lessen in de natuur.',
  inspected: '2021-04-01',
};

export const hoogzit: PrimarySketch = {
  brin6: '99CJ00',
  name: 'Basisschool De Hoogzit',
  domain: 'hoogzit',
  area: 6294,
  letters: 'ZB',
  street: 'Uitkijkpad 2',
  board: 'heuvelrand',
  denomination: 'Rooms-Katholiek',
  director: 'E. van Bedacht',
  helper: 'Intern begeleider, op vrijdagochtend',
  pupils: 38,
  groups: 3,
  tide: 'krimp',
  concepts: ['jaarklassen', 'ervaringsgericht'],
  facilities: [],
  building: ['lift', 'speellokaal'],
  offer: {
    none: ['vis', 'aud', 'nt2', 'hb', 'med', 'het', 'ths'],
    school: [],
    partner: ['tos'],
  },
  onePage: ['lez', 'tos', 'ass'],
  shared: [],
  inOneSentence:
    'De kleinste school van de streek, met drie groepen, een kampvuurplek en tijd voor iedereen.',
  strong: ['Kleine groepen, waarin de leraar elk kind elke dag spreekt'],
  character:
    'Wij zijn met drie groepen en vijf leraren. Dat maakt veel mogelijk: een kind dat verder is, rekent gewoon een groep hoger mee, en wie iets moeilijk vindt, krijgt direct uitleg. ’s Ochtends drinken we samen thee en vertellen we wat er die dag gebeurt. Ouders lopen makkelijk binnen en geven soms zelf een les.',
  context:
    'Onze school staat in een dorp op de heuvel, vlak bij Duitsland. Bijna alle kinderen van het dorp zitten bij ons. Een klein team kan niet alles zelf: voor veel vragen leunen we op de specialisten van het bestuur. We praten met het dorp en de gemeente over de toekomst van de school.',
  inspected: '2022-05-19',
};

export const bloesemfiets: PrimarySketch = {
  brin6: '99CL00',
  name: 'Basisschool De Bloesemfiets',
  domain: 'bloesemfiets',
  area: 6269,
  letters: 'ZF',
  street: 'Boomgaardfietspad 40',
  board: 'heuvelrand',
  denomination: 'Rooms-Katholiek',
  director: 'I. Verzinsel',
  helper: 'Intern begeleider, op maandag en donderdag',
  pupils: 235,
  groups: 10,
  tide: 'gelijk',
  concepts: ['jaarklassen', 'dalton'],
  facilities: ['bso', 'ikc'],
  building: ['lift', 'toilet', 'speellokaal', 'therapie'],
  offer: {
    none: ['vis', 'aud', 'nt2', 'het'],
    school: ['lez', 'hb', 'int'],
    partner: ['rek'],
  },
  onePage: ['lez', 'rek', 'hb', 'med', 'int'],
  shared: [],
  inOneSentence: 'Een kindcentrum tussen de boomgaarden, van opvang tot en met groep 8 met één team.',
  strong: [
    'Een doorgaande lijn van baby tot brugklas',
    'Kinderen leren samenwerken en verantwoordelijkheid nemen',
  ],
  character:
    'Opvang en onderwijs zijn bij ons één. Een kind van twee zit in hetzelfde gebouw als zijn zus in groep 8. Werken als daltonschool betekent dat kinderen leren omgaan met vrijheid: ze kiezen hun werkplek, plannen hun taak en helpen elkaar. De leraar stelt hoge eisen en geeft veel vertrouwen. We fietsen elk voorjaar met de hele school door de bloesem.',
  context:
    'Wij staan in een groeikern tussen dorpen. Veel ouders pendelen naar de stad en vinden het fijn dat hun kind de hele dag op één plek kan zijn. De gezinnen zijn vrij gelijk in opleiding, maar niet in tijd. Leraren en pedagogisch medewerkers stemmen daarom dagelijks af. Kinderen uit de omliggende dorpen sluiten vaak in groep 7 aan.',
  weak: {
    standard: 'begeleiding',
    plan: 'De gegevens van de toetsen worden nog niet in elke groep gebruikt om de lessen te veranderen. Sinds september bespreken leraar en intern begeleider elke tien weken de groep. In mei kijken twee leraren van een andere school mee. Voor de zomer beslissen we wat er in het jaarplan blijft.',
  },
  inspected: '2019-10-08',
};

export const achtsteTrede: PrimarySketch = {
  brin6: '99CN00',
  name: 'Basisschool De Achtste Trede',
  domain: 'achtstetrede',
  area: 6301,
  letters: 'ZA',
  street: 'Trappenbergje 8',
  board: 'heuvelrand',
  denomination: 'Rooms-Katholiek',
  director: 'O. de Fictie',
  helper: 'Intern begeleider, op woensdag en vrijdag',
  pupils: 142,
  groups: 6,
  tide: 'gelijk',
  concepts: ['freinet'],
  facilities: ['voorschool'],
  building: ['prikkelarm', 'speellokaal'],
  offer: {
    none: ['vis', 'aud', 'mot', 'med'],
    school: ['tos', 'int'],
    partner: ['ext'],
  },
  onePage: ['tos', 'int', 'ext'],
  shared: [],
  inOneSentence: 'Een school waar de verhalen en vragen van kinderen elke ochtend het begin van de les zijn.',
  strong: ['Een klassenraad in iedere groep', 'Een schoolkrant die kinderen zelf schrijven en drukken'],
  character:
    'Wat kinderen meemaken, brengen ze mee naar school: een vogelnest, een krantenknipsel, een ruzie op het veld. Daarvan maken we teksten, onderzoek en rekenwerk. Elke week is er klassenraad, voorgezeten door een kind. Zo leren kinderen luisteren, meebeslissen en afspraken nakomen. Hun werk drukken we in een eigen krant.',
  context:
    'De leerlingen wonen in het stadje of in de dalen eromheen. In het toeristenseizoen werken veel ouders in het weekend en ’s avonds. Sommige kinderen zijn dan vaak bij grootouders. We houden rekening met die drukte bij huiswerk en gesprekken. Het schoolgebouw is oud en heeft trappen, wat niet voor ieder kind handig is.',
  inspected: '2020-02-13',
};

export const blauweSluis: PrimarySketch = {
  brin6: '99CP00',
  name: 'Basisschool De Blauwe Sluis',
  domain: 'blauwesluis',
  area: 6222,
  letters: 'ZU',
  street: 'Schutkolkkade 61',
  board: 'mergelstad',
  denomination: 'Algemeen bijzonder',
  director: 'C. Voorbeeld',
  helper: 'Intern begeleider, op maandag, woensdag en vrijdag',
  pupils: 254,
  groups: 11,
  tide: 'groei',
  concepts: ['jaarklassen'],
  facilities: ['bso', 'voorschool'],
  building: ['lift', 'rolstoel', 'toilet', 'verzorging'],
  offer: {
    none: ['vis', 'aud'],
    school: ['med', 'mot'],
    partner: ['ths'],
  },
  onePage: ['mot', 'med', 'ths'],
  shared: [],
  inOneSentence: 'Een moderne school aan het kanaal met een gebouw dat voor elk kind werkt.',
  strong: ['Een verzorgingsruimte en collega’s die medisch geschoold zijn', 'Veel muziek, in elke groep'],
  character:
    'Ons gebouw is vijf jaar oud, licht en zonder drempels. Op elke verdieping is een plein waar kinderen uit verschillende groepen samenwerken. Muziek is bij ons een vak als elk ander: ieder kind leert een instrument bespelen. Kinderen die lichamelijk iets extra’s nodig hebben, doen overal aan mee.',
  context:
    'De wijk is in tien jaar tijd sterk veranderd. Waar fabrieken stonden, wonen nu jonge gezinnen. Daarnaast zijn er straten waar mensen al lang wonen en minder te besteden hebben. De school brengt die werelden bij elkaar. We groeien elk jaar met een halve groep en nemen nieuwe collega’s aan die nog moeten leren hoe wij werken.',
  inspected: '2023-03-30',
};
