/**
 * Data -> `Format`, or a `Problem` that names the path that is wrong and what was expected there. A format file is written
 * by people, so every slip has to be found here and not in a school's document.
 */
import * as v from 'valibot';

import { cellAt, cellsOf, cellsOfField, fieldById } from './cells.ts';
import type { Field, Format } from './format.ts';
import { formatSchema } from './format-schema.ts';
import { isStructure, kindOf, structureKinds, type Part } from './kinds/index.ts';
import { Problem } from './problem.ts';
import { ruleOf } from './rules/index.ts';
import { declarationTag, MAX_TAG_LENGTH, optionTag, tagOf } from './tags.ts';

/** What is wrong at one path, such as `fields.3.maxCharacters`. */
interface Fault {
  readonly path: string;
  readonly expected: string;
  readonly received: string;
}

/**
 * Reads a format. `file` only serves the message.
 * @throws Problem `format-invalid` with the first path that is wrong.
 */
export const readFormat = (data: unknown, file: string): Format => {
  const result = v.safeParse(formatSchema, data, { abortEarly: true });
  if (!result.success) {
    const issue = deepest(result.issues[0]);
    throw invalid(file, {
      path: v.getDotPath(issue) ?? '(top)',
      expected:
        issue.type === 'check' || issue.type === 'regex' ? issue.message : (issue.expected ?? issue.message),
      received: issue.received,
    });
  }
  const format = result.output as unknown as Format;
  const [fault] = faultsOf(format);
  if (fault) throw invalid(file, fault);
  return format;
};

const invalid = (file: string, fault: Fault): Problem => new Problem('format-invalid', { file, ...fault });

