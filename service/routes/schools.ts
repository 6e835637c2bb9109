/** The school list: who is in it, and importing a new one. */
import { z } from '@hono/zod-openapi';

import { importSchools } from '../import-schools.ts';
import { schoolKinds } from '../schools/school.ts';
import { schoolsOf } from '../store/queries/schools.ts';
import { route, type Route } from './route.ts';
import { consortium, day } from './shapes.ts';

const CSV = 'text/csv';

const importing = z.object({
  file: z.string('de naam van het bestand').min(1).max(200),
  date: day,
  licence: z.string().max(100).default(''),
  kind: z.enum(schoolKinds, 'BAO, SBO of SO').optional(),
  complete: z.enum(['yes', 'no'], 'yes of no').default('no'),
});

export const schools: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/schools',
    summary: 'The schools that one may see, by consortium and name.',
    action: 'read-schools',
    shapes: { query: z.object({ consortium: consortium.optional() }) },
    about: 'anything',
    answer: async ({ query }, { see }) => ({
      json: await see((tables) =>
        schoolsOf(tables, query.consortium === undefined ? {} : { consortia: [query.consortium] }),
      ),
    }),
  }),
  route({
    method: 'post',
    path: '/api/schools/import',
    summary: 'Imports a school list, and reports what was refused and why.',
    action: 'import-schools',
    shapes: {
      query: importing,
      body: z.instanceof(Uint8Array).openapi({ type: 'string', format: 'binary' }),
    },
    bodyType: CSV,
    about: 'anything',
    answer: async ({ query: { file, date, licence, kind, complete }, body }, { world, actor }) => ({
      json: await importSchools(world, actor(), {
        bytes: body,
        source: { file, date, licence },
        complete: complete === 'yes',
        ...(kind ? { kind } : {}),
      }),
    }),
  }),
];
