/**
 * Other contents for a content control in a document that may have been through Word, LibreOffice and many hands. As little
 * as possible is touched.
 */
import { tidyText } from '../../characters.ts';
import type { Control } from '../body.ts';
import type { Content } from '../controls/control.ts';
import { opennessOf } from '../layout/page.ts';
import { contentRuns, isEmpty } from '../ooxml/control.ts';
import { wordRoot } from '../ooxml/namespaces.ts';
import type { Slot, SlotControl } from '../slots.ts';
import { lookOf, replaceText } from './control-content.ts';
import { rewriteProperties } from './control-properties.ts';
import type { Splice } from './splice.ts';

/** Whether these contents stand there already, so that nothing has to be written. */
export const hasContent = (
  { text, checked, fullDate }: Control,
  place: SlotControl,
  content: Content,
): boolean => {
  // A date picker that another program made of it stores a day beside its text; our text shall be the only one.
  if (fullDate !== undefined) return false;
  if (place.sort === 'checkbox') return (checked ?? false) === (content === true);
  // LibreOffice 7.4 forgets that a placeholder is one, and then it is read as text.
  const shown = text === undefined || text === place.placeholder ? '' : text;
  return tidyText(shown) === tidyText(typeof content === 'string' ? content : '');
};

/** The splices that give a control these contents; `undefined` when it stands around what has no place for text. */
export const rewriteControl = (
  xml: string,
  control: Control,
  slot: Slot,
  place: SlotControl,
  content: Content,
): Splice[] | undefined => {
  const inner = xml.slice(control.contentStart, control.contentEnd);
  const runs = contentRuns(place, content, isEmpty(content) ? '' : lookOf(inner));
  // Word and LibreOffice always call the namespace `w`; another program may not.
  const isUsual = xml.startsWith('<w:', control.start);
  const text = replaceText(
    inner,
    control.level,
    isUsual ? runs : runs.replace('<w:r>', `<w:r xmlns:w="${String(wordRoot['xmlns:w'])}">`),
  );
  if (text === undefined) return undefined;
  const properties = { ...place, openness: opennessOf(slot) };
  return [
    {
      start: control.prStart,
      end: control.prEnd,
      text: rewriteProperties(xml.slice(control.prStart, control.prEnd), properties, content),
    },
    contentSplice(xml, control, text),
  ];
};

/** An empty `<w:sdtContent/>` has to be opened first. */
const contentSplice = (xml: string, { contentStart, contentEnd }: Control, text: string): Splice => {
  const empty =
    contentStart === contentEnd
      ? /<((?:[\w.-]+:)?sdtContent)\s*\/>$/.exec(xml.slice(Math.max(0, contentStart - 80), contentStart))
      : null;
  if (!empty) return { start: contentStart, end: contentEnd, text };
  const [whole, name = ''] = empty;
  return { start: contentStart - whole.length, end: contentEnd, text: `<${name}>${text}</${name}>` };
};
