/** Small documents for tests of reading: just the parts that make a Word document, written by hand. */
import { Problem } from '#templates/problem.ts';
import { storeEntry, writePackage } from '#templates/word/package.ts';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const STRICT_W = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

const NAMESPACES =
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"' +
  ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"' +
  ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** The XML of a main part; the body is written with the prefix `w`. */
export const documentXml = (body: string, namespace = W): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${namespace}" ${NAMESPACES}><w:body>${body}</w:body></w:document>`;

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (...content: string[]): string => `<w:p>${content.join('')}</w:p>`;

/** A content control with the tag `a`, unless `properties` has another. */
export const control = (content: string, properties = '<w:tag w:val="a"/>'): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

export interface SmallDocument {
  readonly xml: string;
  readonly mainPart?: string;
  readonly contentType?: string;
  readonly parts?: Readonly<Record<string, string>>;
}

export const smallDocument = ({
  xml,
  mainPart = 'word/document.xml',
  contentType = WORD_TYPE,
  parts = {},
}: SmallDocument): Uint8Array =>
  writePackage(
    Object.entries({
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Override PartName="/${mainPart}" ContentType="${contentType}"/></Types>`,
      '_rels/.rels': relationships([`${OFFICE}/officeDocument`, mainPart]),
      [mainPart]: xml,
      ...parts,
    }).map(([name, content]) => storeEntry(name, content)),
  );

/** A part with relationships, from pairs of type and target; a third word makes it external. */
export const relationships = (
  ...all: (readonly [type: string, target: string, mode?: 'External'])[]
): string =>
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  all
    .map(
      ([type, target, mode], at) =>
        `<Relationship Id="r${at}" Type="${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('') +
  '</Relationships>';

/** The code of the problem that this gives; fails on any other error, and is `none` when there is none. */
export const problemOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return String(error.code);
    throw error;
  }
  return 'none';
};
