/**
 * Every Dutch sentence for a change, in tables typed by the list of codes. A sentence names the place, says what was and
 * what is, and does not judge: how support is organised is in no order of merit.
 */
import type {
  Change,
  ChangeClass,
  ChangeCode,
  ChangeFacts,
  FromTo,
  Shown,
  ValueChange,
  ValueChangeFacts,
} from './changes/change.ts';
import { differingPassages } from './changes/passage.ts';
import { inSentence, listed, quoted, short } from './phrases.ts';

/** What a change after an advice means, as a heading. */
export const changeClassWords: { readonly [C in ChangeClass]: string } = {
  substantive: 'Inhoudelijk',
  editorial: 'Tekst en cijfers',
  contact: 'Gegevens van de school',
};

const classCounts: { readonly [C in ChangeClass]: (count: number) => string } = {
  substantive: (count) => `${count} inhoudelijk`,
  editorial: (count) => `${count} in tekst en cijfers`,
  contact: (count) => `${count} in de gegevens van de school`,
};

/** So much of a text fits in one sentence; a text below the second is told whole. */
const PASSAGE = 160;
const WHOLE = 80;

/** A label that asks needs no colon after it, and one with a colon in it is set apart from the next. */
const after = (label: string, says: string): string => {
  if (label.endsWith('?')) return `${label} ${says.charAt(0).toUpperCase()}${says.slice(1)}`;
  return `${label.includes(':') ? quoted(label) : label}: ${says}`;
};

type Write = (shown: Shown) => string;

const atMoment =
  (write: Write): Write =>
  (shown) =>
    `${write(shown)}${shown.at === undefined ? '' : ` (${shown.at})`}`;

const plain = atMoment(({ words }) => words);
const inQuotes = atMoment(({ words }) => quoted(short(words, PASSAGE)));

const fromTo = ({ from, to }: FromTo, write: Write): string => {
  if (from && to) return `van ${write(from)} naar ${write(to)}`;
  if (to) return `nu ${write(to)}, eerst niet ingevuld`;
  return from ? `niet meer ingevuld, eerst ${write(from)}` : 'niet ingevuld';
};

const rewritten = (from: string, to: string): string => {
  if (Math.max(from.length, to.length) <= WHOLE && !from.includes('\n') && !to.includes('\n'))
    return `eerst ${quoted(from)}, nu ${quoted(to)}`;
  const { gone, added } = differingPassages(from, to);
  if (gone !== '' && added !== '')
    return `eerst ${quoted(short(gone, PASSAGE))}, nu ${quoted(short(added, PASSAGE))}`;
  if (added !== '') return `erbij gekomen is ${quoted(short(added, PASSAGE))}`;
  return gone === ''
    ? 'dezelfde woorden, anders over regels verdeeld'
    : `weggelaten is ${quoted(short(gone, PASSAGE))}`;
};

const optionWords = (options: readonly Shown[]): string => listed(options.map(({ words }) => quoted(words)));

/** What happened at one place, without the place. */
const valueWords: { readonly [C in keyof ValueChangeFacts]: (facts: ValueChangeFacts[C]) => string } = {
  organised: (facts) => fromTo(facts, plain),
  value: (facts) => fromTo(facts, inQuotes),
  number: (facts) => fromTo(facts, plain),
  date: (facts) => fromTo(facts, plain),
  text: (facts) =>
    facts.from && facts.to ? rewritten(facts.from.words, facts.to.words) : fromTo(facts, inQuotes),
  options: ({ added, gone }) =>
    [
      ...(added.length > 0 ? [`erbij ${optionWords(added)}`] : []),
      ...(gone.length > 0 ? [`niet meer ${optionWords(gone)}`] : []),
    ].join('; '),
};

const saysOfValue = ({ code, facts }: ValueChange): string => saysWith(code, facts);

const saysWith = <C extends keyof ValueChangeFacts>(code: C, facts: unknown): string =>
  valueWords[code](facts as ValueChangeFacts[C]);

const atPlace =
  <C extends keyof ValueChangeFacts>(code: C) =>
  (facts: ValueChangeFacts[C]): string =>
    `${after(facts.label, valueWords[code](facts))}.`;

const rowOf = (row: string): string => quoted(short(row, PASSAGE));

const changeSentences: { readonly [C in ChangeCode]: (facts: ChangeFacts[C]) => string } = {
  organised: (facts) => `Bij ${inSentence(facts.need)}: ${fromTo(facts, plain)}.`,
  value: atPlace('value'),
  number: atPlace('number'),
  date: atPlace('date'),
  text: atPlace('text'),
  options: atPlace('options'),
  'row-added': ({ label, row, details }) => {
    const more = details.map((detail) => `${inSentence(detail.label)}: ${short(detail.words)}`).join('; ');
    return `${after(label, `erbij gekomen is ${rowOf(row)}`)}${more === '' ? '' : ` (${more})`}.`;
  },
  'row-gone': ({ label, row }) => `${after(label, `${rowOf(row)} staat er niet meer bij`)}.`,
  'row-altered': ({ label, row, columns }) =>
    `${after(label, rowOf(row))}. ${columns.map((column) => `${after(column.facts.label, saysOfValue(column))}.`).join(' ')}`,
};

/** A change as a sentence. */
export const changeSentence = ({ code, facts }: Change): string => sentenceFor(code, facts);

const sentenceFor = <C extends ChangeCode>(code: C, facts: unknown): string =>
  changeSentences[code](facts as ChangeFacts[C]);

const counted = (count: number): string => (count === 1 ? '1 wijziging' : `${count} wijzigingen`);

/** How much changed, in one line. */
export const changeSummary = (found: readonly Change[]): string => {
  if (found.length === 0) return 'Er is niets veranderd.';
  const classes = Object.keys(classCounts) as ChangeClass[];
  const parts = classes.flatMap((one) => {
    const count = found.filter(({ changeClass }) => changeClass === one).length;
    return count === 0 ? [] : [classCounts[one](count)];
  });
  return `${counted(found.length)}: ${listed(parts)}.`;
};
