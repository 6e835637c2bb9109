/** The life of a profile: handing in, questions, publication. Days are `yyyy-mm-dd`. */
import type { Finding } from '../finding.ts';
import { writtenDate } from '../kinds/date.ts';
import { quoted, short } from '../phrases.ts';
import type { SentencesFor } from './sentences.ts';

export interface DossierProblems {
  'dossier-unknown': { dossier: string };
  /** `day` is `yyyy-mm-dd`. */
  'no-profile-on': { school: string; day: string };
  'not-published': { school: string };
  'file-not-ours': Record<string, never>;
  'content-moved-on': { seen: string; now: string };
  'nothing-collected': Record<string, never>;
  /** The document is not where it was; `name` is how it was called. */
  'document-gone': { name: string };
  /** What stands in the archive is not what was stored. */
  'stored-otherwise': { name: string };
  'already-handed-in': { on: string };
  'not-handed-in': Record<string, never>;
  'not-acknowledgeable': { code: string };
  'not-complete': { findings: readonly Finding[]; count: number; first: string };
  'already-accepted': { on: string };
  'already-published': { on: string };
  'nothing-changed': Record<string, never>;
  'no-open-question': Record<string, never>;
  'question-open': Record<string, never>;
  'changed-since-hand-in': Record<string, never>;
  'no-consultation-open': Record<string, never>;
  'not-in-force': Record<string, never>;
  'change-under-way': { dossier: string };
}

export const dossierSentences: SentencesFor<DossierProblems> = {
  'dossier-unknown': ({ dossier }) =>
    `Dossier ${quoted(short(dossier))} is er niet, of het is niet voor u. Controleer de naam: die van de ronde en de school, zoals 2024.14AB00. Bent u aangemeld, kijk dan ook of dat met het goede account is.`,
  'no-profile-on': ({ school, day }) =>
    `Van ${school} gold op ${writtenDate(day)} geen profiel dat hier is ingediend. Kies een andere dag, of vraag het samenwerkingsverband naar een ouder profiel.`,
  'not-published': ({ school }) =>
    `Van ${school} is nog geen profiel gepubliceerd. Vraag ernaar bij de school of het samenwerkingsverband.`,
  'file-not-ours': () =>
    'Dit bestand is hier niet bekend: het is gewijzigd, het is een concept of het komt ergens anders vandaan. Vraag de school om het gepubliceerde profiel.',
  'content-moved-on': () =>
    'Het document is veranderd sinds u het bekeek. Bekijk eerst wat er nu staat en doe dit daarna opnieuw.',
  'nothing-collected': () =>
    'Het document van deze school is nog niet gelezen. Bewaar het in de map van de school, wacht een minuut en doe dit daarna opnieuw.',
  'document-gone': ({ name }) =>
    `Het document ${quoted(name)} staat niet meer in de map van de school. Zet het terug uit de prullenbak van de bibliotheek, of zet er een kopie van neer; daarna gaat u hier verder.`,
  'stored-otherwise': ({ name }) =>
    `In het archief staat onder de naam ${quoted(name)} iets anders dan er is bewaard. Zet in de versiegeschiedenis van dat bestand de eerste versie terug; daarna gaat dit vanzelf verder.`,
  'already-handed-in': ({ on }) =>
    `Dit profiel is op ${writtenDate(on)} ingediend en ligt vast. Trek het eerst in, of begin een tussentijdse wijziging als het al is aanvaard.`,
  'not-handed-in': () => 'Dit profiel is nog niet ingediend. Wacht tot de school het heeft ingediend.',
  'not-acknowledgeable': () =>
    'Dit punt kan niet als gezien worden gemarkeerd. Pas de tekst aan op de plaats die het noemt.',
  'not-complete': ({ count, first }) =>
    `Dit profiel kan nog niet worden ingediend: ${count === 1 ? 'er is nog 1 punt' : `er zijn nog ${count} punten`} te doen. Het eerste: ${first}`,
  'already-accepted': ({ on }) =>
    `Het samenwerkingsverband heeft dit profiel op ${writtenDate(on)} in ontvangst genomen. Begin een tussentijdse wijziging, of vraag het samenwerkingsverband om het te heropenen met een vraag.`,
  'already-published': ({ on }) =>
    `Dit profiel is op ${writtenDate(on)} gepubliceerd en kan niet meer worden tegengehouden. Stel de school een vraag, zodat zij het kan wijzigen.`,
  'nothing-changed': () =>
    'Er is niets veranderd sinds u het profiel indiende. Beantwoord de vraag van het samenwerkingsverband in woorden, of wijzig eerst de tekst.',
  'no-open-question': () =>
    'Er staat geen vraag van het samenwerkingsverband open. Ververs de pagina om te zien hoe het dossier er nu voor staat.',
  'question-open': () =>
    'Er staat nog een vraag open bij de school. Wacht op het antwoord, of bel de school.',
  'changed-since-hand-in': () =>
    'Het document is na het indienen gewijzigd. Dien het opnieuw in; dat beantwoordt de vraag. Of zet de ingediende tekst terug en antwoord dan.',
  'no-consultation-open': () =>
    'Voor deze school is geen bestuurlijk overleg nodig. Leg eerst vast waarom het nodig is.',
  'not-in-force': () =>
    'Een tussentijdse wijziging kan alleen bij een profiel dat is ingediend en nu geldt. Werk verder in het dossier van de lopende ronde.',
  'change-under-way': () => 'Voor deze school loopt al een tussentijdse wijziging. Werk daarin verder.',
};
