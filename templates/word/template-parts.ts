/** Every part of a document of a format that is the same for all schools, made and compressed once per format. */
import type { Format } from '../format.ts';
import { contentTypes, contentTypesPart, relationshipsPart } from './ooxml/package-parts.ts';
import { FOOTER_RELATIONSHIP, footerPart, HEADER_RELATIONSHIP, headerPart } from './ooxml/document.ts';
import { glossaryPart } from './ooxml/glossary.ts';
import { numberingPart } from './ooxml/numbering.ts';
import { appPropertiesPart } from './ooxml/properties.ts';
import { settingsPart } from './ooxml/settings.ts';
import { stylesPart } from './ooxml/styles-part.ts';
import { placeholdersOf } from './layout/page.ts';
import { capitalised, words } from './layout/words.ts';
import { CUSTOM_PROPERTIES_PART } from './properties.ts';

export const DOCUMENT_PART = 'word/document.xml';
export const CORE_PROPERTIES_PART = 'docProps/core.xml';

const CORE_RELATIONSHIP =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** Name and content of the parts, in the order of the package; without the parts that differ per document. */
export const sharedParts = (format: Format, flat: boolean): readonly (readonly [string, string])[] => [
  ['[Content_Types].xml', typesOfParts(flat)],
  [
    '_rels/.rels',
    relationshipsPart([
      { id: 'rId1', type: 'officeDocument', target: DOCUMENT_PART },
      { id: 'rId2', type: CORE_RELATIONSHIP, target: CORE_PROPERTIES_PART },
      { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
      { id: 'rId4', type: 'custom-properties', target: CUSTOM_PROPERTIES_PART },
    ]),
  ],
  [
    'word/_rels/document.xml.rels',
    relationshipsPart([
      { id: 'rIdStyles', type: 'styles', target: 'styles.xml' },
      { id: 'rIdSettings', type: 'settings', target: 'settings.xml' },
      { id: 'rIdNumbering', type: 'numbering', target: 'numbering.xml' },
      { id: HEADER_RELATIONSHIP, type: 'header', target: 'header1.xml' },
      { id: FOOTER_RELATIONSHIP, type: 'footer', target: 'footer1.xml' },
      ...(flat ? [] : [{ id: 'rIdGlossary', type: 'glossaryDocument', target: 'glossary/document.xml' }]),
    ]),
  ],
  ['word/styles.xml', stylesPart()],
  ['word/settings.xml', settingsPart()],
  ['word/numbering.xml', numberingPart()],
  ['word/header1.xml', headerPart(capitalised(format.term), flat ? words.fullCopy : format.title)],
  ['word/footer1.xml', footerPart(format.id)],
  ...(flat ? [] : glossaryParts(format)),
  ['docProps/app.xml', appPropertiesPart()],
];

/** The glossary document has relations of its own; without styles its placeholders would be black. */
const glossaryParts = (format: Format): [string, string][] => [
  ['word/glossary/document.xml', glossaryPart(placeholdersOf(format))],
  [
    'word/glossary/_rels/document.xml.rels',
    relationshipsPart([{ id: 'rIdStyles', type: 'styles', target: 'styles.xml' }]),
  ],
  ['word/glossary/styles.xml', stylesPart()],
];

const typesOfParts = (flat: boolean): string =>
  contentTypesPart({
    [DOCUMENT_PART]: contentTypes.document,
    'word/styles.xml': contentTypes.styles,
    'word/settings.xml': contentTypes.settings,
    'word/numbering.xml': contentTypes.numbering,
    'word/header1.xml': contentTypes.header,
    'word/footer1.xml': contentTypes.footer,
    ...(flat
      ? {}
      : {
          'word/glossary/document.xml': contentTypes.glossary,
          'word/glossary/styles.xml': contentTypes.styles,
        }),
    [CUSTOM_PROPERTIES_PART]: contentTypes.custom,
    [CORE_PROPERTIES_PART]: contentTypes.core,
    'docProps/app.xml': contentTypes.app,
  });
