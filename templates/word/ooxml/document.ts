/** The document itself, its header and its footer, on A4. All lengths are in twips (1/20 point; 567 to the centimetre). */
import { wordRoot } from './namespaces.ts';
import { pageField, paragraph, run } from './paragraph.ts';
import { element, fixed, sequence, settle, XML_HEAD, type Xml } from './xml.ts';

const PAGE_WIDTH = 11_906;
const SIDE = 1134;

/** The width of the text. */
export const TEXT_WIDTH = PAGE_WIDTH - 2 * SIDE;

export const HEADER_RELATIONSHIP = 'rIdHeader';
export const FOOTER_RELATIONSHIP = 'rIdFooter';

const pageSetup: Xml = element(
  'w:sectPr',
  {},
  element('w:headerReference', { 'w:type': 'default', 'r:id': HEADER_RELATIONSHIP }),
  element('w:footerReference', { 'w:type': 'default', 'r:id': FOOTER_RELATIONSHIP }),
  element('w:pgSz', { 'w:w': PAGE_WIDTH, 'w:h': 16_838 }),
  element('w:pgMar', {
    'w:top': 1361,
    'w:right': SIDE,
    'w:bottom': 1134,
    'w:left': SIDE,
    'w:header': 624,
    'w:footer': 510,
    'w:gutter': 0,
  }),
);

/** A document with holes, joined as far as possible. */
export const documentXml = (body: Xml): Xml =>
  settle(sequence(XML_HEAD, element('w:document', wordRoot, element('w:body', {}, body, pageSetup))));

export const headerPart = (left: string, right: string): string =>
  XML_HEAD +
  fixed(element('w:hdr', wordRoot, paragraph('Header', {}, run(left), '<w:r><w:tab/></w:r>', run(right))));

export const footerPart = (left: string): string =>
  XML_HEAD +
  fixed(
    element(
      'w:ftr',
      wordRoot,
      paragraph(
        'Footer',
        {},
        run(left),
        '<w:r><w:tab/></w:r>',
        run('Pagina '),
        pageField('PAGE'),
        run(' van '),
        pageField('NUMPAGES'),
      ),
    ),
  );
