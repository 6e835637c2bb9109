/**
 * The list of documents. Every document has a row, also one that cannot be read and one of a school that sent two, so that
 * nothing is lost in silence.
 */
import { isDeclared, lastValidDay } from '#templates/declaration.ts';
import type { Finding, Severity } from '#templates/finding.ts';
import { problemSentence, sentence } from '#templates/words.ts';

import { schoolOf, wordsAt } from './facts.ts';
import type { Profile, Unreadable } from './profile.ts';
import { byConsortiumAndName, type SchoolRow, type State } from './school-row.ts';
import { standings, type Candidate } from './standing.ts';
import { standingWords } from './words.ts';

const SENTENCES = 3;

/** A row per document, by consortium and name. */
export const schoolRows = (profiles: readonly Profile[], unreadable: readonly Unreadable[]): SchoolRow[] => {
  const rows = profiles.map(readRow);
  const standing = standings(profiles.map((profile, at) => candidateOf(profile, rows[at])));
  const judged = rows.map((row): SchoolRow => {
    const place = standing.get(row.file);
    return place ? { ...row, counts: place.counts, remark: standingWords(place) } : row;
  });
  return [...judged, ...unreadable.map(unreadableRow)].toSorted(byConsortiumAndName);
};

const readRow = (profile: Profile): SchoolRow => ({
  file: profile.file,
  school: schoolOf(profile),
  name: wordsAt(profile, 'school-name') ?? profile.file,
  board: wordsAt(profile, 'board'),
  consortium: wordsAt(profile, 'consortium'),
  municipality: wordsAt(profile, 'municipality'),
  format: profile.format.id,
  round: profile.round,
  state: stateOf(profile),
  findings: countsOf(profile.findings),
  toDo: profile.findings
    .filter(({ severity }) => severity === 'blocking')
    .slice(0, SENTENCES)
    .map(sentence),
  counts: true,
  remark: null,
});

const unreadableRow = ({ file, problem }: Unreadable): SchoolRow => ({
  file,
  school: null,
  name: file,
  board: null,
  consortium: null,
  municipality: null,
  format: null,
  round: null,
  state: 'unreadable',
  findings: countsOf([]),
  toDo: [problemSentence(problem)],
  counts: false,
  remark: null,
});

const candidateOf = (profile: Profile, row: SchoolRow | undefined): Candidate => ({
  file: profile.file,
  school: row?.school ?? null,
  declared: row?.state === 'declared',
  complete: row?.state === 'declared' || row?.state === 'complete',
  blocking: row?.findings.blocking ?? 0,
  lastValidDay: lastValidDay(profile.format, profile.declaration),
});

/** What is declared while something blocking stands open was declared too early. */
const stateOf = ({ format, answers, declaration, findings }: Profile): State => {
  if (findings.some(({ severity }) => severity === 'blocking')) return 'incomplete';
  return isDeclared(format, answers, declaration) ? 'declared' : 'complete';
};

const countsOf = (findings: readonly Finding[]): Record<Severity, number> => {
  const counts = { blocking: 0, advice: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
};
