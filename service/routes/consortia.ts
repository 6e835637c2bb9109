/** Consortia: where their libraries are, whom to ask, and who may do what. */
import { z } from '@hono/zod-openapi';

import { event } from '../events/event.ts';
import type { Membership, Scope } from '../events/consortium-events.ts';
import { requireLibrary } from '../hand-out/libraries.ts';
import { consortiumContacts } from '../store/queries/consortia.ts';
import { holdsFor, ofNobody, type About } from '../access/policy.ts';
import { aboutConsortium, aboutSchool } from './about.ts';
import { route, type Route, type Visit } from './route.ts';
import { brin6, consortium, words } from './shapes.ts';

const graphId = z.string('een id van Microsoft Graph').min(1).max(200);
const library = z.object({ drive: graphId, folder: graphId.default('root') });
const address = z.email('een e-mailadres');
/** As tokens have them: in lower case. */
const guid = z.guid('een id van Entra').transform((id) => id.toLowerCase());

const arranging = z.object({
  name: words,
  schools: library,
  archive: library,
  mailbox: address,
  contacts: z.object({ content: words, technique: words }),
});

const scope = z.discriminatedUnion(
  'of',
  [
    z.object({ of: z.literal('school'), school: brin6 }),
    z.object({
      of: z.literal('board'),
      board: z.string('een bestuursnummer').regex(/^\d{5,6}$/, 'een bestuursnummer'),
    }),
    z.object({ of: z.literal('consortium'), consortium }),
    z.object({ of: z.literal('everything') }),
  ],
  'school, board, consortium of everything',
);

const membership = z.object({
  tenant: guid,
  object: guid,
  role: z.enum(
    ['school', 'council', 'board', 'consortium', 'region', 'operator'],
    'school, council, board, consortium, region of operator',
  ),
  scope,
});

/** A role for what it cannot be held gives nothing, and would only look as if it did. One that is there can be taken away. */
const fitting = membership.refine(holdsFor, 'een rol met een bereik dat daarbij hoort');

/** Whoever gives a role must answer for what it is for. */
const aboutScope = (given: Scope, visit: Visit): About | Promise<About> => {
  if (given.of === 'school') return aboutSchool(given.school, visit);
  if (given.of === 'consortium') return aboutConsortium(given.consortium);
  return ofNobody;
};

const recordMember =
  (kind: 'member-added' | 'member-removed') =>
  async ({ body }: { readonly body: Membership }, { world, actor }: Visit) => {
    await world.record({
      by: actor(),
      about: 'members',
      decide: () => Promise.resolve([event(kind, body)]),
    });
    return { status: 204 } as const;
  };

export const consortia: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/consortia',
    summary: 'The consortia, and whom to ask.',
    action: 'read-publication',
    shapes: {},
    about: () => ofNobody,
    answer: async (_, { see }) => ({ json: await see(consortiumContacts) }),
  }),
  route({
    method: 'put',
    path: '/api/consortia/:consortium',
    summary: 'Says where the libraries and the mailbox of a consortium are.',
    action: 'arrange-consortium',
    shapes: { params: z.object({ consortium }), body: arranging },
    about: ({ params }) => aboutConsortium(params.consortium),
    answer: async ({ params, body }, { world, actor }) => {
      for (const library of ['schools', 'archive'] as const)
        await requireLibrary(world.graph, { consortium: params.consortium, library }, body[library]);
      await world.record({
        by: actor(),
        about: 'consortia',
        decide: () =>
          Promise.resolve([event('consortium-arranged', { consortium: params.consortium, ...body })]),
      });
      return { status: 204 };
    },
  }),
  route({
    method: 'post',
    path: '/api/members',
    summary: 'Gives somebody a role.',
    action: 'manage-members',
    shapes: { body: fitting },
    about: ({ body }, visit) => aboutScope(body.scope, visit),
    answer: recordMember('member-added'),
  }),
  route({
    method: 'post',
    path: '/api/members/removal',
    summary: 'Takes a role from somebody.',
    action: 'manage-members',
    shapes: { body: membership },
    about: ({ body }, visit) => aboutScope(body.scope, visit),
    answer: recordMember('member-removed'),
  }),
];
