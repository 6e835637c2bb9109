/** Stretches of text with their look: emphasis, links, comments that are about them, and tracked changes. */
import type { CharacterStyle } from '../ooxml/styles.ts';
import { element, heard, lines, type Attributes } from './html.ts';
import type { Revision, Text } from './outline-model.ts';
import type { Source } from './source.ts';
import { words } from './words.ts';

type Around = readonly [name: string, attributes: Attributes];

/** What our character styles mean. */
const styles: { readonly [S in CharacterStyle]: Around | undefined } = {
  PlaceholderText: undefined,
  Strong: ['strong', {}],
  SOPVerplicht: ['span', { class: 'sop-star' }],
  // The star behind it says the same.
  SOPHoekje: ['span', { class: 'sop-corner', 'aria-hidden': 'true' }],
  SOPBijschrift: ['span', { class: 'sop-remark' }],
  SOPVoorbeeld: ['em', {}],
};

const styleOf = (style: string): Around | undefined =>
  Object.hasOwn(styles, style) ? styles[style as CharacterStyle] : undefined;

/** Text that a change adds or takes away; who did it is heard before it. */
export const revisionHtml = (revision: Revision, html: string): string => {
  const { sort, date } = revision;
  const day = date === null ? undefined : /^\d{4}-\d\d-\d\d/.exec(date)?.[0];
  return element(
    sort === 'insertion' ? 'ins' : 'del',
    { datetime: day },
    heard(words.revision(revision)) + html,
  );
};

const lookOf = ({ strong, emphasised, style }: Text): Around[] => {
  const styled = styleOf(style);
  return [
    ...(styled ? [styled] : []),
    ...(strong && styled?.[0] !== 'strong' ? [['strong', {}] as const] : []),
    ...(emphasised && styled?.[0] !== 'em' ? [['em', {}] as const] : []),
  ];
};

const sameLook = (one: Text, other: Text): boolean =>
  one.strong === other.strong &&
  one.emphasised === other.emphasised &&
  one.style === other.style &&
  one.link === other.link;

/** Neighbours for which `same` holds, together. */
const grouped = (texts: readonly Text[], same: (one: Text, other: Text) => boolean): Text[][] => {
  const groups: Text[][] = [];
  for (const text of texts) {
    const group = groups.at(-1);
    if (group?.[0] && same(group[0], text)) group.push(text);
    else groups.push([text]);
  }
  return groups;
};

const lookedHtml = (texts: readonly Text[], linkOf: Source['linkOf']): string =>
  grouped(texts, sameLook)
    .map((group) => {
      const [first] = group;
      let html = lines(group.map(({ text }) => text).join('')).replaceAll('\t', ' ');
      if (!first) return html;
      for (const [name, attributes] of lookOf(first)) html = element(name, attributes, html);
      const address = first.link === undefined ? undefined : linkOf(first.link);
      return address === undefined ? html : element('a', { href: address, rel: 'noreferrer' }, html);
    })
    .join('');

/** Texts that stand next to each other. */
export const textHtml = (
  texts: readonly Text[],
  { isCommented, linkOf }: { readonly isCommented: boolean; readonly linkOf: Source['linkOf'] },
): string => {
  const html = grouped(texts, (one, other) => one.revision === other.revision)
    .map((group) => {
      const inner = lookedHtml(group, linkOf);
      const revision = group[0]?.revision;
      return revision ? revisionHtml(revision, inner) : inner;
    })
    .join('');
  return isCommented && html.trim() !== '' ? element('mark', {}, html) : html;
};
