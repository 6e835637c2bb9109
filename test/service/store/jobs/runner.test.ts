import { once } from 'node:events';

import { describe, expect, it, onTestFinished } from 'vitest';

import { connect, type ConnectionSettings, type PostgresDatabase } from '#service/store/database/postgres.ts';
import { enqueue, type JobRequest } from '#service/store/jobs/job.ts';
import { startRunner, type JobRunner, type Outcome, type RunnerOptions } from '#service/store/jobs/runner.ts';
import { waitingJobs } from '#service/store/jobs/waiting.ts';
import { Problem } from '#templates/problem.ts';

import { child } from '../child.ts';
import { testDatabases } from '../database.ts';

const databases = testDatabases();

const running = async (options: RunnerOptions): Promise<JobRunner> => {
  const runner = await startRunner(options);
  let stopped = false;
  const stop = async (): Promise<void> => {
    if (!stopped) {
      stopped = true;
      await runner.stop();
    }
  };
  onTestFinished(stop);
  return { stop };
};

const ask = (database: PostgresDatabase, ...jobs: readonly JobRequest[]): Promise<void> =>
  database.transaction(async (transaction) => {
    for (const job of jobs) await enqueue(transaction, job);
  });

const job = (key: string, more: Partial<JobRequest> = {}): JobRequest => ({
  task: 'note',
  key,
  payload: { key },
  ...more,
});

/** A promise that a task keeps when it has been called this often. */
const calls = (count: number): { done: Promise<string[]>; called: (key: string) => void } => {
  const keys: string[] = [];
  let finish: (keys: string[]) => void = () => undefined;
  const done = new Promise<string[]>((resolve) => (finish = resolve));
  return {
    done,
    called: (key) => {
      keys.push(key);
      if (keys.length === count) finish(keys);
    },
  };
};

const left = (database: PostgresDatabase): Promise<unknown[]> =>
  database.query('select key from graphile_worker.jobs where key is not null');

