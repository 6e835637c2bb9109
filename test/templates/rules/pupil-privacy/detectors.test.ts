import { describe, expect, it } from 'vitest';

import { tracesIn } from '#templates/rules/pupil-privacy/detectors.ts';
import { wordsOfNames } from '#templates/rules/pupil-privacy/reading.ts';

import { repeatedPieces } from '../../../samples/long-texts.ts';

const found = (text: string, own: readonly string[] = []): string[] =>
  tracesIn(text, wordsOfNames(own)).map(({ what, start, end }) => `${what}: ${text.slice(start, end)}`);

describe('a citizen service number', () => {
  it.each(['111222333', '1112.22.333', '111 222 333', '111-222-333'])('is found as %s', (number) => {
    expect(found(`Zie map ${number}.`)).toEqual([`citizen-number: ${number}`]);
  });

  it('is found with a nought that was dropped, after the word', () => {
    expect(found('BSN 31234562')).toEqual(['citizen-number: 31234562']);
    expect(found('Factuur 31234562')).toEqual([]);
  });

  it('is not any number of nine digits, nor part of a longer one', () => {
    expect(found('Zie map 123456789.')).toEqual([]);
    expect(found('Zie map 1112223334.')).toEqual([]);
    expect(found('Dat kost 111.222,33 euro of € 111.222.333.')).toEqual([]);
    expect(found('Het RSIN is 111222333.')).toEqual([]);
  });
});

describe('a date of birth', () => {
  it.each([
    'geb. 03-03-2015',
    'geboren op 3 maart 2015',
    'geboortedatum: 2015-03-03',
    '3 maart 2015 geboren',
    'jarig op 3 mrt. 2015',
    'zij is van 3 maart 2015',
  ])('is found in “%s”', (words) => {
    expect(found(`Over haar weten wij: ${words}.`)).toEqual([`date-of-birth: ${words}`]);
  });

  it('is a day that exists', () => {
    expect(found('Een leerling, geb. 31-02-2015.')).toEqual([]);
  });

  it('is not a rule for all who are born then, nor any other date', () => {
    expect(found('Wie na 1 oktober 2020 geboren is, begint in groep 1.')).toEqual([]);
    expect(found('Kinderen geboren tussen 1 oktober en 31 december bespreken we.')).toEqual([]);
    expect(found('De leerlingen zijn geteld op 1 februari 2024.')).toEqual([]);
  });
});

describe('a telephone number', () => {
  it.each([
    '06-12345678',
    '+31 6 12 34 56 78',
    '0031612345678',
    '(06) 12 34 56 78',
    '06.12.34.56.78',
    '06 – 12 34 56 78',
  ])('is private when it is mobile: %s', (number) => {
    expect(found(`Bel ${number} voor een afspraak.`)).toEqual([`phone: ${number}`]);
  });

  it('of the school is not, unless it is said to be of someone at home', () => {
    expect(found('Bel de school: 043-3256789.')).toEqual([]);
    expect(found('Zijn moeder is te bereiken op 043-3256789.')).toEqual(['phone: 043-3256789']);
    expect(found('Thuis zijn zij er op (043) 325 67 89.')).toEqual(['phone: (043) 325 67 89']);
    expect(found('Haar privénummer is 043-3256789.')).toEqual(['phone: 043-3256789']);
  });

  it('is not a date, nor a number of another kind', () => {
    expect(found('Op 06-11-2024 12.00 uur, BRIN 06AB00.')).toEqual([]);
  });
});

describe('an e-mail address', () => {
  it.each(['marieke.janssen@school.nl', 'j.peters@school.nl', 'jvandenberg@school.nl', 'obs@gmail.com'])(
    'of a person or at a free provider is private: %s',
    (address) => {
      expect(found(`Mail ${address}.`)).toEqual([`email: ${address}`]);
    },
  );

  it.each([
    'info@school.nl',
    'directie@school.nl',
    'ib@school.nl',
    'groep5@school.nl',
    'debron@stichting.nl',
  ])('of a function or a school is not: %s', (address) => {
    expect(found(`Mail ${address}.`)).toEqual([]);
  });

  it('with the name of the school itself is not', () => {
    expect(found('Mail willem@bestuur.nl.')).toEqual(['email: willem@bestuur.nl']);
    expect(found('Mail willem@bestuur.nl.', ['Basisschool Willem I'])).toEqual([]);
  });
});

