/**
 * Importing a school list: what it says is merged with what is known. The whole register is kept after each import, the people
 * of the schools apart, so that a replay needs no list of before and people can be erased.
 */
import type { Actor } from './events/actor.ts';
import type { BlobHash } from './events/blob.ts';
import { event } from './events/event.ts';
import type { ImportReport } from './schools/import-report.ts';
import { mergeSchools } from './schools/merge.ts';
import { readSchoolList } from './schools/read-school-list.ts';
import { emptyRegister, type Register, type SchoolKind, type Source } from './schools/school.ts';
import type { Blobs } from './store/blobs/blobs.ts';
import type { Queryable } from './store/database/database.ts';
import { newestList } from './store/queries/schools.ts';
import type { World } from './world.ts';

export interface SchoolListFile {
  readonly bytes: Uint8Array;
  readonly source: Source;
  /** What the schools are when no column says it. */
  readonly kind?: SchoolKind;
  /** Every open school of its kinds and consortia is in it: one that is missing has closed. */
  readonly complete: boolean;
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

const known = async (tables: Queryable, blobs: Blobs): Promise<Register> => {
  const list = await newestList(tables);
  if (!list) return emptyRegister;
  const read = async (hash: BlobHash): Promise<unknown> =>
    JSON.parse(new TextDecoder().decode(await blobs.get(hash)));
  return {
    schools: (await read(list.schools)) as Register['schools'],
    contacts: list.contacts === null ? [] : ((await read(list.contacts)) as Register['contacts']),
  };
};

/** @throws Problem of a file that is no school list. */
export const importSchools = async (
  { record, blobs }: Pick<World, 'record' | 'blobs'>,
  by: Actor,
  { bytes, source, kind, complete }: SchoolListFile,
): Promise<ImportReport> => {
  const reading = readSchoolList(bytes, { source, ...(kind ? { kind } : {}) });
  let report: ImportReport | undefined;
  await record({
    by,
    about: 'schools',
    decide: async (tables) => {
      const merged = mergeSchools(await known(tables, blobs), reading, { complete });
      ({ report } = merged);
      const { schools, contacts } = merged.register;
      return [
        event('schools-imported', {
          source,
          schools: await blobs.put(json(schools)),
          contacts: contacts.length === 0 ? null : await blobs.put(json(contacts)),
          count: schools.length,
        }),
      ];
    },
  });
  if (!report) throw new Error('an import was recorded without a report');
  return report;
};
