/**
 * Versions of profiles. What is collected is a draft and takes the place of the draft before it; a verdict on a content keeps
 * the version that it is about. One version of each dossier counts: what was handed in, and before that the draft.
 */
import { isDeepStrictEqual } from 'node:util';

import type { Recorded } from '#service/events/event.ts';
import type { DeclarationFacts } from '#templates/format.ts';

import { count } from './counting.ts';
import { keptAnswers } from './kept.ts';
import type { Noun, World } from './noun.ts';

type Versioned = Recorded<'document-collected'> | Recorded<'handed-in'>;

const keepVersion = async ({ tables, blobs }: World, recorded: Versioned): Promise<void> => {
  const { seq, at, kind, data } = recorded;
  await tables.query(
    `insert into profile_version (version, dossier, content, format, answers, declaration, blob, at, kept)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      seq,
      data.dossier,
      data.content,
      data.format,
      (await keptAnswers(blobs, data.answers)) ?? null,
      data.declaration,
      data.answers,
      at,
      kind === 'handed-in',
    ],
  );
};

interface Draft {
  readonly blob: string | null;
  readonly declaration: DeclarationFacts | null;
  /** Whether something that was handed in counts. */
  readonly handed_in: boolean;
}

/** Word files are rewritten by SharePoint without a word having changed; then the draft stays what it was. */
const draftOf = async ({ tables }: World, dossier: string): Promise<Draft | undefined> =>
  (
    await tables.query<Draft>(
      `select blob, declaration, counting is not null and counting is distinct from draft as handed_in
       from dossier left join profile_version on version = draft
       where id = $1`,
      [dossier],
    )
  )[0];

const keepContent = async (
  { tables }: World,
  { data }: { readonly data: { readonly dossier: string; readonly content: string } },
): Promise<void> => {
  await tables.query(`update profile_version set kept = true where dossier = $1 and content = $2`, [
    data.dossier,
    data.content,
  ]);
};

export const versions: Noun = {
  'document-collected': async (world, recorded) => {
    const { seq, data } = recorded;
    const draft = await draftOf(world, data.dossier);
    if (draft?.blob === data.answers && isDeepStrictEqual(draft.declaration, data.declaration)) return;
    await keepVersion(world, recorded);
    await world.tables.query(`update dossier set draft = $2 where id = $1`, [data.dossier, seq]);
    if (draft?.handed_in !== true) await count(world.tables, data.dossier);
    await world.tables.query(
      `delete from profile_version using dossier
       where dossier.id = $1 and profile_version.dossier = $1
         and not kept and version <> draft and version is distinct from counting`,
      [data.dossier],
    );
  },
  'advice-requested': keepContent,
  'advice-given': keepContent,
  'board-answered': keepContent,
  'adoption-requested': keepContent,
  adopted: keepContent,
  'adoption-refused': keepContent,
  'objection-raised': keepContent,
  declared: keepContent,
  'handed-in': keepVersion,
};
