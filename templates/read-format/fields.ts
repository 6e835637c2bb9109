/** Fields: their sections, needs, roles and settings; the keys and tags of their cells; and the conditions on others. */
import { cellsOf, cellsOfField, fieldById, type Cell } from '../cells.ts';
import type { Condition, Field, Format } from '../format.ts';
import { isStructure, kindOf, structureKinds, type Part } from '../kinds/index.ts';
import { rolesOfMany } from '../roles.ts';
import { MAX_TAG_LENGTH, optionTag, tagOf } from '../tags.ts';
import { fault, repeated, type Fault } from './fault.ts';

export function* faultsOfFields(format: Format): Generator<Fault> {
  yield* repeated(
    'fields.*.id',
    format.fields.map(({ id }) => id),
  );
  for (const [at, field] of format.fields.entries()) yield* faultsOfField(format, field, `fields.${at}`);
  yield* faultsOfRoles(format);
  yield* faultsOfKeys(format);
}

function* faultsOfField(format: Format, field: Field, path: string): Generator<Fault> {
  if (!format.sections.some(({ id }) => id === field.section))
    yield fault(`${path}.section`, 'a section of this format', field.section);
  if (field.need !== undefined && !format.needs.some(({ id }) => id === field.need))
    yield fault(`${path}.need`, 'a need of this format', field.need);
  if (field.follows?.format === format.id)
    yield fault(`${path}.follows.format`, 'another format', field.follows.format);
  if ((field.kind === 'computed') !== (field.filledBy === 'computed'))
    yield fault(`${path}.filledBy`, '"computed" for kind "computed", and only there', field.filledBy);
  if (isStructure(field)) {
    const expected = structureKinds[field.kind].coherent?.(field as never);
    if (expected !== undefined) yield fault(path, expected, 'something else');
  }
  for (const cell of cellsOfField(format, field.id)) {
    yield* faultsOfPart(cell.part, path);
    if (isAnsweredPercentage(cell) && cell.audience === 'public')
      yield fault(`${path}.audience`, '"internal" for a percentage that is answered', 'public');
  }
  if (typeof field.required === 'object') {
    yield* faultsOfCondition(format, field.required, `${path}.required`);
    if (field.required.field === field.id) yield fault(`${path}.required.field`, 'another field', field.id);
  }
}

/** Settings of one value that contradict each other. */
export function* faultsOfPart(part: Part, path: string): Generator<Fault> {
  const expected = kindOf(part).coherent?.(part);
  if (expected !== undefined) yield fault(path, expected, 'something else');
}

/** Nobody can say here of how many pupils it is a part; `published` withholds it too. */
const isAnsweredPercentage = ({ part }: Cell): boolean =>
  part.kind !== 'computed' && 'unit' in part && part.unit === 'percent';

export function* faultsOfCondition(format: Format, condition: Condition, path: string): Generator<Fault> {
  if (!fieldById(format, condition.field)) {
    yield fault(`${path}.field`, 'a field of this format', condition.field);
    return;
  }
  const parts = cellsOfField(format, condition.field).map(({ part }) => part);
  const some = (holds: (part: Part) => boolean): boolean => parts.some(holds);
  if ('is' in condition && !some((part) => kindOf(part).fromJson(condition.is, part) !== undefined))
    yield fault(`${path}.is`, `a value of "${condition.field}"`, String(condition.is));
  if ('includes' in condition && !some((part) => hasOption(part, condition.includes)))
    yield fault(`${path}.includes`, `an option of "${condition.field}"`, condition.includes);
  if ('atLeast' in condition && !some((part) => kindOf(part).fromJson(condition.atLeast, part) !== undefined))
    yield fault(`${path}.field`, 'a field with a number', condition.field);
}

export const hasOption = (part: Part, option: string): boolean =>
  'options' in part && part.options.some(({ id }) => id === option);

function* faultsOfRoles({ fields }: Format): Generator<Fault> {
  const seen = new Set<string>();
  for (const [at, { role }] of fields.entries()) {
    if (role === undefined || rolesOfMany.has(role)) continue;
    if (seen.has(role)) yield fault(`fields.${at}.role`, 'a role that no other field has', role);
    seen.add(role);
  }
}

function* faultsOfKeys(format: Format): Generator<Fault> {
  const seen = new Set<string>();
  const computed = new Set<string>();
  const keys = new Set(cellsOf(format).map(({ key }) => key));
  for (const { key, part } of cellsOf(format)) {
    if (seen.has(key)) yield fault('fields', 'keys that occur once', `"${key}" again`);
    seen.add(key);
    const options = part.kind === 'choices' ? part.options.map(({ id }) => optionTag(key, id)) : [];
    for (const tag of [tagOf(key), ...options])
      if (tag.length > MAX_TAG_LENGTH)
        yield fault('fields', `tags of at most ${MAX_TAG_LENGTH} characters`, tag);
    if (part.kind === 'computed') computed.add(key);
  }
  yield* faultsOfComputations(format, keys, computed);
}

/** Values are computed in the order of the format, so each may use those before it and no other. */
function* faultsOfComputations(
  format: Format,
  keys: ReadonlySet<string>,
  computed: ReadonlySet<string>,
): Generator<Fault> {
  const before = new Set<string>();
  for (const { key, part } of cellsOf(format)) {
    if (part.kind !== 'computed') continue;
    const path = `fields (${key}).compute`;
    for (const used of Object.values(part.compute).flat()) {
      if (!keys.has(used)) yield fault(path, 'a key of this format', used);
      else if (computed.has(used) && !before.has(used))
        yield fault(path, 'an answer, or a value that is computed before this one', used);
    }
    before.add(key);
  }
}
