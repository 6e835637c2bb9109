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
  const equations = all.filter(({ whole }) => byId.has(whole));
  const unsafe = amounts.filter(isUnsafe).map(({ id }) => id);
  const withheld = new Set(unsafe);
  const secrets = unsafe.filter((id) => isSecret(byId.get(id)));
  const at = (ids: readonly string[]): Amount[] => ids.flatMap((id) => byId.get(id) ?? []);
  const isHidden = ({ id, isPublic }: Amount): boolean => withheld.has(id) && !isPublic;

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

  const protectSecret = (secret: string): boolean => {
    const own = equations.filter(({ whole, parts }) => whole === secret || parts.includes(secret));
    const withUnknowns = equations.filter(({ whole, parts }) => at([whole, ...parts]).some(isHidden));
    return [own, withUnknowns].some((some) =>
      hideOneOf(some.flatMap(({ whole, parts }) => at([...parts, whole]))),
    );
  };

  const protectMore = (): boolean => {
    let more = false;
    for (const equation of equations) more = protectRemainder(equation) || more;
    if (more) return true;
    const known = determined(
      equations.map((equation) => unknownsOf(equation, (id) => at([id]).some(isHidden))),
    );
    return secrets.filter((id) => known.has(id)).some(protectSecret);
  };

  // Withholding one sum can make another tell too much, so go on until nothing changes.
  while (protectMore());
  return withheld;
};

const isSecret = (amount: Amount | undefined): boolean =>
  amount !== undefined && !amount.isPublic && amount.sum !== 0;

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

/** Coefficients by id of what is unknown in an equation. */
type Row = Map<string, number>;

const unknownsOf = ({ whole, parts }: Equation, isHidden: (id: string) => boolean): Row => {
  const row: Row = new Map();
  if (isHidden(whole)) row.set(whole, 1);
  for (const part of parts) if (isHidden(part)) row.set(part, (row.get(part) ?? 0) - 1);
  return row;
};

/** The unknowns that have only one solution, by Gauss-Jordan elimination on rows that hold few unknowns. */
const determined = (equations: readonly Row[]): ReadonlySet<string> => {
  const solved = new Map<string, Row>();
  for (const equation of equations) {
    const row = new Map(equation);
    for (const id of equation.keys()) {
      const known = solved.get(id);
      if (known) subtract(row, known, row.get(id) ?? 0);
    }
    const [first] = row;
    if (!first) continue;
    const [pivot, factor] = first;
    for (const [id, value] of row) row.set(id, value / factor);
    for (const other of solved.values()) subtract(other, row, other.get(pivot) ?? 0);
    solved.set(pivot, row);
  }
  return new Set([...solved].filter(([, row]) => row.size === 1).map(([id]) => id));
};

const ROUNDING = 1e-9;

const subtract = (row: Row, other: Row, times: number): void => {
  if (times === 0) return;
  for (const [id, value] of other) {
    const rest = (row.get(id) ?? 0) - times * value;
    if (Math.abs(rest) < ROUNDING) row.delete(id);
    else row.set(id, rest);
  }
};
