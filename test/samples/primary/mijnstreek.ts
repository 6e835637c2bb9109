/** Eight primary schools in the Westelijke Mijnstreek (PO3104). None has a fixed offer for children who see badly. */
import type { PrimarySketch } from './sketch.ts';

export const kiezelbrug: PrimarySketch = {
  brin6: '99AB00',
  name: 'Basisschool De Kiezelbrug',
  domain: 'kiezelbrug',
  area: 6131,
  letters: 'ZK',
  street: 'Kiezelbrugpad 4',
  board: 'maasvallei',
  denomination: 'Rooms-Katholiek',
  director: 'M. Voorbeeld',
  helper: 'Intern begeleider, op maandag en donderdag',
  pupils: 268,
  groups: 11,
  tide: 'gelijk',
  concepts: ['jaarklassen'],
  facilities: ['bso', 'voorschool'],
  building: ['prikkelarm', 'therapie', 'speellokaal'],
  offer: {
    none: ['vis', 'aud', 'med'],
    school: ['lez', 'rek', 'ext', 'jk'],
    partner: ['tos', 'ths'],
  },
  onePage: ['lez', 'rek', 'tos', 'ext', 'jk'],
  shared: [],
  inOneSentence:
    'Een wijkschool met rust in de klas, veel aandacht voor lezen en een deur die voor ouders openstaat.',
  strong: [
    'Een leesuur in alle groepen, elke ochtend om half negen',
    'Rustige klassen met afspraken die overal hetzelfde zijn',
    'Logopedie en jeugdhulp onder één dak',
  ],
  character:
    'Onze school staat aan de rand van het centrum, tussen rijtjeshuizen en een park. In elke groep zitten kinderen van één leeftijd. De dag begint met stil lezen en eindigt met een korte terugblik. We zijn zuinig op de rust: in de gang lopen we, in de klas praten we om de beurt. Op vrijdagmiddag kiest ieder kind een werkplaats.',
  context:
    'De meeste leerlingen wonen op loopafstand. Er zijn gezinnen die al drie generaties in de wijk wonen en gezinnen die er net zijn. Ongeveer een op de vijf kinderen spreekt thuis een andere taal dan Nederlands. We zien grote verschillen in woordenschat bij de start. Daarom besteden we in groep 1 tot en met 3 elke dag een uur aan verhalen, liedjes en gesprekjes.',
  inspected: '2022-03-17',
};

export const papierenBootje: PrimarySketch = {
  brin6: '99AC00',
  name: 'Basisschool Het Papieren Bootje',
  domain: 'papierenbootje',
  area: 6161,
  letters: 'ZP',
  street: 'Vouwbladlaan 21',
  board: 'bedacht',
  denomination: 'Algemeen bijzonder',
  director: 'J. van Bedacht',
  helper: 'Intern begeleider, elke ochtend behalve woensdag',
  pupils: 196,
  groups: 8,
  tide: 'groei',
  concepts: ['jenaplan'],
  facilities: ['ikc', 'bso'],
  building: ['rolstoel', 'lift', 'toilet', 'speellokaal'],
  offer: {
    none: ['vis', 'rek', 'het'],
    school: ['hb', 'werk', 'int'],
    partner: ['mot'],
  },
  onePage: ['hb', 'werk', 'mot', 'int', 'adhd'],
  shared: [],
  inOneSentence:
    'Een jenaplanschool waar kinderen van drie leeftijden samen spelen, werken, vieren en praten.',
  strong: [
    'Kinderen leren plannen: van dagtaak naar weektaak',
    'Elke maandag en vrijdag een viering met de hele school',
  ],
  character:
    'Bij ons zitten kinderen van drie leerjaren in één stamgroep. Zo is een kind de ene keer de jongste en een jaar later degene die uitlegt. De week heeft een ritme van gesprek, spel, werk en viering. Kinderen onderzoeken vragen die ze zelf bedenken. Wie vastloopt, vraagt eerst hulp in het groepje en daarna bij de groepsleider.',
  context:
    'Ouders kiezen vaak bewust voor ons onderwijs; een deel van de kinderen komt daarom van buiten de wijk, met de fiets of de bus. De gezinnen verschillen sterk in inkomen en opleiding. Doordat de groepen gemengd zijn, valt een verschil in tempo minder op. Het vraagt wel dat leraren goed bijhouden wat ieder kind al kan.',
  aboutNumbers: 'De groei komt door de nieuwbouw aan de overkant van het spoor.',
  inspected: '2021-11-09',
};

