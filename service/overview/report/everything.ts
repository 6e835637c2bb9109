/** The whole overview in the shape of what may be shared, so that one set of chapters tells both. For the consortium only. */
import type { Overview } from '../overview.ts';
import type { SharedTally, ShareableOverview } from '../shareable.ts';
import type { Tally } from '../tally.ts';

export const everything = (overview: Overview): ShareableOverview => ({
  at: overview.at,
  schools: overview.schools.filter(({ counts }) => counts),
  coverage: overview.coverage.map(({ area, sheets, specialised, gaps }) => ({
    area,
    sheets: sheets.map(({ format, noOffer, needs }) => ({
      format,
      noOffer,
      needs: needs.map((row) => ({ need: row.need, ...allOf(row) })),
    })),
    specialised,
    gaps,
  })),
  basicSupport: overview.basicSupport.map(({ format, areas }) => ({
    format,
    areas: areas.map(({ area, rows }) => ({ area, rows: rows.map(allOf) })),
  })),
  keyFigures: overview.keyFigures.map(({ format, areas }) => ({
    format,
    areas: areas.map(({ area, figures }) => ({
      area,
      figures: figures.map((figure) => ({ ...figure, missing: figure.missing.length, withheld: false })),
    })),
  })),
});

const allOf = ({ label, columns, unanswered }: Tally & { readonly label: string }): SharedTally => ({
  label,
  columns: columns.map(({ id, label: option, schools }) => ({
    id,
    label: option,
    count: schools.length,
    schools,
  })),
  unanswered: unanswered.length,
  unansweredBy: unanswered,
});
