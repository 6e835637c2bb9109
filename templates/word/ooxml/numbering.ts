/** The one list of the document, with bullets. A real list, because a screen reader then says how many items there are. */
import { wordRoot } from './namespaces.ts';
import { element, fixed, val, XML_HEAD } from './xml.ts';

export const numberingPart = (): string =>
  XML_HEAD +
  fixed(
    element(
      'w:numbering',
      wordRoot,
      element(
        'w:abstractNum',
        { 'w:abstractNumId': 0 },
        val('w:multiLevelType', 'singleLevel'),
        element(
          'w:lvl',
          { 'w:ilvl': 0 },
          val('w:start', 1),
          val('w:numFmt', 'bullet'),
          val('w:lvlText', '•'),
          val('w:lvlJc', 'left'),
          '<w:pPr><w:ind w:left="357" w:hanging="227"/></w:pPr>',
        ),
      ),
      element('w:num', { 'w:numId': 1 }, val('w:abstractNumId', 0)),
    ),
  );
