import type { Migration } from '../migration.ts';

/**
 * Row-level security: the wall behind the policy of the service, for the day that a query forgets its condition. Everything
 * that is done on behalf of somebody runs under the role `sop_service`, which owns nothing, writes nothing and sees only the
 * rows within the scope of its transaction: `scope.schools`, `scope.boards` and `scope.consortia` (ids with commas between),
 * `scope.region` and `scope.everything` (`on`). Without a scope it sees what everybody may see.
 *
 * Who sees a consortium sees the dossiers that were opened in it; who sees a school or its board sees all of that school,
 * wherever it was. The region sees of a profile only what the school itself publishes; the public not even that, but the
 * publication. https://www.postgresql.org/docs/15/ddl-rowsecurity.html
 */
export const access: Migration = {
  name: '005-access',
  sql: `
    create function scope_list(setting text) returns text[] stable language sql
      return string_to_array(coalesce(current_setting(setting, true), ''), ',');
    create function scope_flag(setting text) returns boolean stable language sql
      return coalesce(current_setting(setting, true), '') = 'on';

    -- A school in the scope, by itself, its board or its consortium. Each list is read once for a query, not for every row.
    create view scoped_school with (security_barrier) as
      select brin6, board, consortium from school
      where brin6 = any ((select scope_list('scope.schools'))::text[])
        or board = any ((select scope_list('scope.boards'))::text[])
        or consortium = any ((select scope_list('scope.consortia'))::text[])
        or (select scope_flag('scope.everything'));
    -- A school whose own dossiers the scope contains, whichever consortium they were opened in.
    create view own_school with (security_barrier) as
      select unnest(scope_list('scope.schools')) as brin6
      union
      select brin6 from school
      where board = any ((select scope_list('scope.boards'))::text[]);

    -- The versions that are public now, of which the region sees what is shown.
    create view published_version with (security_barrier) as
      select seq as version from hand_in join publication on hand_in = id where ended_at is null;

    alter table consortium enable row level security;
    alter table school enable row level security;
    alter table school_contact enable row level security;
    alter table round enable row level security;
    alter table dossier enable row level security;
    alter table dossier_event enable row level security;
    alter table document enable row level security;
    alter table acknowledgement enable row level security;
    alter table profile_version enable row level security;
    alter table fact enable row level security;
    alter table hand_in enable row level security;
    alter table hand_in_step enable row level security;
    alter table stored_file enable row level security;
    alter table publication enable row level security;
    -- No policy: only the service itself looks in these.
    alter table school_list enable row level security;
    alter table membership enable row level security;
    alter table dossier_blob enable row level security;
    alter table erasable_blob enable row level security;

    -- Everybody may see that a round is there; of a consortium only its name and whom to ask.
    create policy everybody on round for select to sop_service using (true);
    create view consortium_contact with (security_barrier) as
      select id, name, content_contact, technique_contact from consortium;
    create policy scoped on consortium for select to sop_service using (
      id = any ((select scope_list('scope.consortia'))::text[])
      or (select scope_flag('scope.everything'))
    );

    create policy scoped on school for select to sop_service using (
      brin6 in (select brin6 from scoped_school)
      or brin6 in (select school from publication where ended_at is null)
    );
    create policy scoped on school_contact for select to sop_service using (
      school in (select brin6 from scoped_school)
    );

    create policy scoped on dossier for select to sop_service using (
      consortium = any ((select scope_list('scope.consortia'))::text[])
      or school in (select brin6 from own_school)
      or (select scope_flag('scope.everything'))
    );
    create policy scoped on fact for select to sop_service using (
      consortium = any ((select scope_list('scope.consortia'))::text[])
      or school in (select brin6 from own_school)
      or (select scope_flag('scope.everything'))
      or (shown and version in (select version from published_version) and (select scope_flag('scope.region')))
    );

    -- What belongs to a dossier is seen with it: the policy of the dossier holds in these conditions too.
    create policy with_dossier on dossier_event for select to sop_service using (
      dossier in (select id from dossier)
    );
    create policy with_dossier on document for select to sop_service using (
      dossier in (select id from dossier)
    );
    create policy with_dossier on acknowledgement for select to sop_service using (
      dossier in (select id from dossier)
    );
    create policy with_dossier on profile_version for select to sop_service using (
      dossier in (select id from dossier)
    );
    create policy with_dossier on hand_in for select to sop_service using (
      dossier in (select id from dossier)
    );
    create policy with_hand_in on hand_in_step for select to sop_service using (
      hand_in in (select id from hand_in)
    );
    create policy published on publication for select to sop_service using (
      ended_at is null or hand_in in (select id from hand_in)
    );
    create policy published on stored_file for select to sop_service using (
      hand_in in (select id from hand_in)
      or (copy in ('publication', 'one-page')
        and hand_in in (select hand_in from publication where ended_at is null))
    );
  `,
};
