/** Rounds: which schools are asked, for what and until when, and how far they are. */
import { z } from '@hono/zod-openapi';

import { Problem } from '#templates/problem.ts';

import { removeRound } from '../hand-out/remove-round.ts';
import { decideClose, decideExtend, decideOpenRound } from '../rounds/commands.ts';
import type { Round } from '../rounds/round.ts';
import { stateWords, turnWords } from '../dossier/words.ts';
import type { Event } from '../events/event.ts';
import { dossiersOfRound, progressOf } from '../store/queries/dossiers.ts';
import { allRounds, everyRound, roundById } from '../store/queries/rounds.ts';
import { lateSchools, schoolsNotAsked } from '../store/queries/schools.ts';
import { ofNobody, type About } from '../access/policy.ts';
import { aboutConsortium } from './about.ts';
import { troubleBody } from './dossier-body.ts';
import { route, type Answer, type Route, type Visit } from './route.ts';
import { consortium, day, id, words } from './shapes.ts';

const params = z.object({ round: id });

/** @throws Problem `round-unknown` */
const roundFor = async (round: string, { see }: Visit): Promise<Round> => {
  const found = await see((tables) => roundById(tables, round));
  if (!found) throw new Problem('round-unknown', { round });
  return found;
};

const record = async (
  round: string,
  visit: Visit,
  decide: (round: Round | undefined, all: readonly Round[]) => readonly Event[],
): Promise<Answer> => {
  await visit.world.record({
    by: visit.actor(),
    about: 'rounds',
    decide: async (tables) => decide(await roundById(tables, round), await everyRound(tables)),
  });
  return { json: (await visit.see((tables) => roundById(tables, round))) ?? null };
};

const must = (round: Round | undefined, asked: string): Round => {
  if (!round) throw new Problem('round-unknown', { round: asked });
  return round;
};

const asking: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/rounds',
    summary: 'All rounds, the newest first.',
    action: 'read-round',
    shapes: {},
    about: 'anything',
    answer: async (_, { see }) => ({ json: await see(allRounds) }),
  }),
  route({
    method: 'get',
    path: '/api/rounds/:round',
    summary: 'A round, with how many of the dossiers that one may see are how far.',
    action: 'read-round',
    shapes: { params },
    about: 'anything',
    answer: async ({ params: { round } }, visit) => ({
      json: {
        ...(await roundFor(round, visit)),
        progress: await visit.see((tables) => progressOf(tables, round)),
      },
    }),
  }),
  route({
    method: 'get',
    path: '/api/rounds/:round/dossiers',
    summary: 'The dossiers of a round that one may see, with where they stand and whose turn it is.',
    action: 'read-dossier',
    shapes: { params, query: z.object({ consortium: consortium.optional() }) },
    about: 'anything',
    answer: async ({ params: { round }, query }, visit) => {
      await roundFor(round, visit);
      const consortia = query.consortium === undefined ? {} : { consortia: [query.consortium] };
      const rows = await visit.see((tables) =>
        dossiersOfRound(tables, { round, today: visit.today, ...consortia }),
      );
      return {
        json: rows.map((row) => ({
          ...row,
          state: { ...row.state, words: stateWords(row.state) },
          turn: { ...row.turn, words: turnWords(row.turn) },
          trouble: troubleBody(row.trouble),
        })),
      };
    },
  }),
  route({
    method: 'get',
    path: '/api/rounds/:round/late',
    summary: 'Who has not handed in while the last day is over.',
    action: 'read-overview',
    shapes: { params },
    about: 'anything',
    answer: async ({ params: { round } }, visit) => ({
      json: await visit.see((tables) => lateSchools(tables, { round, today: visit.today })),
    }),
  }),
  route({
    method: 'get',
    path: '/api/rounds/:round/not-asked',
    summary: 'Open schools in the newest list that have no dossier in the round, though it asks their kind.',
    action: 'read-schools',
    // Of another consortium one sees published schools, and not whether they have a dossier.
    shapes: { params, query: z.object({ consortium }) },
    about: ({ query }) => aboutConsortium(query.consortium),
    answer: async ({ params: { round }, query }, { see }) => ({
      json: await see((tables) => schoolsNotAsked(tables, round, query.consortium)),
    }),
  }),
];

/**
 * Each consortium says until when its own schools have time, and with that takes part; a day that holds for all makes it a round
 * of all. What holds for others is not for one of them to say, nor is closing what they take part in.
 */
const aboutWhoTakesPart = ({ lastDay, lastDays }: Pick<Round, 'lastDay' | 'lastDays'>): About[] =>
  lastDay === null ? Object.keys(lastDays).map(aboutConsortium) : [ofNobody];

const aboutRound = async (
  { params: { round } }: { readonly params: { readonly round: string } },
  visit: Visit,
): Promise<About[]> => aboutWhoTakesPart(await roundFor(round, visit));

const opening = z.object({
  round: id,
  title: words,
  formats: z.record(z.string(), z.string(), 'per schoolsoort de naam van een format'),
  opensOn: day,
  lastDay: day.nullable().default(null),
  lastDays: z.record(consortium, day, 'per samenwerkingsverband een datum').default({}),
  settings: z
    .object({
      needsPositiveAdvice: z.boolean('true of false').default(true),
      adviceWeeks: z.int('een aantal weken').min(1).max(26).default(6),
      /** Days without school, which lengthen the time in which council and board may object to a change. */
      holidays: z
        .array(z.object({ from: day, to: day }), 'vakanties, elk met from en to')
        .max(50)
        .default([]),
    })
    .prefault({}),
  trial: z.boolean('true of false').default(false),
});

const withLastDay = opening.refine(
  ({ lastDay, lastDays }) => lastDay !== null || Object.keys(lastDays).length > 0,
  'een laatste dag voor iedereen (lastDay) of per samenwerkingsverband (lastDays)',
);

const changing: readonly Route[] = [
  route({
    method: 'post',
    path: '/api/rounds',
    summary: 'Opens a round.',
    action: 'open-round',
    shapes: { body: withLastDay },
    about: ({ body }) => aboutWhoTakesPart(body),
    answer: async ({ body }, visit) => {
      const { json } = (await record(body.round, visit, (_, all) => decideOpenRound(all, body))) as {
        json: unknown;
      };
      return { status: 201, json };
    },
  }),
  route({
    method: 'post',
    path: '/api/rounds/:round/extension',
    summary: 'Gives the schools of one consortium more time, or a last day when they have none.',
    action: 'extend-round',
    shapes: { params, body: z.object({ consortium, lastDay: day }) },
    about: ({ body }) => aboutConsortium(body.consortium),
    answer: ({ params: { round }, body }, visit) =>
      record(round, visit, (found) => decideExtend(must(found, round), body)),
  }),
  route({
    method: 'post',
    path: '/api/rounds/:round/closing',
    summary: 'Closes a round: nobody is asked any more, and what comes is still accepted.',
    action: 'close-round',
    shapes: { params, body: z.object({ on: day }) },
    about: aboutRound,
    answer: ({ params: { round }, body }, visit) =>
      record(round, visit, (found) => decideClose(must(found, round), body)),
  }),
  route({
    method: 'delete',
    path: '/api/rounds/:round',
    summary: 'Removes a trial round, with everything that was made in it.',
    action: 'remove-round',
    shapes: { params },
    about: aboutRound,
    answer: async ({ params: { round } }, visit) => {
      await removeRound(visit.world, { round, by: visit.actor() });
      return { status: 204 };
    },
  }),
];

export const rounds: readonly Route[] = [...asking, ...changing];
