/** The set-up that is looked at. What takes long is made at first use, once, and what was opened is closed at the end. */
import {
  readDataConfig,
  readServiceConfig,
  type Config,
  type DataConfig,
  type ServiceConfig,
} from '../config.ts';
import type { Application } from '../graph/application.ts';
import { connectGraph, connectProbe, type Connection } from '../graph/connect.ts';
import type { Graph } from '../graph/port.ts';
import type { Probe } from '../graph/probe.ts';
import type { RetryPolicy } from '../graph/retry.ts';
import { realSurroundings } from '../graph/retrying.ts';
import { openDatabase } from '../store/database/open.ts';
import type { PostgresDatabase } from '../store/database/postgres.ts';
import { readFileJournal } from '../store/journal/file/read.ts';
import type { ReadableJournal } from '../store/journal/journal.ts';
import { migrations } from '../store/migrations/index.ts';
import { stepsToTake } from '../store/migrations/migration.ts';
import { placesIn } from '../store/store.ts';

export interface Patient {
  readonly config: Config;
  readonly now: () => Date;
  /** @throws Problem `settings-wrong` */
  readonly settings: () => ServiceConfig;
  /** @throws Problem `settings-wrong` */
  readonly data: () => DataConfig;
  /** @throws Problem of the database */
  readonly database: () => Promise<PostgresDatabase>;
  /** How many steps the tables are behind this program; null when there are none yet. */
  readonly stepsToTake: () => Promise<number | null>;
  readonly journal: () => ReadableJournal;
  /** @throws Problem `settings-wrong` */
  readonly graph: () => Graph;
  /** @throws Problem `settings-wrong` */
  readonly probe: () => Probe;
  readonly close: () => Promise<void>;
}

export interface PatientOptions {
  readonly config: Config;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly now?: () => Date;
}

/** Whoever waits at a terminal would rather hear soon that it does not answer. */
const IMPATIENT: RetryPolicy = { tries: 3, budgetMs: 15_000, firstWaitMs: 300, longestWaitMs: 2_000 };

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

export const patient = ({ config, environment, now = () => new Date() }: PatientOptions): Patient => {
  const data = once(() => readDataConfig(environment));
  const settings = once(() => readServiceConfig(environment));
  const places = once(() => placesIn(data().data));
  const opened: PostgresDatabase[] = [];
  const database = once(async () => {
    const open = await openDatabase({ url: data().databaseUrl, folder: places().database });
    opened.push(open);
    return open;
  });
  const connection = once((): Connection => {
    const { tenant, clientId, clientSecret, endpoints } = settings().microsoft;
    const application: Application = { tenant, clientId, credential: { secret: clientSecret } };
    const surroundings = { ...realSurroundings, now: () => now().getTime() };
    return { application, endpoints, policy: IMPATIENT, surroundings };
  });
  return {
    config,
    now,
    data,
    settings,
    database,
    stepsToTake: once(async () => stepsToTake(await database(), migrations)),
    journal: once(() => readFileJournal(places().journal)),
    graph: once(() => connectGraph(connection())),
    probe: once(() => connectProbe(connection())),
    close: async () => {
      for (const open of opened.splice(0)) await open.close();
    },
  };
};
