/**
 * The declaration block: what the director declares, in the words that follow from what happened. The facts come from the
 * dossier, or on the command line from the document; which of them are needed follows from the text of the outcome.
 */
import { cellWithRole } from './cells.ts';
import { validUntil } from './compute.ts';
import type { Answers, DeclarationFacts, DerivedFact, Format } from './format.ts';
import { writtenDate } from './kinds/date.ts';
import { isRaw } from './kinds/kind.ts';
import { showValue } from './values.ts';

export type Print = 'full' | 'publication';

const placeholders = /\{(\w+)\}/g;

/** What a name in the texts stands for, as people read it; `undefined` while it is not known. */
export const wordFor = (
  format: Format,
  answers: Answers,
  facts: DeclarationFacts,
  name: string,
): string | undefined => {
  const fact = format.declaration.facts.find(({ id }) => id === name);
  if (fact) {
    const value = facts[name];
    if (value === undefined || isRaw(value)) return undefined;
    return fact.kind === 'date' && typeof value === 'string' ? writtenDate(value) : showValue(fact, value);
  }
  const derived = format.declaration.derived.find(({ id }) => id === name);
  return derived && derivedWord(format, answers, facts, derived);
};

const derivedWord = (
  format: Format,
  answers: Answers,
  facts: DeclarationFacts,
  { from }: DerivedFact,
): string | undefined => {
  if ('format' in from) return format.term;
  if ('role' in from) {
    const cell = cellWithRole(format, from.role);
    const value = cell && answers[cell.key];
    return cell && value !== undefined ? showValue(cell.part, value) : undefined;
  }
  if ('validUntil' in from) {
    const adopted = facts[from.validUntil];
    const last = typeof adopted === 'string' ? validUntil(adopted, format.cycleYears) : undefined;
    return last && writtenDate(last);
  }
  const outcome = facts[from.sentence];
  const sentence = typeof outcome === 'string' ? format.declaration.sentences[outcome] : undefined;
  return sentence === undefined ? undefined : fillIn(format, answers, facts, sentence);
};

/** The sentence with its words, or `undefined` while one of them is not known. */
const fillIn = (
  format: Format,
  answers: Answers,
  facts: DeclarationFacts,
  sentence: string,
): string | undefined => {
  const unknown = [...sentence.matchAll(placeholders)].some(
    ([, name = '']) => wordFor(format, answers, facts, name) === undefined,
  );
  if (unknown) return undefined;
  return sentence.replace(placeholders, (_, name: string) => wordFor(format, answers, facts, name) ?? '');
};

const textsFor = (format: Format, facts: DeclarationFacts, print: Print): string[] => {
  const { texts, outcome, common } = format.declaration;
  const chosen = facts[outcome];
  const first = typeof chosen === 'string' ? texts[chosen] : undefined;
  return [
    ...(first === undefined ? [] : [first]),
    ...common.filter((line) => line.print === 'both' || line.print === print).map(({ text }) => text),
  ];
};

/** The labels of what the declaration still lacks, in the order of the block; empty when everything is declared. */
export const missingFromDeclaration = (
  format: Format,
  answers: Answers,
  facts: DeclarationFacts,
): string[] => {
  const { declaration } = format;
  const needed = new Set<string>([declaration.outcome]);
  const need = (text: string): void => {
    for (const [, name = ''] of text.matchAll(placeholders)) {
      const derived = declaration.derived.find(({ id }) => id === name);
      if (derived && 'sentence' in derived.from) {
        needed.add(derived.from.sentence);
        const chosen = facts[derived.from.sentence];
        need(typeof chosen === 'string' ? (declaration.sentences[chosen] ?? '') : '');
      } else if (derived && 'validUntil' in derived.from) needed.add(derived.from.validUntil);
      else needed.add(name);
    }
  };
  textsFor(format, facts, 'full').forEach(need);
  for (const fact of declaration.facts) if (fact.kind === 'declaration') needed.add(fact.id);
  return [...declaration.facts, ...declaration.derived]
    .filter(({ id }) => needed.has(id) && wordFor(format, answers, facts, id) === undefined)
    .map(({ label }) => label);
};

export const isDeclared = (format: Format, answers: Answers, facts: DeclarationFacts): boolean =>
  missingFromDeclaration(format, answers, facts).length === 0;

/** The sentences of the declaration for one print; those of which a word is not known yet are left out. */
export const declarationSentences = (
  format: Format,
  answers: Answers,
  facts: DeclarationFacts,
  print: Print,
): string[] =>
  textsFor(format, facts, print)
    .map((text) => fillIn(format, answers, facts, text)?.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence !== undefined);

/** The day on which the board adopted the profile, as `yyyy-mm-dd`: that from which its validity counts. */
export const adoptionDay = (format: Format, facts: DeclarationFacts): string | undefined => {
  const derived = format.declaration.derived.find(({ from }) => 'validUntil' in from);
  if (!derived || !('validUntil' in derived.from)) return undefined;
  const adopted = facts[derived.from.validUntil];
  return typeof adopted === 'string' ? adopted : undefined;
};

/** The last day on which the profile holds, as `yyyy-mm-dd`; `undefined` while it is not adopted. */
export const lastValidDay = (format: Format, facts: DeclarationFacts): string | undefined => {
  const adopted = adoptionDay(format, facts);
  return adopted === undefined ? undefined : validUntil(adopted, format.cycleYears);
};
