/**
 * What Microsoft says that its answers look like: JSON schemas made from the types of `@microsoft/microsoft-graph-types`. To make
 * them takes long, so they are kept beside the packages, per version of the types and of our choice of them.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { Ajv, type ValidateFunction } from 'ajv';
import type { JSONSchema7 } from 'json-schema';
import { createGenerator } from 'ts-json-schema-generator';

import type { GraphAnswers } from './graph-answers.ts';

export type GraphType = keyof GraphAnswers;

const packageFolder = dirname(
  createRequire(import.meta.url).resolve('@microsoft/microsoft-graph-types/package.json'),
);

const ANSWERS = join(import.meta.dirname, 'graph-answers.ts');

const made = (): JSONSchema7 =>
  createGenerator({
    path: ANSWERS,
    tsconfig: 'tsconfig.json',
    skipTypeCheck: true,
    additionalProperties: true,
    expose: 'all',
  }).createSchema('GraphAnswers');

const kept = (): JSONSchema7 => {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const asked = createHash('sha256').update(readFileSync(ANSWERS)).digest('hex').slice(0, 12);
  const path = join(packageFolder, '..', '..', '.cache', `graph-schemas-${version}-${asked}.json`);
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(made()));
    renameSync(`${path}.${process.pid}`, path);
  }
  return JSON.parse(readFileSync(path, 'utf8')) as JSONSchema7;
};

/** At the top only properties of the type may stand, and annotations such as `@odata.etag`. */
const closed = (all: JSONSchema7, type: GraphType): object => {
  const answers = definitionOf(all, 'GraphAnswers').properties?.[type];
  if (typeof answers !== 'object') throw new Error(`There is no type ${type}.`);
  const reference = answers.$ref?.replace('#/definitions/', '');
  const definition = reference === undefined ? answers : definitionOf(all, decodeURIComponent(reference));
  const only: JSONSchema7 = { ...definition, patternProperties: { '@': {} }, additionalProperties: false };
  return { ...only, definitions: withoutRelations(all.definitions ?? {}) };
};

/**
 * Another entity comes along only when one asks to expand it, and each drags in a large part of all types. An entity is known
 * by its id, which is text and never null.
 */
const withoutRelations = (definitions: NonNullable<JSONSchema7['definitions']>): JSONSchema7['definitions'] =>
  Object.fromEntries(
    Object.entries(definitions).map(([name, definition]) => {
      const id = typeof definition === 'object' ? definition.properties?.id : undefined;
      return [name, typeof id === 'object' && id.type === 'string' ? true : definition];
    }),
  );

const definitionOf = ({ definitions }: JSONSchema7, name: string): JSONSchema7 => {
  const definition = definitions?.[name];
  if (typeof definition !== 'object') throw new Error(`There is no definition of ${name}.`);
  return definition;
};

let schema: JSONSchema7 | undefined;
const validators = new Map<GraphType, ValidateFunction>();

const validatorOf = (type: GraphType): ValidateFunction => {
  const known = validators.get(type);
  if (known) return known;
  schema ??= kept();
  const validate = new Ajv({ strict: false, allErrors: true, inlineRefs: false }).compile(
    closed(schema, type),
  );
  validators.set(type, validate);
  return validate;
};

/** What is wrong with an answer, as places and reasons. */
export const shapeFaults = (type: GraphType, answer: unknown): string[] => {
  const validate = validatorOf(type);
  if (validate(answer)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
  );
};
