/** Rounds. One that was removed is there only so that its name is not used again. */
import type { Round } from '#service/rounds/round.ts';

import type { Queryable } from '../database/database.ts';

const columns = `id, title, formats, opens_on as "opensOn", last_day as "lastDay", last_days as "lastDays", settings, trial,
  closed_on as "closedOn", removed_on as "removedOn", seq`;

export const roundById = async (tables: Queryable, id: string): Promise<Round | undefined> =>
  (await tables.query<Round>(`select ${columns} from round where id = $1 and removed_on is null`, [id]))[0];

/** The newest first. */
export const allRounds = (tables: Queryable): Promise<Round[]> =>
  tables.query<Round>(`select ${columns} from round where removed_on is null order by opens_on desc, id`);

/** Also those that were removed. */
export const everyRound = (tables: Queryable): Promise<Round[]> =>
  tables.query<Round>(`select ${columns} from round order by opens_on desc, id`);
