/** Dossiers: where one stands, who did what, and what it says now and said on an earlier day. */
import { z } from '@hono/zod-openapi';

import { Problem } from '#templates/problem.ts';

import type { About } from '../access/policy.ts';
import { decideInterimChange } from '../dossier/commands/interim-change.ts';
import { handOutChange } from '../hand-out/hand-out-change.ts';
import { dossierById, dossiersOfSchool } from '../store/queries/dossiers.ts';
import { holidaysIn } from '../store/queries/rounds.ts';
import { answersOf, draftOf, profileOn } from '../store/queries/versions.ts';
import { aboutDossier, aboutSchool, dossierFor } from './about.ts';
import { dossierBody } from './dossier-body.ts';
import { route, type Route, type Visit } from './route.ts';
import { brin6, day, id } from './shapes.ts';

const params = z.object({ dossier: id });

/** Which profile held is the same for everybody; whoever sees its dossier may be told what it says. */
const aboutProfile = async (
  {
    params: { school },
    query: { on },
  }: { readonly params: { readonly school: string }; readonly query: { readonly on: string } },
  visit: Visit,
): Promise<About> => {
  const held = await profileOn(visit.world.database, school, on);
  const isSeen = held && (await visit.see((tables) => dossierById(tables, held.dossier)));
  return isSeen ? aboutDossier({ params: held }, visit) : aboutSchool(school, visit);
};

export const dossiers: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/dossiers/:dossier',
    summary: 'A dossier: where it stands and whose turn it is.',
    action: 'read-dossier',
    shapes: { params },
    about: aboutDossier,
    answer: async ({ params: { dossier } }, visit) => ({ json: await dossierBody(dossier, visit) }),
  }),
  route({
    method: 'get',
    path: '/api/dossiers/:dossier/trace',
    summary: 'Who did what, and when.',
    action: 'read-dossier',
    shapes: { params },
    about: aboutDossier,
    answer: async ({ params: { dossier } }, visit) => ({ json: (await dossierFor(dossier, visit)).trace }),
  }),
  route({
    method: 'get',
    path: '/api/dossiers/:dossier/answers',
    summary: 'What stood in the document when it was read last.',
    action: 'read-answers',
    shapes: { params },
    about: aboutDossier,
    answer: async ({ params: { dossier } }, { see }) => {
      const draft = await see((tables) => draftOf(tables, dossier));
      if (!draft) throw new Problem('nothing-collected', {});
      return { json: draft };
    },
  }),
  route({
    method: 'get',
    path: '/api/schools/:school/profile',
    summary: 'The profile as it held at the end of a day.',
    action: 'read-answers',
    shapes: { params: z.object({ school: brin6 }), query: z.object({ on: day }) },
    about: aboutProfile,
    answer: async ({ params: { school }, query: { on } }, { world, see }) => {
      const held = await profileOn(world.database, school, on);
      const profile = held && (await see((tables) => answersOf(tables, held.version)));
      if (!profile) throw new Problem('no-profile-on', { school, day: on });
      return { json: profile };
    },
  }),
  route({
    method: 'post',
    path: '/api/schools/:school/changes',
    summary:
      'Begins a change of the profile that holds now, between rounds, and hands out its document; asked again, what it lacks.',
    action: 'amend-profile',
    shapes: { params: z.object({ school: brin6 }), body: z.object({ dossier: id, amends: id }) },
    about: ({ params: { school } }, visit) => aboutSchool(school, visit),
    answer: async ({ params: { school }, body }, visit) => {
      const { world, today, actor } = visit;
      const by = actor();
      await world.record({
        by,
        about: `school ${school}`,
        decide: async (tables) => {
          // The name is chosen by who asks: one that another school has is not theirs.
          const named = await dossierById(tables, body.dossier);
          if (named && named.school !== school)
            throw new Problem('dossier-unknown', { dossier: body.dossier });
          return decideInterimChange(await dossiersOfSchool(tables, school), body, {
            actor: by,
            today,
            holidays: await holidaysIn(tables, null),
          });
        },
      });
      await handOutChange(world, { dossier: body.dossier, by });
      return { status: 201, json: await dossierBody(body.dossier, visit) };
    },
  }),
];
