/** The agreed basic support ("basisondersteuning"): per part how many schools meet it, work on it, or do not yet. */
import { cellsOfField, fieldsWithRole } from '#templates/cells.ts';
import type { Format } from '#templates/format.ts';

import { formatsOf, inAreas, inFormat, type Area, type Counted } from './areas.ts';
import { tallyOf, type Tally } from './tally.ts';

export interface BasicSupportRow extends Tally {
  readonly label: string;
}

export interface BasicSupportSheet {
  readonly format: string;
  readonly areas: readonly { readonly area: Area; readonly rows: readonly BasicSupportRow[] }[];
}

/** A sheet for each format that asks for it, with a table per area. */
export const basicSupportOf = (profiles: readonly Counted[]): BasicSupportSheet[] =>
  formatsOf(profiles)
    .filter((format) => cellsOf(format).length > 0)
    .map((format) => ({
      format: format.id,
      areas: inAreas(inFormat(profiles, format)).map(({ area, profiles: members }) => ({
        area,
        rows: cellsOf(format).map((cell) => ({
          label: cell.row?.label ?? cell.label,
          ...tallyOf(cell, members),
        })),
      })),
    }));

const cellsOf = (format: Format): ReturnType<typeof cellsOfField> =>
  fieldsWithRole(format, 'agreed-basic-support').flatMap(({ id }) => cellsOfField(format, id));