export const lantaarnvis: PrimarySketch = {
  brin6: '99AD00',
  name: 'Basisschool De Lantaarnvis',
  domain: 'lantaarnvis',
  area: 6164,
  letters: 'ZL',
  street: 'Diepzeestraat 110',
  board: 'maasvallei',
  denomination: 'Openbaar',
  director: 'S. Verzinsel',
  helper: 'Intern begeleider, van maandag tot en met woensdag',
  pupils: 312,
  groups: 13,
  tide: 'gelijk',
  concepts: ['jaarklassen', 'ontwikkelingsgericht'],
  facilities: ['voorschool', 'ikc'],
  building: ['lift', 'prikkelarm', 'rustruimte', 'speellokaal'],
  offer: {
    none: ['vis', 'med'],
    school: ['nt2', 'tos', 'ext', 'lez'],
    partner: ['ths', 'het'],
  },
  onePage: ['nt2', 'ths'],
  shared: ['nt2'],
  inOneSentence: 'Een kleurrijke school waar meer dan twintig talen klinken en iedereen Nederlands leert.',
  strong: [
    'Een taalklas voor kinderen die pas in Nederland zijn',
    'Ouders leren mee: elke donderdag is er taalcafé',
    'Een team dat elkaar in de klas helpt',
  ],
  character:
    'Op onze school klinken veel talen. Dat zien we als rijkdom. Kinderen die nog geen Nederlands spreken, beginnen in de taalklas en gymmen vanaf de eerste dag met hun eigen groep. In alle lessen leggen we woorden uit met beelden en voorwerpen. We werken acht weken aan een thema en sluiten dat af met een tentoonstelling voor ouders.',
  context:
    'Onze wijk kent veel huurwoningen en gezinnen die vaak verhuizen. In de loop van een schooljaar komen en gaan er tientallen kinderen. Veel ouders werken op wisselende tijden. Dat vraagt om een snelle, warme start voor nieuwe leerlingen en om korte lijnen met gemeente en wijkteam. In elke groep is een map klaar voor wie morgen begint.',
  aboutNumbers: 'Door verhuizingen wisselde in dit schooljaar ongeveer een op de acht leerlingen van school.',
  inspected: '2019-05-23',
};

export const grindtoren: PrimarySketch = {
  brin6: '99AE00',
  name: 'Basisschool De Grindtoren',
  domain: 'grindtoren',
  area: 6121,
  letters: 'ZG',
  street: 'Zandwinnersweg 7',
  board: 'maasvallei',
  denomination: 'Rooms-Katholiek',
  director: 'P. de Proef',
  helper: 'Intern begeleider, op dinsdag en vrijdag',
  pupils: 224,
  groups: 9,
  tide: 'krimp',
  concepts: ['jaarklassen'],
  facilities: ['bso'],
  building: ['rolstoel', 'lift', 'toilet', 'verzorging', 'speellokaal'],
  offer: {
    none: ['vis', 'nt2', 'het'],
    school: ['rek', 'mot', 'werk'],
    partner: ['aud', 'ass'],
  },
  onePage: ['rek', 'mot', 'aud', 'ass'],
  shared: [],
  inOneSentence:
    'Een school in het dorp waar doen en ontdekken net zo belangrijk zijn als leren uit een boek.',
  strong: ['Rekenen met echt materiaal, tot en met groep 8', 'Een gebouw waarin iedereen overal kan komen'],
  character:
    'In ons gebouw zijn geen trappen en brede gangen. Dat was een bewuste keuze: elk kind moet overal kunnen komen. We leren graag met de handen: in de werkplaats, de schooltuin en de keuken. ’s Morgens staan taal en rekenen op het rooster, ’s middags maken we ruimte voor natuur, techniek en muziek.',
  context:
    'Het dorp vergrijst en het aantal leerlingen daalt langzaam. Bijna alle kinderen kennen elkaar van de peutergroep of de sportclub. Ouders helpen mee bij uitstapjes en in de tuin. Omdat groepen kleiner worden, werken we vaker met twee leerjaren samen. Dat vraagt van leraren dat zij goed plannen wanneer welke kinderen uitleg krijgen.',
  inspected: '2023-02-02',
};

