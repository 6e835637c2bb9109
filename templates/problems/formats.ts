/** Formats, and files of answers and of acknowledgements. */
import { short } from '../phrases.ts';
import type { SentencesFor } from './sentences.ts';

export interface FormatProblems {
  'format-invalid': { file: string; path: string; expected: string; received: string };
  'answers-not-object': { part: 'answers' | 'declaration'; received: JsonType };
  /** `count` may be more than those that are told. */
  'answers-wrong': { format: string; faults: readonly AnswerFault[]; count: number };
  /** `entry` counts from 1; null when the file is no list, and `field` when the entry is no object. */
  'seen-invalid': { entry: number | null; field: string | null };
  /** `reversed`: the other way round they do follow each other. */
  'formats-unrelated': { earlier: string; now: string; reversed: boolean };
  'control-absent': { key: string; label: string };
}

/** What is wrong with one value of an answers file. `received` is JSON; `expected` is Dutch, with an example. */
export type AnswerFault =
  | { readonly what: 'unknown'; readonly key: string }
  | { readonly what: 'computed'; readonly key: string; readonly label: string }
  | {
      readonly what: 'value';
      readonly key: string;
      readonly label: string;
      readonly received: string;
      readonly expected: string;
    };

export type JsonType = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

const jsonWords: { readonly [T in JsonType]: string } = {
  object: 'een object',
  array: 'een lijst',
  string: 'een tekst',
  number: 'een getal',
  boolean: 'true of false',
  null: 'niets (null)',
};

const answerFaultWords = (fault: AnswerFault, format: string): string => {
  if (fault.what === 'unknown')
    return `“${short(fault.key)}” hoort niet bij dit format. Verbeter de sleutel of haal hem weg; “sop format ${format}” toont de goede sleutels.`;
  const place = `“${fault.key}” (${fault.label})`;
  return fault.what === 'computed'
    ? `${place} wordt berekend. Haal deze sleutel weg.`
    : `${place}: ${fault.received} kan hier niet. Geef ${fault.expected}.`;
};

export const formatSentences: SentencesFor<FormatProblems> = {
  'format-invalid': ({ file, path, expected, received }) =>
    `Het formatbestand ${file} klopt niet bij “${path}”: verwacht ${expected}, gevonden ${received === 'undefined' ? 'niets' : received}. Herstel het op die plaats.`,
  'answers-not-object': ({ part, received }) =>
    `${part === 'answers' ? 'De antwoorden moeten' : 'De gegevens onder “declaration” moeten'} één object zijn, zoals { "sleutel": "waarde" }; hier staat ${jsonWords[received]}. Herstel het bestand.`,
  'answers-wrong': ({ format, faults, count }) =>
    [
      count === 1 ? 'In de antwoorden klopt 1 ding niet:' : `In de antwoorden kloppen ${count} dingen niet:`,
      ...faults.map((fault) => `  - ${answerFaultWords(fault, format)}`),
      ...(count > faults.length ? [`  Verbeter eerst deze ${faults.length}; daarna ziet u de rest.`] : []),
    ].join('\n'),
  'seen-invalid': ({ entry, field }) => {
    const parts = '“code”, “field”, “text”, “by” en “at”';
    if (entry === null)
      return `Het bestand bij --seen moet een lijst zijn, tussen [ en ], met per melding ${parts}. Herstel het bestand.`;
    return field === null
      ? `Melding ${entry} in het bestand bij --seen moet een object zijn, tussen { en }, met ${parts}. Herstel het bestand.`
      : `Bij melding ${entry} in het bestand bij --seen is “${field}” geen tekst of ontbreekt het. Vul daar een tekst tussen aanhalingstekens in.`;
  },
  'formats-unrelated': ({ earlier, now, reversed }) =>
    reversed
      ? `“${earlier}” is nieuwer dan “${now}”. Zet eerst het oude document en dan het nieuwe.`
      : `De formats “${earlier}” en “${now}” volgen elkaar niet op en kunnen niet worden vergeleken. Kies twee documenten van hetzelfde format, of van een format en zijn opvolger.`,
  'control-absent': ({ key, label }) =>
    `Het veld “${label}” (${key}) staat niet in dit document. Zet het veld terug, of maak een nieuw document met “sop fill”.`,
};