describe('a name', () => {
  it('is found with a pupil, a diagnosis or home in the sentence', () => {
    expect(found('Daan heeft autisme.')).toEqual(['name: Daan']);
    expect(found('De moeder van Fatima en Yusufs broer helpen.')).toEqual(['name: Fatima', 'name: Yusufs']);
    expect(found('Leerling J.K. heeft een eigen plan.')).toEqual(['name: J.K.']);
    expect(found('Het gezin Van der Meer krijgt hulp.')).toEqual(['name: Van der Meer']);
  });

  it('of a parent is that of the child', () => {
    expect(found('Dhr. Aarts, vader van een autistische zoon, denkt mee.')).toEqual(['name: Aarts']);
    expect(found('Dhr. Aarts denkt mee over leerlingen met autisme.')).toEqual([]);
  });

  it('that no list knows is found where only a child can be meant', () => {
    expect(found('Onze leerling Xylandro leert lezen.')).toEqual(['name: Xylandro']);
    expect(found('Xylandro heeft dyslexie.')).toEqual(['name: Xylandro']);
  });

  it('of someone who works there is not a pupil’s', () => {
    expect(found('Juf Anouk begeleidt leerlingen met dyslexie.')).toEqual([]);
    expect(found('Onze ib’er Marieke Smeets spreekt met ouders van een kind.')).toEqual([]);
    expect(found('Saskia is onze gedragsspecialist voor kinderen met ADHD.')).toEqual([]);
  });

  it('of a school, a street, a saint, a syndrome or a method is not a pupil’s', () => {
    expect(found('De Anne Frankschool en de Sint-Jozefschool helpen kinderen met autisme.')).toEqual([]);
    expect(found('Aan de Prins Bernhardlaan leren kinderen met het syndroom van Down.')).toEqual([]);
    expect(found('De methode Daan leert kinderen rekenen.')).toEqual([]);
    expect(found('Bij Merel krijgen kinderen met autisme rust.')).toEqual(['name: Merel']);
    expect(found('Bij Merel krijgen kinderen met autisme rust.', ['Basisschool De Merel'])).toEqual([]);
  });

  it('that is a word too counts only where a person must be meant', () => {
    expect(found('Wil een kind met autisme rust, dan kan dat.')).toEqual([]);
    expect(found('Roos heeft dyslexie.')).toEqual(['name: Roos']);
  });
});

