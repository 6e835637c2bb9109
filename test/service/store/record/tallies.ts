/** A small world of events for the tests of recording: tallies that go up, under a name. */
import type { RecordedAs, FollowUps, Projection } from '#service/store/record/projection.ts';
import type { Migrations } from '#service/store/migrations/migration.ts';
import { migrations as ours } from '#service/store/migrations/index.ts';

export type TallyEvent =
  | { readonly kind: 'opened'; readonly data: { readonly name: string } }
  | { readonly kind: 'raised'; readonly data: { readonly name: string; readonly by: number } };

export const migrations: Migrations = {
  service: ours.service,
  projection: [
    {
      name: '001-tally',
      sql: `create table tally (name text primary key, total int not null check (total < 1000), last_seq int not null);
        create table step (seq int primary key, name text not null, at timestamptz not null);`,
    },
  ],
};

export const projection: Projection<TallyEvent> = {
  opened: async (transaction, { seq, data: { name } }) => {
    await transaction.query('insert into tally values ($1, 0, $2)', [name, seq]);
  },
  raised: async (transaction, { seq, at, data: { name, by } }) => {
    await transaction.query('update tally set total = total + $2, last_seq = $3 where name = $1', [
      name,
      by,
      seq,
    ]);
    await transaction.query('insert into step values ($1, $2, $3)', [seq, name, at]);
  },
};

export const followUps: FollowUps<TallyEvent> = {
  raised: ({ seq, data }: RecordedAs<TallyEvent>) => [
    { task: 'tell', key: `raised:${seq}:tell`, payload: data },
  ],
};

export const opened = (name: string): TallyEvent => ({ kind: 'opened', data: { name } });
export const raised = (name: string, by = 1): TallyEvent => ({ kind: 'raised', data: { name, by } });
