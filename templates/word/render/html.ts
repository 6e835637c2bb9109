/**
 * Writing HTML. All text and every value of an attribute goes through here and is escaped; names of elements and attributes
 * come from our own code only. So nothing that stands in a document can become markup, a style or a script.
 */
import { escapeHtml as escapeSigns } from '../../html.ts';

/** Signs that turn the direction of the text after them, also of ours. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;
const special = /[&<>"'\u202a-\u202e\u2066-\u2069]/;

/** Any text as it may stand in an element or between the quotes of an attribute. */
export const escapeHtml = (text: string): string =>
  special.test(text) ? escapeSigns(text.replace(turning, '')) : text;

/** `true` writes an attribute without a value; `undefined` and `false` leave it out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** The start tag of an element, also for one that has no end tag. */
export const startTag = (name: string, attributes: Attributes = {}): string => {
  let tag = `<${name}`;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    tag += value === true ? ` ${attribute}` : ` ${attribute}="${escapeHtml(String(value))}"`;
  }
  return `${tag}>`;
};

/** An element around HTML that is written already. */
export const element = (name: string, attributes: Attributes, html: string): string =>
  `${startTag(name, attributes)}${html}</${name}>`;

/** Text for those who hear the page instead of seeing it. */
export const heard = (text: string): string => `<span class="sop-heard">${escapeHtml(text)}</span>`;

/** Text with its line breaks. */
export const lines = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');
