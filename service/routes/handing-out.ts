/** Handing out: each school gets its own folder with a document that is filled in as far as is known. */
import { z } from '@hono/zod-openapi';

import { Problem } from '#templates/problem.ts';
import { problemSentence } from '#templates/words.ts';

import { handOut } from '../hand-out/hand-out.ts';
import { dossiersOfRound } from '../store/queries/dossiers.ts';
import { schoolsNotAsked, schoolsOf } from '../store/queries/schools.ts';
import { aboutConsortium } from './about.ts';
import { route, type Route, type Visit } from './route.ts';
import { brin6, consortium, id } from './shapes.ts';

interface Asked {
  readonly round: string;
  readonly consortium: string;
  readonly schools?: readonly string[] | undefined;
}

/**
 * The schools of the consortium and of no other. Read with the rights of the service: the operator may hand out, and sees no
 * dossiers.
 * @throws Problem `schools-elsewhere`
 */
const theirSchools = async (
  { round, consortium: code, schools }: Asked,
  { world: { database }, today }: Visit,
): Promise<string[]> => {
  const consortia = [code];
  if (!schools) {
    const without = await schoolsNotAsked(database, round, code);
    const having = await dossiersOfRound(database, { round, today, consortia });
    return [...without.map((school) => school.brin6), ...having.map(({ school }) => school)];
  }
  const theirs = await schoolsOf(database, { consortia, schools });
  const known = new Set(theirs.map((school) => school.brin6));
  const elsewhere = schools.filter((school) => !known.has(school));
  if (elsewhere.length > 0) throw new Problem('schools-elsewhere', { consortium: code, schools: elsewhere });
  return [...known];
};

export const handingOut: readonly Route[] = [
  route({
    method: 'post',
    path: '/api/rounds/:round/handing-out',
    summary:
      'Hands out to schools of a consortium, all that the round asks or these; who has a document keeps it.',
    action: 'hand-out',
    shapes: {
      params: z.object({ round: id }),
      body: z.object({ consortium, schools: z.array(brin6).min(1).max(1_000).optional() }),
    },
    about: ({ body }) => aboutConsortium(body.consortium),
    answer: async ({ params: { round }, body }, visit) => {
      const schools = await theirSchools({ round, ...body }, visit);
      const report = await handOut(visit.world, { round, by: visit.actor(), schools });
      return {
        faults: report.schools.flatMap(({ problem }) =>
          problem?.code === 'hand-out-failed' ? [problem.cause] : [],
        ),
        json: {
          ...report,
          schools: report.schools.map(({ problem, ...one }) => ({
            ...one,
            problem: problem && { code: problem.code, sentence: problemSentence(problem) },
          })),
        },
      };
    },
  }),
];
