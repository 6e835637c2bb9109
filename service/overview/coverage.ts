/**
 * Coverage ("dekkend aanbod"): for each support need which schools organise it and how, which specialised schools have it
 * as a target group, and where nobody has.
 *
 * How support is organised is four ways beside each other and never a score: a school that handles dyslexia well in the
 * group does not offer less than one that calls in a partner. Needs go by their code, so that formats can be read beside
 * each other; but each format has its own table, because its options are its own.
 */
import { cellsOfField, fieldsWithRole, type Cell } from '#templates/cells.ts';
import type { Format, Need } from '#templates/format.ts';
import { rulesNamed } from '#templates/rules/index.ts';

import { formatsOf, inAreas, inFormat, type Area, type Counted, type InArea } from './areas.ts';
import { gapsOf, type Gap } from './gaps.ts';
import { specialisedOffers, type SpecialisedRow } from './specialised.ts';
import { tallyOf, type Tally } from './tally.ts';
import { gapSentence } from './words.ts';

export interface NeedRow extends Tally {
  readonly need: string;
  readonly label: string;
}

/** The answers of one format; `noOffer` is the column that stands for no fixed offer. */
export interface CoverageSheet {
  readonly format: string;
  readonly noOffer: string | null;
  readonly needs: readonly NeedRow[];
}

export interface CoverageArea {
  readonly area: Area;
  readonly sheets: readonly CoverageSheet[];
  /** Every need of any format, also those of which nobody makes a target group. */
  readonly specialised: readonly SpecialisedRow[];
  readonly gaps: readonly (Gap & { readonly sentence: string })[];
}

/** The coverage per area. */
export const coverageOf = (profiles: readonly Counted[]): CoverageArea[] => {
  const formats = formatsOf(profiles);
  const needs = needsOf(formats);
  const asking = formats.filter((format) => fieldsWithRole(format, 'coverage-level').length > 0);
  const everywhere = specialisedOffers(needs, profiles);
  return inAreas(profiles).map((part) => areaOf(part, asking, needs, everywhere));
};

const areaOf = (
  { area, profiles }: InArea,
  asking: readonly Format[],
  needs: readonly Need[],
  everywhere: readonly SpecialisedRow[],
): CoverageArea => {
  const sheets = asking.map((format) => sheetOf(format, inFormat(profiles, format)));
  const specialised = specialisedOffers(needs, profiles);
  const specialists = profiles.filter(
    ({ format }) => fieldsWithRole(format, 'target-groups').length > 0,
  ).length;
  // Schools that do not name a consortium are no region that must be covered.
  const gaps =
    area.scope === 'without-consortium' ? [] : gapsOf({ sheets, specialists, specialised, everywhere });
  return {
    area,
    sheets,
    specialised,
    gaps: gaps.map((gap) => ({ ...gap, sentence: gapSentence(area, gap) })),
  };
};

/** The needs of all formats, each code once. */
const needsOf = (formats: readonly Format[]): Need[] => {
  const needs = new Map<string, Need>();
  for (const need of formats.flatMap((format) => format.needs))
    if (!needs.has(need.id)) needs.set(need.id, need);
  return [...needs.values()];
};

const sheetOf = (format: Format, profiles: readonly Counted[]): CoverageSheet => {
  const fields = fieldsWithRole(format, 'coverage-level');
  const cells = fields.flatMap((field) => cellsOfField(format, field.id));
  return {
    format: format.id,
    noOffer: optionWithoutOffer(format, cells),
    needs: cells.map((cell) => ({
      ...needOf(format, cell),
      ...inLevelOrder(format, tallyOf(cell, profiles)),
    })),
  };
};

const needOf = ({ needs }: Format, { field, label }: Cell): { need: string; label: string } => ({
  need: field.need ?? field.id,
  label: needs.find(({ id }) => id === field.need)?.label ?? label,
});

/** The columns in the order that the format gives to its ways of organising. */
const inLevelOrder = ({ offerLevels = [] }: Format, tally: Tally): Tally => {
  const place = new Map(offerLevels.map(({ id }, at) => [id, at]));
  const placeOf = (id: string): number => place.get(id) ?? offerLevels.length;
  return { ...tally, columns: tally.columns.toSorted((a, b) => placeOf(a.id) - placeOf(b.id)) };
};

/** The option that the format's own rule on offers calls none; without such a rule every option is an offer. */
const optionWithoutOffer = (format: Format, cells: readonly Cell[]): string | null => {
  const keys = new Set(cells.map(({ key }) => key));
  const rule = rulesNamed(format.rules, 'chosenHaveOffer').find(({ levels }) =>
    Object.values(levels).some((key) => keys.has(key)),
  );
  return rule?.notOption ?? null;
};
