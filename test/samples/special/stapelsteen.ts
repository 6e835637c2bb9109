/** A school for special primary education that works closely with primary schools, in Maastricht-Heuvelland (PO3105). */
import type { SpecialSketch } from './sketch.ts';

export const stapelsteen: SpecialSketch = {
  brin6: '99SF00',
  name: 'SBO De Stapelsteen',
  domain: 'stapelsteen',
  area: 6226,
  letters: 'ZG',
  street: 'Keienlegersplein 1',
  board: 'voorbeeldSpeciaal',
  denomination: 'Samenwerking Protestants-Christelijk, Rooms-Katholiek',
  director: 'J. Verzinsel',
  helper: 'Intern begeleider, op maandag, dinsdag en donderdag',
  types: ['sbo'],
  tide: 'gelijk',
  pupils: 158,
  groups: 11,
  places: 165,
  targetGroups: [
    {
      group: 'ml',
      need: 'ml',
      pupils: 102,
      groupSize: 17,
      offer:
        'Een eigen leerlijn per kind, met elke ochtend twee uur taal, lezen en rekenen in kleine groepjes.',
    },
    {
      group: 'ml-gedrag',
      need: 'ext',
      pupils: 45,
      groupSize: 13,
      offer:
        'Een kleinere groep met vaste afspraken, een gedragsspecialist en veel oefening in samen spelen.',
    },
    {
      group: 'ass',
      need: 'ass',
      pupils: 11,
      groupSize: 11,
      offer: 'Een voorspelbare groep met eigen werkplekken, plaatjes bij elke stap en weinig wisselingen.',
    },
  ],
  counts: { sbo: 158, swv04: 7, swv05: 146, swvx: 3, buitenland: 2, wachtlijst: 0 },
  moves: {
    in_thuis: 3,
    in_bao: 31,
    in_sbo: 2,
    in_so: 3,
    uit_bao: 4,
    uit_so: 5,
    uit_pro: 13,
    uit_vo: 11,
    uit_vso: 2,
  },
  fte: {
    dir: 1.4,
    leraar: 14.2,
    ib: 1.2,
    oa: 6.5,
    lo: 2,
    gw: 1.1,
    logo: 1,
    therapie: 0.4,
    smw: 0.6,
    vak: 1.4,
    outreach: 1.2,
    anders: 0.9,
  },
  facilities: ['structuurgroep', 'praktijk', 'regulier'],
  building: ['rolstoel', 'lift', 'toilet', 'prikkelarm', 'rustruimte', 'therapie', 'speellokaal'],
  care: ['logopedie', 'fysiotherapie', 'jeugdhulp'],
  partners: {
    'cluster-1': 'als-nodig',
    'cluster-2': 'vaste-afspraken',
    revalidatie: 'vaste-afspraken',
    jgz: 'vaste-afspraken',
    jeugdhulp: 'wekelijks',
    ggz: 'als-nodig',
    leerplicht: 'als-nodig',
    opvang: 'niet',
    steunpunt: 'vaste-afspraken',
  },
  expertise: [
    ['lezen', 'aanwezig'],
    ['rekenen', 'aanwezig'],
    ['autisme', 'aanwezig'],
    ['motoriek', 'aanwezig'],
    ['nt2', 'te-ontwikkelen'],
  ],
  outreach: [
    { what: 'Leerlijn op maat voor een kind dat moeilijk leert', need: 'ml', who: 'leerling', hours: 320 },
    { what: 'Advies aan de intern begeleider over lezen en rekenen', need: 'lez', who: 'school', hours: 150 },
    { what: 'Begeleiding van een leraar met een drukke groep', need: 'adhd', who: 'leraar', hours: 210 },
    { what: 'Studiedag over kinderen die langzamer leren', need: 'ml', who: 'team', hours: 40 },
  ],
  ambitions: [
    {
      ambition:
        'Twee groepen krijgen hun lokaal in een basisschool, zodat kinderen samen kunnen spelen en leren.',
      anchor: '3',
      due: '2025-2026',
    },
    {
      ambition: 'Kinderen die thuis een andere taal spreken, krijgen elke dag een half uur extra Nederlands.',
      anchor: '3',
      due: '2026-2027',
      training: ['leraren', 'Nederlands als tweede taal in het speciaal basisonderwijs'],
    },
  ],
  inspected: '2023-05-16',
  texts: {
    character:
      'Leren is stapelen: steen op steen, en af en toe valt er iets om. Bij ons mag dat. Wij zijn een school waar kinderen in hun eigen tempo leren lezen, rekenen en schrijven, en net zo goed leren koken, timmeren en met de bus reizen. Elke groep heeft een leraar die de kinderen ten minste twee jaar houdt. In de ochtend wisselen kinderen van groepje, zodat ze les krijgen op hun eigen niveau. In de middag zijn ze bij hun vaste groep.',
    context:
      'De leerlingen komen uit de stad en het heuvelland, enkelen uit België. Een derde spreekt thuis een andere taal. Veel kinderen hebben moeite met lezen, rekenen én plannen tegelijk. Ouders vragen ons vaak naar de toekomst: wat kan mijn kind straks? We praten daarom al vanaf groep 5 over de weg naar het voortgezet onderwijs.',
    vision:
      'We verwachten veel van kinderen, ook als leren hun moeite kost. Wie lage verwachtingen voelt, gaat zich daarnaar gedragen. Elk kind krijgt daarom een doel dat net buiten bereik ligt en hulp om er te komen. We werken samen met basisscholen, want een kind dat hier leert, hoort ook gewoon bij de buurt.',
    plans:
      'Bij de start schrijft de leraar met ouders op wat het kind al kan. Na acht weken is er een plan met doelen tot de zomer en een verwachting voor later. De orthopedagoog kijkt elk half jaar of de verwachting nog klopt. Vanaf groep 6 is de leerling bij dat gesprek en brengt eigen werk mee.',
    parents:
      'Aan het begin van het jaar komen ouders een ochtend meekijken in de groep. Daarna zijn er drie gesprekken, steeds met het kind. Wij sturen het plan een week vooraf toe, met ruimte om iets toe te voegen. Vinden ouders dat er iets niet klopt, dan passen we het samen aan.',
    day: 'Er zijn elf groepen met elf tot zeventien kinderen. In de ochtend geven twee leraren en een assistent les aan drie niveaus tegelijk. Om elf uur eet iedereen fruit en gaan we naar buiten. In de middag zijn er vakken als natuur, muziek, gym en techniek. Op elke deur hangt wat er van kinderen wordt verwacht. Een kind dat overloopt, mag naar de kamer van de coach en komt terug als het klaar is om te praten.',
    care: 'De logopedist en de fysiotherapeut behandelen op school. De gemeente betaalt een jeugdhulpverlener, die op drie dagen in de groepen meedraait. Zij overlegt wekelijks met de intern begeleider. Ouders ontvangen één keer per kwartaal een verslag waarin onderwijs en zorg samen staan.',
    placing:
      'Uw kind is meestal al leerling van een basisschool. Die bespreekt met u en het samenwerkingsverband of onze school past. Wij nodigen u uit voor een rondleiding en een gesprek. Na de verklaring kan uw kind op drie momenten in het jaar starten. In de eerste maand heeft het een maatje uit de groep. Een terugkeer naar de basisschool bereiden we langzaam voor: eerst een dagdeel, later een dag, met begeleiding van ons.',
    withOthers:
      'Eén groep heeft haar lokaal in een basisschool en doet daar mee met gym, handvaardigheid en feesten. In 2025 volgt een tweede groep.',
    reach:
      'Leerlingen komen uit Maastricht, Meerssen, Eijsden-Margraten en Valkenburg. De oudsten oefenen met reizen per lijnbus.',
    summary:
      'Wij zijn een school voor speciaal basisonderwijs, voor kinderen van 4 tot en met 12 jaar die moeilijk leren, soms in combinatie met druk gedrag of autisme. Kinderen krijgen in de ochtend les op hun eigen niveau en zijn in de middag bij hun vaste groep. Op school zijn een logopedist, een fysiotherapeut en jeugdhulp. We werken nauw samen met basisscholen, ook als uw kind terug kan. Voor een plaats is een verklaring van het samenwerkingsverband nodig. Kom gerust eens kijken.',
    limits:
      'Als een kind zo veel zorg of toezicht nodig heeft dat leren in een groep niet meer lukt, zoeken wij met ouders een andere plek. Vooraf veranderen we het rooster, zetten we een begeleider in en vragen we het speciaal onderwijs om advies. Ouders weten steeds wat we proberen en waarom. We blijven helpen tot de overstap is gelukt.',
    agreements:
      'Fysiotherapie Voorbeeld: behandeling op school. Een basisschool in de wijk: lokaal voor één groep en gezamenlijke gymlessen.',
  },
};
