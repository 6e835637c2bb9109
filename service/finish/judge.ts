/**
 * Judging the document of a dossier as it stands in the library now. The service fetches, reads and checks it itself: what a
 * client says of it is never believed. What council, board and director did is known from the dossier, not from the document.
 */
import type { Answered } from '#templates/changes.ts';
import { check } from '#templates/check.ts';
import { contentHash } from '#templates/canonical.ts';
import { finding, type Finding } from '#templates/finding.ts';
import type { DeclarationFacts, Format } from '#templates/format.ts';
import { hashJson } from '#templates/hash.ts';
import { isProblem, Problem } from '#templates/problem.ts';
import type { Purpose } from '#templates/rules/rule.ts';
import type { DocumentReading } from '#templates/word/read.ts';

import { lastRound } from '../collect/last-round.ts';
import { readFor } from '../collect/read-for.ts';
import { dayOf } from '../dossier/days.ts';
import { declarationFactsOf } from '../dossier/declaration-facts.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Calendar } from '../dossier/sign-off.ts';
import type { Item } from '../graph/port.ts';
import { holidaysIn } from '../store/queries/rounds.ts';
import type { World } from '../world.ts';

/** A document as it was fetched. */
export interface Fetched {
  readonly bytes: Uint8Array;
  readonly item: Item;
  readonly reading: DocumentReading;
  /** `contentHash` of what it says. */
  readonly content: string;
}

/** What is checked against beside the document itself. */
export interface Standard extends Calendar {
  readonly purpose: Purpose;
  /** What the school handed in the last time. */
  readonly earlier?: Answered | undefined;
}

export interface Judged extends Fetched {
  readonly findings: readonly Finding[];
  /** What the dossier knows of the route; of the document's own words only the differences are told. */
  readonly declaration: DeclarationFacts;
}

/**
 * The document of the dossier, read.
 * @throws Problem `nothing-collected` when there never was one, `document-gone`, `document-of-another`, why it cannot be read, or one of Graph.
 */
export const fetchDocument = async ({ graph }: Pick<World, 'graph'>, dossier: Dossier): Promise<Fetched> => {
  const { document } = dossier;
  if (!document) throw new Problem('nothing-collected', {});
  const { place, name, gone } = document;
  if (gone) throw new Problem('document-gone', { name });
  const { bytes, item } = await graph.content(place.drive, place.item).catch((error: unknown) => {
    // Nobody collected since, and so nobody noticed yet.
    const isMissing = isProblem(error) && error.code === 'graph-not-found';
    throw isMissing ? new Problem('document-gone', { name }, { cause: error }) : error;
  });
  const reading = readFor(dossier, bytes);
  return { bytes, item, reading, content: contentHash(reading.format, reading.answers) };
};

/** Pure: what is wrong with a document as the dossier stands. */
export const checkFetched = <F extends Pick<Fetched, 'reading'>>(
  fetched: F,
  dossier: Dossier,
  standard: Standard,
): F & Pick<Judged, 'findings' | 'declaration'> => {
  const { format, answers, findings: document, declaration: told } = fetched.reading;
  const declaration = declarationFactsOf(format, dossier, standard);
  const findings = check(format, answers, {
    purpose: standard.purpose,
    today: standard.today,
    declaration,
    document: [...document, ...differences(format, told, declaration)],
    school: dossier.school,
    seen: dossier.acknowledgements,
    ...(standard.earlier ? { earlier: standard.earlier } : {}),
  });
  return { ...fetched, findings, declaration };
};

/** Where the document tells of the route what the dossier knows otherwise. */
const differences = (format: Format, told: DeclarationFacts, known: DeclarationFacts): Finding[] => {
  const labels = format.declaration.facts
    .filter(({ id }) => told[id] !== undefined && hashJson(told[id]) !== hashJson(known[id] ?? null))
    .map(({ label }) => label);
  return labels.length === 0 ? [] : [finding('declaration-differs', 'advice', null, { labels })];
};

/** The rest of what a document of this dossier is checked against, today. */
export const standardFor = async (
  { database, now }: Pick<World, 'database' | 'now'>,
  dossier: Dossier,
  purpose: Purpose,
): Promise<Standard> => ({
  purpose,
  today: dayOf(now().toISOString()),
  holidays: await holidaysIn(database, dossier.round),
  earlier: await lastRound(database, dossier),
});

/**
 * Fetches the document of a dossier and checks it for a purpose.
 * @throws as `fetchDocument`
 */
export const judgeDocument = async (world: World, dossier: Dossier, purpose: Purpose): Promise<Judged> => {
  const [fetched, standard] = await Promise.all([
    fetchDocument(world, dossier),
    standardFor(world, dossier, purpose),
  ]);
  return checkFetched(fetched, dossier, standard);
};
