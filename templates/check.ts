/**
 * The check: one function, the same everywhere. Pure: answers in, findings out, in the order of the document.
 */
import type { Answered } from './changes/follow.ts';
import { cellAt, cellsOf, cellWithRole, fieldById, placeOf, type Cell } from './cells.ts';
import { computeAll } from './compute.ts';
import { datesAhead } from './dates-ahead.ts';
import { missingFromDeclaration } from './declaration.ts';
import { finding, type Finding } from './finding.ts';
import type { Answers, DeclarationFacts, Field, Format } from './format.ts';
import { firstUnprintable } from './glyphs.ts';
import { kindOf, type Part } from './kinds/index.ts';
import { isRaw, NOT_APPLICABLE, type Value } from './kinds/kind.ts';
import { unlikeLastRound } from './plausible.ts';
import { missingCells } from './presence.ts';
import { checkRule } from './rules/index.ts';
import { sentenceReader } from './rules/sentences.ts';
import type { Purpose } from './rules/rule.ts';
import { acknowledge, type Acknowledgement } from './seen.ts';

export interface CheckContext {
  readonly purpose: Purpose;
  readonly declaration?: DeclarationFacts;
  /** What reading the document brought to light. */
  readonly document?: readonly Finding[];
  /** The BRIN6 for which the document was handed out. */
  readonly school?: string | null;
  /** What a person has looked at and found right. */
  readonly seen?: readonly Acknowledgement[];
  /** What the school handed in the last time, in that format or the one before. */
  readonly earlier?: Answered;
  /** `yyyy-mm-dd`; without it no date is too late. */
  readonly today?: string;
}

export const check = (format: Format, answers: Answers, context: CheckContext): Finding[] => {
  const { purpose, declaration = {}, document = [], school = null, seen = [], earlier, today } = context;
  const computed = computeAll(format, answers);
  const sentencesIn = sentenceReader();
  const ruleContext = { format, answers, computed, declaration, purpose, sentencesIn };
  const findings = [
    ...document,
    ...differentSchool(format, answers, school),
    ...cellsOf(format).flatMap((cell) => checkCell(cell, answers[cell.key])),
    ...format.fields.flatMap((field) => checkPresence(format, field, answers)),
    ...format.rules.flatMap((rule) => checkRule(rule, ruleContext)),
    ...checkDeclaration(format, answers, declaration),
    ...(today === undefined ? [] : datesAhead(format, declaration, today)),
    ...(earlier ? unlikeLastRound(earlier, { format, answers }) : []),
  ];
  return acknowledge(inOrder(format, dropEchoes(findings)), answers, seen);
};

/** Nothing stands in the way of handing in. */
export const mayBeHandedIn = (findings: readonly Finding[]): boolean =>
  findings.every(({ severity }) => severity !== 'blocking');

const checkCell = (cell: Cell, value: Value | undefined): Finding[] =>
  value === undefined || cell.part.kind === 'computed'
    ? []
    : checkValue(cell.part, cell.key, cell.label, value);

/** What is wrong with one value in itself. */
export const checkValue = (part: Part, key: string, label: string, value: Value): Finding[] => {
  const unprintable = firstUnprintable(isRaw(value) ? value.raw : typeof value === 'string' ? value : '');
  const glyph = unprintable ? [finding('no-glyph', 'blocking', key, { label, ...unprintable })] : [];
  if (isRaw(value)) return [unreadable(part, key, label, value.raw), ...glyph];
  if (part.notApplicable && value === NOT_APPLICABLE) return [];
  const troubles = kindOf(part).check(value, part);
  return [
    ...troubles.map(
      ({ code, severity, facts }) => ({ code, severity, field: key, facts: { label, ...facts } }) as Finding,
    ),
    ...glyph,
  ];
};

const unreadable = (part: Part, key: string, label: string, text: string): Finding =>
  'options' in part
    ? finding('unknown-option', 'blocking', key, {
        label,
        text,
        options: part.options.map((option) => option.label),
      })
    : finding('unreadable', 'blocking', key, { label, kind: part.kind, text });

const checkPresence = (format: Format, field: Field, answers: Answers): Finding[] =>
  missingCells(format, field, answers).map(({ key, label, part }) =>
    finding('required', 'blocking', key, {
      label,
      kind: part.kind,
      mayBeZero: 'min' in part && part.min <= 0,
    }),
  );

const differentSchool = (format: Format, answers: Answers, school: string | null): Finding[] => {
  const cell = cellWithRole(format, 'brin6');
  const named = cell && answers[cell.key];
  if (!cell || school === null || typeof named !== 'string' || named === school) return [];
  return [finding('school-differs', 'blocking', cell.key, { document: school, field: named })];
};

const checkDeclaration = (format: Format, answers: Answers, facts: DeclarationFacts): Finding[] => {
  const wrong = format.declaration.facts.flatMap((fact) => {
    const value = facts[fact.id];
    // A fact has no answer key; its label tells where it stands.
    return value === undefined
      ? []
      : checkValue(fact, fact.id, fact.label, value).map((found) => ({ ...found, field: null }));
  });
  const missing = missingFromDeclaration(format, answers, facts);
  if (Object.keys(facts).length === 0) return [finding('declaration-empty', 'info', null, {})];
  if (missing.length === 0) return wrong;
  return [...wrong, finding('declaration-incomplete', 'advice', null, { missing })];
};

/**
 * One fault, one finding: a rule about a row or a computed number may say again what the fields themselves already say,
 * such as a row that is not complete.
 */
const dropEchoes = (findings: readonly Finding[]): Finding[] => {
  const required = new Set(findings.filter(({ code }) => code === 'required').map(({ field }) => field));
  const missing = new Set(
    findings
      .filter(({ code }) => code === 'control-missing' || code === 'control-duplicate')
      .map(({ field }) => field),
  );
  return findings.filter(
    ({ code, field }) =>
      !((code === 'incomplete-row' || code === 'row-needed') && required.has(field)) &&
      !(code === 'required' && missing.has(field)),
  );
};

/** First what is about the document as a whole, then in reading order. */
const inOrder = (format: Format, findings: readonly Finding[]): Finding[] => {
  const placed = findings.map((found) => ({
    found,
    place: found.field === null ? -1 : (placeOf(format, found.field) ?? -1),
  }));
  return placed.toSorted((a, b) => a.place - b.place).map(({ found }) => found);
};

/** The title of the part that a finding is about; nothing when it is about the document as a whole. */
export const sectionTitle = (format: Format, { field }: Finding): string | undefined => {
  const section =
    field === null ? undefined : (cellAt(format, field)?.field ?? fieldById(format, field))?.section;
  return format.sections.find(({ id }) => id === section)?.title;
};
