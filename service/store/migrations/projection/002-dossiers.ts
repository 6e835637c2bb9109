import type { Migration } from '../migration.ts';

/**
 * Rounds and dossiers. What people filter and sort on is a column; the folded dossier is JSON beside it. Everything of a
 * dossier goes with it, and everything of a round with the round.
 */
export const dossiers: Migration = {
  name: '002-dossiers',
  sql: `
    create table round (
      id text primary key,
      title text not null,
      formats jsonb not null,
      opens_on date not null,
      last_day date not null,
      -- By consortium, where it differs.
      last_days jsonb not null,
      settings jsonb not null,
      trial boolean not null,
      closed_on date,
      -- A round to practise with that is gone; its name is never used again.
      removed_on date,
      -- Of the last event about it.
      seq bigint not null
    );

    create table dossier (
      id text primary key,
      school text not null,
      -- Of the school when the dossier was opened: what was given to one consortium is not another's when the school moves.
      consortium text,
      round text references round on delete cascade,
      format text not null,
      amends text references dossier on delete cascade,
      opened_at timestamptz not null,
      -- Whether it is one to practise with.
      trial boolean not null,
      folded jsonb,
      -- Where it stands from which day on, if nothing more happens.
      timeline jsonb,
      content text,
      answered integer,
      asked integer,
      blocking integer,
      advice integer,
      info integer,
      collected_at timestamptz,
      -- What was handed in and not taken back: the number of the event, and so of the version.
      hand_in bigint,
      handed_in_at timestamptz,
      late boolean,
      -- The version that stands in the document, and the one that is counted: what was handed in, else the draft.
      draft bigint,
      counting bigint,
      last_seq bigint not null
    );
    create index dossier_round on dossier (round, consortium, school);
    create index dossier_school on dossier (school);
    create index dossier_amends on dossier (amends);

    create table dossier_event (
      seq bigint primary key,
      dossier text not null references dossier on delete cascade,
      kind text not null,
      at timestamptz not null,
      by jsonb not null,
      data jsonb not null
    );
    create index dossier_event_dossier on dossier_event (dossier, seq);

    -- The large things that only this dossier needs, to know what can be erased with it.
    create table dossier_blob (
      dossier text not null references dossier on delete cascade,
      blob text not null,
      primary key (dossier, blob)
    );
    create index dossier_blob_blob on dossier_blob (blob);

    -- What was kept for rounds that were removed; what no other dossier needs of it may be erased.
    create table erasable_blob (
      blob text primary key
    );

    create table document (
      drive text not null,
      item text not null,
      dossier text not null references dossier on delete cascade,
      name text not null,
      folder text,
      e_tag text,
      -- Why it could not be read the last time.
      problem jsonb,
      seen_at timestamptz not null,
      gone_at timestamptz,
      primary key (drive, item)
    );
    create index document_dossier on document (dossier);

    create table acknowledgement (
      dossier text not null references dossier on delete cascade,
      code text not null,
      field text not null,
      -- SHA-256 of the text that was seen.
      text text not null,
      at timestamptz not null,
      by jsonb not null,
      primary key (dossier, code, field, text)
    );
  `,
};
