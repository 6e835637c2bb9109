/**
 * What holds the parts of a document together. A package says in `[Content_Types].xml` what every part is, and in `.rels`
 * files beside a part to which others it refers. (ECMA-376 part 2, Open Packaging Conventions)
 */
import { namespaces } from './namespaces.ts';
import { element, fixed, XML_HEAD } from './xml.ts';

export interface Relationship {
  readonly id: string;
  /** The last word of the type, or a whole type where it is not one of Office's own. */
  readonly type: string;
  readonly target: string;
}

export const relationshipsPart = (relationships: readonly Relationship[]): string =>
  XML_HEAD +
  fixed(
    element(
      'Relationships',
      { xmlns: namespaces.packageRelationships },
      ...relationships.map(({ id, type, target }) =>
        element('Relationship', {
          Id: id,
          Type: type.startsWith('http') ? type : `${namespaces.relationships}/${type}`,
          Target: target,
        }),
      ),
    ),
  );

/** `types` has the content type of every part by its name. */
export const contentTypesPart = (types: Readonly<Record<string, string>>): string =>
  XML_HEAD +
  fixed(
    element(
      'Types',
      { xmlns: namespaces.contentTypes },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...Object.entries(types).map(([name, type]) =>
        element('Override', { PartName: `/${name}`, ContentType: type }),
      ),
    ),
  );

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const contentTypes = {
  document: `${WORD}.document.main+xml`,
  styles: `${WORD}.styles+xml`,
  settings: `${WORD}.settings+xml`,
  numbering: `${WORD}.numbering+xml`,
  header: `${WORD}.header+xml`,
  footer: `${WORD}.footer+xml`,
  glossary: `${WORD}.document.glossary+xml`,
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  custom: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
} as const;
