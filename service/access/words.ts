/** The policy as people read it: a table for the documentation, made from the table that decides. */
import { actionNames, actions, parties, type Action, type Party } from './actions.ts';

export const partyWords: { readonly [P in Party]: string } = {
  school: 'school',
  council: 'MR of GMR',
  board: 'bestuur',
  consortium: 'SWV',
  region: 'bovenverbandelijk',
  operator: 'beheerder',
  service: 'de dienst',
  public: 'iedereen',
};

export const actionWords: { readonly [A in Action]: string } = {
  'read-dossier': 'zien hoe het met een profiel staat',
  'read-answers': 'een profiel lezen dat nog niet is ingediend, of het volledige exemplaar',
  'write-document': 'in het document schrijven',
  'record-team': 'vastleggen dat het team erover heeft gesproken',
  'request-advice': 'de MR om advies vragen',
  'record-advice': 'het advies vastleggen',
  'answer-advice': 'het antwoord van het bestuur op het advies vastleggen',
  'request-adoption': 'het profiel aan het bestuur voorleggen',
  'record-adoption': 'de vaststelling vastleggen, of dat het bestuur niet vaststelt',
  'lift-suspension': 'vastleggen dat de MR geen bezwaar heeft tegen directe uitvoering',
  'object-for-council': 'namens de MR bezwaar maken tegen een wijziging, of ervan afzien',
  'object-for-board': 'namens het bestuur bezwaar maken tegen een wijziging, of ervan afzien',
  declare: 'de verklaring van de directeur vastleggen',
  acknowledge: 'een melding als gezien markeren',
  'hand-in': 'indienen',
  withdraw: 'intrekken',
  'amend-profile': 'een tussentijdse wijziging beginnen',
  'answer-question': 'een vraag van het SWV beantwoorden',
  'ask-question': 'de school een vraag stellen',
  accept: 'laten weten dat er geen vragen zijn',
  hold: 'publicatie tegenhouden of vrijgeven',
  'need-consultation': 'vastleggen dat bestuurlijk overleg nodig is',
  'settle-consultation': 'het besluit van het bestuurlijk overleg vastleggen',
  'read-round': 'een ronde en haar laatste dag zien',
  'open-round': 'een ronde openen',
  'extend-round': 'een ronde verlengen',
  'close-round': 'een ronde sluiten',
  'remove-round': 'een proefronde verwijderen',
  'read-schools': 'de scholenlijst met contactgegevens lezen',
  'import-schools': 'een scholenlijst inlezen',
  'hand-out': 'documenten uitreiken',
  collect: 'documenten verzamelen',
  'finish-hand-in': 'een ingediend profiel vastleggen en publiceren',
  'read-overview': 'het overzicht per school lezen',
  'read-aggregates': 'de totalen lezen die niet tot een school te herleiden zijn',
  'read-publication': 'een gepubliceerd profiel lezen',
  verify: 'een pdf controleren',
  'manage-members': 'bepalen wie toegang heeft',
  'arrange-consortium': 'een samenwerkingsverband inrichten',
  'read-journal': 'het journaal lezen en controleren',
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The policy as a Markdown table: a row for each action, a column for each party. */
export const policyTable = (): string => {
  const head = ['wat', ...parties.map((party) => partyWords[party])];
  const rows = actionNames.map((action) => {
    const allowed: readonly Party[] = actions[action];
    return row([actionWords[action], ...parties.map((party) => (allowed.includes(party) ? 'ja' : ''))]);
  });
  return [row(head), row(head.map(() => '---')), ...rows].join('\n');
};
