/** A school for special education for children whose behaviour, autism or fear stands in the way, in the Westelijke Mijnstreek (PO3104). */
import type { SpecialSketch } from './sketch.ts';

export const windlantaarn: SpecialSketch = {
  brin6: '99SD00',
  name: 'SO De Windlantaarn',
  domain: 'windlantaarn',
  area: 6135,
  letters: 'ZW',
  street: 'Luwtehof 5',
  board: 'bedachtSpeciaal',
  denomination: 'Algemeen bijzonder',
  director: 'M. de Proef',
  helper: 'Gedragswetenschapper, van maandag tot en met donderdag',
  types: ['so-4'],
  tide: 'groei',
  pupils: 86,
  groups: 9,
  places: 90,
  targetGroups: [
    {
      group: 'ext',
      need: 'ext',
      pupils: 49,
      groupSize: 10,
      offer: 'Twee vaste begeleiders per groep, duidelijke stappen bij boosheid en veel bewegen.',
    },
    {
      group: 'ass',
      need: 'ass',
      pupils: 27,
      groupSize: 9,
      offer: 'Een rustig lokaal met eigen werkplekken en een dag die geen verrassingen kent.',
    },
    {
      group: 'int',
      need: 'int',
      pupils: 10,
      groupSize: 10,
      offer: 'Een kleine groep waarin kinderen die lang thuis zaten, weer stap voor stap leren meedoen.',
    },
  ],
  counts: {
    so_laag: 74,
    so_midden: 8,
    so_hoog: 4,
    residentieel: 6,
    swv04: 71,
    swv05: 5,
    swv06: 8,
    swvx: 2,
    wachtlijst: 7,
  },
  moves: {
    in_thuis: 3,
    in_bao: 17,
    in_sbo: 6,
    in_so: 4,
    uit_bao: 3,
    uit_sbo: 4,
    uit_so: 2,
    uit_vo: 5,
    uit_vso: 9,
  },
  fte: {
    dir: 1,
    leraar: 11.6,
    ib: 1,
    oa: 9.2,
    lo: 1.6,
    gw: 1.8,
    logo: 0.2,
    smw: 0.6,
    vak: 1.2,
    outreach: 1,
    anders: 0.8,
  },
  routes: [undefined, undefined, 6, 24, 40, 22, 8],
  facilities: ['observatie', 'structuurgroep', 'time-out', 'onderwijs-zorg'],
  building: ['lift', 'prikkelarm', 'rustruimte', 'therapie', 'speellokaal'],
  care: ['behandeling', 'speltherapie', 'jeugdhulp'],
  partners: {
    'cluster-1': 'niet',
    'cluster-2': 'als-nodig',
    revalidatie: 'niet',
    jgz: 'vaste-afspraken',
    jeugdhulp: 'wekelijks',
    ggz: 'wekelijks',
    leerplicht: 'vaste-afspraken',
    opvang: 'niet',
    steunpunt: 'als-nodig',
  },
  expertise: [
    ['gedrag', 'aanwezig'],
    ['autisme', 'aanwezig'],
    ['trauma', 'in-opleiding'],
    ['video', 'aanwezig'],
  ],
  outreach: [
    {
      what: 'Begeleiding van een leraar bij heftig gedrag in de klas',
      need: 'ext',
      who: 'leraar',
      hours: 400,
    },
    {
      what: 'Plan voor een kind met autisme, samen met ouders en school',
      need: 'ass',
      who: 'leerling',
      hours: 180,
    },
    { what: 'Studiemiddag over rustig blijven in een drukke klas', need: 'ext', who: 'team', hours: 30 },
  ],
  ambitions: [
    {
      ambition:
        'Kinderen die lang thuis waren, gaan na een half jaar weer ten minste drie dagen naar school.',
      anchor: '3',
      due: '2026-2027',
      training: ['leraren', 'Onderwijs aan kinderen die niet naar school durven'],
    },
    { ambition: 'Ieder kind heeft één plan van onderwijs en zorg samen.', anchor: '4', due: '2025-2026' },
    {
      ambition: 'Alle teamleden reageren op dezelfde manier op oplopende spanning.',
      anchor: '1',
      due: '2024-2025',
      training: ['team', 'Veilig omgaan met oplopende spanning, jaarlijkse herhaling'],
    },
  ],
  inspected: '2021-10-12',
  texts: {
    character:
      'Onze school is een plek in de luwte. Kinderen die hier komen, hebben vaak veel ruzie, angst of verwarring meegemaakt. Wij beginnen met veiligheid: dezelfde gezichten, dezelfde plekken en dezelfde woorden. Daarna komt het leren vanzelf weer op gang. De lessen zijn die van een gewone basisschool, met meer pauzes en meer beweging. Er is een tuin, een timmerlokaal en een ruimte om stoom af te blazen.',
    context:
      'Onze leerlingen hebben gemiddeld al twee andere scholen gehad. Sommigen wonen tijdelijk niet thuis. Bij veel gezinnen is er hulp van meer dan één organisatie. Dat vraagt van ons dat we die hulp goed op elkaar afstemmen. De vraag naar plaatsen groeit, vooral voor kinderen die niet meer naar school durfden.',
    vision:
      'Gedrag zegt iets. Wij zoeken eerst naar wat een kind probeert te vertellen en reageren dan pas. Grenzen zijn er wel: ze zijn kort, duidelijk en voor iedereen hetzelfde. We geloven dat een kind dat steeds opnieuw mag beginnen, op een dag ook echt opnieuw begint. Ouders zijn daarin onze belangrijkste partner.',
    plans:
      'De gedragswetenschapper en de leraar maken binnen vijf weken een plan met ouders en kind. Het bevat doelen voor leren, gedrag en vrije tijd. Elke tien weken bespreken we de voortgang; twee keer per jaar doet de commissie voor de begeleiding dat uitgebreid. Het kind geeft daarbij zelf een cijfer aan elk doel.',
    parents:
      'Ouders krijgen elke vrijdag een kort bericht met wat goed ging. Is er iets gebeurd, dan bellen we dezelfde dag. Bij elke bespreking van het plan zitten ouders aan tafel, en ook het kind als het dat wil. Twee keer per jaar is er een avond waarop ouders elkaar ontmoeten.',
    day: 'Een groep telt negen of tien kinderen, met een leraar en een assistent. De dag begint met een ontvangst aan de deur: hoe kom je binnen en wat heb je nodig? Lessen duren twintig minuten. Daarna volgt beweging of rust. Elk kind heeft een kaart met wat helpt als de spanning stijgt. Lukt het niet in de klas, dan is er een vaste begeleider in de stille ruimte. Terug in de klas praten we kort na, zonder verwijt.',
    care: 'Een team van behandelaars werkt drie dagen op school en wordt door de gemeenten en de zorgverzekering betaald. Zij geven therapie onder schooltijd en helpen ouders thuis. We hebben per kind één plan en één aanspreekpunt. Elke vier weken overleggen school, zorg en ouders.',
    placing:
      'De aanmelding begint bij de huidige school, die met u een verklaring aanvraagt bij het samenwerkingsverband. Wij komen op die school of bij u thuis kijken. Daarna maakt uw kind kennis met de leraar en de groep. Voor wie lang thuis zat, beginnen we met een paar uur per week. Na een jaar bekijken we of een overstap naar speciaal basisonderwijs of een basisschool mogelijk is; onze begeleider gaat dan een half jaar mee.',
    reach: 'De meeste leerlingen komen uit de Westelijke Mijnstreek en reizen met het leerlingenvervoer.',
    summary:
      'Onze school biedt onderwijs aan kinderen van 5 tot en met 12 jaar die vastlopen door hun gedrag, autisme of angst. De groepen tellen ten hoogste tien kinderen, met twee begeleiders. Behandelaars werken op school en helpen ook thuis. We geven les in dezelfde vakken als een basisschool. Voor een plaats is een verklaring van het samenwerkingsverband nodig. Uw huidige school vraagt die met u aan, en wij denken graag mee.',
    limits:
      'Heeft een kind de hele dag behandeling of toezicht van twee volwassenen nodig, dan kunnen wij dat niet alleen. We proberen eerst een kortere dag, een andere groep of hulp van de kliniek. Samen met ouders, gemeente en samenwerkingsverband zoeken we wat nodig is. Tot er een goede plek is, blijven wij verantwoordelijk.',
    agreements:
      'Kliniek Voorbeeld: behandeling op school en crisishulp. Stichting Verzonnen Jeugdzorg: begeleiding van gezinnen thuis.',
    numbers:
      'Het aantal leerlingen op de wachtlijst stijgt doordat meer kinderen na een lange afwezigheid worden aangemeld.',
  },
};
