/** What everybody may see: the profiles that hold now, and whether a PDF is one of ours. */
import { z } from '@hono/zod-openapi';

import { Problem } from '#templates/problem.ts';

import { ofNobody } from '../access/policy.ts';
import type { RegisteredFile } from '../store/queries/hand-ins.ts';
import { filesWithReference, filesWithSha256 } from '../store/queries/hand-ins.ts';
import { publicationOf, publicationsIn } from '../store/queries/publications.ts';
import { route, type Route } from './route.ts';
import { brin6, consortium, sha256 } from './shapes.ts';

const anybody = () => ofNobody;

/** What may be said of a file to whoever has it, or has read its reference. */
const told = ({
  copy,
  school,
  schoolName,
  sha256: hash,
  reference,
  handedInAt,
  withdrawnOn,
}: RegisteredFile) => ({
  copy,
  school,
  schoolName,
  sha256: hash,
  reference,
  handedInAt,
  withdrawnOn,
});

export const publications: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/publications',
    summary: 'The profiles of a consortium that hold now, by name of the school.',
    action: 'read-publication',
    shapes: { query: z.object({ consortium }) },
    about: anybody,
    answer: async ({ query }, { see }) => {
      const found = await see((tables) => publicationsIn(tables, query.consortium));
      return {
        json: found.map(({ school, name, format, publishedAt }) => ({ school, name, format, publishedAt })),
      };
    },
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
  route({
    method: 'get',
    path: '/api/verify/:sha256',
    summary: 'Which of our files has these bytes. The file itself need not be sent.',
    action: 'verify',
    shapes: { params: z.object({ sha256 }) },
    about: anybody,
    answer: async ({ params }, { see }) => {
      const found = await see((tables) => filesWithSha256(tables, params.sha256));
      if (found.length === 0) throw new Problem('file-not-ours', {});
      return { json: found.map(told) };
    },
  }),
  route({
    method: 'get',
    path: '/api/references/:reference',
    summary: 'Which of our files bear this reference.',
    action: 'verify',
    shapes: {
      params: z.object({
        reference: z
          .string()
          .regex(/^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/, 'een kenmerk zoals 4F0A-91C2-77BE'),
      }),
    },
    about: anybody,
    answer: async ({ params: { reference } }, { see }) => {
      const found = await see((tables) => filesWithReference(tables, reference));
      if (found.length === 0) throw new Problem('file-not-ours', {});
      return { json: found.map(told) };
    },
  }),
];
