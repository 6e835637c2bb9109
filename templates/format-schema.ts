/**
 * The shape of a format file as a schema: `read-format.ts` reads with it, and `formats/schema.json` (for editors) and the
 * table of kinds in `docs/formats.md` are made from it. The settings of kinds and rules come from their own files.
 */
import * as v from 'valibot';

import { structureKinds, valueKinds } from './kinds/index.ts';
import { slug } from './kinds/options.ts';
import { roles } from './roles.ts';
import { ruleKinds } from './rules/index.ts';

const text = v.pipe(v.string(), v.minLength(1));
const texts = v.array(text);
const isoDay = v.pipe(v.string(), v.isoDate());
const labelled = v.strictObject({ id: text, label: text });
const provenance = v.picklist(['seeds', 'region', 'nearest', 'law', 'own']);
const audience = v.picklist(['public', 'internal']);

const condition = v.union([
  v.strictObject({ field: text, is: v.union([v.string(), v.boolean()]) }),
  v.strictObject({ field: text, includes: v.string() }),
  v.strictObject({ field: text, atLeast: v.number() }),
]);

/** What every field says beside the settings of its kind. */
export const fieldSettings = {
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$/, 'an id such as a.naam'),
    v.maxLength(30),
  ),
  section: text,
  label: text,
  parentLabel: v.exactOptional(text),
  hint: v.pipe(v.string(), v.minLength(1), v.maxLength(220)),
  required: v.union([v.boolean(), condition]),
  filledBy: v.picklist(['school', 'schoolList', 'dossier', 'computed']),
  audience,
  change: v.picklist(['contact', 'editorial', 'substantive']),
  shownIn: v.array(v.picklist(['database', 'one-page', 'coverage', 'schoolgids'])),
  role: v.exactOptional(v.picklist(roles)),
  need: v.exactOptional(text),
  follows: v.exactOptional(v.strictObject({ format: text, field: text })),
  provenance,
} as const;

type Entries = v.ObjectEntries;

const withKind = (
  name: string,
  settings: Entries,
  more: Entries,
): v.StrictObjectSchema<Entries & { kind: v.LiteralSchema<string, undefined> }, undefined> =>
  v.strictObject({ ...settings, ...more, kind: v.literal(name) });

const columnSettings = { id: text, required: v.exactOptional(v.boolean()) } as const;

/** A column of a grid or of rows. */
export const columnSchema = v.variant(
  'kind',
  Object.values(valueKinds).map(({ name, settings }) => withKind(name, settings, columnSettings)),
);

const columns = v.pipe(v.array(columnSchema), v.minLength(1));

/** Columns of a structure are values of their own; a structure that fixes the kind of its columns keeps its own say. */
const structureSettings = ({
  settings,
  fixesColumns,
}: {
  settings: Entries;
  fixesColumns?: true;
}): Entries => (fixesColumns ? settings : { ...settings, columns });

export const fieldSchema = v.variant('kind', [
  ...Object.values(valueKinds).map(({ name, settings }) => withKind(name, settings, fieldSettings)),
  ...Object.values(structureKinds).map((kind) => withKind(kind.name, structureSettings(kind), fieldSettings)),
]);

const factSchema = v.variant(
  'kind',
  Object.values(valueKinds).map(({ name, settings }) =>
    withKind(name, settings, {
      id: text,
      label: text,
      audience,
      source: text,
      mayLieAhead: v.exactOptional(v.literal(true)),
    }),
  ),
);

const derivedSchema = v.strictObject({
  id: text,
  label: text,
  audience,
  from: v.union([
    v.strictObject({ format: v.literal('term') }),
    v.strictObject({ role: v.picklist(roles) }),
    v.strictObject({ validUntil: text }),
    v.strictObject({ sentence: text }),
  ]),
});

const ruleSchema = v.variant(
  'rule',
  Object.values(ruleKinds).map(({ name, settings }) =>
    v.strictObject({ ...(settings as Entries), rule: v.literal(name) }),
  ),
);

export const formatSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  id: v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*-\d{4}$/, 'an id such as bao-2024')),
  title: text,
  term: text,
  note: text,
  status: v.picklist(['draft', 'published']),
  validFrom: isoDay,
  cycleYears: v.pipe(v.number(), v.integer(), v.minValue(1)),
  countDates: v.array(v.strictObject({ id: text, date: isoDay, label: text })),
  schoolYears: v.array(v.strictObject({ id: text, from: isoDay, to: isoDay, label: text })),
  schoolTypes: texts,
  legalBasis: text,
  domains: v.array(labelled),
  needs: v.array(v.strictObject({ id: text, label: text, parentLabel: text, domain: text })),
  offerLevels: v.exactOptional(
    v.array(v.strictObject({ ...labelled.entries, phrase: v.exactOptional(text) })),
  ),
  supportLevels: v.strictObject({
    section: v.exactOptional(text),
    intro: text,
    levels: v.array(
      v.strictObject({
        id: text,
        label: text,
        definition: text,
        example: v.exactOptional(text),
        remark: v.exactOptional(text),
        provenance,
      }),
    ),
  }),
  glossary: v.array(v.strictObject({ term: text, meaning: text })),
  instructions: v.strictObject({
    fte: text,
    zero: text,
    levelsCount: text,
    checklist: texts,
    minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  fixedTexts: v.exactOptional(v.array(v.strictObject({ id: text, section: text, text }))),
  sections: v.array(
    v.strictObject({
      id: text,
      title: text,
      publishedTitle: v.exactOptional(text),
      intro: text,
      questions: texts,
      anchorPoint: v.exactOptional(v.pipe(v.number(), v.integer())),
    }),
  ),
  fields: v.pipe(v.array(fieldSchema), v.minLength(1)),
  tables: v.array(v.strictObject({ id: text, section: text, title: text, fields: texts })),
  rules: v.array(ruleSchema),
  onePage: v.exactOptional(
    v.array(
      v.strictObject({
        slot: text,
        label: text,
        fields: texts,
        show: v.exactOptional(v.picklist(['chosen', 'ticked'])),
        labels: v.exactOptional(v.literal('parentLabel')),
        omitOptions: v.exactOptional(texts),
        fact: v.exactOptional(text),
      }),
    ),
  ),
  schoolgids: v.exactOptional(
    v.array(
      v.strictObject({
        id: slug,
        title: text,
        intro: v.exactOptional(text),
        note: v.exactOptional(text),
        fields: v.pipe(texts, v.minLength(1)),
        omitOptions: v.exactOptional(texts),
        omitColumns: v.exactOptional(texts),
      }),
    ),
  ),
  consultation: v.exactOptional(v.strictObject({ when: condition, reason: text })),
  prefill: v.strictObject({ schoolList: texts, consortium: texts, openData: texts }),
  declaration: v.strictObject({
    title: text,
    intro: text,
    outcome: text,
    declaredOn: text,
    texts: v.record(text, text),
    sentences: v.record(text, text),
    common: v.array(v.strictObject({ print: v.picklist(['both', 'full', 'publication']), text })),
    facts: v.array(factSchema),
    derived: v.array(derivedSchema),
  }),
  afterHandIn: v.array(labelled),
  perConsortium: texts,
});
