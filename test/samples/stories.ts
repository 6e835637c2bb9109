/** What is special about each document: its state, the sentence that tells it, and what has to happen to the answers. */
import type { FindingCode } from '#templates/finding.ts';
import type { DeclarationFacts } from '#templates/format.ts';
import {
  adoptedAfterPositiveAdvice,
  adoptedAgainstAdvice,
  adoptedWithoutAdvice,
  adoptedWithRemarks,
  adviceAsked,
  advised,
} from './journeys.ts';
import type { Damage, SampleState } from './school.ts';
import { longer, only, untouched, withAnswers, type Turn } from './turns.ts';

export interface Story {
  readonly state: SampleState;
  readonly story: string;
  readonly turn?: Turn;
  readonly blocking?: readonly FindingCode[];
  readonly damage?: Damage;
  readonly journey?: (at: number, adoptedBy: string) => DeclarationFacts;
}

const declared = (story: string, journey = adoptedAfterPositiveAdvice): Story => ({
  state: 'declared',
  story,
  journey,
});

/** By domain of the school. */
export const stories: Readonly<Record<string, Story>> = {
  kiezelbrug: declared(
    'Een volledig profiel van een wijkschool, met een positief advies en een vaststelling.',
  ),
  papierenbootje: declared('Een jenaplanschool met drie onderwerpen waarvoor geen vast aanbod is.'),
  lantaarnvis: {
    state: 'mistake',
    story: 'De typering is te lang voor de one-page; verder is alles ingevuld.',
    turn: longer(
      'b.typering',
      'Ook voor gezinnen die hier maar kort wonen, doen we ons best: zij krijgen een rondleiding in hun eigen taal, een tas met boeken en de naam van iemand die ze altijd mogen bellen.',
    ),
    blocking: ['too-long'],
  },
  grindtoren: declared(
    'Een positief advies met opmerkingen, waarop het bestuur schriftelijk heeft geantwoord.',
    adoptedWithRemarks,
  ),
  veerklokje: {
    state: 'half-way',
    story: 'Alleen de eerste drie onderdelen zijn ingevuld.',
    turn: only('identificatie', 'typering', 'kengetallen'),
    blocking: ['required'],
  },
  wolkenmeter: declared(
    'Een grote school met zes onderwerpen op de one-page en een plusgroep voor andere scholen.',
  ),
  driekersen: {
    state: 'complete',
    story: 'Alles is ingevuld; het verklaringsblok is nog leeg.',
  },
  hooibrug: {
    state: 'nearly-empty',
    story: 'De school heeft alleen het telefoonnummer ingevuld; de rest komt uit de schoollijst.',
    turn: (answers, format) => {
      const phone = answers['a.telefoon'];
      return phone === undefined ? answers : { ...untouched(answers, format), 'a.telefoon': phone };
    },
    blocking: ['required'],
  },
  mergelmuis: declared('De school krijgt een tweede rustgroep; de besturen hebben dat al afgesproken.'),
  stadsraam: {
    state: 'damaged',
    story: 'Het bestand is halverwege het kopiëren afgebroken en kan niet worden geopend.',
    damage: 'truncated',
  },
  krijtknikker: declared(
    'De enige school van Maastricht-Heuvelland met een leesbaar, vast aanbod voor slecht zien.',
  ),
  graftenspringer: {
    state: 'complete',
    story:
      'De medezeggenschapsraad heeft positief geadviseerd; het bestuur moet het profiel nog vaststellen.',
    journey: advised,
  },
  hoogzit: declared('Een school met 38 leerlingen: veel aantallen zijn kleiner dan vijf.'),
  bloesemfiets: declared(
    'Het bestuur is afgeweken van een negatief advies; de uitvoering was zes weken opgeschort.',
    adoptedAgainstAdvice,
  ),
  achtstetrede: {
    state: 'damaged',
    story: 'Het bestand heet .docx, maar is geen Word-document.',
    damage: 'not-word',
  },
  blauwesluis: {
    state: 'half-way',
    story: 'Het profiel is af tot en met ankerpunt 2, en er staan nog bijgehouden wijzigingen open.',
    turn: only('identificatie', 'typering', 'kengetallen', 'ankerpunt-1', 'ankerpunt-2'),
    blocking: ['required'],
    damage: 'pending-revisions',
  },
  lampenist: declared(
    'Een school met veel vast aanbod voor taal en jonge kinderen, en zes onderwerpen op de one-page.',
  ),
  steenkraan: {
    state: 'mistake',
    story: 'De school koos zes onderwerpen voor de one-page, maar heeft voor geen daarvan een vast aanbod.',
    blocking: ['chosen-without-offer'],
  },
  glazeneiland: {
    state: 'complete',
    story: 'Alles is ingevuld en ligt voor advies bij de medezeggenschapsraad.',
    journey: adviceAsked,
  },
  heidevonk: declared(
    'De medezeggenschapsraad gaf binnen de termijn geen advies; het bestuur stelde het profiel zonder advies vast.',
    adoptedWithoutAdvice,
  ),
  schachtvlinder: {
    state: 'half-way',
    story:
      'Ankerpunt 4, de ambities en de one-page ontbreken nog, en iemand heeft een veld uit het document gewist.',
    turn: only('identificatie', 'typering', 'kengetallen', 'ankerpunt-1', 'ankerpunt-2', 'ankerpunt-3'),
    blocking: ['required'],
    damage: 'missing-control',
  },
  beekloper: declared('De enige school van Parkstad met een vast aanbod voor slecht horen.'),
  kleineperron: {
    state: 'mistake',
    story:
      'Bij de intern begeleider staat 7,5 FTE in plaats van 0,75: geen fout die tegenhoudt, wel ongewoon.',
    turn: withAnswers({ 'o.fte#ib': 7.5 }),
    blocking: [],
  },
  regenmaker: {
    state: 'mistake',
    story:
      'De datum van de Inspectie bestaat niet, en bij de remedial teacher staan dagen in plaats van FTE.',
    turn: withAnswers({
      'q.inspectie_datum': { raw: '31-02-2023' },
      'o.fte#rt': { raw: 'twee dagen per week' },
    }),
    blocking: ['unreadable'],
  },
  ankerkamer: declared('Een school voor speciaal basisonderwijs met een groep voor jonge kinderen.'),
  windlantaarn: {
    state: 'mistake',
    story:
      'In de tekst over het ontwikkelingsperspectief staat een nummer dat op een burgerservicenummer lijkt.',
    turn: longer('h.opp', 'Een voorbeeld ligt in map 999990019.'),
    blocking: ['pupil-privacy'],
  },
  stapelsteen: declared(
    'Een school voor speciaal basisonderwijs met vier vormen van hulp aan andere scholen.',
  ),
  zachtelanding: {
    state: 'complete',
    story: 'De school wil een doelgroep uitbreiden en moet dat nog met de besturen bespreken.',
  },
  dubbelekade: declared(
    'Speciaal basisonderwijs en speciaal onderwijs in één voorziening, met vijf doelgroepen.',
  ),
  stilleplein: {
    state: 'damaged',
    story: 'Een veld staat twee keer in het document, met verschillende antwoorden.',
    damage: 'duplicate-control',
  },
};