describe('few pupils', () => {
  it('are found with what marks them, up to four', () => {
    expect(found('Er zijn twee leerlingen met autisme.')).toEqual([
      'small-group: twee leerlingen met autisme',
    ]);
    expect(found('Eén kind met een sonde.')).toEqual(['small-group: Eén kind met een sonde']);
    expect(found('Er zijn vijf leerlingen met autisme.')).toEqual([]);
    expect(found('Een kind met een sonde kan bij ons terecht.')).toEqual([]);
  });

  it('are found as a part of all, in brackets, and one by one', () => {
    expect(found('Drie van de 74 kinderen hebben epilepsie.')[0]).toMatch(/^small-group: Drie van de 74/);
    expect(found('Een paar leerlingen (3) hebben epilepsie.')).toEqual(['small-group: (3)']);
    const both = 'een leerling met astma en een kind met';
    expect(found(`Wij hebben ${both} epilepsie.`)).toEqual([`small-group: ${both}`]);
    expect(found(`Voor ${both} epilepsie maken wij een plan.`)).toEqual([]);
  });

  it('without a mark are no trace, nor is a size by intention', () => {
    expect(found('Twee leerlingen per groep zitten in de leerlingenraad.')).toEqual([]);
    expect(found('Groepjes van drie leerlingen met dyslexie lezen samen.')).toEqual([]);
    expect(found('In groep 4 leerlingen met dyslexie herkennen.')).toEqual([]);
  });

  it('are one when it is the only one', () => {
    expect(found('Onze enige leerling met een rolstoel.')).toEqual(['only-pupil: enige leerling']);
    expect(found('Enige leerlingen met een rolstoel.')).toEqual([]);
    expect(found('Maar een kind met een rolstoel kan overal komen.')).toEqual([]);
  });

  it('are one when a story is told of a boy or a girl', () => {
    expect(found('Wij hebben nu een leerling met epilepsie.')).toEqual(['described: hebben nu een leerling']);
    expect(found('Als wij een leerling met epilepsie hebben, leren wij bij.')).toEqual([]);
  });

  it.each([
    ['De kleinzoon van de bakker heeft epilepsie.', 'De kleinzoon'],
    ['De leerling die in mei hier kwam, heeft epilepsie.', 'De leerling die in mei hier kwam'],
    ['Een jongen uit de bovenbouw heeft epilepsie.', 'Een jongen uit de bovenbouw'],
    ['Zijn moeder heeft epilepsie.', 'Zijn moeder heeft'],
    ['Het jongetje dat bij de molen woont, leest veel.', 'Het jongetje dat bij de molen woont'],
    ['Wij hebben voor het eerst een leerling met epilepsie.', 'hebben voor het eerst een leerling'],
  ])('are one when everybody knows who is meant: “%s”', (text, told) => {
    expect(found(text)).toEqual([`described: ${told}`]);
  });

  it.each([
    'De leerling die epilepsie heeft, krijgt hulp.',
    'Elke leerling uit groep 8 met dyslexie krijgt hulp.',
    'De jongen of het meisje met epilepsie krijgt hulp.',
    'Met zijn moeder en vader praten wij over epilepsie.',
  ])('are none when anyone may be meant: “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a count as it is noted in a list', () => {
  it.each([
    'Aantal thuiszitters: 2',
    '- slechthorend: 1 ll',
    'Leerlingen met autisme (2), ADHD (3) en dyslexie (12)',
    '2x ASS, 1x TOS',
    'Van de 30 leerlingen hebben er 2 autisme.',
    'Wij hebben 140 leerlingen, waarvan 2 met epilepsie.',
    'Twee kdn met diabetes.',
    'Er zijn 3 HB-leerlingen.',
    'Twee kinderen zitten al maanden thuis.',
  ])('is one: “%s”', (text) => {
    expect(tracesIn(text).map(({ what }) => what)).toContain('small-group');
  });

  it.each([
    'Logopedie: 2 x per week',
    'Aantal thuiszitters: 0',
    'Cluster 2, voor kinderen met een taalontwikkelingsstoornis',
    'Speciaal onderwijs voor kinderen met een beperking of ziekte (3).',
    'Eén op de vier leerlingen heeft gescheiden ouders.',
    'Van de leerlingen met autisme komen er twee uur per week in de plusklas.',
  ])('is none of a number of hours, a cluster or a share: “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('the only one, said otherwise', () => {
  it.each([
    'Onze enige vluchtelingleerling komt uit Eritrea.',
    'De enigste leerling met een OPP stroomt uit.',
    'Er is maar een leerling die sondevoeding krijgt.',
    'In groep 7 is er maar één die medicijnen gebruikt.',
    'Wij hebben één enkel kind met epilepsie.',
  ])('is one: “%s”', (text) => {
    expect(tracesIn(text).map(({ what }) => what)).toContain('only-pupil');
  });

  it.each([
    'Wij kijken niet naar de diagnose, maar een leerling met autisme vraagt duidelijkheid.',
    'Wij zijn de enige met een taalklas.',
    'Er is altijd maar één leerkracht voor de groep.',
  ])('is none when “maar” is but, or of a school or a teacher: “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a name that no list knows and that opens a sentence', () => {
  it.each([
    ['Qivan is faalangstig.', 'Qivan'],
    ['Qivan Heuts is na de kerst overgestapt naar het SBO.', 'Qivan Heuts'],
    ['- Qivan gaat halve dagen, omdat hij medicatie krijgt.', 'Qivan'],
    ['Qivan krijgt logopedie.', 'Qivan'],
  ])('is a pupil’s by what is told: “%s”', (text, name) => {
    expect(found(text)).toEqual([`name: ${name}`]);
  });

  it.each([
    'Niemand is faalangstig geboren.',
    'Autisme is geen reden om bang te zijn.',
    'Soms heeft een kind met autisme rust nodig, omdat hij veel ziet.',
    'Koraal heeft een taalklas voor slechthorenden.',
  ])('is none when it is another word: “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a name of someone at work, said otherwise', () => {
  it.each([
    'Onze gesprekken met kinderen zijn gebaseerd op de ideeën van Thomas Gordon.',
    'Wendy werkt ma-di-wo (24 u), Carla do-vr (16 u) als onderwijsassistent.',
    'Vertrouwenspersonen: Tonnie (onderbouw) en Marlies (bovenbouw).',
    'Ons team: Bart, Miriam en Jolanda.',
    'Logopedie door Sanne.',
    'Vraag naar Anouk of Bianca van de administratie bij ziekte.',
    'Wij lezen uit Jip en Janneke.',
  ])('is no pupil’s: “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('an address written so that no machine reads it', () => {
  it.each(['h.bruls(at)school.nl', 'h.bruls[at]school[punt]nl', 'h.bruls (at) school (dot) nl'])(
    'is still one of a person: “%s”',
    (address) => {
      expect(found(`Mail naar ${address}`)).toEqual([`email: ${address}`]);
    },
  );

  it('is none of a function', () => {
    expect(found('Mail naar info(at)school.nl')).toEqual([]);
  });
});

describe('one boy or girl', () => {
  it.each([
    'Wij hebben sinds carnaval een Syrisch jongetje met gehoorapparaten.',
    'Het oudste kind van de slager is hoogbegaafd.',
    'In de bovenbouw zit een jongen met het syndroom van Down.',
    'Een kleuter verloor in maart zijn vader.',
    'Een leerling werd in november geschorst.',
  ])('told of as here and now, or as what happened, is one: “%s”', (text) => {
    expect(tracesIn(text).map(({ what }) => what)).toEqual(['described']);
  });

  it.each([
    'Bij ons zit een leerling met dyslexie gewoon in de klas.',
    'Een meisje met autisme valt vaak minder op dan een jongen.',
    'Een meisje dat moeilijk leert lezen, krijgt bij ons eerst extra instructie.',
    'De oudste leerlingen lezen voor aan kinderen met dyslexie.',
  ])('told of in general is none: “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a family, a count or a child, told in passing', () => {
  it.each([
    ['De fam. Terlinden heeft gezinshulp.', 'name'],
    ['- 2 lln met diabetes', 'small-group'],
    ['Er zijn drie kindjes die nog niet zindelijk zijn.', 'small-group'],
    ['Twee zussen bij wie jeugdzorg betrokken is.', 'small-group'],
    ['Het kind is van 4 mei 2018 en nog jong.', 'date-of-birth'],
    ['Mail naar juf.trudeliese@school.example', 'email'],
    ['Leerling groep 3: spierziekte, mag niet mee met gym.', 'described'],
    ['Na een uithuisplaatsing in een gezin aan de Kerkstraat is er overleg.', 'described'],
    ['In groep 1 is in mei een kleuter met Down gestart.', 'described'],
  ])('is found: “%s”', (text, what) => {
    expect(tracesIn(text).map((trace) => trace.what)).toEqual([what]);
  });

  it.each([
    'Het plan van het kind is van 4 mei 2024.',
    'Wij rekenen met Slim Getal (Sanne Wiltink) in groep 3.',
    'Mail naar juf.groep5@school.example',
    'In groep 3, 4 en 5 zitten kinderen met dyslexie.',
    'In groep 3 - 4 kinderen met dyslexie krijgen hulp in de klas.',
    'Een kind met Down is welkom.',
    'Leerlingen groep 6: dyslexie wordt in de klas begeleid.',
    'Een gezin in de wijk kan hulp krijgen van jeugdzorg.',
  ])('is not seen where none is: “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('several traces', () => {
  it('stand in reading order, with their places, and never on top of each other', () => {
    const text = 'Bel over leerling 111222333, geboren op 3 maart 2015: Daan, 06-12345678.';
    const traces = tracesIn(text);
    expect(found(text)).toEqual([
      'citizen-number: 111222333',
      'date-of-birth: geboren op 3 maart 2015',
      'name: Daan',
      'phone: 06-12345678',
    ]);
    for (const [at, { start }] of traces.entries())
      expect(start).toBeGreaterThanOrEqual(traces[at - 1]?.end ?? 0);
  });
});

describe('a text of one thing over and over', () => {
  it.each(repeatedPieces)('“%s” gives places that lie in it, in order', (piece) => {
    const text = piece.repeat(Math.ceil(3_000 / piece.length));
    let free = 0;
    for (const { start, end } of tracesIn(text)) {
      expect(start).toBeGreaterThanOrEqual(free);
      expect(end).toBeLessThanOrEqual(text.length);
      free = end;
    }
  });
});
