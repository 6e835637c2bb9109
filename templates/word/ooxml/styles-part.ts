/** `styles.xml`: the defaults of the document (Calibri, Dutch) and its styles. */
import { colours } from './colours.ts';
import { wordRoot } from './namespaces.ts';
import { lineXml, paragraphProperties, runProperties } from './style-look.ts';
import { characterStyles, paragraphStyles, tableLooks, type TableStyle } from './styles.ts';
import { element, fixed, sequence, val, XML_HEAD, type Xml } from './xml.ts';

const FONT = 'Calibri';

const defaults: Xml = element(
  'w:docDefaults',
  {},
  element(
    'w:rPrDefault',
    {},
    element(
      'w:rPr',
      {},
      element('w:rFonts', { 'w:ascii': FONT, 'w:eastAsia': FONT, 'w:hAnsi': FONT, 'w:cs': FONT }),
      val('w:color', colours.ink),
      '<w:sz w:val="20"/><w:szCs w:val="20"/>',
      '<w:lang w:val="nl-NL" w:eastAsia="en-US" w:bidi="ar-SA"/>',
    ),
  ),
  element('w:pPrDefault', {}, '<w:pPr><w:spacing w:after="100" w:line="259" w:lineRule="auto"/></w:pPr>'),
);

const style = (type: string, id: string, name: string, ...content: readonly Xml[]): Xml =>
  element(
    'w:style',
    {
      'w:type': type,
      'w:default': ['Normal', 'DefaultParagraphFont', 'TableNormal'].includes(id) ? 1 : undefined,
      'w:customStyle': id.startsWith('SOP') ? 1 : undefined,
      'w:styleId': id,
    },
    val('w:name', name),
    ...content,
  );

const tableStyle = (id: TableStyle): Xml => {
  const { name, outside, left, insideH, insideV, margin, fill } = tableLooks[id];
  const lines = { top: outside, left: left ?? outside, bottom: outside, right: outside, insideH, insideV };
  const borders = Object.entries(lines).flatMap(([side, line]) => (line ? lineXml(side, line) : []));
  const side = (name: string, width: number) => element(`w:${name}`, { 'w:w': width, 'w:type': 'dxa' });
  return style(
    'table',
    id,
    name,
    val('w:basedOn', 'TableNormal'),
    val('w:uiPriority', 99),
    ['<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'],
    element(
      'w:tblPr',
      {},
      borders.length === 0 ? [] : element('w:tblBorders', {}, borders),
      element('w:tblCellMar', {}, side('left', margin), side('right', margin)),
    ),
    fill
      ? element('w:tcPr', {}, element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill }))
      : [],
  );
};

export const stylesPart = (): string =>
  XML_HEAD +
  fixed(
    element(
      'w:styles',
      wordRoot,
      defaults,
      style('character', 'DefaultParagraphFont', 'Default Paragraph Font', val('w:uiPriority', 1), [
        '<w:semiHidden/>',
      ]),
      style('table', 'TableNormal', 'Normal Table', val('w:uiPriority', 99), [
        '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
      ]),
      ...Object.entries(paragraphStyles).map(([id, { name, next, look }]) =>
        style(
          'paragraph',
          id,
          name,
          id === 'Normal' ? [] : val('w:basedOn', 'Normal'),
          next === undefined ? [] : val('w:next', next),
          ['<w:qFormat/>'],
          paragraphProperties(look),
          runProperties(look),
        ),
      ),
      ...Object.entries(characterStyles).map(([id, { name, look }]) =>
        style(
          'character',
          id,
          name,
          sequence(val('w:basedOn', 'DefaultParagraphFont'), val('w:uiPriority', 99)),
          runProperties(look),
        ),
      ),
      ...(Object.keys(tableLooks) as TableStyle[]).map(tableStyle),
    ),
  );
