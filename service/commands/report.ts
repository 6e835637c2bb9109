/** A document as one line of JSON (a contract with other programs), and as lines for people. */
import { cellAt, cellsOf } from '#templates/cells.ts';
import { sectionTitle } from '#templates/check.ts';
import type { Finding, Severity } from '#templates/finding.ts';
import type { Format } from '#templates/format.ts';
import type { Problem } from '#templates/problem.ts';
import { showValue } from '#templates/values.ts';
import { emptyPlaces, problemSentence, sentence, severityWords } from '#templates/words.ts';

import type { Judged } from './command.ts';

export const findingJson = (found: Finding): object => ({
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

/** Findings by severity and then by part of the document, each on a line of its own. */
export const findingLines = ({ format, findings }: Pick<Judged, 'format' | 'findings'>): string[] =>
  severities.flatMap((severity) => {
    const these = findings.filter((found) => found.severity === severity);
    if (these.length === 0) return [];
    const parts = new Map<string, Finding[]>();
    for (const found of these) {
      const title = sectionTitle(format, found) ?? 'Het hele document';
      parts.set(title, [...(parts.get(title) ?? []), found]);
    }
    return [
      `  ${severityWords[severity]} (${these.length})`,
      ...[...parts].flatMap(([title, some]) => [`    ${title}`, ...gathered(format, some)]),
    ];
  });

/** Several empty places of one table are one thing to do. */
const gathered = (format: Format, findings: readonly Finding[]): string[] => {
  const empty = new Map<string, number>();
  const tableOf = ({ code, field }: Finding): string | undefined =>
    code === 'required' && field !== null ? tableTitle(format, field) : undefined;
  for (const found of findings) {
    const table = tableOf(found);
    if (table !== undefined) empty.set(table, (empty.get(table) ?? 0) + 1);
  }
  const lines = findings.map((found) => {
    const table = tableOf(found);
    const count = table === undefined ? 0 : (empty.get(table) ?? 0);
    return table !== undefined && count > 1 ? emptyPlaces(table, count) : sentence(found);
  });
  return [...new Set(lines)].map((line) => `      - ${line}`);
};

/** What people see as one table: fields that the format shows together, or the cells of one field. */
const tableTitle = (format: Format, key: string): string | undefined => {
  const field = cellAt(format, key)?.field;
  return format.tables.find(({ fields }) => field && fields.includes(field.id))?.title ?? field?.label;
};

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
