/**
 * The styles of a workbook, mended. The library leaves a letter without name and size, gives its properties in another order
 * than the schema has them (ECMA-376 part 1, 18.8.22), which a strict reader refuses, and names no normal style, so that
 * every program takes a letter of its own for cells without a style.
 */
const normal = {
  formats: '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  names: '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
} as const;

/** The text of `xl/styles.xml`, in which every font is the default one, bold or coloured as it was. */
export const mendedStyles = (styles: string): string =>
  styles
    .replace(/<font>(.*?)<\/font>/g, (_, properties: string) => {
      const bold = properties.includes('<b/>') ? '<b/>' : '';
      const colour = /<color rgb="\w+"\/>/.exec(properties)?.[0] ?? '';
      return `<font>${bold}<sz val="11"/>${colour}<name val="Calibri"/><family val="2"/></font>`;
    })
    .replace('<cellXfs', `${normal.formats}<cellXfs`)
    .replace('</cellXfs>', `</cellXfs>${normal.names}`);
