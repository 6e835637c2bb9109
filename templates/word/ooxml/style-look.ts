/** How a style looks, and that as the properties of WordprocessingML, in the order that its schema asks for. */
import { element, sequence, val, type Xml } from './xml.ts';

/** `size` in eighths of a point, `space` to the text in points. */
export interface Line {
  readonly size: number;
  readonly space: number;
  readonly color: string;
}

export interface StyleLook {
  readonly keepNext?: boolean;
  readonly borders?: { readonly [side in 'top' | 'left' | 'bottom' | 'right']?: Line };
  readonly fill?: string;
  readonly tabRight?: number;
  readonly before?: number;
  readonly after?: number;
  /** In 240ths of a line. */
  readonly line?: number;
  /** Of both sides, unless the right one has its own. */
  readonly indent?: number;
  readonly indentRight?: number;
  /** The first line starts so much to the left. */
  readonly hanging?: number;
  /** No distance to a neighbour of the same style. */
  readonly joined?: boolean;
  readonly outline?: number;
  readonly font?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  /** Extra room between letters, in twips. */
  readonly tracking?: number;
  /** In half points. */
  readonly size?: number;
}

export const lineXml = (side: string, { size, space, color }: Line): Xml =>
  element(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': space, 'w:color': color });

const shading = (fill: string): Xml =>
  element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill });

const sides = ['top', 'left', 'bottom', 'right'] as const;

const unless = <V>(value: V | undefined, write: (value: V) => Xml): Xml =>
  value === undefined ? [] : write(value);

/** An element, unless nothing would stand in it. */
const holder = (name: string, content: Xml): Xml => (content.length === 0 ? [] : element(name, {}, content));

export const paragraphProperties = (look: StyleLook): Xml => {
  const { before, after, line, indent, hanging } = look;
  const spaced = before !== undefined || after !== undefined || line !== undefined;
  return holder(
    'w:pPr',
    sequence(
      look.keepNext ? '<w:keepNext/>' : [],
      unless(look.borders, (borders) =>
        holder('w:pBdr', sides.map((side) => unless(borders[side], (line) => lineXml(side, line))).flat()),
      ),
      unless(look.fill, shading),
      unless(look.tabRight, (at) =>
        element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:pos': at })),
      ),
      spaced
        ? element('w:spacing', {
            'w:before': before,
            'w:after': after,
            'w:line': line,
            'w:lineRule': line === undefined ? undefined : 'auto',
          })
        : [],
      indent === undefined
        ? []
        : element('w:ind', {
            'w:left': indent,
            'w:right': look.indentRight ?? (hanging === undefined ? indent : undefined),
            'w:hanging': hanging,
          }),
      look.joined ? '<w:contextualSpacing/>' : [],
      unless(look.outline, (level) => val('w:outlineLvl', level)),
    ),
  );
};

export const runProperties = (look: StyleLook): Xml =>
  holder(
    'w:rPr',
    sequence(
      unless(look.font, (font) =>
        element('w:rFonts', { 'w:ascii': font, 'w:eastAsia': font, 'w:hAnsi': font, 'w:cs': font }),
      ),
      unless(look.bold, (bold) => (bold ? ['<w:b/>'] : ['<w:b w:val="0"/>'])),
      look.italic ? '<w:i/>' : [],
      unless(look.color, (color) => val('w:color', color)),
      unless(look.tracking, (tracking) => val('w:spacing', tracking)),
      unless(look.size, (size) => sequence(val('w:sz', size), val('w:szCs', size))),
    ),
  );
