/**
 * Which sums must stay behind so that nothing about few schools or few children can be read or computed back.
 *
 * A sum is unsafe by itself when it is over fewer than three schools, when fewer than three schools have a part in it, or
 * when it counts one to four children. But sums hang together: consortia add up to all, and parts to a whole. So two more
 * things are withheld (statisticians call it secondary suppression, see the Handbook on Statistical Disclosure Control,
 * Hundepool and others, chapter 4):
 * - what remains of a known whole after its known parts is a sum too, and must be safe like any other;
 * - no unsafe sum may follow from several equations together, which is a matter of linear algebra.
 */

import { determined, type Unknowns } from './elimination.ts';

/** A sum over schools. */
export interface Amount {
  readonly id: string;
  readonly sum: number;
  /** Over how many schools, and how many of them have more than nought. */
  readonly answered: number;
  readonly contributing: number;
  readonly countsPupils: boolean;
  /** Everybody can add it up from what schools publish, so withholding it protects nothing. */
  readonly isPublic: boolean;
}

/** `whole` is the sum of `parts`; `schools` says whether the parts are of the same schools or each of its own. */
export interface Equation {
  readonly whole: string;
  readonly parts: readonly string[];
  readonly schools: 'same' | 'own';
}

const FEWEST_SCHOOLS = 3;
const SMALLEST_COUNT = 5;

type Sum = Omit<Amount, 'id' | 'isPublic'>;

/** Nought is said as nought: it tells of no child and of nobody's work. */
export const isUnsafe = ({ sum, answered, contributing, countsPupils }: Sum): boolean =>
  answered < FEWEST_SCHOOLS ||
  (sum !== 0 && contributing < FEWEST_SCHOOLS) ||
  (countsPupils && sum > 0 && sum < SMALLEST_COUNT);

/** The ids of what is withheld. An equation tells nothing without its whole; parts that are not there are nought. */
export const withhold = (amounts: readonly Amount[], all: readonly Equation[]): ReadonlySet<string> => {
  const byId = new Map(amounts.map((amount) => [amount.id, amount]));
  const at = (ids: readonly string[]): Amount[] => ids.flatMap((id) => byId.get(id) ?? []);
  const equations = all.filter(({ whole }) => byId.has(whole));
  const following = (isHidden: (amount: Amount) => boolean): ReadonlySet<string> =>
    determined(equations.map((equation) => unknownsOf(equation, (id) => at([id]).some(isHidden))));

  const unsafe = amounts.filter(isUnsafe);
  const withheld = new Set(unsafe.map(({ id }) => id));
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

  const protectRemainder = ({ whole, parts, schools }: Equation): boolean => {
    const hidden = at(parts).filter(isHidden);
    if (hidden.length === 0 || at([whole]).some(isHidden)) return false;
    if (!isUnsafe(together(hidden, schools))) return false;
    return hideOneOf(at(parts)) || hideOneOf(at([whole]));
  };

  const protectSecret = ({ id }: Amount): boolean => {
    // First in the equations of the secret itself, then ever further along what is hidden.
    const reached = new Set([id]);
    for (let before = 0; before !== reached.size;) {
      before = reached.size;
      const near = equations.flatMap(({ whole, parts }) =>
        [whole, ...parts].some((one) => reached.has(one)) ? at([...parts, whole]) : [],
      );
      if (hideOneOf(near)) return true;
      for (const amount of near) if (isHidden(amount)) reached.add(amount.id);
    }
    return false;
  };

  const protectMore = (): boolean => {
    let more = false;
    for (const equation of equations) more = protectRemainder(equation) || more;
    if (more) return true;
    const known = following(isHidden);
    return secrets.filter(({ id }) => known.has(id)).some(protectSecret);
  };

  // Withholding one sum can make another tell too much, so go on until nothing changes.
  while (protectMore());
  return withheld;
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
    countsPupils: hidden.every(({ countsPupils }) => countsPupils),
  };
};

const unknownsOf = ({ whole, parts }: Equation, isHidden: (id: string) => boolean): Unknowns => {
  const unknowns = new Map<string, number>();
  if (isHidden(whole)) unknowns.set(whole, 1);
  for (const part of parts) if (isHidden(part)) unknowns.set(part, (unknowns.get(part) ?? 0) - 1);
  return unknowns;
};
