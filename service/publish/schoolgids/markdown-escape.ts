/**
 * A text that prints as itself in Markdown. In CommonMark a backslash before any ASCII punctuation makes it plain
 * (https://spec.commonmark.org/0.31.2/#backslash-escapes). Escaped is what can mean something where it stands and no more,
 * so that a person can read the file too.
 */

/** Means something anywhere in a line: emphasis, code, links, HTML, entities; elsewhere tables, strikethrough and templates. */
const anywhere = /[\\`*_[\]<>&|~{}]/g;

/** GitHub and others make links of bare addresses, up to the next space, and would take signs of ours along. */
const bareAddress = /:(?=\/\/)|(?<=\bwww)\./gi;

/** Means something at the start of a line: heading, quote, list, rule. */
const atStart = /^(?:[#+=:-]|\d{1,9}(?=[.)]))/;

/** One line of plain text; white space is one space, because four of them would be code. */
export const escaped = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim().replace(anywhere, '\\$&').replace(bareAddress, '\\$&');
  return line.replace(atStart, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`));
};
