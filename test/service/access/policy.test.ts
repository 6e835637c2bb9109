import { describe, expect, it } from 'vitest';

import { actionNames, actions, parties, type Action, type Party } from '#service/access/actions.ts';
import { appRoleOf, may, ofNobody, requireMay, type About, type Subject } from '#service/access/policy.ts';
import { actionWords, partyWords, policyTable } from '#service/access/words.ts';
import type { Membership, Role, Scope } from '#service/events/consortium-events.ts';

const here: About = { school: '99AA00', board: '41001', consortium: 'PO3104' };
const elsewhere: About = { school: '99BB00', board: '41002', consortium: 'PO3105' };

const scopes = {
  school: { of: 'school', school: '99AA00' },
  board: { of: 'board', board: '41001' },
  consortium: { of: 'consortium', consortium: 'PO3104' },
  everything: { of: 'everything' },
} as const satisfies Record<Scope['of'], Scope>;

const usual: Record<Role, Scope> = {
  school: scopes.school,
  council: scopes.school,
  board: scopes.board,
  consortium: scopes.consortium,
  region: scopes.everything,
  operator: scopes.everything,
};

const roles = Object.keys(usual) as Role[];

const person = (role: Role, scope: Scope = usual[role], appRoles: string[] = [appRoleOf[role]]): Subject => ({
  type: 'person',
  tenant: 't',
  object: 'o',
  appRoles,
  memberships: [{ tenant: 't', object: 'o', role, scope }],
});

const subjectOf = (party: Party): Subject =>
  party === 'public' || party === 'service' ? { type: party } : person(party);

const free = (action: Action): boolean => (actions[action] as readonly Party[]).includes('public');

describe('every party and every action', () => {
  it.each(parties)('%s may what the table says, and nothing else', (party) => {
    const allowed = actionNames.filter((action) => may(subjectOf(party), action, here));
    expect(allowed).toEqual(
      actionNames.filter((action) => (actions[action] as readonly Party[]).includes(party)),
    );
  });

  it.each(['school', 'council', 'board', 'consortium'] as const)(
    '%s may nothing elsewhere but what everybody may',
    (role) => {
      for (const about of [elsewhere, ofNobody])
        expect(actionNames.filter((action) => may(person(role), action, about))).toEqual(
          actionNames.filter(free),
        );
    },
  );
});

describe('what the table must never say', () => {
  const has = (action: Action, party: Party): boolean =>
    (actions[action] as readonly Party[]).includes(party);

  it('lets nobody but the school write, declare and take back', () => {
    for (const action of ['write-document', 'declare', 'withdraw'] as const)
      expect(parties.filter((party) => has(action, party))).toEqual(['school']);
  });

  it('lets nobody but the school hand in, and the operator for a school that cannot', () => {
    expect(parties.filter((party) => has('hand-in', party))).toEqual(['school', 'operator']);
  });

  it('lets the region see what is public and what cannot be led back to a school', () => {
    expect(actionNames.filter((action) => has(action, 'region'))).toEqual([
      'read-round',
      'read-aggregates',
      'read-publication',
      'verify',
    ]);
  });

  it('lets everybody read publications and verify them, and no more', () => {
    expect(actionNames.filter(free)).toEqual(['read-publication', 'verify']);
  });

  it('lets no operator read what schools wrote', () => {
    for (const action of ['read-dossier', 'read-answers', 'read-overview'] as const)
      expect(has(action, 'operator')).toBe(false);
  });

  it('lets board and council speak for themselves alone', () => {
    expect(has('object-for-board', 'council') || has('object-for-council', 'board')).toBe(false);
    expect(has('record-adoption', 'council') || has('record-advice', 'board')).toBe(false);
  });
});

describe('a person', () => {
  it('needs both the role in the token and a membership', () => {
    for (const role of roles) {
      const some = actionNames.find(
        (action) => !free(action) && (actions[action] as readonly Party[]).includes(role),
      )!;
      expect(may(person(role), some, here)).toBe(true);
      expect(may(person(role, usual[role], []), some, here)).toBe(false);
      const others = roles.map((other) => appRoleOf[other]).filter((one) => one !== appRoleOf[role]);
      expect(may(person(role, usual[role], others), some, here)).toBe(false);
      expect(may({ ...person(role), memberships: [] } as Subject, some, here)).toBe(false);
    }
  });

  it('is known by both ids: a membership of somebody else, or of another tenant, gives nothing', () => {
    const membership = { tenant: 't', object: 'o', role: 'school', scope: scopes.school } as const;
    const as = (memberships: Membership[]): boolean =>
      may({ ...person('school'), memberships } as Subject, 'hand-in', here);
    expect(as([membership])).toBe(true);
    expect(as([{ ...membership, object: 'p' }])).toBe(false);
    expect(as([{ ...membership, tenant: 'u' }])).toBe(false);
  });

  it('gets nothing from a membership whose scope is too wide for its role', () => {
    expect(may(person('school', scopes.consortium), 'read-answers', here)).toBe(false);
    expect(may(person('board', scopes.everything), 'read-answers', here)).toBe(false);
    expect(may(person('consortium', scopes.everything), 'read-overview', here)).toBe(false);
    expect(may(person('council', scopes.board), 'record-advice', here)).toBe(true);
  });

  it('may what any of the memberships gives, each for its own school', () => {
    const both = {
      ...person('school'),
      memberships: [
        { tenant: 't', object: 'o', role: 'school', scope: scopes.school },
        { tenant: 't', object: 'o', role: 'school', scope: { of: 'school', school: '99BB00' } },
      ],
    } as Subject;
    expect(may(both, 'hand-in', here) && may(both, 'hand-in', elsewhere)).toBe(true);
    expect(may(both, 'hand-in', { ...here, school: '99CC00' })).toBe(false);
  });

  it('is refused with a problem that names the action', () => {
    expect(() => requireMay(person('board'), 'hand-in', here)).toThrow(/not-allowed.*hand-in/);
    expect(() => requireMay(person('school'), 'hand-in', here)).not.toThrow();
  });
});

describe('the policy for people', () => {
  it('is a table with a row for each action and a column for each party', () => {
    const lines = policyTable().split('\n');
    expect(lines).toHaveLength(actionNames.length + 2);
    expect(lines[0]).toContain(partyWords.region);
    expect(lines).toContain(`| ${actionWords['hand-in']} | ja |  |  |  |  | ja |  |  |`);
  });
});
