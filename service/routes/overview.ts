/**
 * What the profiles of a round say together, for the consortium itself. Totals for others are not here: those of two days can be
 * subtracted from each other, so they are shared of one agreed day (`service/overview/shareable.ts`) and not asked for at will.
 */
import { z } from '@hono/zod-openapi';

import { choiceCounts, figureSums, needCounts, schoolsThatChose } from '../store/queries/overview.ts';
import { aboutConsortium } from './about.ts';
import { route, type Route } from './route.ts';
import { consortium, id } from './shapes.ts';

const params = z.object({ round: id, consortium });
const query = z.object({
  only: z.enum(['handed-in', 'all'], 'handed-in of all').default('handed-in'),
});

const about = ({ params: { consortium: code } }: { readonly params: { readonly consortium: string } }) =>
  aboutConsortium(code);

export const overview: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/rounds/:round/overview/:consortium',
    summary: 'Counts per need and how it is organised, counts of choices, and sums of key figures.',
    action: 'read-overview',
    shapes: { params, query },
    about,
    answer: async ({ params: { round, consortium: code }, query: { only } }, { see }) => {
      const of = { round, consortium: code, handedInOnly: only === 'handed-in' };
      return {
        json: await see(async (tables) => ({
          needs: await needCounts(tables, of),
          choices: await choiceCounts(tables, of),
          figures: await figureSums(tables, of),
        })),
      };
    },
  }),
  route({
    method: 'get',
    path: '/api/rounds/:round/overview/:consortium/schools',
    summary: 'The schools behind a number: who chose this at this place.',
    action: 'read-overview',
    shapes: {
      params,
      query: query.extend({
        key: z.string('een veld').max(64),
        choice: z.string('een keuze').max(64),
      }),
    },
    about,
    answer: async ({ params: { round, consortium: code }, query: { only, key, choice } }, { see }) => {
      const of = { round, consortium: code, handedInOnly: only === 'handed-in' };
      return { json: await see((tables) => schoolsThatChose(tables, of, { key, choice })) };
    },
  }),
];
