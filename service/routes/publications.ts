/** What everybody may see: of each school the last profile that was published. One that was handed in since may be held. */
import { z } from '@hono/zod-openapi';

import { Problem } from '#templates/problem.ts';

import { ofNobody } from '../access/policy.ts';
import { publicationOf, publicationsIn } from '../store/queries/publications.ts';
import { route, type Route } from './route.ts';
import { brin6, consortium } from './shapes.ts';

const anybody = () => ofNobody;

export const publications: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/publications',
    summary: 'The published profiles of a consortium, by name of the school.',
    action: 'read-publication',
    shapes: { query: z.object({ consortium }) },
    about: anybody,
    answer: async ({ query }, { see }) => ({
      json: await see((tables) => publicationsIn(tables, query.consortium)),
    }),
  }),
  route({
    method: 'get',
    path: '/api/publications/:school',
    summary: 'The published profile of a school.',
    action: 'read-publication',
    shapes: { params: z.object({ school: brin6 }) },
    about: anybody,
    answer: async ({ params: { school } }, { see }) => {
      const found = await see((tables) => publicationOf(tables, school));
      if (!found) throw new Problem('not-published', { school });
      return { json: found };
    },
  }),
];
