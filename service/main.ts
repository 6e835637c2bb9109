/**
 * The composition root of the service: settings in, a running service out. It opens what it remembers, brings the tables up to
 * the journal, and then begins to answer, to do what follows from what was handed in, and to collect.
 */
import { mkdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Logger } from 'pino';

import { isProblem, Problem } from '#templates/problem.ts';

import { answering, createApp } from './app.ts';
import { startCollector } from './collect/collector.ts';
import type { ServiceConfig } from './config.ts';
import type { Event } from './events/event.ts';
import { finishTasks } from './finish/tasks.ts';
import { followUps } from './finish/follow-ups.ts';
import { assemblePress } from './finish/press/crew.ts';
import { connectGraph } from './graph/connect.ts';
import { fetchThrough, reachable } from './graph/endpoints.ts';
import { PERSON_POLICY } from './graph/retry.ts';
import { tokenJudge } from './identity/tokens.ts';
import { askingOf, operator } from './routes/asking.ts';
import { routes } from './routes/index.ts';
import { mount, type WhoAsks } from './routes/mount.ts';
import { sealOf } from './seal.ts';
import { listenAt, listenBehind } from './server.ts';
import { socketIn } from './socket.ts';
import { openBlobs } from './store/blobs/blobs.ts';
import { startRunner } from './store/jobs/runner.ts';
import { readerOf } from './store/projection/kept.ts';
import { projectionWith } from './store/projection/project.ts';
import { openStore, placesIn } from './store/store.ts';
import { reasonOf } from './system-fault.ts';
import type { World } from './world.ts';

/** The scope that lets the pane speak for a person. */
const SCOPE = 'access_as_user';

const READY_MS = 2_000;

export interface Service {
  /** Where people reach it on this computer. */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

export interface ServiceOptions {
  readonly config: ServiceConfig;
  readonly log: Logger;
  /** The service can go on no more: its tables are behind what was recorded. Whoever started it ends the program. */
  readonly onStop?: () => void;
}

/** @throws Problem of what cannot be opened or reached, with the way out. */
export const startService = async ({ config, log, onStop }: ServiceOptions): Promise<Service> => {
  const { microsoft, data } = config;
  const { endpoints } = microsoft;
  // The database runs as somebody else when the service is root, and must get through; it cannot look around.
  await mkdir(data, { recursive: true, mode: 0o711 }).catch((error: unknown) => {
    throw new Problem('data-folder-unusable', { path: data, reason: reasonOf(error) }, { cause: error });
  });
  const socket = socketIn(data);
  /** What was begun, to be ended in the other order. */
  const begun: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of begun.splice(0).toReversed())
      await end().catch((error: unknown) => {
        log.error({ error }, 'stopping');
      });
  };
  try {
    let ended: string | null = null;
    const store = await openStore<Event>({
      folder: data,
      databaseUrl: config.databaseUrl,
      projection: projectionWith(readerOf(openBlobs(placesIn(data).blobs))),
      followUps,
      onStop: (problem) => {
        log.fatal({ code: problem.code }, 'stopped');
        ended = 'ze kan niet verder en moet opnieuw worden gestart';
        onStop?.();
      },
    });
    begun.push(() => store.close());
    const application = {
      tenant: microsoft.tenant,
      clientId: microsoft.clientId,
      credential: { secret: microsoft.clientSecret },
    };
    const world: World = {
      database: store.database,
      record: (command) => store.recorder.decide(command),
      blobs: store.blobs,
      graph: connectGraph({ application, endpoints }),
      now: () => new Date(),
    };
    const judge = tokenJudge({
      tenants: [microsoft.tenant, ...microsoft.otherTenants],
      audiences: [microsoft.clientId, `api://${microsoft.clientId}`],
      scope: SCOPE,
      fetch: fetchThrough(endpoints),
      now: () => Date.now(),
    });

    // A seal that cannot be used is told now, and made once for all threads.
    await sealOf(config);
    const { press, dismiss } = assemblePress();
    begun.push(() => dismiss());
    const runner = await startRunner({
      database: store.database,
      tasks: finishTasks(world, { press, link: (url) => reachable(endpoints, url) }),
      concurrency: config.workers,
      onFailure: ({ task, attempt, error }) => {
        log.warn({ task, attempt, ...(isProblem(error) ? { code: error.code } : { error }) }, 'job failed');
      },
    });
    begun.push(() => runner.stop());
    const collector = startCollector(world, {
      everyMs: config.collectEvery * 1000,
      onReport: ({ collected, unreadable, moved, gone, failed, stopped }) => {
        const counts = { collected, unreadable, moved, gone, failed };
        log.info(
          {
            ...Object.fromEntries(Object.entries(counts).map(([name, list]) => [name, list.length])),
            ...(isProblem(stopped) ? { code: stopped.code } : {}),
          },
          'collected',
        );
      },
      onError: (error) => {
        log.error({ error }, 'collecting');
      },
    });
    begun.push(() => collector.stop());

    const appFor = (whoAsks: WhoAsks, at: World) => {
      const app = createApp({
        log,
        waitingFor: async () => {
          if (ended !== null) return ended;
          // One that hangs refuses nothing, and whoever asks must hear so in time.
          const answers = await Promise.race([
            store.database.query('select 1').then(
              () => true,
              () => false,
            ),
            sleep(READY_MS, false, { ref: false }),
          ]);
          return answers ? null : 'de database antwoordt niet';
        },
      });
      mount(app, routes, at, whoAsks);
      return app;
    };
    const hurried = { ...world, graph: connectGraph({ application, endpoints, policy: PERSON_POLICY }) };
    const people = appFor((authorization) => askingOf(authorization, judge, store.database), hurried);
    const onTheServer = operator(userInfo().username);
    const refuse = answering(log);
    const { fetch: atDesk } = appFor(() => Promise.resolve(onTheServer), world);
    const desk = await listenBehind({ fetch: atDesk, refuse }, socket);
    begun.push(() => desk.stop());
    const { port, stop: close } = await listenAt({ fetch: people.fetch, refuse }, config.host, config.port);
    begun.push(() => close());
    log.info({ port }, 'started');
    return { origin: `http://${config.host}:${port}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
