/**
 * The day on which someone was born: a whole date beside a word of birth, or directly behind a pupil ("de kleuter van
 * 21-9-2019"). A date with another word between ("geboren tussen 1 oktober en 31 december") is about no one in particular.
 */
import { months, readDate } from '../../kinds/date.ts';
import { patternDetector } from './trace.ts';

const month = months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?\\.?`).join('|');
const date = `(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}\\s?[-/.]\\s?\\d{1,2}\\s?[-/.]\\s?(?:\\d{4}|['’]?\\d{2})|\\d{1,2}e?\\s+(?:${month}|mrt\\.?|sept\\.?)\\s+(?:\\d{4}|['’]?\\d{2}))(?!\\d)`;
const born =
  'geboren|geb\\.?\\s?dat(?:um|\\.)?|geb\\.?|geboortedatum|geboortedag|jarig|verjaardag|verjaart|jarige';
const small =
  '(?:\\s|[:(,]|\\bop\\b|\\bis\\b|\\bwas\\b|\\bwerd\\b|\\bvan\\b|\\bde\\b|\\bhet\\b|\\bleerling\\b|\\bkind\\b|\\bin\\s\\p{Lu}[\\p{L}-]+)';
const pupil = 'leerling|kind|jongen|meisje|kleuter|peuter|jongetje|tweeling|zoon|dochter';

/** A feast instead of a date: "op tweede kerstdag 2019". */
const feast = '(?:[a-zé]+\\s){1,3}(?:19|20)\\d\\d';

const beside = new RegExp(
  `\\b(?:${born})(?![a-z])${small}{0,6}(?<after>${date})` +
    `|(?<!\\b(?:na|voor|vóór|sinds|vanaf|tussen|tot|en|of)\\s)(?<before>${date})${small}{0,4}(?:geboren|jarig)\\b` +
    `|\\bgeboren\\sop\\s(?!of\\b)(?<feast>${feast})` +
    `|\\*\\s?(?<star>${date})` +
    `|\\b(?:${pupil}|(?:hij|zij|ze)\\sis)\\b\\s*(?:van|,|\\(|uit)\\s*(?<pupil>${date})` +
    // "Het plan van het kind is van ..." is the day of the plan.
    `|(?<!\\b(?:van|voor|over|met)\\s(?:(?:de|het|een|deze|dit)\\s)?)\\b(?:${pupil})\\s(?:is|was)\\svan\\s(?<from>${date})`,
  'giu',
);

export const dateOfBirth = patternDetector('date-of-birth', /\d{2}/, beside, ({ groups = {} }) => {
  if (groups.feast !== undefined) return true;
  const written = groups.after ?? groups.before ?? groups.star ?? groups.pupil ?? groups.from ?? '';
  return (
    readDate(
      written
        .replace(/['’]/, '')
        .replace(/^(\d+)e\s/, '$1 ')
        .trim(),
    ) !== undefined
  );
});
