import type { Migration } from '../migration.ts';

/**
 * The region sees of which consortia its members are told to speak: `scope.region` (`on`) is all of them, `scope.region_of` are
 * ids with commas between. And a consortium sees a school whose dossier it has, also when the school belongs to another now.
 */
export const sight: Migration = {
  name: '007-sight',
  sql: `
    drop policy scoped on fact;
    create policy scoped on fact for select to sop_service using (
      consortium = any ((select scope_list('scope.consortia'))::text[])
      or school in (select brin6 from own_school)
      or (select scope_flag('scope.everything'))
      or (shown and version in (select version from published_version)
        and ((select scope_flag('scope.region'))
          or consortium = any ((select scope_list('scope.region_of'))::text[])))
    );

    create view school_with_dossier with (security_barrier) as
      select school as brin6 from dossier
      where consortium = any ((select scope_list('scope.consortia'))::text[]);
    drop policy scoped on school;
    create policy scoped on school for select to sop_service using (
      brin6 in (select brin6 from scoped_school)
      or brin6 in (select brin6 from school_with_dossier)
      or brin6 in (select school from publication where ended_at is null)
    );
  `,
};
