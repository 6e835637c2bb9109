/**
 * What of an overview may leave the consortium: the offer of schools that have declared it, numbers of schools, and sums of
 * key figures from which nothing about few schools or few children can be computed back.
 *
 * It guards one overview by itself. Two of different days can be subtracted from each other, so what is shared is the
 * overview of one agreed day and not a stream of them.
 */
import type { Audience } from '#templates/format.ts';

import type { Area } from './areas.ts';
import type { CoverageArea } from './coverage.ts';
import { withhold, type Amount, type Equation } from './disclosure.ts';
import type { GapKind } from './gaps.ts';
import type { KeyFigure, KeyFigureSheet, Unit } from './key-figures.ts';
import type { Overview } from './overview.ts';
import type { SchoolRef, SchoolRow } from './school-row.ts';
import type { SpecialisedOffer, SpecialisedRow } from './specialised.ts';
import type { Tally } from './tally.ts';

export interface SharedTally {
  readonly label: string;
  /** All schools are counted; only those that have declared their offer are named. */
  readonly columns: readonly {
    readonly id: string;
    readonly label: string;
    readonly count: number;
    readonly schools: readonly SchoolRef[];
  }[];
  readonly unanswered: number;
  /** Nobody is named for not answering. */
  readonly unansweredBy: readonly SchoolRef[];
}

/** `sum` is null when no school answered, and when it is withheld. */
export interface SharedFigure {
  readonly key: string;
  readonly field: string;
  readonly label: string;
  readonly unit: Unit;
  readonly audience: Audience;
  readonly answered: number;
  readonly missing: number;
  readonly sum: number | null;
  readonly withheld: boolean;
}

export interface ShareableOverview {
  readonly at: string;
  readonly schools: readonly Pick<
    SchoolRow,
    'school' | 'name' | 'board' | 'consortium' | 'municipality' | 'format'
  >[];
  readonly coverage: readonly {
    readonly area: Area;
    readonly sheets: readonly {
      readonly format: string;
      /** The column that stands for no fixed offer. */
      readonly noOffer: string | null;
      readonly needs: readonly (SharedTally & { readonly need: string })[];
    }[];
    readonly specialised: readonly SpecialisedRow[];
    readonly gaps: readonly {
      readonly kind: GapKind;
      readonly need: string | null;
      readonly label: string | null;
    }[];
  }[];
  readonly basicSupport: readonly {
    readonly format: string;
    readonly areas: readonly { readonly area: Area; readonly rows: readonly SharedTally[] }[];
  }[];
  readonly keyFigures: readonly {
    readonly format: string;
    readonly areas: readonly { readonly area: Area; readonly figures: readonly SharedFigure[] }[];
  }[];
}

/**
 * What of an overview may leave the consortium.
 *
 * Sums of key figures are null where they are withheld; internal questions, findings, file names and the names of schools
 * that have not declared their offer are left out.
 */
export const shareable = (overview: Overview): ShareableOverview => ({
  at: overview.at,
  schools: overview.schools
    .filter((row) => row.counts && isNamed(row))
    .map(({ school, name, board, consortium, municipality, format }) => ({
      school,
      name,
      board,
      consortium,
      municipality,
      format,
    })),
  coverage: overview.coverage.map(sharedCoverage),
  basicSupport: overview.basicSupport.map(({ format, areas }) => ({
    format,
    areas: areas.map(({ area, rows }) => ({ area, rows: rows.filter(isPublic).map(sharedTally) })),
  })),
  keyFigures: overview.keyFigures.map(sharedFigures),
});

const isNamed = ({ state }: SchoolRef): boolean => state === 'declared';

const isPublic = ({ audience }: { audience: Audience }): boolean => audience === 'public';

const sharedTally = ({ label, columns, unanswered }: Tally & { label: string }): SharedTally => ({
  label,
  columns: columns.map(({ id, label: option, schools }) => ({
    id,
    label: option,
    count: schools.length,
    schools: schools.filter(isNamed),
  })),
  unanswered: unanswered.length,
  unansweredBy: [],
});

