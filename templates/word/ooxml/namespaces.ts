/** The namespaces of a Word document, and the attributes that declare them at the root of every part that has controls. */
import type { Attributes } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export const namespaces = {
  relationships: `${OFFICE}/relationships`,
  extendedProperties: `${OFFICE}/extended-properties`,
  packageRelationships: `${PACKAGE}/relationships`,
  contentTypes: `${PACKAGE}/content-types`,
  coreProperties: `${PACKAGE}/metadata/core-properties`,
} as const;

/** `w14` holds the checkbox and `w15` the appearance; an older Word skips both, because they are ignorable. */
export const wordRoot: Attributes = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': namespaces.relationships,
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'xmlns:w15': 'http://schemas.microsoft.com/office/word/2012/wordml',
  'mc:Ignorable': 'w14 w15',
};
