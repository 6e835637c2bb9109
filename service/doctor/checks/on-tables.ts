/** For checks that look into the tables: there must be some, and they must be those of this program. */
import type { PostgresDatabase } from '../../store/database/postgres.ts';
import { skipped, type Finding } from '../check.ts';
import type { Patient } from '../patient.ts';

export const onTables = async (
  patient: Patient,
  look: (database: PostgresDatabase) => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> =>
  (await patient.stepsToTake()) === 0 ? look(await patient.database()) : [skipped('needs-tables', {})];
