/** What somebody may see, in the words of row-level security (`migrations/projection/005-access.ts`, `007-sight.ts`). */
import type { ActorScope } from './database/database.ts';

export interface Sight {
  readonly schools?: readonly string[];
  readonly boards?: readonly string[];
  readonly consortia?: readonly string[];
  /** Of the profiles of these consortia, or of all, what the schools themselves publish. */
  readonly region?: 'everything' | readonly string[];
  readonly everything?: boolean;
}

/** Ids that come from anywhere: one with a comma would be two. */
const list = (ids: readonly string[] = []): string => {
  const odd = ids.find((id) => !/^\w+$/.test(id));
  if (odd !== undefined) throw new RangeError(`“${odd}” is no id of a school, a board or a consortium`);
  return ids.join(',');
};

const flag = (on = false): string => (on ? 'on' : '');

/** @throws RangeError for an id that no school, board or consortium can have. */
export const actorScope = ({ schools, boards, consortia, region, everything }: Sight): ActorScope => ({
  schools: list(schools),
  boards: list(boards),
  consortia: list(consortia),
  region: flag(region === 'everything'),
  region_of: list(region === 'everything' ? [] : region),
  everything: flag(everything),
});
