/** A format as a document: title, legend, sections in the order of the format, declaration and glossary. */
import type { Format } from '../../format.ts';
import { documentXml } from '../ooxml/document.ts';
import { paragraph } from '../ooxml/paragraph.ts';
import { sequence, type Xml } from '../ooxml/xml.ts';
import { declaration } from './declaration.ts';
import { glossary } from './glossary.ts';
import { legend } from './legend.ts';
import { makePage } from './page.ts';
import { section } from './section.ts';
import { title } from './title.ts';

/** The main part of the document, with a hole for every control. */
export const layOutDocument = (format: Format, flat: boolean): Xml => {
  const page = makePage(format, flat);
  return documentXml(
    sequence(
      title(page),
      legend(page),
      ...format.sections.map((shown) => section(page, shown)),
      declaration(page),
      glossary(page),
      // Word wants a paragraph after the last table.
      paragraph('SOPTussenruimte', {}),
    ),
  );
};
