import type { Migration } from '../migration.ts';

/** How far the journal has been applied to the tables, and which steps wait for a later time. */
export const record: Migration = {
  name: '001-record',
  sql: `
    create table applied (
      one boolean primary key default true check (one),
      seq bigint not null,
      -- Of the last applied record: tells when the journal is not the one that these tables follow from.
      hash text not null
    );
    insert into applied (seq, hash) values (0, repeat('0', 64));

    create table waiting (
      key text primary key,
      task text not null,
      attempt integer not null,
      since timestamptz not null,
      until timestamptz not null,
      reason text not null
    );`,
};
