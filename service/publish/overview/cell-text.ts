/**
 * Text as a cell of a workbook can hold it. Excel holds 32,767 characters, XML no control characters; and `_x0041_` stands for
 * the letter A (ECMA-376 part 1, 22.9.2.19 ST_Xstring), so who writes just that must be understood otherwise.
 */

/** In UTF-16 units, as Excel counts. */
const LONGEST = 32_767;

const notInXml =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const looksEscaped = /_(?=x[0-9a-f]{4}_)/gi;

/** Text of any length and origin as the text of one cell. */
export const cellText = (text: string): string =>
  shortened(text.replace(/\r\n?/g, '\n').replace(notInXml, '')).replace(looksEscaped, '_x005F_');

const shortened = (text: string): string => {
  if (text.length <= LONGEST) return text;
  const end = /[\ud800-\udbff]$/.test(text.slice(0, LONGEST - 1)) ? LONGEST - 2 : LONGEST - 1;
  return `${text.slice(0, end)}…`;
};
