/** A document as one line of JSON (a contract with other programs), and as lines for people. */
import { cellsOf } from '#templates/cells.ts';
import type { Finding, Severity } from '#templates/finding.ts';
import type { Problem } from '#templates/problem.ts';
import { showValue } from '#templates/values.ts';
import { problemSentence, sentence, severityWords } from '#templates/words.ts';

import type { Judged } from './command.ts';

const findingJson = (found: Finding): object => ({
  code: found.code,
  severity: found.severity,
  field: found.field,
  message: sentence(found),
  facts: found.facts,
});

export const documentJson = ({
  file,
  format,
  school,
  round,
  answers,
  declaration,
  comments,
  findings,
}: Judged): string =>
  JSON.stringify({
    file,
    format: format.id,
    school,
    round,
    answers,
    declaration,
    comments,
    findings: findings.map(findingJson),
  });

export const problemJson = (file: string, problem: Problem): string =>
  JSON.stringify({ file, problem: { code: problem.code, message: problemSentence(problem) } });

const severities: readonly Severity[] = ['blocking', 'advice', 'info'];

/** Findings by severity, each on a line of its own. */
export const findingLines = (findings: readonly Finding[]): string[] =>
  severities.flatMap((severity) => {
    const these = findings.filter((found) => found.severity === severity);
    return these.length === 0
      ? []
      : [
          `  ${severityWords[severity]} (${these.length})`,
          ...these.map((found) => `    - ${sentence(found)}`),
        ];
  });

/** What stands in the document, by section. */
export const answerLines = ({ format, answers }: Judged): string[] =>
  format.sections.flatMap(({ id, title }) => {
    const filled = cellsOf(format).filter(
      ({ field, key }) => field.section === id && answers[key] !== undefined,
    );
    return filled.length === 0
      ? []
      : [
          `  ${title}`,
          ...filled.map(({ key, label, part }) => {
            const value = answers[key];
            return `    ${label}: ${value === undefined ? '' : showValue(part, value).replace(/\n/g, ' / ')}`;
          }),
        ];
  });
