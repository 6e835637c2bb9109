/**
 * What people record of a dossier: each a command with its own address, its action in the policy, its shape and its decision.
 * The decision is pure and stands in `dossier/`; here it is asked with the dossier as it is at the moment of recording, so two
 * people at once cannot both be right.
 */
import { z } from '@hono/zod-openapi';

import type { Action } from '../access/actions.ts';
import type { Context, DossierEvent } from '../dossier/command.ts';
import { decideAcceptance } from '../dossier/commands/acceptance.ts';
import {
  decideAdoption,
  decideAdoptionRequest,
  decideRefusal,
  decideSuspensionLifted,
} from '../dossier/commands/adoption.ts';
import { decideAdvice, decideAdviceRequest, decideBoardAnswer } from '../dossier/commands/advice.ts';
import { decideConsultationNeeded, decideConsultationSettled } from '../dossier/commands/consultation.ts';
import { decideDeclaration } from '../dossier/commands/declaration.ts';
import { decideObjection, decideObjectionWaived } from '../dossier/commands/objection.ts';
import { decideHold, decideRelease } from '../dossier/commands/publication.ts';
import { decideQuestion, decideQuestionAnswer } from '../dossier/commands/question.ts';
import { decideTeamConsulted } from '../dossier/commands/team.ts';
import { decideWithdrawal } from '../dossier/commands/withdrawal.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { aboutDossier } from './about.ts';
import { dossierBody } from './dossier-body.ts';
import { recordInDossier } from './record-in-dossier.ts';
import { route, type Route } from './route.ts';
import { day, id, sha256, words } from './shapes.ts';

interface Command<B extends z.ZodObject> {
  readonly name: string;
  readonly action: Action;
  readonly summary: string;
  readonly body: B;
  readonly decide: (dossier: Dossier, body: z.infer<B>, context: Context) => DossierEvent[];
}

const command = <B extends z.ZodObject>({ name, action, summary, body, decide }: Command<B>): Route =>
  route({
    method: 'post',
    path: `/api/dossiers/:dossier/${name}`,
    summary,
    action,
    shapes: { params: z.object({ dossier: id }), body },
    about: aboutDossier,
    answer: async ({ params, body: said }, visit) => {
      await recordInDossier(params.dossier, visit, (dossier, context) =>
        decide(dossier, said as z.infer<B>, context),
      );
      return { json: await dossierBody(params.dossier, visit) };
    },
  });

/** About which text it is: the content hash that the person has seen. */
const content = sha256;
const nothing = z.object({});
const reason = words;
const organ = z.enum(['mr', 'gmr'], 'mr of gmr');

export const dossierCommands: readonly Route[] = [
  command({
    name: 'team',
    action: 'record-team',
    summary: 'The team has spoken about it.',
    body: z.object({ on: day }),
    decide: decideTeamConsulted,
  }),
  command({
    name: 'advice-request',
    action: 'request-advice',
    summary: 'The council is asked for advice on this text.',
    body: z.object({ content, organ, requestedOn: day, termEnd: day, meetsOn: day.nullable().default(null) }),
    decide: decideAdviceRequest,
  }),
  command({
    name: 'advice',
    action: 'record-advice',
    summary: 'The advice of the council, or that none came in time.',
    body: z.object({
      content,
      outcome: z.enum(
        ['positive', 'positive-with-remarks', 'negative', 'no-advice-in-term'],
        'positive, positive-with-remarks, negative of no-advice-in-term',
      ),
      givenOn: day,
      remarks: words.nullable().default(null),
    }),
    decide: decideAdvice,
  }),
  command({
    name: 'board-answer',
    action: 'answer-advice',
    summary: 'The written answer of the board to the advice.',
    body: z.object({ content, givenOn: day, text: words }),
    decide: decideBoardAnswer,
  }),
  command({
    name: 'adoption-request',
    action: 'request-adoption',
    summary: 'The board is asked to adopt this text.',
    body: z.object({ content, on: day }),
    decide: decideAdoptionRequest,
  }),
  command({
    name: 'adoption',
    action: 'record-adoption',
    summary: 'The board has adopted this text.',
    body: z.object({ content, on: day, adoptedBy: words }),
    decide: decideAdoption,
  }),
  command({
    name: 'refusal',
    action: 'record-adoption',
    summary: 'The board does not adopt this text.',
    body: z.object({ content, on: day, reason }),
    decide: decideRefusal,
  }),
  command({
    name: 'suspension-lifted',
    action: 'lift-suspension',
    summary: 'The council agrees that it is carried out at once.',
    body: z.object({ on: day }),
    decide: decideSuspensionLifted,
  }),
  ...(['council', 'board'] as const).flatMap((speaker) => [
    command({
      name: `objection-of-${speaker}`,
      action: `object-for-${speaker}`,
      summary: 'Objects to an editorial change after the sign-off.',
      body: z.object({ content, on: day, reason }),
      decide: (dossier, said, context) => decideObjection(dossier, { ...said, organ: speaker }, context),
    }),
    command({
      name: `no-objection-of-${speaker}`,
      action: `object-for-${speaker}`,
      summary: 'Has no objection to an editorial change after the sign-off.',
      body: z.object({ content, on: day }),
      decide: (dossier, said, context) =>
        decideObjectionWaived(dossier, { ...said, organ: speaker }, context),
    }),
  ]),
  command({
    name: 'declaration',
    action: 'declare',
    summary: 'The director declares that advice and adoption went as recorded.',
    body: z.object({ content, declaredOn: day, director: words }),
    decide: decideDeclaration,
  }),
  command({
    name: 'withdrawal',
    action: 'withdraw',
    summary: 'The school takes back what it handed in.',
    body: z.object({ reason }),
    decide: decideWithdrawal,
  }),
  command({
    name: 'question',
    action: 'ask-question',
    summary: 'The consortium asks the school a question.',
    body: z.object({ question: words, field: z.string('een veld').max(64).nullable().default(null) }),
    decide: decideQuestion,
  }),
  command({
    name: 'question-answer',
    action: 'answer-question',
    summary: 'The school answers the question without changing its text.',
    body: z.object({ answer: words }),
    decide: decideQuestionAnswer,
  }),
  command({
    name: 'acceptance',
    action: 'accept',
    summary: 'The consortium has received it and has no questions.',
    body: nothing,
    decide: decideAcceptance,
  }),
  command({
    name: 'hold',
    action: 'hold',
    summary: 'The consortium holds the publication.',
    body: z.object({ reason }),
    decide: decideHold,
  }),
  command({
    name: 'release',
    action: 'hold',
    summary: 'The consortium releases the publication.',
    body: nothing,
    decide: decideRelease,
  }),
  command({
    name: 'consultation',
    action: 'need-consultation',
    summary: 'The boards have to speak about what changes in the offer.',
    body: z.object({ reason }),
    decide: (dossier, said) => decideConsultationNeeded(dossier, { ...said, by: 'school' }),
  }),
  command({
    name: 'consultation-settled',
    action: 'settle-consultation',
    summary: 'What the boards decided.',
    body: z.object({ on: day, decision: words }),
    decide: decideConsultationSettled,
  }),
];
