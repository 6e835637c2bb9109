/** How parents and children have their say. */
import type { Sentences } from './assemble.ts';

export const ouders: Sentences = {
  first: [
    'In september voeren we een startgesprek: ouders en kind vertellen, de leraar luistert.',
    'In november, maart en juni zitten leraar, ouders en kind samen aan tafel.',
    'Ouders vullen voor het eerste gesprek een korte vragenlijst in over hun kind.',
    'Twee keer per jaar is er een gesprek van twintig minuten, en vaker als dat nodig is.',
    'Nieuwe ouders bellen we na zes weken op: hoe gaat het thuis en op school?',
    'Elke dinsdag na schooltijd kunnen ouders zonder afspraak bij de leraar binnenlopen.',
    'We plannen gesprekken ook ’s avonds, zodat ouders die werken erbij kunnen zijn.',
    'Ieder kind heeft een map met eigen werk, die in november en mei thuis wordt bekeken.',
    'Aan het begin van het jaar spreken we met ouders af hoe en hoe vaak we contact hebben.',
    'In oktober en maart is er een gesprek waarin het kind zelf laat zien wat het heeft geleerd.',
  ],
  then: [
    'Vanaf groep 5 denkt het kind vooraf na over drie vragen: wat gaat goed, wat is lastig en wat wil ik leren?',
    'Kinderen in de onderbouw laten met foto’s en tekeningen zien waar ze trots op zijn.',
    'De leraar praat vooraf kort met het kind, zodat het weet wat er besproken wordt.',
    'Vanaf groep 6 leidt het kind een deel van het gesprek zelf.',
    'Wie liever tekent of typt dan praat, mag dat doen.',
    'Het kind kiest elke periode één doel en vertelt zelf hoe het daarmee gaat.',
    'De leerlingenraad denkt twee keer per jaar mee over wat helpt in de klas.',
    'Jonge kinderen zijn het eerste deel erbij en gaan daarna spelen.',
    'De leraar schrijft op wat het kind vindt, in de woorden van het kind.',
    'Een kind dat tegen zo’n gesprek opziet, mag iemand meenemen.',
    'In groep 7 en 8 maken kinderen zelf een kort verslag over hun vorderingen.',
  ],
  last: [
    'Bij extra hulp maken we samen een plan, en na acht weken bekijken we wat het heeft opgeleverd.',
    'Krijgt een kind extra hulp, dan staat in het plan ook wat ouders en kind zelf belangrijk vinden.',
    'Een plan gaat pas in als ouders het hebben gelezen en hun vragen zijn beantwoord.',
    'Zijn we het niet eens, dan vragen we de intern begeleider om mee te denken.',
    'Van elk gesprek over extra hulp krijgen ouders binnen een week een kort verslag.',
    'Wat thuis goed werkt, proberen we ook in de klas, en andersom.',
    'Bij een gesprek met een deskundige zijn ouders er altijd bij.',
    'Is Nederlands lastig voor ouders, dan regelen we een tolk.',
    'Na elke evaluatie spreken we direct af wanneer we elkaar weer zien.',
  ],
};
