/** What primary schools want to do better, with the training that it takes. */
export interface Ambition {
  readonly ambition: string;
  /** The id of the anchor point that it belongs to. */
  readonly anchor: '1' | '2' | '3' | '4';
  readonly training?: {
    readonly who: 'team' | 'leraren' | 'ondersteuners' | 'ib' | 'directie';
    readonly what: string;
  };
}

export const ambitions: readonly Ambition[] = [
  {
    ambition: 'Kinderen van groep 3 tot en met 8 gebruiken dezelfde stappenkaart om hun week te plannen.',
    anchor: '3',
    training: { who: 'team', what: 'Cursus leren plannen, twee middagen' },
  },
  { ambition: 'Ouders lezen binnen een week na een gesprek terug wat er is afgesproken.', anchor: '2' },
  {
    ambition: 'Elke leraar kan een kort plan schrijven dat kind en ouders begrijpen.',
    anchor: '2',
    training: { who: 'leraren', what: 'Training plannen schrijven in gewone taal' },
  },
  {
    ambition: 'Kinderen die snel leren, krijgen in iedere groep elke dag werk waarover ze moeten nadenken.',
    anchor: '3',
    training: { who: 'leraren', what: 'Opleiding specialist begaafdheid' },
  },
  {
    ambition: 'Het leesplezier groeit: elk kind leest dagelijks een half uur in een boek dat het zelf koos.',
    anchor: '3',
    training: { who: 'team', what: 'Studiedag leesplezier en het kiezen van boeken' },
  },
  {
    ambition: 'Op het plein en in de gang gelden dezelfde regels als in de klas, en kinderen merken dat.',
    anchor: '1',
    training: { who: 'team', what: 'Eén aanpak van gedrag: drie bijeenkomsten en oefenen in de klas' },
  },
  {
    ambition: 'Een kind dat overstuur is, vindt op elke schooldag een vaste begeleider en een rustige plek.',
    anchor: '4',
    training: { who: 'ondersteuners', what: 'Training rustig begeleiden bij hevige emoties' },
  },
  {
    ambition: 'De resultaten van elke groep worden vier keer per jaar besproken en leiden tot andere lessen.',
    anchor: '1',
    training: { who: 'ib', what: 'Cursus groepsbesprekingen leiden' },
  },
  {
    ambition: 'Nieuwe leraren krijgen een jaar lang begeleiding bij het geven van passende uitleg.',
    anchor: '1',
    training: { who: 'ib', what: 'Opleiding coach van leraren' },
  },
  {
    ambition:
      'Kleuters die moeite hebben met taal, krijgen binnen zes weken extra hulp in een klein groepje.',
    anchor: '3',
    training: { who: 'leraren', what: 'Cursus taal bij jonge kinderen' },
  },
  {
    ambition:
      'De overstap van peutergroep naar groep 1 verloopt zo dat elk kind in de eerste week zijn weg vindt.',
    anchor: '4',
  },
  { ambition: 'Het hele gebouw is bereikbaar voor een kind in een rolstoel.', anchor: '3' },
  {
    ambition: 'Kinderen vertellen bij elk gesprek zelf waaraan ze werken en waarom.',
    anchor: '2',
    training: { who: 'team', what: 'Workshop gesprekken voeren met kinderen' },
  },
  {
    ambition: 'Rekenen met materiaal is in alle groepen gewoon, ook in groep 7 en 8.',
    anchor: '3',
    training: { who: 'team', what: 'Studiedag rekenen met materiaal' },
  },
  {
    ambition: 'Kinderen die nieuw zijn in Nederland, kunnen na een jaar de lessen in hun eigen groep volgen.',
    anchor: '3',
    training: { who: 'leraren', what: 'Opleiding Nederlands als tweede taal' },
  },
  {
    ambition: 'Jeugdhulp en school gebruiken één plan, dat ouders als eersten te zien krijgen.',
    anchor: '4',
    training: { who: 'ib', what: 'Scholing samenwerken met jeugdhulp en gemeente' },
  },
  {
    ambition: 'Pesten pakken we binnen een dag aan, en kinderen zeggen dat het helpt.',
    anchor: '1',
    training: { who: 'team', what: 'Training groepsvorming en aanpak van pesten' },
  },
  {
    ambition: 'Onderwijsassistenten werken met vaste oefenprogramma’s en weten wat het doel is.',
    anchor: '4',
    training: { who: 'ondersteuners', what: 'Cursus begeleiden van kleine groepen' },
  },
  {
    ambition: 'Leraren gaan twee keer per jaar bij elkaar kijken en nemen er een idee van mee.',
    anchor: '2',
  },
  {
    ambition: 'Kinderen die langzamer leren, hebben eigen doelen die elk half jaar worden bijgesteld.',
    anchor: '2',
    training: { who: 'ib', what: 'Cursus leerlijnen en eigen doelen' },
  },
  {
    ambition: 'In onder-, midden- en bovenbouw weet een collega veel van autisme en deelt die kennis.',
    anchor: '4',
    training: { who: 'leraren', what: 'Opleiding begeleiden van kinderen met autisme' },
  },
  {
    ambition: 'Ouders die nieuw zijn, weten na een maand bij wie ze met welke vraag terechtkunnen.',
    anchor: '4',
  },
  {
    ambition: 'Voor kinderen die lang ziek zijn, is binnen twee weken les op afstand geregeld.',
    anchor: '3',
    training: { who: 'ondersteuners', what: 'Instructie lesgeven op afstand' },
  },
];
