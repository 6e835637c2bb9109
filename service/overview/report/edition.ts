/**
 * For whom a report is. The chapters are the same; an edition decides what they may tell: the consortium sees every school and
 * every number, everybody else sees what `shareable` lets through and what schools publish themselves.
 */
import { cellsOfField, fieldsWithRole } from '#templates/cells.ts';
import { decimalComma } from '#templates/decimals.ts';
import type { Answers, Format } from '#templates/format.ts';
import { published } from '#templates/published.ts';
import { showValue } from '#templates/values.ts';

import { formatsOf, inAreas, type Area, type Counted } from '../areas.ts';
import { figureReaders } from '../key-figures.ts';
import type { Overview } from '../overview.ts';
import type { SchoolRef } from '../school-row.ts';
import { shareable, type ShareableOverview } from '../shareable.ts';
import { sharedGapSentence } from '../words.ts';
import { everything } from './everything.ts';
import type { Behind } from './report.ts';

type Lines = Behind['lines'];

export interface Edition {
  /** Stands above the report when it is not for everybody. */
  readonly confidential: string | null;
  /** All that the chapters may tell. */
  readonly view: ShareableOverview;
  readonly formats: ReadonlyMap<string, Format>;
  /** White spots as sentences. */
  readonly gaps: (area: Area) => readonly string[];
  /** What a school writes about its offer for a need. */
  readonly says: (school: SchoolRef, need: string) => string | null;
  /** The schools behind a sum; nothing when that is not for these readers. */
  readonly figureLines: (format: string, area: Area, key: string) => Lines;
}

/** For the consortium itself: everything. */
export const consortiumEdition = (overview: Overview, counted: readonly Counted[]): Edition => {
  const formats = formatsById(counted);
  const readers = new Map([...formats].map(([id, format]) => [id, figureReaders(format)]));
  const profileOf = new Map(counted.map((profile) => [profile.ref, profile]));
  const membersOf = membersByArea(counted);
  return {
    confidential:
      'Intern. Dit overzicht bevat cijfers van afzonderlijke scholen: niet delen buiten het samenwerkingsverband.',
    view: everything(overview),
    formats,
    gaps: (area) => coverageIn(overview.coverage, area)?.gaps.map(({ sentence }) => sentence) ?? [],
    says: (school, need) => {
      const profile = profileOf.get(school);
      return profile ? offerText(profile, profile.values, need) : null;
    },
    figureLines: (formatId, area, key) => {
      const read = readers.get(formatId)?.get(key);
      if (!read) return [];
      return membersOf(area).flatMap(({ ref, format, values }) => {
        const number = format.id === formatId ? read(values) : undefined;
        return number === undefined ? [] : [{ who: ref.name, says: decimalComma(number) }];
      });
    },
  };
};

/** For everybody: other consortia, and the support plan that the consortium publishes. */
export const sharedEdition = (overview: Overview, counted: readonly Counted[]): Edition => {
  const view = shareable(overview);
  const profileOf = new Map(counted.map((profile) => [profile.ref, profile]));
  const publishedBy = new Map<Counted, Answers>();
  const publishedOf = (profile: Counted): Answers => {
    const known = publishedBy.get(profile) ?? published(profile.format, profile.values).answers;
    publishedBy.set(profile, known);
    return known;
  };
  return {
    confidential: null,
    view,
    formats: formatsById(counted),
    gaps: (area) => coverageIn(view.coverage, area)?.gaps.map((gap) => sharedGapSentence(area, gap)) ?? [],
    says: (school, need) => {
      const profile = school.state === 'declared' ? profileOf.get(school) : undefined;
      return profile ? offerText(profile, publishedOf(profile), need) : null;
    },
    figureLines: () => [],
  };
};

const formatsById = (counted: readonly Counted[]): ReadonlyMap<string, Format> =>
  new Map(formatsOf(counted).map((format) => [format.id, format]));

const areaKey = (area: Area): string => (area.scope === 'consortium' ? `in ${area.consortium}` : area.scope);

const coverageIn = <C extends { readonly area: Area }>(coverage: readonly C[], area: Area): C | undefined =>
  coverage.find((one) => areaKey(one.area) === areaKey(area));

const membersByArea = (counted: readonly Counted[]): ((area: Area) => readonly Counted[]) => {
  const members = new Map(inAreas(counted).map(({ area, profiles }) => [areaKey(area), profiles]));
  return (area) => members.get(areaKey(area)) ?? [];
};

/** What stands at the places of this format that describe the offer for a need. */
const offerText = ({ format }: Counted, values: Answers, need: string): string | null => {
  const texts = fieldsWithRole(format, 'coverage-text')
    .filter((field) => field.need === need)
    .flatMap(({ id }) => cellsOfField(format, id))
    .flatMap(({ key, part }) => {
      const value = values[key];
      return value === undefined ? [] : [showValue(part, value)];
    });
  return texts.length === 0 ? null : texts.join(' ');
};
