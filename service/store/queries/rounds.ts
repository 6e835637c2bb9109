/** Rounds and consortia. */
import type { RoundSettings } from '#service/events/round-events.ts';

import type { Queryable } from '../database/database.ts';

export interface Round {
  readonly id: string;
  readonly title: string;
  readonly formats: Readonly<Record<string, string>>;
  readonly opensOn: string;
  readonly lastDay: string;
  /** By consortium, where it differs. */
  readonly lastDays: Readonly<Record<string, string>>;
  readonly settings: RoundSettings;
  readonly trial: boolean;
  readonly closedOn: string | null;
}

const columns = `id, title, formats, opens_on as "opensOn", last_day as "lastDay", last_days as "lastDays", settings, trial,
  closed_on as "closedOn"`;

export const roundById = async (tables: Queryable, id: string): Promise<Round | undefined> =>
  (await tables.query<Round>(`select ${columns} from round where id = $1`, [id]))[0];

/** The newest first. */
export const allRounds = (tables: Queryable): Promise<Round[]> =>
  tables.query<Round>(`select ${columns} from round order by opens_on desc, id`);
