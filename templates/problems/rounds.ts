/** Rounds: which there are, and their days. Days are `yyyy-mm-dd`. */
import { writtenDate } from '../kinds/date.ts';
import { listed, quoted, short } from '../phrases.ts';
import type { SentencesFor } from './sentences.ts';

export interface RoundProblems {
  'round-unknown': { round: string };
  'round-exists': { round: string };
  'round-days-wrong': { opensOn: string; lastDay: string; consortium: string | null };
  'round-without-format': { round: string; kind: string; known: readonly string[] };
  'round-without-last-day': { title: string; consortium: string };
  'round-not-later': { lastDay: string; asked: string };
  'round-not-trial': { title: string };
  'round-closed': { title: string };
}

export const roundSentences: SentencesFor<RoundProblems> = {
  'round-unknown': ({ round }) =>
    `De ronde ${quoted(short(round))} is er niet. Kijk in de lijst van rondes welke er zijn.`,
  'round-exists': ({ round }) => `Er is al een ronde “${round}”. Kies een andere naam.`,
  'round-days-wrong': ({ opensOn, lastDay, consortium }) =>
    `De laatste dag${consortium === null ? '' : ` voor ${consortium}`} (${writtenDate(lastDay)}) ligt vóór de opening (${writtenDate(opensOn)}). Kies een latere laatste dag.`,
  'round-without-format': ({ round, kind, known }) =>
    `De ronde “${round}” heeft geen format voor scholen van de soort “${kind}” (wel voor ${listed(known.map(quoted))}). Open een ronde met een format daarvoor, of verbeter de soort in de scholenlijst.`,
  'round-without-last-day': ({ title, consortium }) =>
    `De ronde “${title}” heeft voor ${consortium} nog geen laatste dag. Stel die eerst in; daarna kunt u uitreiken.`,
  'round-not-later': ({ lastDay, asked }) =>
    `Verlengen kan alleen naar een latere dag dan ${writtenDate(lastDay)}; ${writtenDate(asked)} is dat niet. Kies een latere dag.`,
  'round-not-trial': ({ title }) =>
    `“${title}” is geen proefronde en kan niet worden verwijderd: de profielen erin zijn van de scholen. Sluit de ronde als hij klaar is.`,
  'round-closed': ({ title }) =>
    `De ronde “${title}” is gesloten: er worden geen documenten meer uitgedeeld. Open een nieuwe ronde.`,
};
