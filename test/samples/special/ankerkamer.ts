/** A school for special primary education with a group for young children, in the Westelijke Mijnstreek (PO3104). */
import type { SpecialSketch } from './sketch.ts';

export const ankerkamer: SpecialSketch = {
  brin6: '99SB00',
  name: 'SBO De Ankerkamer',
  domain: 'ankerkamer',
  area: 6163,
  letters: 'ZM',
  street: 'Ankersmidslaan 22',
  board: 'voorbeeldSpeciaal',
  denomination: 'Algemeen bijzonder',
  director: 'Z. Voorbeeld',
  helper: 'Coördinator leerlingondersteuning, op alle schooldagen',
  types: ['sbo'],
  tide: 'gelijk',
  pupils: 124,
  groups: 9,
  places: 130,
  targetGroups: [
    {
      group: 'ml',
      need: 'ml',
      pupils: 76,
      groupSize: 16,
      offer: 'Leren in kleine stappen, met veel herhaling en doe-opdrachten uit het dagelijks leven.',
    },
    {
      group: 'ml-gedrag',
      need: 'adhd',
      pupils: 38,
      groupSize: 13,
      offer: 'Een vast dagritme, korte taken en elke dag oefenen met samenwerken en rustig blijven.',
    },
    {
      group: 'jonge-kind',
      need: 'jk',
      pupils: 10,
      groupSize: 10,
      offer: 'Een groep voor jonge kinderen waarin we een jaar lang kijken welke school het best past.',
    },
  ],
  counts: { sbo: 124, swv04: 109, swv05: 6, swv06: 9, wachtlijst: 5 },
  moves: {
    in_thuis: 2,
    in_bao: 24,
    in_sbo: 3,
    in_so: 1,
    uit_bao: 2,
    uit_sbo: 1,
    uit_so: 3,
    uit_pro: 9,
    uit_vo: 8,
    uit_vso: 1,
  },
  fte: {
    dir: 1,
    leraar: 11.4,
    ib: 1,
    oa: 5.6,
    lo: 1.2,
    gw: 0.9,
    logo: 0.8,
    smw: 0.4,
    vak: 0.8,
    outreach: 0.6,
    anders: 1.1,
  },
  facilities: ['observatie', 'praktijk', 'bso'],
  building: ['lift', 'toilet', 'prikkelarm', 'rustruimte', 'therapie', 'speellokaal'],
  care: ['logopedie', 'jeugdhulp'],
  partners: {
    'cluster-1': 'niet',
    'cluster-2': 'als-nodig',
    revalidatie: 'als-nodig',
    jgz: 'vaste-afspraken',
    jeugdhulp: 'wekelijks',
    ggz: 'vaste-afspraken',
    leerplicht: 'vaste-afspraken',
    opvang: 'vaste-afspraken',
    steunpunt: 'als-nodig',
  },
  expertise: [
    ['gedrag', 'aanwezig'],
    ['spraak-taal', 'aanwezig'],
    ['jonge-kind', 'aanwezig'],
    ['autisme', 'in-opleiding'],
    ['trauma', 'te-ontwikkelen'],
  ],
  outreach: [
    { what: 'Meekijken in de klas en drie gesprekken met de leraar', need: 'ml', who: 'leraar', hours: 240 },
    {
      what: 'Begeleiding van een leerling die terugkeert naar de basisschool',
      need: 'werk',
      who: 'leerling',
      hours: 80,
    },
  ],
  ambitions: [
    {
      ambition: 'Elke leerling kan aan het eind van groep 8 zelf vertellen wat hem helpt bij het leren.',
      anchor: '2',
      due: '2025-2026',
      training: ['team', 'Gesprekken voeren met leerlingen over hun eigen doelen'],
    },
    {
      ambition: 'Van de jonge kinderen weten we binnen een jaar welke school het best past.',
      anchor: '3',
      due: '2024-2025',
    },
  ],
  inspected: '2022-04-07',
  texts: {
    character:
      'Op onze school zitten kinderen die meer tijd en duidelijkheid nodig hebben dan een basisschool kan geven. De groepen zijn klein en de leraren hebben veel ervaring. We beginnen elke ochtend in de kring en eindigen met de vraag wat vandaag gelukt is. Taal en rekenen oefenen we met spullen die je kunt vastpakken. In de keuken en de werkplaats leren kinderen dat wat je op papier leert, ook echt van pas komt. We lachen veel, want wie plezier heeft, durft meer.',
    context:
      'Onze leerlingen komen uit alle kernen van de streek. De meesten zijn tussen hun zesde en negende jaar overgestapt, vaak na een periode waarin leren steeds minder lukte. Hun zelfvertrouwen is dan laag. Ouders hebben veel gesprekken achter de rug. Daarom beginnen wij met rust: eerst wennen en vertrouwen opbouwen, en daarna pas toetsen en doelen stellen.',
    vision:
      'Een kind dat moeilijk leert, is niet minder nieuwsgierig. We gaan uit van wat er al is en voegen daar elke week iets aan toe. Fouten horen erbij en staan gewoon op het bord. Wij zien onze school niet als eindpunt: waar het kan, helpen we een kind terug naar de basisschool of naar een passende plek daarna.',
    plans:
      'Binnen zes weken na de start schrijven leraar en orthopedagoog een plan, in woorden die ouders begrijpen. Het kind kiest zelf een van de doelen. In februari en juni bespreekt de commissie voor de begeleiding of de doelen zijn gehaald en stelt zij het plan bij. Ouders tekenen voor het deel over de hulp.',
    parents:
      'We bellen ouders elke maand, ook als er niets aan de hand is. Drie keer per jaar is er een gesprek op school, waarbij het kind een eigen werkstuk laat zien. Wie niet graag naar school komt, bezoeken we thuis. De ouderraad denkt mee over de regels en het rooster.',
    day: 'In een groep zitten tien tot zestien kinderen met een leraar en op de meeste ochtenden een assistent. De dag is verdeeld in zes blokken, die op het bord staan. Na elk blok bewegen we even. Wie het druk vindt, werkt met een koptelefoon of in het lokaal ernaast. Op het plein zijn er vaste spelen met een begeleider. Gaat er iets mis, dan praten we dezelfde dag met de kinderen en bellen we de ouders.',
    care: 'De logopedist werkt vier dagen op school en wordt door de zorgverzekering of het bestuur betaald. Een jeugdhulpverlener is twee dagen aanwezig; de gemeenten betalen dat samen. School en hulpverlening gebruiken hetzelfde plan. Elke zes weken bespreken we met ouders wat het oplevert.',
    placing:
      'Ouders en de basisschool praten eerst samen over de vraag of een andere school beter past. U kunt altijd komen kijken, op een gewone ochtend. De basisschool vraagt een verklaring aan bij het samenwerkingsverband. Daarna komt uw kind twee ochtenden wennen. Na acht weken kijken we samen terug. Elk voorjaar bespreken we of uw kind een deel van de week, of helemaal, terug kan naar een basisschool.',
    withOthers:
      'Met een basisschool om de hoek delen we het plein, de gymzaal en de kerstviering. Enkele leerlingen volgen daar rekenlessen in een gewone groep, met onze begeleider erbij.',
    reach:
      'Leerlingen komen uit de hele Westelijke Mijnstreek. Ongeveer de helft komt met de taxi, de anderen worden gebracht of fietsen.',
    summary:
      'Onze school is er voor kinderen van 4 tot en met 12 jaar die moeilijk leren en veel duidelijkheid nodig hebben. We werken in groepen van ten hoogste zestien kinderen, met korte lessen, veel herhaling en praktische opdrachten. Er is een aparte groep voor jonge kinderen. Logopedie en jeugdhulp zijn op school. Voor een plaats is een verklaring van het samenwerkingsverband nodig; de basisschool vraagt die met u aan. U bent welkom om een ochtend te komen kijken.',
    limits:
      'Soms lukt leren bij ons niet, omdat een kind meer zorg nodig heeft of omdat heftig gedrag vaak terugkomt. We passen dan eerst de groep, de tijden en de begeleiding aan en vragen deskundigen mee te kijken. Pas daarna zoeken we met ouders naar een andere plek. Uw kind blijft bij ons tot die plek er is.',
    agreements:
      'Jeugdhulp Voorbeeld: twee dagen per week begeleiding op school. Basisschool om de hoek: gedeeld plein en gymzaal.',
  },
};
