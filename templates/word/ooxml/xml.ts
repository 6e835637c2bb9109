/**
 * Writing XML as strings, with holes. A document of ours is mostly the same text for every school; only what stands in its
 * controls differs. So a piece of it is either finished XML, or a function that makes XML out of the contents. Everything
 * that is finished is joined once per format, and filling is a walk over what remains.
 */
import type { Content } from '../controls/control.ts';
import { escapeXml } from '../entities.ts';

/** What stands in every control, by tag; an empty control is absent. */
export type Contents = ReadonlyMap<string, Content>;

export type Piece = string | ((contents: Contents) => string);
export type Xml = readonly Piece[];

/** Attributes in the order in which they are written; undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What XML 1.0 cannot hold at all, and halves of surrogate pairs, which have no UTF-8. */
const impossible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const special = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Any text as it may stand in an element or between the quotes of an attribute. */
export const xmlText = (text: string): string =>
  special.test(text) ? escapeXml(text.replace(impossible, '')) : text;

/** An element; without children it is written as an empty one. */
export const element = (name: string, attributes: Attributes, ...children: readonly (Piece | Xml)[]): Xml => {
  let open = `<${name}`;
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== undefined) open += ` ${attribute}="${xmlText(String(value))}"`;
  const inner = children.flat();
  return inner.length === 0 ? [`${open}/>`] : [`${open}>`, ...inner, `</${name}>`];
};

/** An element whose only attribute is `w:val`, as most of WordprocessingML has. */
export const val = (name: string, value: string | number): Xml => element(name, { 'w:val': value });

/** Pieces of XML one after the other. */
export const sequence = (...parts: readonly (Piece | Xml)[]): Xml => parts.flat();

/** Joins what needs no contents, so that little remains to be done for every document. */
export const settle = (xml: Xml): Xml => {
  const settled: Piece[] = [];
  let text = '';
  for (const piece of xml) {
    if (typeof piece === 'string') text += piece;
    else {
      if (text) settled.push(text);
      settled.push(piece);
      text = '';
    }
  }
  if (text) settled.push(text);
  return settled;
};

export const render = (xml: Xml, contents: Contents): string => {
  let text = '';
  for (const piece of xml) text += typeof piece === 'string' ? piece : piece(contents);
  return text;
};

/** XML without holes as one string. */
export const fixed = (xml: Xml): string => render(xml, new Map());

const isFilled = (content: Content): boolean => content !== undefined && content !== false;

/** XML that only stands there when one of these controls has contents. */
export const whenAny = (tags: readonly string[], xml: Xml): Piece => {
  const settled = settle(xml);
  return (contents) => (tags.some((tag) => isFilled(contents.get(tag))) ? render(settled, contents) : '');
};
