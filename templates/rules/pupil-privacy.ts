/**
 * Pupil privacy: what can be traced to one child does not belong in a profile that everyone reads. This rule finds what is
 * certain by its form: a citizen service number (BSN) and a date of birth. What only a reader can see (a story that
 * everybody in the village recognises) it does not see, and its sentence says so.
 *
 * A BSN has nine digits whose weighted sum, 9 to 2 and -1 for the last, is a multiple of eleven (the "elfproef";
 * https://nl.wikipedia.org/wiki/Burgerservicenummer). One in eleven other nine-digit numbers passes too, which is why a
 * person may answer "gezien".
 */
import { cellAt } from '../cells.ts';
import { hashJson } from '../hash.ts';
import { finding, type Finding } from '../finding.ts';
import { readDate } from '../kinds/date.ts';
import { keys, message, ruleKind, severity, type Purpose } from './rule.ts';

const nineDigits =
  /(?<![\d.,+-])\d{9}(?!\d)|(?<![\d.,+-])\d{4}[ .]\d{2}[ .]\d{3}(?!\d)|(?<![\d.,+-])\d{3}[ .]\d{3}[ .]\d{3}(?!\d)/g;

export const isCitizenNumber = (digits: string): boolean => {
  const weighted = Array.from(digits, Number).reduce(
    (sum, digit, at) => sum + digit * (at === 8 ? -1 : 9 - at),
    0,
  );
  return digits.length === 9 && !/^0+$/.test(digits) && weighted % 11 === 0;
};

const bornOn =
  /\b(?:geboren(?:\s+op)?|geb\.?(?:\s*datum)?|geboortedatum)\s*:?\s+(\d{1,2}(?:\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{2,4}|\s+[a-z]+\.?\s+\d{4}))/gi;

const traces = (text: string): { what: 'citizen-number' | 'date-of-birth'; text: string }[] => [
  ...[...text.matchAll(nineDigits)]
    .filter(([found]) => isCitizenNumber(found.replace(/\D/g, '')))
    .map(([found]) => ({ what: 'citizen-number' as const, text: found })),
  ...[...text.matchAll(bornOn)]
    .filter(([, date = '']) => readDate(date.trim()) !== undefined)
    .map(([found]) => ({ what: 'date-of-birth' as const, text: found })),
];

/** Writing goes on whatever it finds; handing in waits until a person has looked. */
const forceFor: { readonly [P in Purpose]: 'advice' | 'blocking' } = {
  writing: 'advice',
  'hand-in': 'blocking',
  publication: 'blocking',
};

export const pupilPrivacy = ruleKind({
  name: 'pupilPrivacy',
  about: 'Finds citizen service numbers and dates of birth in texts.',
  settings: { fields: keys, message, severity },
  references: ({ fields }) => ({ keys: fields }),
  check: ({ fields }, { format, answers, purpose }) =>
    fields.flatMap((at): Finding[] => {
      const value = answers[at];
      if (typeof value !== 'string') return [];
      const label = cellAt(format, at)?.label ?? at;
      const textHash = hashJson(value);
      return traces(value).map((trace) =>
        finding('pupil-privacy', forceFor[purpose], at, { label, ...trace, textHash }),
      );
    }),
});
