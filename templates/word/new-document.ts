/**
 * Making a new document of a format. What is the same for every school is laid out and compressed once per format; after
 * that a document is the walk over its holes, and the compressing of what came out.
 */
import { cellWithRole } from '../cells.ts';
import type { Answers, DeclarationFacts, Format } from '../format.ts';
import { contentsOf } from './contents.ts';
import { layOutDocument } from './layout/document.ts';
import { ROUND } from './layout/title.ts';
import { capitalised } from './layout/words.ts';
import { corePropertiesPart } from './ooxml/properties.ts';
import { render, type Xml } from './ooxml/xml.ts';
import { storeEntry, writePackage, type Entry } from './package.ts';
import { CUSTOM_PROPERTIES_PART, customPropertiesXml, READING_COPY } from './properties.ts';
import { CORE_PROPERTIES_PART, DOCUMENT_PART, sharedParts } from './template-parts.ts';

export interface NewDocument {
  readonly answers: Answers;
  readonly declaration?: DeclarationFacts;
  /** BRIN and location number; without it, the one in the answers. */
  readonly school?: string;
  readonly round?: string;
  readonly dossier?: string;
  /** Without controls and instructions: to read, not to fill in. */
  readonly flat: boolean;
}

/** The version of the layout, which the document carries for support. */
const LAYOUT_VERSION = '1';

interface Prepared {
  readonly document: Xml;
  readonly shared: readonly Entry[];
}

const prepared = { form: new WeakMap<Format, Prepared>(), flat: new WeakMap<Format, Prepared>() };

const prepare = (format: Format, flat: boolean): Prepared => {
  const cache = flat ? prepared.flat : prepared.form;
  const known = cache.get(format);
  if (known) return known;
  const made: Prepared = {
    document: layOutDocument(format, flat),
    shared: sharedParts(format, flat).map(([name, content]) => storeEntry(name, content)),
  };
  cache.set(format, made);
  return made;
};

const textWithRole = (
  format: Format,
  answers: Answers,
  role: 'school-name' | 'brin6',
): string | undefined => {
  const cell = cellWithRole(format, role);
  const value = cell && answers[cell.key];
  return typeof value === 'string' ? value : undefined;
};

const ownParts = (format: Format, { answers, school, round, dossier, flat }: NewDocument): Entry[] => {
  const name = textWithRole(format, answers, 'school-name');
  const brin6 = school ?? textWithRole(format, answers, 'brin6');
  const term = capitalised(format.term);
  const core = storeEntry(
    CORE_PROPERTIES_PART,
    corePropertiesPart({
      title: name === undefined ? term : `${term} ${name}`,
      subject: format.title,
      date: format.validFrom,
    }),
  );
  // A flat document is no template of ours any more, and must not be taken for one.
  if (flat) return [core, storeEntry(CUSTOM_PROPERTIES_PART, customPropertiesXml({ copy: READING_COPY }))];
  const custom = customPropertiesXml({
    format: format.id,
    version: LAYOUT_VERSION,
    ...(brin6 === undefined ? {} : { school: brin6 }),
    ...(round === undefined ? {} : { round }),
    ...(dossier === undefined ? {} : { dossier }),
  });
  return [core, storeEntry(CUSTOM_PROPERTIES_PART, custom)];
};

/** The bytes of a .docx file; the same input gives the same bytes. */
export const newDocument = (format: Format, wanted: NewDocument): Uint8Array => {
  const { document, shared } = prepare(format, wanted.flat);
  const contents = contentsOf(format, wanted.answers, wanted.declaration ?? {});
  if (wanted.round !== undefined) contents.set(ROUND, wanted.round);
  return writePackage([
    ...shared,
    storeEntry(DOCUMENT_PART, render(document, contents)),
    ...ownParts(format, wanted),
  ]);
};
