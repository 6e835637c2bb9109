/**
 * What specialised schools do for a need: their target groups, and the help that they bring to other schools. Both are
 * lists in a profile, and a line speaks of the need that is chosen in it.
 */
import { cellsOfField, fieldsWithRole, type Cell } from '#templates/cells.ts';
import type { Format, Need, Role } from '#templates/format.ts';
import { namesNeeds } from '#templates/needs.ts';
import { showValue } from '#templates/values.ts';

import { formatsOf, inFormat, type Counted } from './areas.ts';
import type { SchoolRef } from './school-row.ts';

export interface SpecialisedOffer {
  readonly school: SchoolRef;
  readonly format: string;
  /** Of the answer that names the need. */
  readonly key: string;
  /** What else the line says to the public. */
  readonly details: readonly { readonly key: string; readonly label: string; readonly words: string }[];
}

export interface SpecialisedRow {
  readonly need: string;
  readonly label: string;
  readonly targetGroups: readonly SpecialisedOffer[];
  /** Help to other schools. */
  readonly outreach: readonly SpecialisedOffer[];
}

/** A row for every need. */
export const specialisedOffers = (needs: readonly Need[], profiles: readonly Counted[]): SpecialisedRow[] => {
  const targetGroups = offersByNeed('target-groups', profiles);
  const outreach = offersByNeed('outreach', profiles);
  return needs.map(({ id, label }) => ({
    need: id,
    label,
    targetGroups: targetGroups.get(id) ?? [],
    outreach: outreach.get(id) ?? [],
  }));
};

const offersByNeed = (role: Role, profiles: readonly Counted[]): Map<string, SpecialisedOffer[]> => {
  const byNeed = new Map<string, SpecialisedOffer[]>();
  for (const format of formatsOf(profiles)) {
    const lines = linesOf(format, role);
    for (const profile of inFormat(profiles, format))
      for (const line of lines) {
        const need = profile.values[line.needCell.key];
        if (typeof need !== 'string') continue;
        byNeed.set(need, [...(byNeed.get(need) ?? []), offerOf(line, profile)]);
      }
  }
  return byNeed;
};

const offerOf = ({ needCell, others }: Line, { ref, format, values }: Counted): SpecialisedOffer => ({
  school: ref,
  format: format.id,
  key: needCell.key,
  details: others.flatMap(({ key, column, label, part }) => {
    const value = values[key];
    return value === undefined ? [] : [{ key, label: column?.label ?? label, words: showValue(part, value) }];
  }),
});

interface Line {
  readonly needCell: Cell;
  readonly others: readonly Cell[];
}

/** The public cells of each line, with the one apart that names a need. */
const linesOf = (format: Format, role: Role): Line[] => {
  const lines = new Map<string, Cell[]>();
  for (const field of fieldsWithRole(format, role))
    for (const cell of cellsOfField(format, field.id)) {
      if (cell.audience !== 'public') continue;
      const line = `${field.id}#${cell.row?.id ?? ''}`;
      lines.set(line, [...(lines.get(line) ?? []), cell]);
    }
  return [...lines.values()].flatMap((cells) => {
    const needCell = cells.find((cell) => namesNeeds(format, cell));
    return needCell ? [{ needCell, others: cells.filter((cell) => cell !== needCell) }] : [];
  });
};
