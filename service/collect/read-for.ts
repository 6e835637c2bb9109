/** Reading a document that should be that of a dossier. Pure. */
import { cellWithRole } from '#templates/cells.ts';
import { formats } from '#templates/formats/index.ts';
import { Problem } from '#templates/problem.ts';
import { readDocument, type DocumentReading } from '#templates/word/read.ts';

import type { Dossier } from '../dossier/dossier.ts';

/** For which school a document says to be; some programs drop its properties, and then its answers say it. */
const schoolIn = ({ format, school, answers }: DocumentReading): string | null => {
  if (school !== null) return school;
  const cell = cellWithRole(format, 'brin6');
  const said = cell && answers[cell.key];
  return typeof said === 'string' ? said : null;
};

type Own = Pick<Dossier, 'id' | 'school' | 'round' | 'format'>;

/** What a document says of itself that is not as it should be; what it does not say is no difference. */
const differences = (
  { id, school, round, format }: Own,
  reading: DocumentReading,
): Problem<'document-of-another'>[] =>
  (
    [
      ['school', schoolIn(reading), school],
      ['round', reading.round, round],
      ['format', reading.format.id, format],
      ['dossier', reading.dossier, id],
    ] as const
  ).flatMap(([what, found, expected]) =>
    found === null || expected === null || found === expected
      ? []
      : [new Problem('document-of-another', { what, found, expected })],
  );

/**
 * @throws Problem when it cannot be read, or `document-of-another` when it is not of this dossier.
 */
export const readFor = (dossier: Own, bytes: Uint8Array): DocumentReading => {
  const reading = readDocument(bytes, formats);
  const [different] = differences(dossier, reading);
  if (different) throw different;
  return reading;
};

/** Whether a document says itself that it is of this school: enough to take the place of one that is gone. */
export const saysToBeOf = (dossier: Pick<Dossier, 'school'>, reading: DocumentReading): boolean =>
  schoolIn(reading) === dossier.school;