const sharedCoverage = ({
  area,
  sheets,
  specialised,
  gaps,
}: CoverageArea): ShareableOverview['coverage'][number] => ({
  area,
  sheets: sheets.map(({ format, noOffer, needs }) => ({
    format,
    noOffer,
    needs: needs.filter(isPublic).map((row) => ({ need: row.need, ...sharedTally(row) })),
  })),
  specialised: specialised.map((row) => ({
    ...row,
    targetGroups: row.targetGroups.filter(isOfNamed),
    outreach: row.outreach.filter(isOfNamed),
  })),
  // The sentences name schools, so they stay behind.
  gaps: gaps.map(({ kind, need, label }) => ({ kind, need, label })),
});

const isOfNamed = ({ school }: SpecialisedOffer): boolean => isNamed(school);

const sharedFigures = (sheet: KeyFigureSheet): ShareableOverview['keyFigures'][number] => {
  const divisions = divisionsOf(sheet);
  const withheld = withhold(
    [...amountsOf(sheet), ...divisions.flatMap(({ amounts }) => amounts)],
    [...equationsOfAreas(sheet), ...divisions.flatMap(({ equations }) => equations)],
  );
  return {
    format: sheet.format,
    areas: sheet.areas.map(({ area, figures }, at) => ({
      area,
      figures: figures.map((figure) => sharedFigure(figure, withheld.has(idOf(at, figure.key)))),
    })),
  };
};

const sharedFigure = (figure: KeyFigure, withheld: boolean): SharedFigure => {
  const { key, field, label, unit, audience, answered, missing, sum } = figure;
  return {
    key,
    field,
    label,
    unit,
    audience,
    answered,
    missing: missing.length,
    sum: withheld ? null : sum,
    withheld,
  };
};

const idOf = (area: number, key: string): string => `${area} ${key}`;

type Unpublished = KeyFigure['unpublished'];

const amountOf = (id: string, unit: Unit, of: Unpublished): Amount => ({
  id,
  ...of,
  countsPupils: unit === 'pupils',
  isPublic: of.answered === 0,
});

/** Of figures that no school answered there is nothing to give and nothing to withhold. */
const amountsOf = ({ areas }: KeyFigureSheet): Amount[] =>
  areas.flatMap(({ figures }, at) =>
    figures.flatMap(({ key, sum, answered, contributing, unpublished, unit }) => {
      if (sum === null) return [];
      const amount = amountOf(idOf(at, key), unit, unpublished);
      // A sum that everybody can make is judged as it is; of any other everybody can make out what is not published.
      return [amount.isPublic ? { ...amount, sum, answered, contributing } : amount];
    }),
  );

/** All is the sum of the areas. */
const equationsOfAreas = ({ areas }: KeyFigureSheet): Equation[] => {
  const all = areas.findIndex(({ area }) => area.scope === 'all');
  const parts = [...areas.keys()].filter((at) => at !== all);
  const keys = areas[all]?.figures.map(({ key }) => key) ?? [];
  return keys.map((key) => ({
    whole: idOf(all, key),
    parts: parts.map((at) => idOf(at, key)),
    schools: 'own',
  }));
};

interface Division {
  readonly amounts: readonly Amount[];
  readonly equations: readonly Equation[];
}

/**
 * In every area a whole is the sum of its parts, at the schools that answered those too. The whole of the other schools is
 * a sum of its own, which nobody is told and which must not follow either.
 */
const divisionsOf = ({ areas, relations }: KeyFigureSheet): Division[] =>
  areas.flatMap(({ figures, divided }, at) =>
    relations.flatMap((relation, number): Division[] => {
      const whole = figures.find(({ key }) => key === relation.whole);
      const here = divided[number];
      if (!whole || !here) return [];
      const id = idOf(at, whole.key);
      const parts = relation.parts.map((key) => idOf(at, key));
      const { unpublished, unit } = whole;
      if (here.answered === unpublished.answered)
        return [{ amounts: [], equations: [{ whole: id, parts, schools: 'same' }] }];
      const [inside, outside] = [`${id} divided ${number}`, `${id} undivided ${number}`];
      return [
        {
          amounts: [
            { ...amountOf(inside, unit, here), isNeverTold: true },
            { ...amountOf(outside, unit, less(unpublished, here)), isNeverTold: true },
          ],
          equations: [
            { whole: inside, parts, schools: 'same' },
            { whole: id, parts: [inside, outside], schools: 'own' },
          ],
        },
      ];
    }),
  );

const less = (all: Unpublished, some: Unpublished): Unpublished => ({
  answered: all.answered - some.answered,
  contributing: all.contributing - some.contributing,
  small: all.small - some.small,
  sum: all.sum - some.sum,
});
