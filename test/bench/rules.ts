/** What the rules over texts cost, beside the check without them. Texts are those of the sample schools. */
import { check } from '#templates/check.ts';
import type { Format } from '#templates/format.ts';

import { formatNamed } from '../samples/keyed.ts';
import { sampleSchools } from '../samples/schools.ts';
import { measure, type Measured } from './measure.ts';

const textRules: ReadonlySet<string> = new Set(['pupilPrivacy', 'readingHints']);

const withRules = (format: Format, keep: (name: string) => boolean): Format => ({
  ...format,
  rules: format.rules.filter(({ rule }) => keep(rule)),
});

/** The check of one whole profile of this format: without the rules over texts, with each, and with both. */
export const measureTextRules = async (formatId: string, rounds = 40): Promise<Measured[]> => {
  const format = formatNamed(formatId);
  const school = sampleSchools.find((one) => one.format === formatId && one.state === 'declared');
  if (!school) throw new Error(`${formatId} has no finished sample`);
  const { answers, declaration } = school;
  const checking = (kept: Format) => () => check(kept, answers, { purpose: 'hand-in', declaration });
  return await measure(
    {
      'check without the rules over texts': checking(withRules(format, (rule) => !textRules.has(rule))),
      'check with pupil privacy': checking(withRules(format, (rule) => rule !== 'readingHints')),
      'check with reading hints': checking(withRules(format, (rule) => rule !== 'pupilPrivacy')),
      'check with both': checking(format),
    },
    { rounds },
  );
};
