/** The service without HTTP: a database, a journal and blobs of its own, on a tenant of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Event } from '#service/events/event.ts';
import type { RoundEventData } from '#service/events/round-events.ts';
import { followUps } from '#service/finish/follow-ups.ts';
import { emptyRegister, type Register } from '#service/schools/school.ts';
import { openBlobs, type Blobs } from '#service/store/blobs/blobs.ts';
import type { PostgresDatabase } from '#service/store/database/postgres.ts';
import { openFileJournal } from '#service/store/journal/file/journal.ts';
import { projectionWith } from '#service/store/projection/project.ts';
import { Recorder } from '#service/store/record/recorder.ts';
import type { TenantDescription } from '#service/tenant/description.ts';
import type { World } from '#service/world.ts';

import { startGround, type Ground } from './graph/tenant.ts';
import type { TestDatabases } from './store/database.ts';

export interface Stage {
  readonly world: World;
  readonly database: PostgresDatabase;
  readonly blobs: Blobs;
  readonly ground: Ground;
  /** Where the files of the library stand on the disk. */
  readonly library: string;
  /** Looks at the folder and does now what the tenant would do shortly. */
  readonly settle: () => Promise<void>;
  /** Records without asking whether it may be. */
  readonly happens: (...events: readonly Event[]) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export const CONSORTIUM = 'PO3104';

export const round: RoundEventData['round-opened'] = {
  round: '2024',
  title: 'Opname 2024',
  formats: { BAO: 'bao-2024', SBO: 'sbo-so-2024', SO: 'sbo-so-2024' },
  opensOn: '2024-09-02',
  lastDay: '2024-12-01',
  lastDays: {},
  settings: { needsPositiveAdvice: true, adviceWeeks: 6 },
  trial: false,
};

const source = { file: 'lijst.csv', date: '2024-08-15', licence: '' };

const schoolOf = (brin6: string, name: string): Register['schools'][number] => ({
  brin6,
  brin4: brin6.slice(0, 4),
  location: brin6.slice(4),
  name,
  kinds: ['BAO'],
  board: { number: '40001', name: 'Stichting Kindante' },
  address: { street: 'Dorpsstraat', number: '1', postcode: '6130 AB', place: 'Sittard' },
  municipality: 'Sittard-Geleen',
  denomination: null,
  phone: '046 000 00 01',
  website: null,
  consortium: CONSORTIUM,
  consortiumBy: 'list',
  status: 'open',
  source,
});

const contactsOf = (brin6: string): Register['contacts'][number] => ({
  brin6,
  director: { name: 'Jan de Vries', email: `directie@${brin6.toLowerCase()}.example` },
  supportCoordinator: { email: `ib@${brin6.toLowerCase()}.example` },
  boardContact: { email: 'bestuur@kindante.example' },
  source,
});

export const registerOf = (...schools: readonly (readonly [brin6: string, name: string])[]): Register => ({
  ...emptyRegister,
  schools: schools.map(([brin6, name]) => schoolOf(brin6, name)),
  contacts: schools.map(([brin6]) => contactsOf(brin6)),
});

interface StageOptions {
  readonly at?: string;
  readonly tenant?: TenantDescription;
}

/** A stage with a consortium, its schools and an open round; the clock stands still. */
export const startStage = async (
  databases: Pick<TestDatabases, 'fresh'>,
  register: Register,
  { at = '2024-10-01T10:00:00Z', tenant }: StageOptions = {},
): Promise<Stage> => {
  const folder = await mkdtemp(join(tmpdir(), 'sop-stage-'));
  const ground = await startGround(tenant === undefined ? {} : { description: tenant });
  const database = await databases.fresh();
  const now = (): Date => new Date(at);
  const journal = await openFileJournal({ folder: join(folder, 'journal'), now });
  const blobs = openBlobs(join(folder, 'blobs'));
  const projection = projectionWith({
    read: async (hash) => ((await blobs.has(hash)) ? blobs.get(hash) : undefined),
  });
  const recorder = await Recorder.open<Event>({ database, journal, projection, followUps });
  const world: World = {
    database,
    blobs,
    graph: ground.graph,
    record: (command) => recorder.decide(command),
    now,
  };
  const happens = async (...events: readonly Event[]): Promise<void> => {
    await recorder.record({ type: 'operator', name: 'test' }, events);
  };
  const kept = async (list: unknown): Promise<string> =>
    blobs.put(new TextEncoder().encode(JSON.stringify(list)));
  await happens(
    {
      kind: 'consortium-arranged',
      data: {
        consortium: CONSORTIUM,
        name: 'Westelijke Mijnstreek',
        schools: { drive: ground.drive, folder: 'root' },
        archive: {
          drive: await ground.graph.drive('https://swv.sharepoint.com/sites/sop', 'Ingediend'),
          folder: 'root',
        },
        mailbox: 'n.willems@swv.example',
        contacts: { content: 'n.willems@swv.example', technique: 'n.willems@swv.example' },
      },
    },
    {
      kind: 'schools-imported',
      data: {
        source,
        schools: await kept(register.schools),
        contacts: await kept(register.contacts),
        count: register.schools.length,
      },
    },
    { kind: 'round-opened', data: round },
  );
  return {
    world,
    database,
    blobs,
    ground,
    library: join(ground.folder, 'drives', 'Profielen'),
    settle: async () => {
      const { ok, status } = await fetch(`${ground.origin}/_tenant/settle`, { method: 'POST' });
      if (!ok) throw new Error(`settle: ${status}`);
    },
    happens,
    stop: async () => {
      await recorder.close();
      await journal.close();
      await ground.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
