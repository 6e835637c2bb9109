/** What `w:sdtPr` says of the contents: whether the placeholder shows, whether the box is ticked, and who may change it. */
import type { Content } from '../controls/control.ts';
import { isEmpty, lockFor, type Openness } from '../ooxml/control.ts';
import { insertAt } from './splice.ts';

/** What the control is in our template. */
export interface Expected {
  readonly sort: 'text' | 'multiline' | 'dropdown' | 'checkbox';
  readonly docPart: string;
  readonly openness: Openness;
}

// The prefix of the namespace is nearly always `w:`, but every program may choose its own.
const SHOWING = /<((?:[\w.-]+:)?showingPlcHdr)\b[^>]*?(?:\/>|><\/\1>)/;
const LOCK = /(<(?:[\w.-]+:)?lock\s[^>]*?val=["'])[^"']*/;
const CHECKED = /(<(?:[\w.-]+:)?checked\s[^>]*?val=["'])[^"']*/;
/** The day that a date picker stores, which would disagree with its text. */
const FULL_DATE = /(<(?:[\w.-]+:)?date\b[^>]*?)\s(?:[\w.-]+:)?fullDate=(?:"[^"]*"|'[^']*')/;
const PLACEHOLDER = /<((?:[\w.-]+:)?placeholder)>.*?<\/\1>/s;
/** What the schema wants before the placeholder. */
const BEFORE_PLACEHOLDER = /<(?:[\w.-]+:)?(?:alias|tag|id|lock)\b[^>]*\/>|<\/(?:[\w.-]+:)?rPr>/g;

/** The `w:sdtPr` of a control that is to have these contents; all else in it as it was. */
export const rewriteProperties = (
  properties: string,
  { sort, docPart, openness }: Expected,
  content: Content,
): string => {
  const rewritten = properties
    .replace(SHOWING, '')
    .replace(LOCK, `$1${lockFor(openness, !isEmpty(content))}`)
    .replace(CHECKED, `$1${content === true ? 1 : 0}`)
    .replace(FULL_DATE, '$1');
  return isEmpty(content) && sort !== 'checkbox' ? showPlaceholder(rewritten, docPart) : rewritten;
};

const showPlaceholder = (properties: string, docPart: string): string => {
  const prefix = /^<([\w.-]+:)?/.exec(properties)?.[1] ?? '';
  const showing = `<${prefix}showingPlcHdr/>`;
  const known = PLACEHOLDER.exec(properties);
  if (known) return insertAt(properties, known.index + known[0].length, showing);
  const before = [...properties.matchAll(BEFORE_PLACEHOLDER)].at(-1);
  const at = before ? before.index + before[0].length : properties.indexOf('>') + 1;
  // An attribute needs a prefix, and only of `w:` is it known to be declared.
  const named =
    prefix === 'w:' ? `<w:placeholder><w:docPart w:val="${docPart}"/></w:placeholder>${showing}` : showing;
  return insertAt(properties, at, named);
};
