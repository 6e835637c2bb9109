/** Looks at everything in its order. What needs something that is not right is skipped, and says so. */
import { isProblem } from '#templates/problem.ts';

import { skipped, wrong, type Check, type CheckId, type Finding } from './check.ts';
import type { Patient } from './patient.ts';

export interface Examined {
  readonly check: CheckId;
  readonly findings: readonly Finding[];
}

const isRight = ({ findings }: Examined): boolean =>
  findings.every(({ state }) => state === 'good' || state === 'warning');

const looked = async (check: Check, patient: Patient): Promise<readonly Finding[]> => {
  try {
    return await check.run(patient);
  } catch (error) {
    if (isProblem(error)) return [wrong('trouble', { problem: error })];
    return [wrong('unforeseen', { detail: error instanceof Error ? error.name : typeof error })];
  }
};

/** Gives each check as soon as it was done: some take a while. */
export async function* examine(patient: Patient, checks: readonly Check[]): AsyncGenerator<Examined> {
  const right = new Set<CheckId>();
  for (const check of checks) {
    const lacking = check.needs.find((id) => !right.has(id));
    const findings =
      lacking === undefined ? await looked(check, patient) : [skipped('needs-first', { check: lacking })];
    const examined = { check: check.id, findings };
    if (isRight(examined)) right.add(check.id);
    yield examined;
  }
}
