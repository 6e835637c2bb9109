/**
 * Who may do what: the one table, deny by default. A row is an action, and says which parties may do it; for which schools
 * follows from a person's memberships. What is not in the table may not be done.
 */
import type { Role } from '../events/consortium-events.ts';

/** Who asks: a role, the service itself, or anybody at all. */
export type Party = Role | 'service' | 'public';

export const parties: readonly Party[] = [
  'school',
  'council',
  'board',
  'consortium',
  'region',
  'operator',
  'service',
  'public',
];

const route: readonly Party[] = ['school', 'council', 'board', 'consortium'];

export const actions = {
  // A dossier
  'read-dossier': [...route, 'service'],
  'read-answers': [...route, 'service'],
  'write-document': ['school'],
  'record-team': ['school'],
  'request-advice': ['school'],
  'record-advice': ['school', 'council'],
  'answer-advice': ['school', 'board'],
  'request-adoption': ['school'],
  'record-adoption': ['school', 'board'],
  'lift-suspension': ['school', 'council'],
  /** Of the council or of the board; who may speak for which is for the two rows below. */
  'object-for-council': ['school', 'council'],
  'object-for-board': ['school', 'board'],
  declare: ['school'],
  acknowledge: ['school'],
  /** The operator only with the command line, when a school cannot; the record says that it was not the school. */
  'hand-in': ['school', 'operator'],
  withdraw: ['school'],
  'amend-profile': ['school'],
  'answer-question': ['school'],
  'ask-question': ['consortium'],
  accept: ['consortium'],
  hold: ['consortium'],
  'need-consultation': ['school', 'consortium', 'service'],
  'settle-consultation': ['consortium'],
  // Rounds and schools
  'read-round': [...route, 'region', 'operator', 'service'],
  'open-round': ['consortium', 'operator'],
  'extend-round': ['consortium', 'operator'],
  'close-round': ['consortium', 'operator'],
  'remove-round': ['consortium', 'operator'],
  'read-schools': ['consortium', 'service'],
  /** Says of every school which consortium and which board it belongs to, and so who sees it: not for one consortium to say. */
  'import-schools': ['operator'],
  'hand-out': ['consortium', 'operator', 'service'],
  collect: ['service'],
  'finish-hand-in': ['service'],
  // What follows from all of them
  'read-overview': ['consortium', 'service'],
  'read-aggregates': ['consortium', 'region', 'service'],
  'read-publication': parties,
  verify: parties,
  // The service itself
  'manage-members': ['consortium', 'operator'],
  'arrange-consortium': ['operator'],
  'read-journal': ['operator'],
} as const satisfies Readonly<Record<string, readonly Party[]>>;

export type Action = keyof typeof actions;

export const actionNames = Object.keys(actions) as Action[];
