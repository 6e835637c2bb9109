/** What a school handed in before the dossier of now. */
import type { Answered } from '#templates/changes.ts';
import { formatWithId } from '#templates/formats/index.ts';

import type { Dossier } from '../dossier/dossier.ts';
import type { Queryable } from '../store/database/database.ts';
import { handedInBefore } from '../store/queries/versions.ts';

/** What the school handed in the last time, to see what is unlike it. */
export const lastRound = async (
  tables: Queryable,
  { school, id }: Dossier,
): Promise<Answered | undefined> => {
  const version = await handedInBefore(tables, school, id);
  const format = version && formatWithId(version.format);
  return format && version.answers ? { format, answers: version.answers } : undefined;
};
