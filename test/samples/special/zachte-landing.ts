/** A school for special education for children with a severe, multiple or medical disability, in Maastricht-Heuvelland (PO3105). */
import type { SpecialSketch } from './sketch.ts';

export const zachteLanding: SpecialSketch = {
  brin6: '99SH00',
  name: 'SO De Zachte Landing',
  domain: 'zachtelanding',
  area: 6229,
  letters: 'ZL',
  street: 'Parachutespad 33',
  board: 'bedachtSpeciaal',
  denomination: 'Algemeen bijzonder',
  director: 'T. van Bedacht',
  helper: 'Orthopedagoog, op alle schooldagen behalve vrijdag',
  types: ['so-3'],
  tide: 'groei',
  pupils: 112,
  groups: 14,
  places: 115,
  targetGroups: [
    {
      group: 'zml',
      need: 'ml',
      pupils: 61,
      groupSize: 12,
      offer:
        'Leren voor het dagelijks leven: jezelf redden, praten, tellen, lezen wat nodig is en samen spelen.',
    },
    {
      group: 'mg',
      need: 'mot',
      pupils: 24,
      groupSize: 8,
      offer: 'Onderwijs en therapie in één groep, met hulpmiddelen om te bewegen en te praten.',
    },
    {
      group: 'emb',
      need: 'emb',
      pupils: 18,
      groupSize: 6,
      offer:
        'Een groep waarin onderwijs en verzorging samengaan, met veel aandacht voor voelen, horen en zien.',
    },
    {
      group: 'lz-som',
      need: 'med',
      pupils: 9,
      groupSize: 8,
      offer: 'Onderwijs op maat voor kinderen die lang ziek zijn, met rusttijden en lessen op afstand.',
    },
  ],
  counts: {
    so_laag: 70,
    so_midden: 22,
    so_hoog: 20,
    emb: 18,
    residentieel: 5,
    swv04: 14,
    swv05: 83,
    swv06: 11,
    swvx: 2,
    buitenland: 2,
    wachtlijst: 6,
  },
  moves: {
    in_thuis: 9,
    in_bao: 7,
    in_sbo: 4,
    in_so: 2,
    uit_bao: 1,
    uit_sbo: 1,
    uit_so: 3,
    uit_vso: 12,
    uit_zorg: 3,
  },
  fte: {
    dir: 1.6,
    leraar: 17.2,
    ib: 1.2,
    oa: 21.6,
    lo: 2.4,
    gw: 1.6,
    logo: 2.2,
    therapie: 2.8,
    smw: 0.8,
    vak: 1.6,
    zorg: 6.4,
    outreach: 0.8,
    anders: 2,
  },
  routes: [16, 20, 34, 22, 8, undefined, undefined],
  facilities: ['onderwijs-zorg', 'zwembad', 'praktijk'],
  building: [
    'rolstoel',
    'lift',
    'toilet',
    'verzorging',
    'prikkelarm',
    'rustruimte',
    'therapie',
    'snoezel',
    'speellokaal',
  ],
  care: [
    'logopedie',
    'fysiotherapie',
    'ergotherapie',
    'revalidatie',
    'verzorging',
    'verpleging',
    'speltherapie',
  ],
  partners: {
    'cluster-1': 'vaste-afspraken',
    'cluster-2': 'vaste-afspraken',
    revalidatie: 'wekelijks',
    jgz: 'vaste-afspraken',
    jeugdhulp: 'vaste-afspraken',
    ggz: 'als-nodig',
    leerplicht: 'als-nodig',
    opvang: 'vaste-afspraken',
    steunpunt: 'als-nodig',
  },
  expertise: [
    ['medisch', 'aanwezig'],
    ['motoriek', 'aanwezig'],
    ['spraak-taal', 'aanwezig'],
    ['autisme', 'in-opleiding'],
  ],
  outreach: [
    { what: 'Advies over hulpmiddelen en aanpassing van het lokaal', need: 'mot', who: 'school', hours: 160 },
    { what: 'Begeleiding van een leerling die lang ziek is', need: 'med', who: 'leerling', hours: 220 },
  ],
  ambitions: [
    {
      ambition: 'Elk kind dat niet kan praten, heeft een eigen manier om te laten weten wat het wil.',
      anchor: '3',
      due: '2025-2026',
      training: ['team', 'Praten met plaatjes, gebaren en spraakcomputer'],
    },
    {
      ambition: 'Ouders zien elke dag in een foto of kort bericht wat hun kind op school heeft gedaan.',
      anchor: '2',
      due: '2024-2025',
    },
  ],
  inspected: '2022-09-22',
  toDiscuss:
    'De school wil vanaf schooljaar 2025-2026 een tweede groep openen voor kinderen met een ernstige meervoudige beperking. De groep voor kinderen die lang ziek zijn, wordt dan kleiner. De besturen bespreken dit in maart met het samenwerkingsverband en de gemeenten.',
  texts: {
    character:
      'Op onze school leert elk kind, hoe groot de beperking ook is. Voor de een is dat lezen en met geld omgaan, voor de ander zelf een lepel vasthouden of laten merken dat het genoeg is. We vieren elke stap. In de groepen werken leraren, assistenten, therapeuten en verzorgenden samen. Er is een zwembad, een muziekkamer en een tuin waar ook een rolstoel overal kan komen. De sfeer is warm en rustig, en er wordt veel gezongen.',
    context:
      'Onze leerlingen wonen in de wijde omgeving en zijn soms lang onderweg. Veel kinderen hebben medische zorg nodig; sommigen zijn vaak afwezig door een opname. Ouders dragen veel en hebben te maken met artsen, instanties en regels. We proberen hun iets uit handen te nemen door afspraken met artsen en therapeuten op school te laten plaatsvinden.',
    vision:
      'Ieder kind heeft recht op onderwijs, niet alleen op verzorging. Wij kijken per kind wat de volgende stap is in leren, bewegen, contact maken en zelf doen. Die stap kan klein zijn, maar hij is nooit vanzelfsprekend. Ouders weten als geen ander wat hun kind bedoelt; hun kennis gebruiken wij elke dag.',
    plans:
      'Het plan wordt gemaakt door leraar, therapeuten en orthopedagoog, na een huisbezoek. Onderwijs en zorg staan in één document. Elk half jaar bespreekt de commissie voor de begeleiding de doelen met ouders. Een leerling die niet kan praten, laat met foto’s en filmpjes zien wat hij heeft geleerd.',
    parents:
      'Ieder kind heeft een schrift of app waarin school en thuis elke dag iets schrijven. Ouders kunnen op afspraak meekijken bij de les of de therapie. Twee keer per jaar is er een gesprek over het plan. Een oudergroep komt elke zes weken bij elkaar, met koffie en een thema.',
    day: 'De groepen hebben zes tot twaalf leerlingen en twee tot vier volwassenen. De dag begint om negen uur, omdat sommige kinderen lang reizen. Verzorging, eten en therapie zijn onderdeel van de les: ook dan leer je kiezen, vragen en meehelpen. Elk onderdeel wordt aangekondigd met een voorwerp, plaatje of lied. ’s Middags is er zwemmen, muziek of koken. Er is altijd een verpleegkundige in het gebouw.',
    care: 'Het revalidatiecentrum levert de therapeuten; zij werken in de groepen en worden door de zorgverzekering betaald. Persoonlijke verzorging betalen we uit de middelen die ouders daarvoor krijgen. De verpleegkundige is in dienst van de school. Voor ieder kind is er één plan voor onderwijs en zorg.',
    placing:
      'Ouders van een jong kind nemen vaak zelf contact op, soms via het kinderdagcentrum of de arts. U komt samen kijken, en wij bezoeken uw kind op de plek waar het nu is. Het samenwerkingsverband geeft de verklaring af. Daarna volgen wendagen, zo veel als nodig. Na een half jaar kijken we of groep, tijden en hulp passen. Kan een leerling naar een andere school, dan bereiden we dat een jaar lang voor.',
    withOthers:
      'Met een basisschool in de wijk maken we elk voorjaar een voorstelling. Acht leerlingen doen daar op dinsdag mee met muziek.',
    reach:
      'Leerlingen komen uit heel Zuid-Limburg, bijna allemaal met het vervoer van de gemeente; een rolstoelbus is mogelijk.',
    summary:
      'Onze school is er voor kinderen van 4 tot en met 12 jaar die zeer moeilijk leren, een meervoudige beperking hebben of lang ziek zijn. In kleine groepen werken leraren, therapeuten en verzorgenden samen. We hebben een zwembad, een snoezelruimte en een verpleegkundige in huis. Elk kind heeft één plan voor onderwijs en zorg, dat we twee keer per jaar met u bespreken. Voor een plaats is een verklaring van het samenwerkingsverband nodig. Bel ons om kennis te maken; we nemen er de tijd voor.',
    limits:
      'Heeft een kind zo veel medische zorg nodig dat het in een groep niet veilig is, dan bekijken we met ouders en artsen wat er wel kan: kortere dagen, les thuis of samen met een kinderdagcentrum. Pas als dat niet genoeg is, zoeken we een andere plek. Dat doen we zorgvuldig en nooit zonder dat er iets beters is gevonden.',
    agreements:
      'Revalidatiecentrum Voorbeeld: therapie in de groepen. Kinderdagcentrum De Verzinning: gezamenlijke groep voor jonge kinderen.',
    numbers: 'De groei zit bij kinderen die rechtstreeks van een kinderdagcentrum komen.',
  },
};
