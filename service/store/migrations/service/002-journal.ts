import type { Migration } from '../migration.ts';

/** The journal of several instances that share one. A row is never changed or removed, whoever asks. */
export const journal: Migration = {
  name: '002-journal',
  sql: `
    create table journal (seq bigint primary key, line text not null);

    create function keep_journal() returns trigger language plpgsql as $$
    begin
      raise exception 'the journal is never changed';
    end $$;
    create trigger keep_journal before update or delete or truncate on journal
      for each statement execute function keep_journal();`,
};
