/** Whether the libraries and the mailbox of every consortium can be reached. */
import { isProblem } from '#templates/problem.ts';

import { allConsortia, type Consortium } from '../../store/queries/consortia.ts';
import { good, warning, wrong, type Check, type ConsortiumPart, type Finding } from '../check.ts';
import type { Patient } from '../patient.ts';
import { onTables } from './on-tables.ts';

type Reach = (patient: Patient, consortium: Consortium) => Promise<unknown>;

const reaches: { readonly [P in ConsortiumPart]: Reach } = {
  schools: (patient, { schools }) => patient.graph().item(schools.drive, schools.folder),
  archive: (patient, { archive }) => patient.graph().item(archive.drive, archive.folder),
  mailbox: (patient, { mailbox }) => patient.probe().mailbox(mailbox),
};

const parts = Object.keys(reaches) as readonly ConsortiumPart[];

const look = async (patient: Patient, consortium: Consortium): Promise<readonly Finding[]> => {
  const unreachable: Finding[] = [];
  for (const part of parts)
    try {
      await reaches[part](patient, consortium);
    } catch (error) {
      if (!isProblem(error)) throw error;
      unreachable.push(
        wrong('consortium-unreachable', { consortium: consortium.consortium, part, problem: error }),
      );
    }
  return unreachable.length > 0
    ? unreachable
    : [good('consortium-right', { consortium: consortium.consortium })];
};

export const consortia: Check = {
  id: 'consortia',
  needs: ['sign-in', 'tables'],
  run: (patient) =>
    onTables(patient, async (database) => {
      const findings: Finding[] = [];
      for (const consortium of await allConsortia(database))
        findings.push(...(await look(patient, consortium)));
      return findings.length > 0 ? findings : [warning('no-consortium', {})];
    }),
};
