/**
 * Handing in. The document is open in Word at that moment, so nothing is written to it: its bytes are fetched, read, checked and
 * frozen beside the journal, and what happened is recorded. Everything else follows as steps (`tasks.ts`), however often the
 * service stops meanwhile. Asking twice, also at the same moment, gives the same receipt.
 */
import { createHash } from 'node:crypto';

import { Problem } from '#templates/problem.ts';

import { recordFetched } from '../collect/collect-document.ts';
import { decideHandIn, type HandInTerms, type JudgedDocument } from '../dossier/commands/hand-in.ts';
import type { Context, DossierEvent } from '../dossier/command.ts';
import { applyEvent, standingHandIn, type Dossier } from '../dossier/dossier.ts';
import type { DossierRecord, HandIn } from '../dossier/model.ts';
import { notYetCompared } from '../dossier/sign-off.ts';
import type { Actor } from '../events/actor.ts';
import type { BlobHash } from '../events/blob.ts';
import { termsFor } from '../rounds/deadline.ts';
import { consortiumIdOfDossier } from '../store/queries/consortia.ts';
import type { Queryable } from '../store/database/database.ts';
import { dossierById } from '../store/queries/dossiers.ts';
import { roundById } from '../store/queries/rounds.ts';
import type { World } from '../world.ts';
import { checkFetched, fetchDocument, standardFor, type Fetched, type Standard } from './judge.ts';
import { keepAnswers } from '../kept-answers.ts';

export interface HandInRequest {
  readonly by: Actor;
  /** The content hash that the person has seen; that of the document as it is now when not given. */
  readonly content?: string;
  /** The person knows that it is handed in against, or without, the advice of the council. */
  readonly acceptsWayOut?: boolean;
}

/** What a school keeps as proof. */
export interface HandInReceipt extends Pick<
  HandIn,
  'content' | 'at' | 'late' | 'wayOut' | 'validUntil' | 'steps' | 'files' | 'finalOn'
> {
  readonly handIn: string;
  readonly dossier: string;
}

export const receiptOf = (dossier: Dossier, handIn: HandIn): HandInReceipt => {
  const { id, content, at, late, wayOut, validUntil, steps, files, finalOn } = handIn;
  return { handIn: id, dossier: dossier.id, content, at, late, wayOut, validUntil, steps, files, finalOn };
};

/** What is decided on, apart from the dossier itself. */
interface Case {
  readonly request: HandInRequest;
  readonly fetched: Fetched;
  readonly standard: Standard;
  readonly terms: HandInTerms | null;
  readonly answers: BlobHash;
}

/**
 * Hands in the document of a dossier as it stands in the library now.
 * @throws Problem `dossier-unknown`, those of `fetchDocument` and of `decideHandIn`, or of the store
 */
export const handIn = async (world: World, id: string, request: HandInRequest): Promise<HandInReceipt> => {
  const dossier = await requireDossier(world.database, id);
  const [fetched, standard, terms] = await Promise.all([
    fetchDocument(world, dossier),
    standardFor(world, dossier, 'hand-in'),
    termsOf(world, dossier),
  ]);
  const answers = await keepAnswers(world.blobs, fetched.reading);
  // Who signed off an earlier text must be judged against this one first.
  const isNew =
    dossier.content?.hash !== fetched.content ||
    dossier.content.answers !== answers ||
    notYetCompared(dossier, fetched.content).length > 0;
  if (isNew) await recordFetched(world, id, fetched);
  const collected = isNew ? await requireDossier(world.database, id) : dossier;
  const asked: Case = { request, fetched, standard, terms, answers };
  // Once before anything is kept: most that is refused is refused here, and what was handed in already costs no more.
  if (eventsFor(collected, asked).length > 0) {
    await world.blobs.put(fetched.bytes);
    return recordHandIn(world, id, asked);
  }
  return standing(collected);
};

/** @throws Problem `dossier-unknown` */
const requireDossier = async (tables: Queryable, id: string): Promise<Dossier> => {
  const dossier = await dossierById(tables, id);
  if (!dossier) throw new Problem('dossier-unknown', { dossier: id });
  return dossier;
};

const recordHandIn = async (world: World, id: string, asked: Case): Promise<HandInReceipt> => {
  let dossier: Dossier | undefined;
  const recorded = await world.record({
    by: asked.request.by,
    about: `dossier ${id}`,
    decide: async (tables) => {
      dossier = await requireDossier(tables, id);
      return eventsFor(dossier, asked);
    },
  });
  return standing(recorded.reduce((now, one) => applyEvent(now, one as DossierRecord), dossier));
};

/** @throws what `decideHandIn` throws */
const eventsFor = (
  dossier: Dossier,
  { request, fetched, standard, terms, answers }: Case,
): DossierEvent[] => {
  const { reading, item, bytes, content } = fetched;
  const judged: JudgedDocument = {
    format: reading.format,
    answers: reading.answers,
    findings: checkFetched(fetched, dossier, standard).findings,
    place: { drive: item.drive, item: item.id },
    documentBlob: createHash('sha256').update(bytes).digest('hex'),
    answersBlob: answers,
  };
  const context: Context = { actor: request.by, today: standard.today, holidays: standard.holidays };
  const command = { content: request.content ?? content, acceptsWayOut: request.acceptsWayOut ?? false };
  return decideHandIn(dossier, command, judged, terms, context);
};

const standing = (dossier: Dossier | undefined): HandInReceipt => {
  const found = dossier && standingHandIn(dossier);
  if (!found) throw new Error('a hand-in was recorded and does not stand');
  return receiptOf(dossier, found);
};

const termsOf = async ({ database }: World, { id, round: name }: Dossier): Promise<HandInTerms | null> => {
  if (name === null) return null;
  const [round, consortium] = await Promise.all([
    roundById(database, name),
    consortiumIdOfDossier(database, id),
  ]);
  if (!round) throw new Problem('round-unknown', { round: name });
  return termsFor(round, consortium);
};
