/**
 * Handing in. The document was read and checked by the service itself just now; the declaration is what the dossier knows.
 * The last day and a closed round never refuse: the law binds the school, so a late profile is accepted and marked.
 */
import { contentHash } from '#templates/canonical.ts';
import { mayBeHandedIn } from '#templates/check.ts';
import { lastValidDay, missingFromDeclaration } from '#templates/declaration.ts';
import type { Finding } from '#templates/finding.ts';
import type { Answers, DeclarationFacts, Format } from '#templates/format.ts';
import { hashJson } from '#templates/hash.ts';
import { Problem } from '#templates/problem.ts';
import { sentence } from '#templates/words.ts';

import type { BlobHash } from '../../events/blob.ts';
import type { DocumentPlace, DossierEventData } from '../../events/dossier-events.ts';
import { event } from '../../events/event.ts';
import {
  contentSeen,
  requireNothing,
  requireOpen,
  type AboutContent,
  type Context,
  type DossierEvent,
} from '../command.ts';
import { declarationFactsOf } from '../declaration-facts.ts';
import { openQuestion, standingHandIn } from '../dossier.ts';
import { missingForHandIn } from '../missing.ts';
import type { Advice, Dossier } from '../model.ts';
import { routeOf } from '../route.ts';

/** What a round asks of a hand-in; `lastDay` is that of the school's consortium and still counts. */
export interface HandInTerms {
  readonly lastDay: string | null;
  readonly needsPositiveAdvice: boolean;
}

/** The frozen document as the service read and checked it, with `declarationFactsOf` as its declaration. */
export interface JudgedDocument {
  readonly format: Format;
  readonly answers: Answers;
  readonly findings: readonly Finding[];
  readonly place: DocumentPlace;
  /** Where the bytes and the answers are kept. */
  readonly documentBlob: BlobHash;
  readonly answersBlob: BlobHash;
}

interface HandInCommand extends AboutContent {
  /** The person knows that it is handed in against, or without, the advice of the council. */
  readonly acceptsWayOut: boolean;
}

type WayOut = DossierEventData['handed-in']['wayOut'];

const wayOutOf = ({ outcome }: Advice): WayOut => {
  if (outcome === 'negative') return 'against-negative-advice';
  return outcome === 'no-advice-in-term' ? outcome : null;
};

/**
 * The document must have been collected first, so that what changed since a sign-off was judged.
 * Handing in the same again gives no events: `standingHandIn` is what it led to.
 * @param terms null for a change between rounds
 * @throws Problem `already-handed-in`, `nothing-collected`, `content-moved-on`, `not-complete` (with the findings),
 * `sign-off-missing`, `positive-advice-needed` or `nothing-changed`.
 */
export const decideHandIn = (
  dossier: Dossier,
  command: HandInCommand,
  judged: JudgedDocument,
  terms: HandInTerms | null,
  context: Context,
): DossierEvent[] => {
  const { format, answers } = judged;
  const content = contentHash(format, answers);
  if (command.content !== content)
    throw new Problem('content-moved-on', { seen: command.content, now: content });
  contentSeen(dossier, { content });
  const declaration = declarationFactsOf(format, dossier, context);
  if (isStanding(dossier, content, declaration)) {
    if (openQuestion(dossier)) throw new Problem('nothing-changed', {});
    return [];
  }
  requireOpen(dossier);
  requireComplete(judged);
  const route = routeOf(dossier, context);
  requireNothing(missingForHandIn(route));
  const labels = missingFromDeclaration(format, answers, declaration);
  const validUntil = lastValidDay(format, declaration);
  if (labels.length > 0 || validUntil === undefined)
    throw new Problem('sign-off-missing', { missing: [{ what: 'declaration-words', labels }] });
  const wayOut = route.advice && wayOutOf(route.advice);
  if (terms?.needsPositiveAdvice === true && wayOut !== null && !command.acceptsWayOut)
    throw new Problem('positive-advice-needed', { wayOut });
  return [
    event('handed-in', {
      dossier: dossier.id,
      content,
      handIn: handInId(dossier),
      format: format.id,
      place: judged.place,
      document: judged.documentBlob,
      answers: judged.answersBlob,
      declaration,
      late: terms !== null && terms.lastDay !== null && context.today > terms.lastDay,
      wayOut,
      validUntil,
    }),
  ];
};

/** Follows from what went before, so that two that race make one. */
const handInId = ({ id, handIns }: Dossier): string => `${id}.${handIns.length + 1}`;

const isStanding = (dossier: Dossier, content: string, declaration: DeclarationFacts): boolean => {
  const handIn = standingHandIn(dossier);
  return handIn?.content === content && hashJson(handIn.declaration) === hashJson(declaration);
};

const requireComplete = ({ findings }: JudgedDocument): void => {
  if (mayBeHandedIn(findings)) return;
  const blocking = findings.filter(({ severity }) => severity === 'blocking');
  const [first] = blocking;
  throw new Problem('not-complete', {
    findings,
    count: blocking.length,
    first: first ? sentence(first) : '',
  });
};
