/** Title, language and dates of the document. The dates are fixed: the same input gives the same bytes. */
import { namespaces } from './namespaces.ts';
import { element, xmlText, fixed, XML_HEAD } from './xml.ts';

export interface CoreProperties {
  readonly title: string;
  readonly subject: string;
  /** `yyyy-mm-dd` */
  readonly date: string;
}

export const corePropertiesPart = ({ title, subject, date }: CoreProperties): string => {
  const time = (name: string) =>
    element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, `${date}T00:00:00Z`);
  return (
    XML_HEAD +
    fixed(
      element(
        'cp:coreProperties',
        {
          'xmlns:cp': namespaces.coreProperties,
          'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
          'xmlns:dcterms': 'http://purl.org/dc/terms/',
          'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        },
        element('dc:title', {}, xmlText(title)),
        element('dc:subject', {}, xmlText(subject)),
        time('created'),
        time('modified'),
        element('dc:language', {}, 'nl-NL'),
      ),
    )
  );
};

export const appPropertiesPart = (): string =>
  XML_HEAD +
  fixed(
    element(
      'Properties',
      { xmlns: namespaces.extendedProperties },
      element('Application', {}, 'Microsoft Office Word'),
    ),
  );
