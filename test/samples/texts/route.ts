/** What happens when a child needs extra help, told to parents. */
import type { Sentences } from './assemble.ts';

export const route: Sentences = {
  first: [
    'De leraar merkt iets op of u belt ons; dan maken we eerst tijd om te praten.',
    'Maakt u zich zorgen, dan begint het met een gesprek met de leraar.',
    'De leraar ziet in de klas of aan de toetsen dat iets niet lukt en belt u.',
    'Eerst bespreken we met u en uw kind wat goed gaat en wat lastig is.',
    'U kunt altijd bij de leraar terecht, ook als het om iets kleins gaat.',
    'Een vraag over uw kind stelt u aan de leraar; binnen een week is er een gesprek.',
    'De leraar houdt bij hoe uw kind leert en zich voelt, en bespreekt dat met u.',
    'Ziet de leraar dat uw kind vastloopt, dan hoort u dat nog dezelfde week.',
    'Alles begint met samen kijken: wat ziet u thuis en wat zien wij in de klas?',
    'Uw kind mag ook zelf zeggen dat iets niet lukt; de leraar neemt dan contact met u op.',
  ],
  then: [
    'De leraar past zes tot acht weken iets aan in de groep.',
    'Daarna maakt de leraar een kort plan, dat u thuis kunt nalezen.',
    'In de groep krijgt uw kind andere uitleg, meer tijd of extra oefening.',
    'De intern begeleider komt in de klas kijken en denkt mee.',
    'Samen kiezen we één ding waaraan we acht weken werken.',
    'De leraar past de taken aan en houdt bij wat dat oplevert.',
    'Vaak is een kleine verandering in de klas al genoeg.',
    'We bedenken samen met uw kind wat in de klas kan helpen.',
    'Er komt een plan met een doel, een aanpak en een datum.',
    'De leraar bespreekt uw vraag met collega’s en komt met een voorstel.',
    'We kijken eerst wat in de eigen groep mogelijk is.',
  ],
  last: [
    'Lukt het dan nog niet, dan kijkt een collega met extra kennis mee.',
    'Is dat te weinig, dan halen we er samen met u iemand van buiten de school bij.',
    'Na acht weken zitten we weer bij elkaar en beslissen we samen wat er daarna gebeurt.',
    'Werkt het niet, dan overleggen u, de leraar en de intern begeleider over de volgende stap.',
    'Voor hulp van buiten vragen we altijd eerst uw toestemming.',
    'Aan het eind kijken we samen of het is gelukt en, zo niet, wie ons verder kan helpen.',
    'Komen we er samen niet uit, dan denkt het samenwerkingsverband mee.',
    'Twee keer per jaar bekijken we met u of de hulp nog nodig is.',
    'U blijft bij elke stap betrokken, ook als er een deskundige bij komt.',
  ],
};
