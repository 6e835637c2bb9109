/**
 * A text that a school wrote as paragraphs and lists: every line is a paragraph, and lines that begin with a bullet are a
 * list. People make lists so in a text field; a screen reader only knows one when it is one.
 */
import type { Shown } from '#templates/print/block.ts';

import type { Piece } from './guide.ts';

const bullet = /^(?:[•‣◦▪●·*–—-])\s+/u;

/** The words on one line; outside a paragraph of its own a line end is a space. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const proseOf = (value: Shown): Piece[] => {
  const pieces: Piece[] = [];
  for (const line of value.text.split('\n').map(onOneLine)) {
    const last = pieces.at(-1);
    const item = line.replace(bullet, '');
    if (line === '') continue;
    if (item === line || item === '') pieces.push({ form: 'paragraph', value: { ...value, text: line } });
    else if (last?.form === 'list') pieces.splice(-1, 1, { form: 'list', items: [...last.items, item] });
    else pieces.push({ form: 'list', items: [item] });
  }
  return pieces;
};