export const veerklokje: PrimarySketch = {
  brin6: '99AF00',
  name: 'Basisschool Het Veerklokje',
  domain: 'veerklokje',
  area: 6127,
  letters: 'ZV',
  street: 'Overzetterspad 1',
  board: 'maasvallei',
  denomination: 'Rooms-Katholiek',
  director: 'T. Voorbeeld',
  helper: 'Intern begeleider, op woensdag',
  pupils: 84,
  groups: 4,
  tide: 'krimp',
  concepts: ['jaarklassen'],
  facilities: ['voorschool'],
  building: ['speellokaal'],
  offer: { none: ['vis', 'aud', 'med', 'hb', 'het'], school: ['jk'], partner: [] },
  onePage: ['jk', 'lez'],
  shared: [],
  inOneSentence: 'Een kleine school bij de Maas waar vier groepen samen één geheel vormen.',
  strong: ['Iedereen kent iedereen, ook de ouders'],
  character:
    'Wij zijn een kleine school bij de rivier, met vier groepen van twee leerjaren. De oudste kinderen lezen voor aan de jongste. Tussen de middag eten we samen aan lange tafels. Buiten hebben we meer ruimte dan binnen, en die gebruiken we: bij droog weer is er elke dag een les in de boomgaard.',
  context:
    'Vrijwel al onze leerlingen wonen in het dorp. Nieuwe gezinnen komen vooral uit de stad en zoeken rust. De school is de laatste voorziening van het dorp en wordt door verenigingen gebruikt. Met weinig leerlingen per leerjaar zijn vriendschappen kwetsbaar; we letten er daarom goed op dat niemand alleen staat.',
  inspected: '2020-01-30',
};

export const wolkenmeter: PrimarySketch = {
  brin6: '99AG00',
  name: 'Basisschool De Wolkenmeter',
  domain: 'wolkenmeter',
  area: 6171,
  letters: 'ZW',
  street: 'Weerhuisplein 30',
  board: 'bedacht',
  denomination: 'Samenwerking Protestants-Christelijk, Rooms-Katholiek',
  director: 'R. de Fictie',
  helper: 'Coördinator ondersteuning, op alle schooldagen tot 13.00 uur',
  pupils: 345,
  groups: 14,
  tide: 'gelijk',
  concepts: ['jaarklassen', 'dalton'],
  facilities: ['bso', 'structuurgroep', 'anders'],
  otherFacility: 'Weerstation en sterrenkijker op het dak',
  building: ['lift', 'prikkelarm', 'rustruimte', 'therapie', 'speellokaal'],
  offer: {
    none: ['vis', 'nt2'],
    school: ['hb', 'adhd', 'ass', 'lez', 'werk'],
    partner: ['int', 'mot'],
  },
  onePage: ['hb', 'werk', 'ass', 'adhd', 'int', 'lez'],
  shared: ['hb'],
  inOneSentence:
    'Een grote school met kleine groepjes, waar nieuwsgierige kinderen leren plannen en onderzoeken.',
  strong: [
    'Een plusgroep waar ook kinderen van andere scholen welkom zijn',
    'Een rustgroep voor wie de klas even te vol is',
    'Leren plannen vanaf groep 1',
  ],
  character:
    'Wij zijn een grote school met veertien groepen en een eigen weerstation. Elke ochtend meten twee kinderen de wolken en de regen. Kinderen werken met een taakbrief en kiezen zelf wanneer ze wat doen. De leraar geeft uitleg in kleine groepjes. Er zijn stille plekken voor wie zich moeilijk kan concentreren en lastige opgaven voor wie meer wil.',
  context:
    'Onze leerlingen komen uit de kern en uit drie dorpen eromheen. Veel ouders werken in de techniek of de zorg. Er is een grote groep kinderen die snel leert, en een even grote groep die baat heeft bij structuur. Door onze omvang kunnen we collega’s met een eigen specialisme in dienst nemen. Nadeel is dat een kind zich verloren kan voelen; daarom heeft elke bouw een eigen ingang en plein.',
  aboutNumbers: 'In de plusgroep zitten ook kinderen van andere scholen; zij zijn hier niet meegeteld.',
  inspected: '2022-10-06',
};

