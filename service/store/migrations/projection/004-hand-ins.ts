import type { Migration } from '../migration.ts';

/** What was handed in, how far its steps are, which files were made of it, and what the public sees. */
export const handIns: Migration = {
  name: '004-hand-ins',
  sql: `
    create table hand_in (
      id text primary key,
      dossier text not null references dossier on delete cascade,
      -- The number of the event, and so of the version.
      seq bigint not null unique references profile_version on delete cascade,
      school text not null,
      content text not null,
      format text not null,
      trial boolean not null,
      at timestamptz not null,
      -- Days as people here count them.
      handed_in_on date not null,
      valid_until date not null,
      by jsonb not null,
      drive text not null,
      item text not null,
      document text not null,
      late boolean not null,
      way_out text,
      withdrawn_on date,
      final_at timestamptz,
      published_at timestamptz
    );
    create index hand_in_dossier on hand_in (dossier, seq);
    create index hand_in_school on hand_in (school, seq);

    create table hand_in_step (
      hand_in text not null references hand_in on delete cascade,
      step text not null,
      done_at timestamptz not null,
      primary key (hand_in, step)
    );

    -- The same bytes may be stored for two hand-ins, so the register finds by sha256 and is not keyed by it.
    create table stored_file (
      hand_in text not null references hand_in on delete cascade,
      copy text not null,
      name text not null,
      sha256 text not null,
      drive text not null,
      item text not null,
      url text not null,
      size bigint not null,
      stored_at timestamptz not null,
      -- As printed on it; null for what bears none.
      reference text,
      primary key (hand_in, copy)
    );
    create index stored_file_sha256 on stored_file (sha256);
    create index stored_file_reference on stored_file (reference);

    -- What everybody may see: nothing else of a dossier is public.
    create table publication (
      hand_in text primary key references hand_in on delete cascade,
      school text not null,
      consortium text,
      format text not null,
      profile jsonb not null,
      published_at timestamptz not null,
      -- When another took its place, or it was withdrawn.
      ended_at timestamptz
    );
    create index publication_school on publication (school, published_at);
    create index publication_consortium on publication (consortium, school) where ended_at is null;
  `,
};
