/** When a primary school needs the help of others, told to parents. */
import type { Sentences } from './assemble.ts';

export const grenzen: Sentences = {
  first: [
    'Wij vragen hulp als een kind de hele dag een volwassene naast zich nodig heeft.',
    'Heeft een kind dagelijks verpleging nodig, dan kunnen wij dat niet alleen.',
    'Is een kind of de groep niet meer veilig, dan halen we er hulp bij.',
    'Soms komt een kind bij ons niet verder, ook niet met een eigen plan.',
    'Heeft een kind zorg nodig die wij niet kennen, dan vragen we een deskundige.',
    'Loopt het leren ondanks alle hulp vast, dan zoeken we steun buiten de school.',
    'Wij hebben hulp nodig als heftig gedrag in de klas blijft terugkomen.',
    'Voor langdurige begeleiding buiten de groep hebben wij niet genoeg mensen.',
    'Als een kind bijna niet meer naar school komt, kunnen wij dat niet alleen oplossen.',
    'Vraagt een kind meer zorg dan onderwijs, dan hebben we partners nodig.',
  ],
  then: [
    'We vragen dan deskundigen om met ons mee te kijken.',
    'We vragen dan begeleiding aan en blijven zelf verantwoordelijk voor de lessen.',
    'Een deskundige uit het speciaal onderwijs helpt ons dan in de klas.',
    'We overleggen dan met u, de jeugdhulp en het samenwerkingsverband.',
    'Samen met u bepalen we welke hulp nodig is en wie die geeft.',
    'Eerst proberen we het met extra begeleiding op onze eigen school.',
    'U hoort dan wat wij zien, wat we al hebben gedaan en wat we voorstellen.',
    'We doen dat nooit zonder u en altijd met een duidelijk plan.',
    'De intern begeleider regelt die hulp en houdt u op de hoogte.',
    'We beschrijven samen wat uw kind nodig heeft en zoeken daar hulp bij.',
    'Met het samenwerkingsverband bekijken we welke ondersteuning mogelijk is.',
  ],
  last: [
    'We laten u en uw kind niet los voordat er een goede oplossing is.',
    'Tot die tijd houdt uw kind zijn plek in de groep.',
    'Lukt het ook dan niet, dan zoeken we samen een school die dit wel kan bieden.',
    'Uw kind blijft intussen gewoon bij ons op school.',
    'Na de afgesproken tijd kijken we samen of het genoeg heeft geholpen.',
    'Over een andere school praten we pas als we dit allemaal hebben geprobeerd.',
    'Wij zorgen dat u één aanspreekpunt houdt.',
    'Komt er toch een overstap, dan dragen we alles samen met u over.',
    'Uw mening en die van uw kind wegen daarbij zwaar.',
  ],
};
