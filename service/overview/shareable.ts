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
});

const sharedCoverage = ({
  area,
  sheets,
  specialised,
  gaps,
}: CoverageArea): ShareableOverview['coverage'][number] => ({
  area,
  sheets: sheets.map(({ format, needs }) => ({
    format,
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
  const withheld = withhold(amountsOf(sheet), equationsOf(sheet));
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

/** Of figures that no school answered there is nothing to give and nothing to withhold. */
const amountsOf = ({ areas }: KeyFigureSheet): Amount[] =>
  areas.flatMap(({ figures }, at) =>
    figures.flatMap(({ key, sum, answered, contributing, unit, audience }) =>
      sum === null
        ? []
        : [
            {
              id: idOf(at, key),
              sum,
              answered,
              contributing,
              countsPupils: unit === 'pupils',
              isPublic: audience === 'public',
            },
          ],
    ),
  );

/** All is the sum of the areas, and in every area a whole is the sum of its parts. */
const equationsOf = ({ areas, relations }: KeyFigureSheet): Equation[] => {
  const all = areas.findIndex(({ area }) => area.scope === 'all');
  const parts = [...areas.keys()].filter((at) => at !== all);
  const keys = areas[all]?.figures.map(({ key }) => key) ?? [];
  return [
    ...keys.map((key): Equation => ({
      whole: idOf(all, key),
      parts: parts.map((at) => idOf(at, key)),
      schools: 'own',
    })),
    ...[...areas.keys()].flatMap((at) =>
      relations.map((relation): Equation => ({
        whole: idOf(at, relation.whole),
        parts: relation.parts.map((key) => idOf(at, key)),
        schools: 'same',
      })),
    ),
  ];
};
