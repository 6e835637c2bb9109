import type { Migration } from '../migration.ts';

/**
 * What profiles say. A version is made by an event and bears its number. A draft gives way to the next; what was signed off
 * or handed in stays. Facts are the counted answers of the one version of each dossier that counts, as narrow rows.
 */
export const profiles: Migration = {
  name: '003-profiles',
  sql: `
    create table profile_version (
      version bigint primary key,
      dossier text not null references dossier on delete cascade,
      content text not null,
      format text not null,
      -- Null when what was kept beside the journal is gone, such as of a round to practise with that was removed.
      answers jsonb,
      declaration jsonb not null,
      -- SHA-256 of the answers as they were kept beside the journal.
      blob text not null,
      at timestamptz not null,
      -- Somebody gave a verdict on it, so it is never replaced.
      kept boolean not null
    );
    create index profile_version_dossier on profile_version (dossier, content);

    create table fact (
      version bigint not null references profile_version on delete cascade,
      school text not null,
      consortium text,
      round text,
      format text not null,
      field text not null,
      key text not null,
      need text,
      -- An option's id, or else a number.
      choice text,
      num double precision,
      handed_in boolean not null,
      -- Whether the school itself publishes this very value.
      shown boolean not null,
      primary key (version, key)
    );
    create index fact_choice on fact (round, format, consortium, key, choice) include (need, school, handed_in)
      where choice is not null;
    create index fact_figure on fact (round, format, consortium, key) include (num, school, handed_in)
      where num is not null;
    create index fact_need on fact (round, format, consortium, need, choice) include (handed_in)
      where need is not null;
    create index fact_school on fact (school);
  `,
};
