/**
 * Private telephone numbers: every mobile number, and any other when it is said to be of someone at home. The general number
 * of a school, a partner or a service is no trace.
 */
import type { Reading } from './reading.ts';
import type { Detector, Trace } from './trace.ts';

/** `06`, `+31 6`, `0031 6` or `+31 (0)6` with eight digits, parted in any way. */
const mobile =
  /(?<![\d.,-]|\d )(?:\(?0(?!6[-.]\d{1,2}[-.](?:19|20)\d\d)6\)?|(?:\+|00)\s?31[\s-]?(?:\(0\)\s?)?6)(?:[\s.\-–/()]{0,3}\d){8}(?!\d)/g;

const fixed =
  /(?<![\d.,-])(?:\(?0|(?:\+|00)31[\s-]?(?:\(0\))?)[1-5]\d{1,2}\)?[\s\-–/]{0,3}\d(?:[\s.-]?\d){5,6}(?!\d)/g;

const atHome =
  /(?<!\p{L})(?:(?:thuis|privé)(?:nummer|telefoon)?|moeder|vader|oma|opa|voogd|gezinsvoogd|pleegmoeder|pleegvader|pleegouders|gezin|familie|verzorger)(?!\p{L})/iu;

const numbers = ({ text, sentences }: Reading): Trace[] => [
  ...[...text.matchAll(mobile)].map(({ 0: found, index }) => ({
    what: 'phone' as const,
    start: index,
    end: index + found.length,
  })),
  ...sentences
    .filter((sentence) => atHome.test(sentence.text))
    .flatMap((sentence) =>
      [...sentence.text.matchAll(fixed)].map(({ 0: found, index }) => ({
        what: 'phone' as const,
        start: sentence.start + index,
        end: sentence.start + index + found.length,
      })),
    ),
];

export const phone: Detector = (reading) => (/\d{2}/.test(reading.text) ? numbers(reading) : []);
