/** A school for special education, also secondary, for children with autism, fear or gloom, in Parkstad (PO3106). */
import type { SpecialSketch } from './sketch.ts';

export const stillePlein: SpecialSketch = {
  brin6: '99SL00',
  name: 'SO Het Stille Plein',
  domain: 'stilleplein',
  area: 6466,
  letters: 'ZP',
  street: 'Fonteinhof 10',
  board: 'voorbeeldSpeciaal',
  denomination: 'Algemeen bijzonder',
  director: 'R. de Proef',
  helper: 'Gedragswetenschapper, op dinsdag, woensdag en donderdag',
  types: ['so-4', 'vso'],
  tide: 'gelijk',
  pupils: 94,
  groups: 10,
  places: 100,
  targetGroups: [
    {
      group: 'ass',
      need: 'ass',
      pupils: 43,
      groupSize: 11,
      offer: 'Rustige lokalen, een eigen werkplek en elke dag oefenen met contact maken en grenzen aangeven.',
    },
    {
      group: 'int',
      need: 'int',
      pupils: 28,
      groupSize: 10,
      offer:
        'Een veilige groep voor kinderen en jongeren met angst of somberheid, met opbouw in kleine stappen.',
    },
    {
      group: 'lz-psy',
      need: 'ths',
      pupils: 14,
      groupSize: 8,
      offer: 'Onderwijs tijdens behandeling, met lessen die meebewegen met wat op dat moment kan.',
    },
    {
      group: 'residentieel',
      need: 'het',
      pupils: 9,
      groupSize: 9,
      offer: 'Onderwijs voor kinderen die in een instelling wonen, met een vaste mentor en één plan.',
    },
  ],
  counts: {
    vso: 31,
    so_laag: 81,
    so_midden: 9,
    so_hoog: 4,
    residentieel: 9,
    swv04: 11,
    swv05: 9,
    swv06: 68,
    swvx: 5,
    buitenland: 1,
    wachtlijst: 4,
  },
  moves: {
    in_thuis: 4,
    in_bao: 12,
    in_sbo: 5,
    in_so: 6,
    uit_bao: 2,
    uit_sbo: 2,
    uit_so: 2,
    uit_pro: 2,
    uit_vo: 6,
    uit_vso: 8,
    uit_zorg: 1,
  },
  fte: {
    dir: 1.2,
    leraar: 13.4,
    ib: 1,
    oa: 8,
    lo: 1.8,
    gw: 2,
    logo: 0.3,
    smw: 0.8,
    vak: 1.6,
    outreach: 0.8,
    stage: 1,
    anders: 0.7,
  },
  routes: [undefined, undefined, 5, 15, 32, 30, 18],
  facilities: ['structuurgroep', 'onderwijs-zorg', 'praktijk'],
  building: ['lift', 'toilet', 'prikkelarm', 'rustruimte', 'therapie'],
  care: ['behandeling', 'speltherapie'],
  partners: {
    'cluster-1': 'niet',
    'cluster-2': 'niet',
    revalidatie: 'als-nodig',
    jgz: 'vaste-afspraken',
    jeugdhulp: 'vaste-afspraken',
    ggz: 'wekelijks',
    leerplicht: 'vaste-afspraken',
    opvang: 'niet',
    steunpunt: 'als-nodig',
  },
  expertise: [
    ['autisme', 'aanwezig'],
    ['trauma', 'aanwezig'],
    ['werkhouding', 'aanwezig'],
    ['begaafdheid', 'in-opleiding'],
  ],
  outreach: [],
  ambitions: [
    {
      ambition:
        'Slimme kinderen met autisme krijgen lessen op hun niveau en halen een diploma dat daarbij past.',
      anchor: '3',
      due: '2026-2027',
      training: ['leraren', 'Lesgeven aan begaafde leerlingen met autisme'],
    },
  ],
  inspected: '2021-05-27',
  texts: {
    character:
      'Ons plein is echt stil: geen bel, geen roepende mensen, wel een fontein en banken. Zo willen wij zijn voor kinderen en jongeren voor wie de wereld vaak te hard gaat. We werken in lichte, rustige lokalen met vaste plekken. Leraren leggen uit wat er gaat gebeuren, en doen dan wat ze hebben gezegd. Naast de gewone vakken leren kinderen hoe hun hoofd werkt, wat hun rust geeft en hoe je hulp vraagt.',
    context:
      'De leerlingen komen uit Parkstad en daarbuiten. Velen zijn lang onzichtbaar geweest, omdat ze stil waren of thuisbleven. Een deel krijgt behandeling, een deel woont tijdelijk in een instelling. De leeftijden lopen uiteen van zes tot achttien jaar. Dat vraagt om aparte ingangen en pauzes, en om leraren die met grote verschillen kunnen omgaan.',
    vision:
      'Rust is geen doel, maar een voorwaarde. Een kind dat zich veilig voelt, komt zelf weer in beweging. Wij nemen de tijd, maar leggen de lat niet lager: veel van onze leerlingen kunnen goed leren. We bouwen op in kleine stappen en laten een stap pas los als die vanzelf gaat. Ouders en behandelaars bouwen mee.',
    plans:
      'Voor de start spreken we met kind, ouders en behandelaar. Het plan volgt binnen zes weken en gaat over leren, aanwezigheid en welzijn. De mentor bespreekt elke maand met de leerling of het tempo goed is. Twee keer per jaar stelt de commissie voor de begeleiding het plan bij.',
    parents:
      'Ouders hebben één vaste contactpersoon: de mentor. In de eerste maanden is er elke week contact. Een leerling bepaalt zelf of hij bij een gesprek aanwezig is of vooraf iets opschrijft. Ouders lezen elk verslag voordat het naar anderen gaat.',
    day: 'Er zijn zeven groepen voor kinderen en drie voor jongeren, met ten hoogste elf leerlingen. De dag begint stil, met een eigen taak. Lessen worden afgewisseld met tijd alleen. Wisselingen kondigen we minstens een dag van tevoren aan. Er is geen drukke pauze: groepen gaan om de beurt naar buiten. Wie niet de hele dag kan komen, begint met een uur. Een kind kan altijd een kaart laten zien die zegt: ik heb even niets nodig.',
    placing:
      'Meestal neemt de school of behandelaar contact met ons op. Wij komen graag eerst op een plek waar het kind zich prettig voelt. Het samenwerkingsverband geeft de verklaring af. Daarna ziet het kind een film van de school en het lokaal en komt het kijken als er nog niemand is. We bouwen de uren op in overleg. Elk half jaar kijken we of een stap naar ander onderwijs past, met begeleiding zolang het nodig is.',
    summary:
      'Onze school biedt onderwijs aan kinderen en jongeren van 6 tot en met 18 jaar met autisme, angst of somberheid, en aan leerlingen die behandeling krijgen. We werken in kleine, rustige groepen en bouwen de schooldag in stappen op. Behandelaars werken op school. De leerling krijgt een mentor, die ook voor ouders de vaste contactpersoon is. Voor een plaats is een verklaring van het samenwerkingsverband nodig. Neem gerust contact op, ook als uw kind al lang niet naar school gaat.',
    limits:
      'Onze rust kan voor kinderen die veel ruimte en lichamelijke uitdaging nodig hebben juist knellend zijn. Ook als behandeling voorgaat op onderwijs, is onze school soms niet de beste plek. We passen eerst de dag en de begeleiding aan. Daarna zoeken we, met ouders en behandelaar, naar iets anders, en we helpen bij de overgang.',
  },
};