describe('jobs', () => {
  it('are done when the transaction that asks for them is, and not otherwise', async () => {
    const database = await databases.fresh();
    const { done, called } = calls(1);
    await expect(
      database.transaction(async (transaction) => {
        await enqueue(transaction, job('undone'));
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    const { stop } = await running({
      database,
      tasks: {
        note: (payload, { key }) => (called(`${key} ${JSON.stringify(payload)}`), Promise.resolve('done')),
      },
    });
    await ask(database, job('a'));
    expect(await done).toEqual(['a {"key":"a"}']);
    await stop();
    expect(await left(database)).toEqual([]);
  });

  it('are asked for once under one key', async () => {
    const database = await databases.fresh();
    await ask(database, job('a'), job('a'), job('b'));
    expect(await left(database)).toEqual([{ key: 'a' }, { key: 'b' }]);
  });

  it('can say when to try again, as often as they like, and are seen to wait', async () => {
    const database = await databases.fresh();
    const { done, called } = calls(3);
    const days = new Date(Date.now() + 3 * 24 * 60 * 60 * 1000);
    await running({
      database,
      tasks: {
        note: (_payload, { attempt }) => {
          called(`${attempt}`);
          return Promise.resolve<Outcome>(
            attempt < 3 ? { again: new Date(), reason: 'soon' } : { again: days, reason: 'document-open' },
          );
        },
      },
    });
    await ask(database, job('a'));
    expect(await done).toEqual(['1', '2', '3']);
    await expect
      .poll(() => waitingJobs(database), { timeout: 20_000 })
      .toMatchObject([
        { key: 'a', task: 'note', attempt: 3, until: days.toISOString(), reason: 'document-open' },
      ]);
    expect(
      await database.query('select key, run_at from graphile_worker.jobs where key is not null'),
    ).toEqual([{ key: 'a', run_at: days.toISOString() }]);
  });

  it('that throw are tried again, and no longer wait when they succeed', async () => {
    const database = await databases.fresh();
    const { done, called } = calls(2);
    const failures: unknown[] = [];
    const { stop } = await running({
      database,
      onFailure: ({ key, attempt, error }) => failures.push({ key, attempt, error }),
      tasks: {
        note: (_payload, { attempt, key }) => {
          called(key);
          if (attempt === 1) throw new Problem('database-away', { reason: 'proef' });
          return Promise.resolve('done');
        },
      },
    });
    await ask(database, job('a'));
    await done;
    await stop();
    expect(failures).toMatchObject([{ key: 'a', attempt: 1, error: { code: 'database-away' } }]);
    expect(await waitingJobs(database)).toEqual([]);
    expect(await left(database)).toEqual([]);
  });

  it('of one queue are done one at a time, in order', async () => {
    const database = await databases.fresh();
    const { done, called } = calls(10);
    const now = { busy: 0, most: 0 };
    await ask(database, ...Array.from({ length: 10 }, (_, i) => job(`${i}`, { queue: 'mail' })));
    await running({
      database,
      tasks: {
        note: async (_payload, { key }) => {
          now.most = Math.max(now.most, ++now.busy);
          await database.query('select pg_sleep(0.005)');
          now.busy--;
          called(key);
          return 'done';
        },
      },
    });
    expect(await done).toEqual(Array.from({ length: 10 }, (_, i) => `${i}`));
    expect(now.most).toBe(1);
  });

  it('that run when the service stops are done first', async () => {
    const database = await databases.fresh();
    const { done, called } = calls(1);
    const ended: string[] = [];
    const { stop } = await running({
      database,
      tasks: {
        note: async (_payload, { key }) => {
          called(key);
          await database.query('select pg_sleep(0.1)');
          ended.push(key);
          return 'done';
        },
      },
    });
    await ask(database, job('a'));
    await done;
    await stop();
    expect(ended).toEqual(['a']);
    expect(await left(database)).toEqual([]);
  });

  it('are done again when the database was away at the moment that one ended', async () => {
    const database = await databases.fresh();
    const server = await connect({
      ...(database.settings as Exclude<ConnectionSettings, { connectionString: string }>),
      database: 'postgres',
    });
    onTestFinished(() => server.close());
    const [{ name } = { name: '' }] = await database.query<{ name: string }>(
      'select current_database() as name',
    );
    const away = async (isAway: boolean): Promise<void> => {
      await server.query(`alter database ${name} with allow_connections ${!isAway}`);
      if (isAway)
        await server.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
          name,
        ]);
    };
    const { done, called } = calls(3);
    let times = 0;
    await running({
      database,
      concurrency: 1,
      tasks: {
        note: async (_payload, { key }) => {
          called(key);
          if ((times += 1) === 1) {
            await away(true);
            setTimeout(() => void away(false), 500);
          }
          return 'done';
        },
      },
    });
    await ask(database, job('a'), job('b', { notBefore: new Date(Date.now() + 100) }));
    expect((await done).toSorted()).toEqual(['a', 'a', 'b']);
    await expect.poll(() => left(database), { timeout: 60_000 }).toEqual([]);
  });

  const killed = async (
    database: PostgresDatabase,
    beforeKill = (): Promise<unknown> => Promise.resolve(),
  ): Promise<void> => {
    const {
      host,
      user,
      database: name,
    } = database.settings as { host: string; user: string; database: string };
    const worker = child('test/service/store/jobs/worker.ts', [host, user, name]);
    const began = once(worker.stdout, 'data');
    await ask(database, job('hung', { task: 'hang' }));
    await began;
    await beforeKill();
    worker.kill('SIGKILL');
    await once(worker, 'exit');
  };

  it('of a service that was killed are taken up at once by the next', async () => {
    const database = await databases.fresh();
    await killed(database);
    const { done, called } = calls(1);
    await running({
      database,
      tasks: { hang: (_payload, { key }) => (called(key), Promise.resolve('done')) },
    });
    expect(await done).toEqual(['hung']);
  });

  it('of a service that was killed are taken up by another that runs; of one that lives they are not', async () => {
    const database = await databases.fresh();
    const { done, called } = calls(1);
    let alive = true;
    const whileAlive: string[] = [];
    await killed(database, async () => {
      await running({
        database,
        lookEveryMs: 50,
        tasks: {
          hang: (_payload, { key }) => {
            if (alive) whileAlive.push(key);
            called(key);
            return Promise.resolve('done');
          },
        },
      });
      // Long enough to have looked several times.
      await database.query('select pg_sleep(0.3)');
      alive = false;
    });
    expect(await done).toEqual(['hung']);
    expect(whileAlive).toEqual([]);
  });
});
