/** What council and board say of an editorial change after their sign-off. */
import { Problem } from '#templates/problem.ts';

import { event } from '../../events/event.ts';
import {
  contentSeen,
  requiredText,
  requireOpen,
  requirePast,
  type AboutContent,
  type Context,
  type DossierEvent,
} from '../command.ts';
import { schoolDaysAfter } from '../days.ts';
import type { Dossier, Organ } from '../model.ts';
import { routeOf } from '../route.ts';
import { judgedBetween, OBJECTION_DAYS } from '../sign-off.ts';

interface Say extends AboutContent {
  readonly organ: Organ;
  readonly on: string;
}

/**
 * The organ may say it on a day, and a person may record it later.
 * @throws Problem of a closed dossier, of another content, of days or texts; `no-objection-possible`.
 */
export const decideObjection = (
  dossier: Dossier,
  command: Say & { readonly reason: string },
  context: Context,
): DossierEvent[] => {
  const { organ, on, content } = openFor(dossier, command, context);
  const reason = requiredText('reason', command.reason);
  return [event('objection-raised', { dossier: dossier.id, content, organ, on, reason })];
};

/** @throws Problem as for an objection. */
export const decideObjectionWaived = (dossier: Dossier, command: Say, context: Context): DossierEvent[] => {
  const { organ, content } = command;
  if (dossier.waivers.some((one) => one.organ === organ && one.content === content)) return [];
  const { on } = openFor(dossier, command, context);
  return [event('objection-waived', { dossier: dossier.id, content, organ, on })];
};

const openFor = (dossier: Dossier, command: Say, context: Context): Say => {
  requireOpen(dossier);
  const { hash } = contentSeen(dossier, command);
  const { organ, on } = command;
  requirePast(on, context);
  const { windows } = routeOf(dossier, { ...context, today: on });
  if (!windows.some((one) => one.organ === organ))
    throw new Problem('no-objection-possible', { until: lastDayOf(dossier, organ, hash, context) });
  return { organ, on, content: hash };
};

const lastDayOf = (dossier: Dossier, organ: Organ, content: string, context: Context): string | null => {
  const signedOff = organ === 'council' ? dossier.advice : dossier.decision;
  const change = signedOff && judgedBetween(dossier, signedOff.content, content);
  return change?.changeClass === 'editorial'
    ? schoolDaysAfter(change.noted, OBJECTION_DAYS, context.holidays)
    : null;
};
