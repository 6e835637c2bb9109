/**
 * Triage: what is this file, before anything in it is believed? Each kind of wrong file has its own `Problem`, because each
 * has its own way out. What is not refused is opened, with the names of the parts that reading needs.
 */
import { Problem } from '../problem.ts';
import { readContentTypes } from './content-types.ts';
import { refuseOldOffice } from './old-office.ts';
import { openPackage, textOf, type Limits, type Package } from './package.ts';
import { readProperties, type DocumentProperties } from './properties.ts';
import {
  PACKAGE_RELATIONSHIPS,
  readRelationships,
  relationshipsPartOf,
  type Relationship,
} from './relationships.ts';

/** A Word document that was found fit to read. */
export interface Opened {
  readonly pkg: Package;
  /** The name and the XML of the main part, usually `word/document.xml`. */
  readonly mainPart: string;
  readonly mainXml: string;
  /** Of the main part. */
  readonly relationships: readonly Relationship[];
  readonly properties: Partial<DocumentProperties>;
}

const WORD_MAIN =
  /(?:wordprocessingml|ms-word)\.(?:document|template)(?:\.macroEnabled(?:Template)?)?\.main\+xml$/i;

/** Opens a file. Throws `Problem` when it is not a Word document that can be read safely. */
export const triage = (bytes: Uint8Array, limits?: Limits): Opened => {
  refuseOldOffice(bytes);
  if (!isZip(bytes)) throw new Problem('not-word', {});
  const pkg = openPackage(bytes, limits);
  const root = readRelationships(pkg, PACKAGE_RELATIONSHIPS);
  const mainPart = root.find(({ type, isExternal }) => type === 'officeDocument' && !isExternal)?.target;
  const contentType = mainPart === undefined ? undefined : readContentTypes(pkg)?.(mainPart);
  if (mainPart === undefined || contentType === undefined || !WORD_MAIN.test(contentType))
    throw new Problem('not-word', {});
  if (/macroEnabled/i.test(contentType) || pkg.entries.some(({ name }) => /vbaProject\.bin$/i.test(name)))
    throw new Problem('macro', {});
  const mainXml = textOf(pkg, mainPart);
  if (mainXml === undefined) throw new Problem('damaged-package', { fault: 'part-missing', part: mainPart });
  return {
    pkg,
    mainPart,
    mainXml,
    relationships: readRelationships(pkg, relationshipsPartOf(mainPart)),
    properties: propertiesOf(pkg, root),
  };
};

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

const propertiesOf = (pkg: Package, root: readonly Relationship[]): Partial<DocumentProperties> => {
  // "customProperties" is what strict files call it.
  const part = root.find(({ type }) => type === 'custom-properties' || type === 'customProperties')?.target;
  const xml = part === undefined ? undefined : textOf(pkg, part);
  return xml === undefined ? {} : readProperties(xml, part);
};
