/**
 * Whether a PDF is one of ours, and what it is now. That is true for everybody, also of a file that was withdrawn or replaced
 * and so is no longer theirs to see; of such a file nothing else is told.
 */
import { z } from '@hono/zod-openapi';

import { Problem } from '#templates/problem.ts';

import { ofNobody } from '../access/policy.ts';
import { fileStandingOf } from '../dossier/file-standing.ts';
import { fileStandingWords } from '../dossier/words.ts';
import {
  filesSeen,
  filesWithReference,
  filesWithSha256,
  type RegisteredFile,
} from '../store/queries/hand-ins.ts';
import { route, type Answer, type Route, type Visit } from './route.ts';
import { sha256 } from './shapes.ts';

const anybody = () => ofNobody;

/** What is told of a file to whoever may see it. */
const toldOfSeen = [
  'copy',
  'school',
  'schoolName',
  'sha256',
  'reference',
  'handedInAt',
  'withdrawnOn',
  'validUntil',
] as const satisfies readonly (keyof RegisteredFile)[];

/** @throws Problem `file-not-ours` */
const told = async (found: readonly RegisteredFile[], { see, today }: Visit): Promise<Answer> => {
  if (found.length === 0) throw new Problem('file-not-ours', {});
  const seen = await see((tables) =>
    filesSeen(
      tables,
      found.map((file) => file.sha256),
    ),
  );
  const maySee = (file: RegisteredFile): boolean =>
    seen.some(({ handIn, copy }) => handIn === file.handIn && copy === file.copy);
  return {
    json: found.map((file) => {
      const isSeen = maySee(file);
      const standing = fileStandingOf(file, { today, seen: isSeen });
      return {
        standing,
        words: fileStandingWords[standing],
        ...(isSeen ? Object.fromEntries(toldOfSeen.map((name) => [name, file[name]])) : {}),
      };
    }),
  };
};

export const verifying: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/verify/:sha256',
    summary: 'Which of our files has these bytes, and what it is now. The file itself need not be sent.',
    action: 'verify',
    shapes: { params: z.object({ sha256 }) },
    about: anybody,
    answer: async ({ params }, visit) =>
      told(await filesWithSha256(visit.world.database, params.sha256), visit),
  }),
  route({
    method: 'get',
    path: '/api/references/:reference',
    summary: 'Which of our files bear this reference, and what they are now.',
    action: 'verify',
    shapes: {
      params: z.object({
        reference: z
          .string()
          .regex(/^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/, 'een kenmerk zoals 4F0A-91C2-77BE'),
      }),
    },
    about: anybody,
    answer: async ({ params: { reference } }, visit) =>
      told(await filesWithReference(visit.world.database, reference), visit),
  }),
];