/** A union or variant reports the whole; the fault that helps lies inside, where the path is longest. */
const deepest = (issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> => {
  const inner = (issue.issues ?? []).toSorted((a, b) => (b.path?.length ?? 0) - (a.path?.length ?? 0))[0];
  if (!inner || (inner.path?.length ?? 0) <= (issue.path?.length ?? 0)) return issue;
  return deepest(inner);
};

function* faultsOf(format: Format): Generator<Fault> {
  yield* twice(
    'sections',
    format.sections.map(({ id }) => id),
  );
  yield* twice(
    'fields',
    format.fields.map(({ id }) => id),
  );
  yield* twice(
    'needs',
    format.needs.map(({ id }) => id),
  );
  yield* twice(
    'tables',
    format.tables.map(({ id }) => id),
  );
  yield* twice(
    'declaration.facts',
    format.declaration.facts.map(({ id }) => id),
  );
  for (const [at, field] of format.fields.entries()) yield* faultsOfField(format, field, `fields.${at}`);
  yield* faultsOfKeys(format);
  yield* faultsOfTables(format);
  yield* faultsOfRules(format);
  yield* faultsOfDeclaration(format);
  for (const [at, slot] of (format.onePage ?? []).entries())
    for (const id of slot.fields) yield* faultsOfOnePageField(format, id, `onePage.${at}.fields`);
  for (const [list, ids] of Object.entries(format.prefill))
    for (const id of ids)
      if (!fieldById(format, id)) yield unknown(`prefill.${list}`, 'a field of this format', id);
}

const unknown = (path: string, expected: string, received: string): Fault => ({ path, expected, received });

function* twice(path: string, ids: readonly string[]): Generator<Fault> {
  const seen = new Set<string>();
  for (const [at, id] of ids.entries()) {
    if (seen.has(id)) yield unknown(`${path}.${at}.id`, 'an id that occurs once', `"${id}" again`);
    seen.add(id);
  }
}

function* faultsOfPart(part: Part, path: string): Generator<Fault> {
  const expected = kindOf(part).coherent?.(part);
  if (expected !== undefined) yield unknown(path, expected, 'something else');
}

function* faultsOfField(format: Format, field: Field, path: string): Generator<Fault> {
  if (!format.sections.some(({ id }) => id === field.section))
    yield unknown(`${path}.section`, 'a section of this format', field.section);
  if (field.need !== undefined && !format.needs.some(({ id }) => id === field.need))
    yield unknown(`${path}.need`, 'a need of this format', field.need);
  if (isStructure(field)) {
    const expected = structureKinds[field.kind].coherent?.(field as never);
    if (expected !== undefined) yield unknown(path, expected, 'something else');
  }
  if ((field.kind === 'computed') !== (field.filledBy === 'computed'))
    yield unknown(`${path}.filledBy`, '"computed" for kind "computed", and only there', field.filledBy);
  for (const cell of cellsOfField(format, field.id)) yield* faultsOfPart(cell.part, path);
  if (typeof field.required === 'object') {
    const on = fieldById(format, field.required.field);
    if (!on) yield unknown(`${path}.required.field`, 'a field of this format', field.required.field);
  }
}

function* faultsOfKeys(format: Format): Generator<Fault> {
  const seen = new Set<string>();
  for (const cell of cellsOf(format)) {
    if (seen.has(cell.key)) yield unknown('fields', 'keys that occur once', `"${cell.key}" again`);
    seen.add(cell.key);
    const tags = [
      tagOf(cell.key),
      ...(cell.part.kind === 'choices' ? cell.part.options.map(({ id }) => optionTag(cell.key, id)) : []),
    ];
    for (const tag of tags)
      if (tag.length > MAX_TAG_LENGTH)
        yield unknown('fields', `tags of at most ${MAX_TAG_LENGTH} characters`, tag);
    if (cell.part.kind === 'computed')
      for (const key of Object.values(cell.part.compute).flat())
        if (!cellAt(format, key)) yield unknown(`fields (${cell.key}).compute`, 'a key of this format', key);
  }
}

function* faultsOfTables(format: Format): Generator<Fault> {
  for (const [at, table] of format.tables.entries())
    for (const id of table.fields)
      if (fieldById(format, id)?.section !== table.section)
        yield unknown(`tables.${at}.fields`, `a field of section "${table.section}"`, id);
}

function* faultsOfRules(format: Format): Generator<Fault> {
  for (const [at, rule] of format.rules.entries()) {
    const { keys = [], fields = [], facts = [] } = ruleOf(rule).references(rule);
    for (const key of keys)
      if (!cellAt(format, key)) yield unknown(`rules.${at}`, 'a key of this format', key);
    for (const id of fields)
      if (!fieldById(format, id)) yield unknown(`rules.${at}`, 'a field of this format', id);
    for (const id of facts)
      if (!format.declaration.facts.some((fact) => fact.id === id))
        yield unknown(`rules.${at}`, 'a fact of the declaration', id);
  }
}

function* faultsOfDeclaration({ declaration }: Format): Generator<Fault> {
  const names = new Set([...declaration.facts, ...declaration.derived].map(({ id }) => id));
  const sentences = {
    ...Object.fromEntries(Object.entries(declaration.texts).map(([id, text]) => [`texts.${id}`, text])),
    ...Object.fromEntries(
      Object.entries(declaration.sentences).map(([id, text]) => [`sentences.${id}`, text]),
    ),
    ...Object.fromEntries(declaration.common.map(({ text }, at) => [`common.${at}`, text])),
  };
  for (const [path, text] of Object.entries(sentences))
    for (const [, name = ''] of text.matchAll(/\{(\w+)\}/g))
      if (!names.has(name)) yield unknown(`declaration.${path}`, 'a fact of the declaration', `{${name}}`);
  for (const fact of declaration.facts) {
    yield* faultsOfPart(fact, `declaration.facts (${fact.id})`);
    if (declarationTag(fact.id).length > MAX_TAG_LENGTH)
      yield unknown('declaration.facts', `tags of at most ${MAX_TAG_LENGTH} characters`, fact.id);
  }
  const outcome = declaration.facts.find(({ id }) => id === declaration.outcome);
  const options = outcome?.kind === 'choice' ? (outcome.options ?? []) : [];
  for (const { id } of options)
    if (declaration.texts[id] === undefined)
      yield unknown('declaration.texts', `a text for outcome "${id}"`, 'none');
  if (options.length === 0)
    yield unknown('declaration.outcome', 'a fact of kind "choice"', declaration.outcome);
}

function* faultsOfOnePageField(format: Format, id: string, path: string): Generator<Fault> {
  const field = fieldById(format, id);
  if (!field) yield unknown(path, 'a field of this format', id);
  else if (field.audience !== 'public') yield unknown(path, 'a field that is public', id);
  else if (field.kind === 'text' && field.lines !== 1) yield unknown(path, 'a text on one line', id);
}
