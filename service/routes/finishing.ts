/** The document of a dossier: what is still to do in it, how it will look, and handing it in. */
import { z } from '@hono/zod-openapi';

import { sentence } from '#templates/words.ts';

import { decideAcknowledgement } from '../dossier/commands/acknowledgement.ts';
import { handIn, receiptOf } from '../finish/hand-in.ts';
import { judgeDocument } from '../finish/judge.ts';
import { aboutDossier, dossierFor } from './about.ts';
import { dossierBody } from './dossier-body.ts';
import { recordInDossier } from './record-in-dossier.ts';
import { route, type Route } from './route.ts';
import { id, sha256 } from './shapes.ts';

const params = z.object({ dossier: id });

export const finishing: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/dossiers/:dossier/findings',
    summary: 'What is still to do in the document as it is now, with what its content is known by.',
    action: 'read-answers',
    shapes: {
      params,
      query: z.object({ for: z.enum(['writing', 'hand-in'], 'writing of hand-in').default('writing') }),
    },
    about: aboutDossier,
    answer: async ({ params: { dossier }, query }, visit) => {
      const judged = await judgeDocument(visit.world, await dossierFor(dossier, visit), query.for);
      return {
        json: {
          content: judged.content,
          findings: judged.findings.map((found) => ({ ...found, sentence: sentence(found) })),
        },
      };
    },
  }),
  route({
    method: 'get',
    path: '/api/dossiers/:dossier/document',
    summary: 'The Word document as it is now.',
    action: 'read-answers',
    shapes: { params },
    about: aboutDossier,
    answer: async ({ params: { dossier } }, visit) => {
      const { bytes, item } = await judgeDocument(visit.world, await dossierFor(dossier, visit), 'writing');
      return {
        file: bytes,
        name: item.name,
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      };
    },
  }),
  route({
    method: 'post',
    path: '/api/dossiers/:dossier/acknowledgement',
    summary: 'A person has looked at a finding, and it may stay as it is ("gezien").',
    action: 'acknowledge',
    shapes: { params, body: z.object({ content: sha256, code: id, field: z.string('een veld').max(64) }) },
    about: aboutDossier,
    answer: async ({ params: { dossier }, body: { content, code, field } }, visit) => {
      const judged = await judgeDocument(visit.world, await dossierFor(dossier, visit), 'hand-in');
      const finding = judged.findings.find((found) => found.code === code && found.field === field);
      if (finding)
        await recordInDossier(dossier, visit, (known) =>
          decideAcknowledgement(known, { content, finding, answers: judged.reading.answers }),
        );
      return { json: await dossierBody(dossier, visit) };
    },
  }),
  route({
    method: 'post',
    path: '/api/dossiers/:dossier/hand-in',
    summary: 'Hands in the document as it is now; asking it again gives the same receipt.',
    action: 'hand-in',
    shapes: {
      params,
      body: z.object({
        content: sha256.optional(),
        acceptsWayOut: z.boolean('true of false').default(false),
      }),
    },
    about: aboutDossier,
    answer: async ({ params: { dossier }, body: { content, acceptsWayOut } }, { world, actor }) => ({
      status: 202,
      json: await handIn(world, dossier, {
        by: actor(),
        acceptsWayOut,
        // Without it the document as it is now: for who does not see it, such as the command line.
        ...(content === undefined ? {} : { content }),
      }),
    }),
  }),
  route({
    method: 'get',
    path: '/api/dossiers/:dossier/hand-ins',
    summary: 'The receipts of what was handed in.',
    action: 'read-dossier',
    shapes: { params },
    about: aboutDossier,
    answer: async ({ params: { dossier: asked } }, visit) => {
      const dossier = await dossierFor(asked, visit);
      return { json: dossier.handIns.map((one) => receiptOf(dossier, one)) };
    },
  }),
];
