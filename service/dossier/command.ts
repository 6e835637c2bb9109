/**
 * What every decision shares. A decision takes a dossier and what somebody wants, and gives the events that follow from it:
 * none when it is so already. It throws a problem, with the way out, when it cannot be. Whether this person may ask it is
 * for the policy of `access/`.
 */
import { countCharacters, tidyText } from '#templates/characters.ts';
import { firstUnprintable } from '#templates/glyphs.ts';
import { hashJson } from '#templates/hash.ts';
import { Problem, type MissingSignOff, type RouteMoment, type RouteText } from '#templates/problem.ts';

import type { Actor } from '../events/actor.ts';
import type { Event } from '../events/event.ts';
import { isOpen, standingHandIn } from './dossier.ts';
import type { Content, Dossier, DossierEventKind } from './model.ts';
import type { Calendar } from './sign-off.ts';

export interface Context extends Calendar {
  readonly actor: Actor;
}

export type DossierEvent = Event<DossierEventKind>;

/** Every command about a text says which one the person has seen. */
export interface AboutContent {
  readonly content: string;
}

/**
 * What was collected last, which must be what the person has seen.
 * @throws Problem `nothing-collected` or `content-moved-on`.
 */
export const contentSeen = (dossier: Dossier, { content: seen }: AboutContent): Content => {
  const { content } = dossier;
  if (!content) throw new Problem('nothing-collected', {});
  if (content.hash !== seen) throw new Problem('content-moved-on', { seen, now: content.hash });
  return content;
};

/** @throws Problem `already-handed-in` when the route is over. */
export const requireOpen = (dossier: Dossier): void => {
  const handIn = standingHandIn(dossier);
  if (handIn && !isOpen(dossier)) throw new Problem('already-handed-in', { on: handIn.noted });
};

/** @throws Problem `day-ahead` for a day that is still to come. */
export const requirePast = (day: string, { today }: Calendar): void => {
  if (day > today) throw new Problem('day-ahead', { day, today });
};

/** @throws Problem `day-too-early`. */
export const requireNotBefore = (day: string, earliest: string, because: RouteMoment): void => {
  if (day < earliest) throw new Problem('day-too-early', { day, earliest, because });
};

/** A text of some lines, such as the format gives room for in the declaration. */
const MOST = 600;

/**
 * The text as it is kept.
 * @throws Problem `text-missing`, `text-too-long` or `text-unprintable`.
 */
export const requiredText = (what: RouteText, text: string | null, max = MOST): string => {
  const tidy = tidyText(text ?? '');
  if (tidy === '') throw new Problem('text-missing', { what });
  const length = countCharacters(tidy);
  if (length > max) throw new Problem('text-too-long', { what, length, max });
  const unprintable = firstUnprintable(tidy);
  if (unprintable) throw new Problem('text-unprintable', { what, ...unprintable });
  return tidy;
};

/** The same for a text of one line, such as a name. */
export const requiredLine = (what: RouteText, text: string | null): string =>
  requiredText(what, (text ?? '').replace(/\s+/g, ' '), 100);

/** A command that arrives twice is recorded once. */
export const once = (dossier: Dossier, event: DossierEvent): DossierEvent[] => {
  const last = dossier.trace.at(-1);
  return last?.kind === event.kind && hashJson(last.data) === hashJson(event.data) ? [] : [event];
};

/** @throws Problem `sign-off-missing` unless nothing is. */
export const requireNothing = (missing: readonly MissingSignOff[]): void => {
  if (missing.length > 0) throw new Problem('sign-off-missing', { missing });
};
