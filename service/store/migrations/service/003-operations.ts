import type { Migration } from '../migration.ts';

/**
 * The service's own affairs, which do not follow from events and are not made again: how far collecting is, who is
 * signed in, and which requests were answered.
 */
export const operations: Migration = {
  name: '003-operations',
  sql: `
    create table delta_cursor (
      drive text primary key,
      cursor text not null,
      moved_at timestamptz not null
    );

    create table session (
      -- SHA-256 of the secret in the cookie; whoever reads the table cannot sign in with it.
      id text primary key,
      tenant text not null,
      object text not null,
      name text not null,
      csrf text not null,
      data jsonb not null,
      expires_at timestamptz not null
    );
    create index session_expires on session (expires_at);
    create index session_person on session (tenant, object);

    create table idempotency_key (
      actor text not null,
      key text not null,
      -- SHA-256 of the request, so that the same key with another request is noticed.
      request text not null,
      -- Null while it is being answered.
      status integer,
      answer jsonb,
      at timestamptz not null,
      primary key (actor, key)
    );
    create index idempotency_key_at on idempotency_key (at);
  `,
};
