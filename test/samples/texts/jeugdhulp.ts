/** How school, municipality and care come together. */
import type { Sentences } from './assemble.ts';

export const jeugdhulp: Sentences = {
  first: [
    'Om de zes weken bespreekt de intern begeleider zorgen met de jeugdverpleegkundige en het wijkteam.',
    'Op de eerste maandag van de maand zitten school, maatschappelijk werk en gemeente bij elkaar.',
    'De intern begeleider heeft een vaste contactpersoon bij het wijkteam.',
    'Vier keer per jaar is er overleg met de jeugdgezondheidszorg en de gemeente.',
    'De jeugdverpleegkundige houdt elke maand een inloopuur op school.',
    'Een medewerker van het wijkteam is om de week een ochtend op school.',
    'We hebben een vast team: intern begeleider, schoolmaatschappelijk werker en jeugdarts.',
    'Er is nog geen vast overleg; de intern begeleider belt het wijkteam als dat nodig is.',
    'Drie keer per jaar bespreken we met gemeente en jeugdhulp wat er in de buurt speelt.',
    'Het schoolmaatschappelijk werk is elke dinsdag op school en makkelijk aan te spreken.',
  ],
  then: [
    'Gaat het over een kind, dan zitten de ouders aan tafel.',
    'Ouders bepalen mee wat er over hun kind wordt gedeeld.',
    'Zonder toestemming van ouders bespreken we geen kind bij naam.',
    'We spreken steeds af wie voor ouders het aanspreekpunt is.',
    'Ouders hoeven hun verhaal zo maar één keer te vertellen.',
    'Het gesprek begint met de vraag wat ouders en kind zelf willen bereiken.',
    'Is er al hulp thuis, dan schuift die hulpverlener aan.',
    'Samen bekijken we welke hulp bij het gezin past en wat de leraar kan doen.',
    'Een zorg bespreken we vroeg, ook als die nog klein is.',
    'Voor jonge kinderen sluit ook de kinderopvang aan.',
    'Afspraken staan op één blad, dat ouders ook krijgen.',
  ],
  last: [
    'Na drie maanden bekijken we of de hulp werkt.',
    'De intern begeleider bewaakt de afspraken.',
    'Is er meer nodig, dan vragen ouders en school de hulp samen aan.',
    'School en hulpverlening werken met één plan.',
    'Zo weten alle betrokkenen wat de ander doet.',
    'Loopt het vast, dan vragen we de gemeente om de leiding te nemen.',
    'Bij een verhuizing dragen we de afspraken zorgvuldig over.',
    'Veel vragen zijn daardoor na één gesprek al opgelost.',
    'Aan het einde van elk schooljaar bekijken we of deze werkwijze nog past.',
  ],
};
