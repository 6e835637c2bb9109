/** The journal and the files beside it, which are the record. */
import { short } from '../phrases.ts';
import type { SentencesFor } from './sentences.ts';

export interface JournalProblems {
  'journal-in-use': { path: string; pid: number; host: string };
  'journal-taken-over': { path: string };
  'journal-disk-full': { path: string };
  'journal-not-written': { path: string; reason: string };
  /** `place` is a file or a table, `line` counts in it from 1; `seq` is the number of the record. */
  'journal-broken': { what: JournalFault; seq: number; place: string; line: number };
  /** The tables go further than the journal: `applied` and `head` are numbers of records. */
  'journal-behind': { applied: number; head: number };
  'blob-missing': { hash: string };
  'blob-damaged': { hash: string };
  'blob-not-written': { path: string; reason: string };
  /** `seq` of the record that cannot be applied; `detail` is technical. */
  'record-stopped': { seq: number; kind: string; detail: string };
}

/** What is the matter with a journal: one record is not what it was, is gone or stands elsewhere, or the end is gone. */
export type JournalFault = 'altered' | 'missing' | 'swapped' | 'cut';

const journalFaultWords: { readonly [F in JournalFault]: (seq: number) => string } = {
  altered: (seq) => `gebeurtenis ${seq} is veranderd`,
  missing: (seq) => `gebeurtenis ${seq} ontbreekt`,
  swapped: (seq) => `gebeurtenis ${seq} staat op een andere plaats`,
  cut: (seq) => `vanaf gebeurtenis ${seq} is alles weg`,
};

export const journalSentences: SentencesFor<JournalProblems> = {
  'journal-in-use': ({ path, pid, host }) =>
    `Het journaal in “${path}” wordt al beschreven door een ander programma (proces ${pid} op ${host}). Stop dat programma eerst, of gebruik het.`,
  'journal-taken-over': ({ path }) =>
    `Dit programma stond te lang stil; een ander programma schrijft nu het journaal in “${path}”. Er is niets verloren gegaan. Start dit programma opnieuw, of laat het andere het werk doen.`,
  'journal-disk-full': ({ path }) =>
    `De schijf met het journaal (“${path}”) is vol. Er is niets half opgeslagen. Maak ruimte vrij en probeer het opnieuw.`,
  'journal-not-written': ({ path, reason }) =>
    `In het journaal “${path}” kan niet worden geschreven (${reason}). Er is niets half opgeslagen. Controleer de schijf en de rechten en start opnieuw.`,
  'journal-broken': ({ what, seq, place, line }) =>
    `Het journaal klopt niet: ${journalFaultWords[what](seq)} (${place}, regel ${line}). Zet het journaal terug uit een reservekopie van voor deze verandering.`,
  'journal-behind': ({ applied, head }) =>
    `De database is verder (gebeurtenis ${applied}) dan het journaal (gebeurtenis ${head}), of hoort bij een ander journaal. Zet het goede journaal terug. Is dit journaal het goede, bouw de database dan opnieuw op met “sop rebuild”.`,
  'blob-missing': ({ hash }) =>
    `De opgeslagen gegevens ${hash.slice(0, 12)} zijn er niet meer. Zijn ze niet met opzet gewist? Zet de map dan terug uit een reservekopie.`,
  'blob-damaged': ({ hash }) =>
    `De opgeslagen gegevens ${hash.slice(0, 12)} zijn beschadigd. Zet het bestand terug uit een reservekopie.`,
  'blob-not-written': ({ path, reason }) =>
    `In “${path}” kan niets worden opgeslagen (${reason}). Er is niets half opgeslagen. Maak ruimte vrij of herstel de rechten, en probeer het opnieuw.`,
  'record-stopped': ({ seq, kind, detail }) =>
    `Gebeurtenis ${seq} (${kind}) staat veilig in het journaal, maar kan niet in de database worden verwerkt. Het programma is gestopt, zodat beide niet uit elkaar gaan lopen. Start het opnieuw; lukt het weer niet, stuur deze melding dan naar de technische beheerder. Technische melding: ${short(detail, 200)}.`,
};
