/** Controls of the template that a document no longer has: somebody deleted them, or a program dropped them. */
import { missingCells } from '../presence.ts';
import { finding, type Finding } from '../finding.ts';
import type { Answers, Format } from '../format.ts';
import type { Claims } from './claims.ts';
import { slotsOf, type Slot } from './slots.ts';

/** One finding for each value that misses controls; blocking where the check asks for the value. */
export const missingControls = (
  format: Format,
  claims: Claims,
  answers: Answers,
  pending: boolean,
): Finding[] => {
  const missing = slotsOf(format).filter((slot) => isIncomplete(slot, claims));
  if (missing.length === 0) return [];
  const fields = new Set(missing.flatMap(({ cell }) => (cell ? [cell.field] : [])));
  const asked = new Set(
    [...fields].flatMap((field) => missingCells(format, field, answers)).map(({ key }) => key),
  );
  return missing.map(({ cell, label }) =>
    finding('control-missing', cell && asked.has(cell.key) ? 'blocking' : 'advice', cell?.key ?? null, {
      label,
      pending,
    }),
  );
};

/** What is computed is not read, so nothing is lost with it. */
const isIncomplete = ({ part, controls }: Slot, claims: Claims): boolean =>
  part.kind !== 'computed' && controls.some((control) => claims.of(control).length === 0);
