/**
 * Pupil privacy: what can be traced to one child does not belong in a profile that everyone reads. One small detector per
 * sort of trace; `detectors.ts` lists them. They know words and forms, and no village: a story in which everybody recognises
 * a child without any of those, an unusual name, or two facts in two fields they do not see, and every sentence says so.
 */
import { cellsOfField, fieldsWithRole, type Cell } from '../../cells.ts';
import { finding, type Finding } from '../../finding.ts';
import type { Role } from '../../format.ts';
import { hashJson } from '../../hash.ts';
import { keys, ruleKind, type Purpose, type RuleContext } from '../rule.ts';
import { tracesIn } from './detectors.ts';
import { wordsOfNames } from './reading.ts';

/** Writing goes on whatever it finds; handing in waits until a person has looked. */
const forceFor: { readonly [P in Purpose]: 'advice' | 'blocking' } = {
  writing: 'advice',
  'hand-in': 'blocking',
  publication: 'blocking',
};

const ownRoles: readonly Role[] = ['school-name', 'board', 'street', 'town', 'municipality'];

/**
 * Only so much of a text is read: five times what any field may hold, and a longer one is not handed in anyway. So a
 * hostile document cannot keep the rule busy.
 */
const LONGEST = 3_000;

/** Names of the school itself, as answered. */
const ownNames = ({ format, answers }: RuleContext): string[] =>
  ownRoles
    .flatMap((role) => fieldsWithRole(format, role))
    .flatMap(({ id }) => cellsOfField(format, id))
    .map(({ key }) => answers[key])
    .filter((value) => typeof value === 'string');

const isText = ({ part }: Cell): boolean => part.kind === 'text';

export const pupilPrivacy = ruleKind({
  name: 'pupilPrivacy',
  about:
    'Finds what can be traced to a pupil in the texts of fields and of their columns: citizen service numbers, dates of birth, private phone numbers and e-mail addresses, names, and counts below five with a characteristic.',
  settings: { fields: keys },
  references: ({ fields }) => ({ fields }),
  check: ({ fields }, context) => {
    const own = wordsOfNames(ownNames(context));
    return fields
      .flatMap((id) => cellsOfField(context.format, id))
      .filter(isText)
      .flatMap(({ key, label }): Finding[] => {
        const value = context.answers[key];
        if (typeof value !== 'string') return [];
        const text = value.slice(0, LONGEST);
        const traces = tracesIn(text, own, context.sentencesIn(text));
        if (traces.length === 0) return [];
        const textHash = hashJson(value);
        return traces.map(({ what, start, end }) =>
          finding('pupil-privacy', forceFor[context.purpose], key, {
            label,
            what,
            text: value.slice(start, end),
            start,
            end,
            textHash,
          }),
        );
      });
  },
});
