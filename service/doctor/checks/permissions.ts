/**
 * Which application permissions Entra gave: what is lacking, and what is more than needed. Mail should not be among them: it
 * is given in Exchange, for the mailboxes of the consortia alone ("Role Based Access Control for Applications in Exchange
 * Online", Microsoft); what Entra gives holds for every mailbox, and adds to that.
 */
import { good, warning, wrong, type Check, type Finding } from '../check.ts';

const ENOUGH = 'Sites.Selected';
const WIDE = ['Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All', 'Files.ReadWrite.All'];
const MAIL = ['Mail.Send', 'Mail.ReadWrite'];

export const findingsOn = (given: readonly string[]): readonly Finding[] => {
  const wide = given.filter((role) => WIDE.includes(role));
  const mail = given.filter((role) => MAIL.includes(role));
  const findings = [
    ...(given.includes(ENOUGH) || wide.length > 0 ? [] : [wrong('permission-missing', { needed: ENOUGH })]),
    ...(wide.length > 0 ? [warning('permission-wide', { given: wide })] : []),
    ...(mail.length > 0 ? [warning('mail-everywhere', { given: mail })] : []),
  ];
  return findings.length > 0 ? findings : [good('permissions-right', { given })];
};

export const permissions: Check = {
  id: 'permissions',
  needs: ['sign-in'],
  run: async (patient) => {
    const given = await patient.probe().permissions();
    return given === null ? [warning('permissions-unseen', {})] : findingsOn(given);
  },
};
