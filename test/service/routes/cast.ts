/**
 * Everybody who may knock at the API in the tests: each party for school A and for others, and those who come with half of what
 * is needed. What each covers is said here by hand, so that the tests do not ask the policy whether it agrees with itself.
 */
import type { Role, Scope } from '#service/events/consortium-events.ts';
import type { Party } from '#service/access/actions.ts';
import { appRoleOf, type AppRole } from '#service/access/policy.ts';
import { GRAPH_APPLICATION, type TenantDescription } from '#service/tenant/description.ts';

import { guidOf } from '../../demo/people.ts';
import { people, region, service } from '../tenant/region.ts';

export interface TestSchool {
  readonly brin6: string;
  readonly name: string;
  readonly board: string;
  readonly consortium: string;
  /** Stands in the document of this school and nowhere else. */
  readonly secret: string;
}

const school = (
  brin6: string,
  name: string,
  board: string,
  consortium: string,
  secret: string,
): TestSchool => ({ brin6, name, board, consortium, secret });

export const A = school('21AA00', 'De Vuurtoren', '40001', 'PO3104', 'Blauwe kiezels tellen wij niet mee.');
export const B = school('22AA00', 'Het Hoefijzer', '40002', 'PO3104', 'Zeven egels slapen in de gang.');
export const C = school('23AA00', 'De Windvaan', '40003', 'PO3105', 'Onder de trap staat een vlieger.');
export const schools = [A, B, C] as const;

/** To which of the schools and consortia a person belongs. */
export interface Member {
  readonly name: string;
  readonly oid: string;
  readonly party: Party;
  readonly role: Role | null;
  readonly scope: Scope | null;
  readonly appRole: AppRole | null;
  readonly covers: readonly string[];
}

const person = (
  name: string,
  party: Party,
  { role, scope, appRole, covers = [] }: Partial<Member>,
): Member => ({
  name,
  oid: guidOf(name),
  party,
  role: role ?? null,
  scope: scope ?? null,
  appRole: appRole ?? null,
  covers,
});

const of = (role: Role, name: string, scope: Scope, covers: readonly string[]): Member =>
  person(name, role, { role, scope, appRole: appRoleOf[role], covers });

const ofSchool = (role: 'school' | 'council', name: string, { brin6 }: TestSchool): Member =>
  of(role, name, { of: 'school', school: brin6 }, [brin6]);

export const members: readonly Member[] = [
  ofSchool('school', 'directeur van A', A),
  ofSchool('school', 'directeur van B', B),
  ofSchool('council', 'MR van A', A),
  of('council', 'GMR van het bestuur van A', { of: 'board', board: A.board }, [A.brin6, A.board]),
  of('board', 'bestuur van A', { of: 'board', board: A.board }, [A.brin6, A.board]),
  of('board', 'bestuur van C', { of: 'board', board: C.board }, [C.brin6, C.board]),
  of('consortium', 'SWV van A en B', { of: 'consortium', consortium: A.consortium }, [
    A.brin6,
    B.brin6,
    A.consortium,
  ]),
  of('consortium', 'SWV van C', { of: 'consortium', consortium: C.consortium }, [C.brin6, C.consortium]),
  of('region', 'bovenverbandelijk overleg', { of: 'everything' }, [A.consortium, C.consortium]),
  of('region', 'bovenverbandelijk overleg over A en B', { of: 'consortium', consortium: A.consortium }, [
    A.consortium,
  ]),
  // Sees everything that is of the service, and of schools nothing: covers what is no school's.
  of('operator', 'beheerder', { of: 'everything' }, [A.consortium, C.consortium, 'service']),
  person('lid zonder rol', 'public', { role: 'school', scope: { of: 'school', school: A.brin6 } }),
  person('rol zonder lidmaatschap', 'public', { appRole: 'Sop.School' }),
  person('school met te ruim lidmaatschap', 'public', {
    role: 'school',
    scope: { of: 'consortium', consortium: A.consortium },
    appRole: 'Sop.School',
  }),
];

/** The small tenant of the tests with all of them in it. */
export const tenant: TenantDescription = {
  ...region,
  people: [
    ...Object.values(people),
    ...members.map(({ oid, name }) => ({ oid, name, mail: `${oid}@leden.example` })),
  ],
  applications: [{ ...service, appRoles: Object.values(appRoleOf) }],
  appRoleAssignments: [
    ...['Sites.ReadWrite.All', 'Mail.ReadWrite', 'Mail.Send'].map((role) => ({
      to: service.clientId,
      resource: GRAPH_APPLICATION,
      role,
    })),
    ...members.flatMap(({ oid, appRole }) =>
      appRole === null ? [] : [{ to: oid, resource: service.clientId, role: appRole }],
    ),
  ],
  sites: region.sites.map((site) => ({ ...site, members: [], applications: [] })),
};
