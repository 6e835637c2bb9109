/** The header and the footer of a page: their text, part by part, without numbers of pages, which a screen does not have. */
import { textOf, type Package } from '../package.ts';
import type { Relationship } from '../relationships.ts';
import { escapeHtml } from './html.ts';
import { inlinesOf } from './inlines.ts';
import type { Flow } from './outline-model.ts';
import { readOutline } from './outline.ts';

/** Its parts are what tabs set apart. */
export const edgeHtml = (
  pkg: Package,
  relationships: readonly Relationship[],
  id: string | undefined,
): string => {
  const part = relationships.find((one) => one.id === id && !one.isExternal)?.target;
  const xml = part === undefined ? undefined : textOf(pkg, part);
  if (part === undefined || xml === undefined) return '';
  const parts = readOutline(xml, part).flow.flatMap((block) => partsOf([block]));
  return parts.map((text) => `<span>${escapeHtml(text)}</span>`).join('');
};

const partsOf = (flow: Flow): string[] => {
  const parts = [{ text: '', isPageNumber: false }];
  for (const inline of inlinesOf(flow)) {
    if (inline.is !== 'text' || inline.revision?.sort === 'deletion') continue;
    const [first = '', ...others] = inline.text.split('\t');
    const last = parts.at(-1);
    if (last) last.text += first;
    parts.push(...others.map((text) => ({ text, isPageNumber: false })));
    const current = parts.at(-1);
    if (current && inline.isPageNumber) current.isPageNumber = true;
  }
  return parts
    .filter(({ isPageNumber }) => !isPageNumber)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '');
};
