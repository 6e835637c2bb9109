import type { Migration } from '../migration.ts';

/**
 * Who takes part: consortia, schools, and the people who may do something. What is public about a school stands apart from
 * the people of it, so that those can be erased. Nothing here refers to a school list by foreign key: events about a school
 * that is not listed (any more) are events too.
 */
export const schools: Migration = {
  name: '001-schools',
  sql: `
    create table consortium (
      id text primary key,
      name text not null,
      schools_drive text not null,
      schools_folder text not null,
      archive_drive text not null,
      archive_folder text not null,
      mailbox text not null,
      content_contact text not null,
      technique_contact text not null
    );

    -- The newest list, one row: what the next import is merged with.
    create table school_list (
      newest boolean primary key check (newest),
      schools text not null,
      contacts text
    );

    create table school (
      brin6 text primary key,
      name text not null,
      kinds text[] not null,
      board text,
      board_name text,
      municipality text,
      consortium text,
      status text not null,
      -- Whether the newest list names it.
      listed boolean not null,
      -- All that the list says of it.
      facts jsonb not null
    );
    create index school_consortium on school (consortium, name);
    create index school_board on school (board);

    create table school_contact (
      school text primary key references school on delete cascade,
      director_name text,
      director_email text,
      coordinator_email text,
      board_email text
    );

    create table membership (
      tenant text not null,
      object text not null,
      role text not null,
      scope_of text not null,
      -- Empty where the scope is everything.
      scope_id text not null,
      primary key (tenant, object, role, scope_of, scope_id)
    );
    create index membership_scope on membership (scope_of, scope_id);
  `,
};
