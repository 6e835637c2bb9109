/** What a document that was read means for its dossier: what stands in it, how far it is, and what changed since a sign-off. */
import { canonical, contentHash } from '#templates/canonical.ts';
import type { Answered } from '#templates/changes.ts';
import type { Finding } from '#templates/finding.ts';
import { formatWithId } from '#templates/formats/index.ts';
import { isAsked } from '#templates/presence.ts';
import { progressIn } from '#templates/progress.ts';
import type { DocumentReading } from '#templates/word/read.ts';

import { dayOf } from '../dossier/days.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { judgeChange, notYetCompared, type Judgement } from '../dossier/sign-off.ts';
import type { DossierEventData } from '../events/dossier-events.ts';
import { checkFetched } from '../finish/judge.ts';
import type { Queryable } from '../store/database/database.ts';
import { answersKept, keepAnswers } from '../kept-answers.ts';
import { holidaysIn } from '../store/queries/rounds.ts';
import type { World } from '../world.ts';
import { lastRound } from './last-round.ts';

type Content = Omit<DossierEventData['document-collected'], 'dossier' | 'place' | 'name' | 'eTag'>;

export interface JudgedDocument {
  readonly content: Content;
  /** Why bestuurlijk overleg is needed, by this text and by the one that was collected before it. */
  readonly consultation: { readonly before: string | null; readonly now: string | null };
  /** By the content that was signed off. */
  readonly since: ReadonlyMap<string, Pick<Judgement, 'changeClass' | 'fields'>>;
}

/** Keeps the answers beside the journal. */
export const judgeDocument = async (
  world: World,
  tables: Queryable,
  dossier: Dossier,
  reading: DocumentReading,
): Promise<JudgedDocument> => {
  const { format } = reading;
  const answers = canonical(format, reading.answers);
  const content = contentHash(format, answers);
  const findings = await findingsIn(world, tables, dossier, reading);
  return {
    content: {
      content,
      format: format.id,
      answers: await keepAnswers(world.blobs, { format, answers }),
      progress: progressIn(format, answers),
      findings: countsOf(findings),
      declaration: reading.declaration,
    },
    consultation: {
      before: dossier.content ? calledForIn(await contentThen(world, dossier, dossier.content.hash)) : null,
      now: calledForIn({ format, answers }),
    },
    since: await changesSince(world, dossier, content, { format, answers }),
  };
};

const calledForIn = (answered: Answered | undefined): string | null => {
  const { consultation } = answered?.format ?? {};
  return answered && consultation && isAsked(answered.format, consultation.when, answered.answers)
    ? consultation.reason
    : null;
};

/** The same check as at handing in, for somebody who is still writing. */
const findingsIn = async (
  { now }: World,
  tables: Queryable,
  dossier: Dossier,
  reading: DocumentReading,
): Promise<readonly Finding[]> =>
  checkFetched({ reading }, dossier, {
    purpose: 'writing',
    today: dayOf(now().toISOString()),
    holidays: await holidaysIn(tables, dossier.round),
    earlier: await lastRound(tables, dossier),
  }).findings;

const countsOf = (findings: readonly Finding[]): Content['findings'] => {
  const count = (severity: Finding['severity']): number =>
    findings.filter((one) => one.severity === severity).length;
  return { blocking: count('blocking'), advice: count('advice'), info: count('info') };
};

const changesSince = async (
  world: World,
  dossier: Dossier,
  content: string,
  now: Answered,
): Promise<JudgedDocument['since']> => {
  const since = new Map<string, Pick<Judgement, 'changeClass' | 'fields'>>();
  for (const from of notYetCompared(dossier, content)) {
    const signedOff = await contentThen(world, dossier, from);
    // What cannot be looked at any more cannot be compared, and a sign-off is not stretched by guessing.
    since.set(from, signedOff ? judgeChange(signedOff, now) : { changeClass: 'substantive', fields: [] });
  }
  return since;
};

const contentThen = async (
  { blobs }: World,
  { contents }: Dossier,
  hash: string,
): Promise<Answered | undefined> => {
  const kept = contents[hash];
  if (!kept || !formatWithId(kept.format) || !(await blobs.has(kept.answers))) return undefined;
  return answersKept(blobs, kept);
};
