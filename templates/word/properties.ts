/**
 * What a document says of itself in `docProps/custom.xml` ("Aangepaste eigenschappen" in Word): which format it is made
 * from, for which school, round and dossier. Word, LibreOffice and SharePoint keep this part when they save.
 */
import { escapeXml } from './entities.ts';
import { scan } from './scanner.ts';

export const CUSTOM_PROPERTIES_PART = 'docProps/custom.xml';

export const propertyNames = {
  format: 'SOPFormat',
  version: 'SOPVersion',
  school: 'SOPSchool',
  round: 'SOPRound',
  dossier: 'SOPDossier',
  copy: 'SOPCopy',
} as const;

export interface DocumentProperties {
  /** The id of the format. */
  readonly format: string;
  /** The version of the template's layout, for support. */
  readonly version: string;
  /** BRIN and location number. */
  readonly school: string;
  readonly round: string;
  /** For which it was handed out: a change between rounds is of no round. */
  readonly dossier: string;
  /** `reading` in a copy without controls; else it has none. */
  readonly copy: string;
}

/** What `copy` says of a document to read, without controls. */
export const READING_COPY = 'reading';

const CUSTOM_SET = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const FIRST_PID = 2;

/** The part `docProps/custom.xml`; what is not known is left out. */
export const customPropertiesXml = (properties: Partial<DocumentProperties>): string => {
  const written = entriesOf(propertyNames)
    .map(([property, name]) => ({ name, value: properties[property] }))
    .filter(({ value }) => value !== undefined && value !== '')
    .map(
      ({ name, value = '' }, at) =>
        `<property fmtid="${CUSTOM_SET}" pid="${FIRST_PID + at}" name="${name}">` +
        `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
    );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"' +
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
    `${written.join('')}</Properties>`
  );
};

/** Our own properties in a `docProps/custom.xml`; other people's are passed over. Throws `Problem` on broken XML. */
export const readProperties = (xml: string, part = CUSTOM_PROPERTIES_PART): Partial<DocumentProperties> => {
  const found: { -readonly [P in keyof DocumentProperties]?: string } = {};
  let current: keyof DocumentProperties | undefined;
  let text = '';
  scan(xml, part, {
    meaning: (_, local) => local,
    open: (local, tag) => {
      if (local !== 'property') return;
      const said = tag.attribute('name');
      current = entriesOf(propertyNames).find(([, ours]) => ours === said)?.[0];
      text = '';
    },
    close: (local) => {
      if (local !== 'property' || !current) return;
      found[current] = text.trim();
      current = undefined;
    },
    text: (value) => {
      if (current) text += value();
    },
  });
  return found;
};

const entriesOf = <T extends object>(table: T): [keyof T, T[keyof T]][] =>
  Object.entries(table) as [keyof T, T[keyof T]][];
