/** All detectors, and what they find together. Where two find the same place, the first in the list has its say. */
import { citizenNumber } from './citizen-number.ts';
import { dateOfBirth } from './date-of-birth.ts';
import { describedPupil } from './described-pupil.ts';
import { email } from './email.ts';
import { familyName } from './family-name.ts';
import { firstName } from './first-name.ts';
import { initials } from './initials.ts';
import { namedPupil } from './named-pupil.ts';
import { notedCount } from './noted-count.ts';
import { onlyPupil } from './only-pupil.ts';
import { phone } from './phone.ts';
import { sentencesOf, type Sentence } from '../sentences.ts';
import { smallGroup } from './small-group.ts';
import type { Detector, Trace } from './trace.ts';
import { unlistedName } from './unlisted-name.ts';

const detectors: readonly Detector[] = [
  citizenNumber,
  phone,
  email,
  dateOfBirth,
  firstName,
  initials,
  namedPupil,
  unlistedName,
  familyName,
  onlyPupil,
  smallGroup,
  notedCount,
  describedPupil,
];

/**
 * The places in a text that can lead to one pupil, or to something private of a person, in reading order and without overlap.
 * `own` are the words of the school's own name, board, street and town, which are never a pupil's.
 */
export const tracesIn = (
  text: string,
  own: ReadonlySet<string> = new Set(),
  sentences: readonly Sentence[] = sentencesOf(text),
): Trace[] => {
  const reading = { text, sentences, own };
  const found: Trace[] = [];
  for (const detect of detectors)
    for (const trace of detect(reading))
      if (!found.some(({ start, end }) => trace.start < end && start < trace.end)) found.push(trace);
  return found.toSorted((one, other) => one.start - other.start);
};
