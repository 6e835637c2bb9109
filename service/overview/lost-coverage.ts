/**
 * What a consortium lost between two rounds: needs for which there was a school, and now there is none. A school that did
 * not answer yet has stopped nothing, so who stopped and who is silent are told apart.
 */
import type { Area, Counted } from './areas.ts';
import { coverageOf, type CoverageArea } from './coverage.ts';
import type { Loss, LossKind } from './loss.ts';
import type { SchoolRef } from './school-row.ts';
import { lossSentence } from './words.ts';

export interface LostCoverage extends Loss {
  readonly sentence: string;
}

/**
 * The needs that lost their last school, per consortium. A consortium of which there is no profile yet is left out: of that
 * nothing can be said.
 */
export const lostCoverage = (earlier: readonly Counted[], now: readonly Counted[]): LostCoverage[] => {
  const later = coverageOf(now);
  return coverageOf(earlier).flatMap((before) => {
    const after = later.find(({ area }) => sameConsortium(area, before.area));
    const others = later.filter((part) => part.area.scope !== 'all' && part !== after);
    return after ? kinds.flatMap((kind) => lostIn(kind, before, after, others)) : [];
  });
};

const sameConsortium = (a: Area, b: Area): boolean =>
  a.scope === 'consortium' && b.scope === 'consortium' && a.consortium === b.consortium;

/** Where the schools of an area stand on one need. */
interface Stand {
  readonly need: string;
  readonly label: string;
  readonly having: readonly SchoolRef[];
  /** Who answered and has it not. */
  readonly without: readonly SchoolRef[];
}

const lostIn = (
  kind: LossKind,
  before: CoverageArea,
  after: CoverageArea,
  others: readonly CoverageArea[],
): LostCoverage[] => {
  const stands = standsOn[kind](after);
  return standsOn[kind](before).flatMap(({ need, label, having: had }) => {
    const stand = stands.find((one) => one.need === need);
    if (had.length === 0 || (stand?.having.length ?? 0) > 0) return [];
    const elsewhere = others.flatMap((area) =>
      standsOn[kind](area).flatMap((one) => (one.need === need ? one.having : [])),
    );
    const stopped = had.filter((school) => includes(stand?.without ?? [], school));
    const silent = had.filter((school) => !includes(stopped, school) && !includes(elsewhere, school));
    const lost = { kind, area: before.area, need, label, had, stopped, silent, elsewhere };
    return [{ ...lost, sentence: lossSentence(lost) }];
  });
};

const standsOn: { readonly [K in LossKind]: (area: CoverageArea) => Stand[] } = {
  'fixed-offer': ({ sheets }) => {
    const stands = new Map<string, { label: string; having: SchoolRef[]; without: SchoolRef[] }>();
    for (const { needs, noOffer } of sheets)
      for (const { need, label, columns } of needs) {
        const stand = stands.get(need) ?? { label, having: [], without: [] };
        stands.set(need, stand);
        for (const { id, schools } of columns) stand[id === noOffer ? 'without' : 'having'].push(...schools);
      }
    return [...stands].map(([need, stand]) => ({ need, ...stand }));
  },
  'target-group': ({ specialised }) => {
    // Who names any target group has answered for all needs.
    const answering = unique(
      specialised.flatMap(({ targetGroups }) => targetGroups.map(({ school }) => school)),
    );
    return specialised.map(({ need, label, targetGroups }) => {
      const having = unique(targetGroups.map(({ school }) => school));
      return { need, label, having, without: answering.filter((school) => !includes(having, school)) };
    });
  },
};

const kinds = Object.keys(standsOn) as LossKind[];

/** A school of two rounds is known by its code, or by its name when its documents do not say that. */
const includes = (schools: readonly SchoolRef[], { school, name }: SchoolRef): boolean =>
  schools.some((other) => (school === null ? other.name === name : other.school === school));

const unique = (schools: readonly SchoolRef[]): SchoolRef[] => [...new Set(schools)];
