/** The lists of a format beside its fields: sections, needs, tables, the one-page, the schoolgids, and the fields that others fill in. */
import { fieldById } from '../cells.ts';
import type { Format, GuidePart, OnePageSlot } from '../format.ts';
import { fault, repeated, type Fault } from './fault.ts';
import { faultsOfCondition } from './fields.ts';

export function* faultsOfLists(format: Format): Generator<Fault> {
  for (const list of ['sections', 'needs', 'domains', 'tables'] as const)
    yield* repeated(
      `${list}.*.id`,
      format[list].map(({ id }) => id),
    );
  const { section } = format.supportLevels;
  if (section !== undefined && !format.sections.some(({ id }) => id === section))
    yield fault('supportLevels.section', 'a section of this format', section);
  for (const [at, { domain }] of format.needs.entries())
    if (!format.domains.some(({ id }) => id === domain))
      yield fault(`needs.${at}.domain`, 'a domain of this format', domain);
  for (const [at, table] of format.tables.entries())
    for (const id of table.fields)
      if (fieldById(format, id)?.section !== table.section)
        yield fault(`tables.${at}.fields`, `a field of section "${table.section}"`, id);
  for (const [list, ids] of Object.entries(format.prefill))
    yield* unknownFields(format, ids, `prefill.${list}`);
  yield* unknownFields(format, format.perConsortium, 'perConsortium');
  if (format.consultation) yield* faultsOfCondition(format, format.consultation.when, 'consultation.when');
  yield* faultsOfOnePage(format, format.onePage ?? []);
  if (format.schoolgids) yield* faultsOfGuide(format, format.schoolgids);
}

function* unknownFields(format: Format, ids: readonly string[], path: string): Generator<Fault> {
  for (const id of ids) if (!fieldById(format, id)) yield fault(path, 'a field of this format', id);
}

function* faultsOfOnePage(format: Format, slots: readonly OnePageSlot[]): Generator<Fault> {
  yield* repeated(
    'onePage.*.slot',
    slots.map(({ slot }) => slot),
  );
  for (const [at, slot] of slots.entries()) {
    for (const id of slot.fields) yield* faultsOfShownField(format, id, `onePage.${at}.fields`);
    if (slot.fact !== undefined) yield* faultsOfShownFact(format, slot.fact, `onePage.${at}.fact`);
  }
}

function* faultsOfShownField(format: Format, id: string, path: string): Generator<Fault> {
  const field = fieldById(format, id);
  if (!field) yield fault(path, 'a field of this format', id);
  else if (field.audience !== 'public') yield fault(path, 'a field that is public', id);
  else if (field.kind === 'text' && field.lines !== 1) yield fault(path, 'a text on one line', id);
}

function* faultsOfShownFact({ declaration }: Format, id: string, path: string): Generator<Fault> {
  const fact = [...declaration.facts, ...declaration.derived].find((one) => one.id === id);
  if (!fact) yield fault(path, 'a fact of the declaration', id);
  else if (fact.audience !== 'public') yield fault(path, 'a fact that is public', id);
}

/** What is marked for the schoolgids stands in one of its parts, and what stands there is marked; the name heads the whole. */
function* faultsOfGuide(format: Format, parts: readonly GuidePart[]): Generator<Fault> {
  yield* repeated(
    'schoolgids.*.id',
    parts.map(({ id }) => id),
  );
  const placed = new Set<string>();
  for (const [at, { fields }] of parts.entries())
    for (const id of fields) {
      const field = fieldById(format, id);
      const path = `schoolgids.${at}.fields`;
      if (!field) yield fault(path, 'a field of this format', id);
      else if (field.audience !== 'public') yield fault(path, 'a field that is public', id);
      else if (!field.shownIn.includes('schoolgids')) yield fault(path, 'a field shown in "schoolgids"', id);
      if (placed.has(id)) yield fault(path, 'a field that occurs once', `"${id}" again`);
      placed.add(id);
    }
  for (const [at, { id, role, shownIn }] of format.fields.entries())
    if (shownIn.includes('schoolgids') && !placed.has(id) && role !== 'school-name')
      yield fault(`fields.${at}.shownIn`, 'a part of the schoolgids that shows it', id);
}
