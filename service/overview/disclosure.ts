/**
 * Which sums must stay behind so that nothing about few schools or few children can be read or computed back.
 *
 * A sum is unsafe by itself when it is over fewer than three schools, when fewer than three schools have a part in it, or
 * when it counts one to four children. What schools publish themselves can be subtracted from a sum by everybody, so all
 * that is judged is the rest, which they do not publish. But sums hang together: consortia add up to all, and parts to a whole. So two more
 * things are withheld (statisticians call it secondary suppression, see the Handbook on Statistical Disclosure Control,
 * Hundepool and others, chapter 4):
 * - what remains of a known whole after its known parts is a sum too, and must be safe like any other;
 * - no unsafe sum may follow from several equations together, which is a matter of linear algebra.
 */

import { determined, type Unknowns } from './elimination.ts';

/** A sum over schools, as far as they do not publish their part in it. */
export interface Amount {
  readonly id: string;
  readonly sum: number;
  /** Over how many schools, and how many of them have more than nought. */
  readonly answered: number;
  readonly contributing: number;
  /** How many of them publish that it is one to four. */
  readonly small: number;
  readonly countsPupils: boolean;
  /** All schools publish their part, so everybody can add it up, and withholding it protects nothing. */
  readonly isPublic: boolean;
  /** It is no sum of the overview, but hangs together with some. */
  readonly isNeverTold?: true;
}

/** `whole` is the sum of `parts`; `schools` says whether the parts are of the same schools or each of its own. */
export interface Equation {
  readonly whole: string;
  readonly parts: readonly string[];
  readonly schools: 'same' | 'own';
}

const FEWEST_SCHOOLS = 3;
const SMALLEST_COUNT = 5;

type Sum = Omit<Amount, 'id' | 'isPublic' | 'isNeverTold'>;

/** Nought is said as nought: it tells of no child and of nobody's work. */
export const isUnsafe = (one: Sum): boolean => {
  const { sum, answered, contributing, countsPupils } = one;
  return (
    answered < FEWEST_SCHOOLS ||
    (sum !== 0 && contributing < FEWEST_SCHOOLS) ||
    (countsPupils && sum > 0 && sum < SMALLEST_COUNT) ||
    tellsAll(one)
  );
};

/** When all that is not published is one to four, the least and the most that they can add up to tell each of them. */
const tellsAll = ({ sum, answered, small }: Sum): boolean =>
  small > 0 && (sum === small || (small === answered && sum === small * (SMALLEST_COUNT - 1)));

/** The ids of what is withheld. An equation tells nothing without its whole; parts that are not there are nought. */
export const withhold = (amounts: readonly Amount[], all: readonly Equation[]): ReadonlySet<string> => {
  const equations = filledIn(amounts, all);
  const equationsWith = new Map<Amount, FilledEquation[]>();
  for (const equation of equations)
    for (const amount of [...equation.parts, equation.whole])
      equationsWith.set(amount, [...(equationsWith.get(amount) ?? []), equation]);
  const following = (isHidden: (amount: Amount) => boolean): ReadonlySet<string> =>
    determined(equations.map((equation) => unknownsOf(equation, isHidden)));

  const unsafe = amounts.filter(isUnsafe);
  const withheld = new Set([...unsafe, ...amounts.filter((one) => one.isNeverTold)].map(({ id }) => id));
  const isHidden = ({ id, isPublic }: Amount): boolean => withheld.has(id) && !isPublic;
  // What follows from public sums alone is out of our hands.
  const lost = following(({ isPublic }) => !isPublic);
  const secrets = unsafe.filter(({ id, sum, isPublic }) => sum !== 0 && !isPublic && !lost.has(id));

  const hideOneOf = (candidates: readonly Amount[]): boolean => {
    const [least] = candidates
      .filter(({ id, isPublic }) => !isPublic && !withheld.has(id))
      .toSorted((a, b) => Number(a.sum === 0) - Number(b.sum === 0) || a.sum - b.sum);
    if (least) withheld.add(least.id);
    return least !== undefined;
  };

  const protectRemainder = ({ whole, parts, schools }: FilledEquation): boolean => {
    const hidden = parts.filter(isHidden);
    if (hidden.length === 0 || isHidden(whole)) return false;
    if (!isUnsafe(together(hidden, schools))) return false;
    return hideOneOf(parts) || hideOneOf([whole]);
  };

  /** Withholds one more sum; what it looked through for that. */
  const protectSecret = (secret: Amount): ReadonlySet<Amount> => {
    // First in the equations of the secret itself, then ever further along what is hidden.
    const reached = new Set([secret]);
    const near = new Set<Amount>();
    const passed = new Set<FilledEquation>();
    for (const amount of reached) {
      const next = (equationsWith.get(amount) ?? []).filter((equation) => !passed.has(equation));
      const these = next.flatMap(({ whole, parts }) => [...parts, whole]);
      for (const equation of next) passed.add(equation);
      for (const one of these) near.add(one);
      if (hideOneOf(these)) return near;
      for (const one of these) if (isHidden(one)) reached.add(one);
    }
    return new Set();
  };

  const protectMore = (): boolean => {
    let more = false;
    for (const equation of equations) more = protectRemainder(equation) || more;
    if (more) return true;
    const known = following(isHidden);
    // Solving is slow, so it is done once for all secrets that are far enough from each other to have nothing in common.
    const touched = new Set<Amount>();
    for (const secret of secrets) {
      if (!known.has(secret.id) || touched.has(secret)) continue;
      for (const amount of protectSecret(secret)) touched.add(amount);
    }
    return touched.size > 0;
  };

  // Withholding one sum can make another tell too much, so go on until nothing changes.
  while (protectMore());
  return withheld;
};

interface FilledEquation {
  readonly whole: Amount;
  readonly parts: readonly Amount[];
  readonly schools: Equation['schools'];
}

const filledIn = (amounts: readonly Amount[], equations: readonly Equation[]): FilledEquation[] => {
  const byId = new Map(amounts.map((amount) => [amount.id, amount]));
  return equations.flatMap(({ whole: id, parts, schools }) => {
    const whole = byId.get(id);
    return whole ? [{ whole, parts: parts.flatMap((part) => byId.get(part) ?? []), schools }] : [];
  });
};

/** Several hidden sums as the one sum that can be known of them. */
const together = (hidden: readonly Amount[], schools: Equation['schools']): Sum => {
  const total = (of: (amount: Amount) => number): number =>
    hidden.reduce((sum, amount) => sum + of(amount), 0);
  // Of parts of the same schools it is not known which schools they share; the most that one part has is sure.
  const atLeast = (of: (amount: Amount) => number): number =>
    schools === 'own' ? total(of) : Math.max(...hidden.map(of));
  return {
    sum: total(({ sum }) => sum),
    answered: atLeast(({ answered }) => answered),
    contributing: atLeast(({ contributing }) => contributing),
    small: total(({ small }) => small),
    countsPupils: hidden.every(({ countsPupils }) => countsPupils),
  };
};

const unknownsOf = ({ whole, parts }: FilledEquation, isHidden: (amount: Amount) => boolean): Unknowns => {
  const unknowns = new Map<string, number>();
  if (isHidden(whole)) unknowns.set(whole.id, 1);
  for (const part of parts) if (isHidden(part)) unknowns.set(part.id, (unknowns.get(part.id) ?? 0) - 1);
  return unknowns;
};
