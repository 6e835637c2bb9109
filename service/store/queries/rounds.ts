/** Rounds. One that was removed is there only so that its name is not used again. */
import type { Holiday } from '#service/events/round-events.ts';
import type { Round } from '#service/rounds/round.ts';

import type { Queryable } from '../database/database.ts';

const columns = `id, title, formats, opens_on as "opensOn", last_day as "lastDay", last_days as "lastDays", settings, trial,
  closed_on as "closedOn", removed_on as "removedOn", seq`;

export const roundById = async (tables: Queryable, id: string): Promise<Round | undefined> =>
  (await tables.query<Round>(`select ${columns} from round where id = $1 and removed_on is null`, [id]))[0];

/** The newest first. */
export const allRounds = (tables: Queryable): Promise<Round[]> =>
  tables.query<Round>(`select ${columns} from round where removed_on is null order by opens_on desc, id`);

/** The days without school in a round; for a change between rounds those of the newest round that says any. */
export const holidaysIn = async (tables: Queryable, round: string | null): Promise<readonly Holiday[]> => {
  const [found] = await tables.query<{ holidays: readonly Holiday[] | null }>(
    `select settings -> 'holidays' as holidays from round
     where id = $1 or ($1::text is null and removed_on is null and settings ? 'holidays')
     order by opens_on desc limit 1`,
    [round],
  );
  return found?.holidays ?? [];
};

/** Also those that were removed. */
export const everyRound = (tables: Queryable): Promise<Round[]> =>
  tables.query<Round>(`select ${columns} from round order by opens_on desc, id`);
