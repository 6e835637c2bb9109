/** What happened to one value, by the kind that it is of now. */
import type { Format } from '../format.ts';
import type { ValueKindName } from '../kinds/index.ts';
import type { Value } from '../kinds/kind.ts';
import { inSentence } from '../phrases.ts';
import { showValue } from '../values.ts';
import type { FromTo, Shown, ValueChange } from './change.ts';
import { sameSpot, wordsAt, type Pair, type Spot } from './spot.ts';

/** The change of a value, or nothing when it says the same. `label` is for a value whose place in its format says less. */
export const valueChange = (
  pair: Pair<Spot>,
  formats: Pair<Format>,
  label = labelOf(pair),
): ValueChange | undefined => {
  if (sameSpot(pair.earlier, pair.now)) return undefined;
  return organised(pair, formats) ?? byKind[pair.now.cell.part.kind](pair, label);
};

const otherMoment = ({ earlier, now }: Pair<Spot>): boolean =>
  earlier.cell.row?.id === now.cell.row?.id && earlier.cell.column?.id !== now.cell.column?.id;

const labelOf = (pair: Pair<Spot>): string =>
  otherMoment(pair) ? pair.now.cell.field.label : pair.now.cell.label;

const shown = (spot: Spot, moment: boolean): Shown | null => {
  const { cell, value } = spot;
  if (value === undefined) return null;
  const at = moment ? cell.column?.label : undefined;
  return { value, words: wordsAt(spot), ...(at === undefined ? {} : { at }) };
};

const fromTo = (pair: Pair<Spot>): FromTo => ({
  from: shown(pair.earlier, otherMoment(pair)),
  to: shown(pair.now, otherMoment(pair)),
});

type Describe = (pair: Pair<Spot>, label: string) => ValueChange | undefined;

const asValue: Describe = (pair, label) => ({ code: 'value', facts: { label, ...fromTo(pair) } });

const byKind: { readonly [K in ValueKindName]: Describe } = {
  text: (pair, label) => ({ code: 'text', facts: { label, ...fromTo(pair) } }),
  number: (pair, label) => ({ code: 'number', facts: { label, ...fromTo(pair) } }),
  choice: asValue,
  choices: (pair, label) => optionsChange(pair, label),
  'yes-no': asValue,
  date: (pair, label) => ({ code: 'date', facts: { label, ...fromTo(pair) } }),
  declaration: asValue,
  computed: asValue,
};

const optionsChange: Describe = (pair, label) => {
  const then = optionsAt(pair.earlier);
  const later = optionsAt(pair.now);
  if (!then || !later) return asValue(pair, label);
  const added = without(later, then);
  const gone = without(then, later);
  // Another order of the options is another format, and no other answer.
  return added.length + gone.length === 0 ? undefined : { code: 'options', facts: { label, added, gone } };
};

const isList = (value: Value | undefined): value is readonly string[] => Array.isArray(value);

/** The options that are ticked, or nothing when what stands there is no list of options. */
const optionsAt = ({ cell, value = [] }: Spot): Shown[] | undefined =>
  isList(value) ? value.map((id) => ({ value: id, words: showValue(cell.part, [id]) })) : undefined;

const without = (options: readonly Shown[], others: readonly Shown[]): Shown[] =>
  options.filter(
    ({ value, words }) => !others.some((other) => other.value === value || other.words === words),
  );

/** How support for a need is organised, each side in the words of its own format. */
const organised = (pair: Pair<Spot>, formats: Pair<Format>): ValueChange | undefined => {
  const { field, label } = pair.now.cell;
  if (field.role !== 'coverage-level') return undefined;
  const need = formats.now.needs.find(({ id }) => id === field.need);
  if (!need) return undefined;
  const from = levelAt(pair.earlier, formats.earlier);
  const to = levelAt(pair.now, formats.now);
  return { code: 'organised', facts: { label, need: need.label, from, to } };
};

const levelAt = (spot: Spot, { offerLevels = [] }: Format): Shown | null => {
  const plain = shown(spot, false);
  if (!plain) return null;
  const phrase = offerLevels.find(({ id }) => id === plain.value)?.phrase;
  return { value: plain.value, words: phrase ?? inSentence(plain.words) };
};