export const drieKersen: PrimarySketch = {
  brin6: '99AH00',
  name: 'Basisschool De Drie Kersen',
  domain: 'driekersen',
  area: 6181,
  letters: 'ZD',
  street: 'Kersenplukkersdreef 3',
  board: 'bedacht',
  denomination: 'Rooms-Katholiek',
  director: 'L. Verzinsel',
  helper: 'Intern begeleider, op maandag en woensdag',
  pupils: 152,
  groups: 7,
  tide: 'gelijk',
  concepts: ['ervaringsgericht'],
  facilities: ['bso', 'praktisch'],
  building: ['prikkelarm', 'speellokaal'],
  offer: {
    none: ['vis', 'aud', 'nt2', 'mot'],
    school: ['ml', 'int'],
    partner: ['tos'],
  },
  onePage: ['ml', 'tos', 'int', 'lez'],
  shared: [],
  inOneSentence:
    'Een school met een boomgaard, waar kinderen in hun eigen tempo en veel in de buitenlucht leren.',
  strong: ['Een praktische leerroute voor wie leert door te doen', 'Elke week een hele ochtend buiten'],
  character:
    'Achter onze school ligt een boomgaard waar we les geven, oogsten en tot rust komen. We letten bij ieder kind op twee dingen: voelt het zich goed en is het echt bezig? Als een van die twee ontbreekt, veranderen we iets. Kinderen kiezen op dinsdag- en donderdagmiddag uit ateliers zoals koken, timmeren, theater en programmeren.',
  context:
    'De leerlingen komen uit het oude dorp en uit een nieuwbouwwijk aan de andere kant van het kanaal. Het zijn twee groepen gezinnen die elkaar vooral op school ontmoeten. We organiseren daarom vier feesten per jaar waaraan iedereen meedoet. We zien meer kinderen die moeite hebben met stilzitten en daarom praktisch leren. Daar hebben we ons rooster op aangepast.',
};

export const hooibrug: PrimarySketch = {
  brin6: '99AJ00',
  name: 'Basisschool De Hooibrug',
  domain: 'hooibrug',
  area: 6438,
  letters: 'ZH',
  street: 'Oogstpad 16',
  board: 'bedacht',
  denomination: 'Rooms-Katholiek',
  director: 'K. van Bedacht',
  helper: 'Intern begeleider, op donderdag',
  pupils: 118,
  groups: 5,
  tide: 'krimp',
  concepts: ['jaarklassen'],
  facilities: [],
  building: ['speellokaal'],
  offer: { none: ['vis', 'aud', 'med', 'mot'], school: ['lez'], partner: [] },
  onePage: ['lez'],
  shared: [],
  inOneSentence: 'Een dorpsschool op de heuvel waar kinderen leren samenwerken over de leerjaren heen.',
  strong: ['Lezen met maatjes uit een andere groep'],
  character:
    'Vanuit onze klassen kijk je uit over de velden. We hebben vijf groepen en een team dat hier graag en lang werkt. Kinderen helpen elkaar bij het lezen en bij het opruimen. Wie iets moeilijk vindt, krijgt uitleg aan de ronde tafel. Wie klaar is, kiest een opdracht uit de ontdekkast.',
  context:
    'Het dorp heeft één school, waar alle kinderen naartoe gaan. De ouders zijn betrokken en weten de weg naar school te vinden. Omdat het aantal leerlingen daalt, denken we met de school in het volgende dorp na over samenwerking bij muziek, gym en de hulp aan kinderen die sneller leren.',
  inspected: '2018-12-11',
};
