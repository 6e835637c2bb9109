/**
 * Two documents beside each other: what changed between them, numbers that are unlike, and what a reader must know before
 * believing it, such as that they are of two schools.
 */
import { changes, notCompared, type Change } from '#templates/changes.ts';
import type { Finding } from '#templates/finding.ts';
import { formats } from '#templates/formats/index.ts';
import { listed, quoted } from '#templates/phrases.ts';
import { unlikeLastRound } from '#templates/plausible.ts';
import { readDocument, type DocumentReading } from '#templates/word/read.ts';

import { readBytes } from '../files.ts';
import { schoolOf } from '../overview/facts.ts';

export interface NoteFacts {
  'other-school': { earlier: string; now: string };
  'other-format': { earlier: string; now: string };
  /** Labels of questions that were answered and that the other format does not have. */
  'questions-begun': { labels: readonly string[] };
  'questions-ended': { labels: readonly string[] };
  damaged: { file: string; count: number };
}

type NoteCode = keyof NoteFacts;

export type Note = { [C in NoteCode]: { readonly code: C; readonly facts: NoteFacts[C] } }[NoteCode];

const questions = (labels: readonly string[]): string =>
  `${labels.length === 1 ? '1 vraag' : `${labels.length} vragen`} (${listed(labels.map(quoted))})`;

const noteSentences: { readonly [C in NoteCode]: (facts: NoteFacts[C]) => string } = {
  'other-school': ({ earlier, now }) =>
    `Let op: deze documenten zijn van verschillende scholen (vestiging ${earlier} en vestiging ${now}). Wat hieronder staat, is het verschil tussen die scholen.`,
  'other-format': ({ earlier, now }) =>
    `Het eerste document is van format ${quoted(earlier)}, het tweede van zijn opvolger ${quoted(now)}.`,
  'questions-begun': ({ labels }) => `Nieuw in het format en dus niet vergeleken: ${questions(labels)}.`,
  'questions-ended': ({ labels }) => `Niet meer in het format en dus niet vergeleken: ${questions(labels)}.`,
  damaged: ({ file, count }) =>
    `Let op: in ${quoted(file)} ${count === 1 ? 'is 1 plaats' : `zijn ${count} plaatsen`} niet goed te lezen. Wat daar staat, kan hieronder als veranderd tellen. Met ${quoted(`sop check ${file}`)} ziet u welke.`,
};

/** A note as a sentence. */
export const noteSentence = ({ code, facts }: Note): string => sentenceFor(code, facts);

const sentenceFor = <C extends NoteCode>(code: C, facts: unknown): string =>
  noteSentences[code](facts as NoteFacts[C]);

export interface Comparison {
  readonly now: DocumentReading;
  readonly notes: readonly Note[];
  readonly changes: readonly Change[];
  /** Advice on numbers that differ more than is likely. */
  readonly unlike: readonly Finding[];
}

/**
 * Compares two documents.
 * @throws Problem when one cannot be read, or `formats-unrelated`.
 */
export const compare = async (earlierFile: string, nowFile: string): Promise<Comparison> => {
  const earlier = readDocument(await readBytes(earlierFile), formats);
  const now = readDocument(await readBytes(nowFile), formats);
  return {
    now,
    changes: changes(earlier, now, formats),
    unlike: unlikeLastRound(earlier, now),
    notes: [
      ...ofTwoSchools(earlier, now),
      ...ofTwoFormats(earlier, now),
      ...damage(earlierFile, earlier),
      ...damage(nowFile, now),
    ],
  };
};

const ofTwoSchools = (earlier: DocumentReading, now: DocumentReading): Note[] => {
  const [then, later] = [schoolOf(earlier), schoolOf(now)];
  // A document that does not say whose it is may be of the same school.
  return then === null || later === null || then === later
    ? []
    : [{ code: 'other-school', facts: { earlier: then, now: later } }];
};

const ofTwoFormats = (earlier: DocumentReading, now: DocumentReading): Note[] => {
  if (earlier.format.id === now.format.id) return [];
  const { begun, ended } = notCompared(earlier, now, formats);
  const labels = (fields: typeof begun): string[] => fields.map(({ label }) => label);
  return [
    { code: 'other-format', facts: { earlier: earlier.format.id, now: now.format.id } },
    ...(begun.length > 0 ? [{ code: 'questions-begun', facts: { labels: labels(begun) } } as const] : []),
    ...(ended.length > 0 ? [{ code: 'questions-ended', facts: { labels: labels(ended) } } as const] : []),
  ];
};

const damage = (file: string, { findings }: DocumentReading): Note[] => {
  const count = findings.filter(({ severity }) => severity === 'blocking').length;
  return count === 0 ? [] : [{ code: 'damaged', facts: { file, count } }];
};
