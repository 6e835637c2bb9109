/** The part `comments.xml`: who wrote what. */
import { scan } from './scanner.ts';

export interface CommentText {
  readonly id: string;
  readonly author: string;
  readonly date: string | null;
  /** With `\n` between paragraphs and lines. */
  readonly text: string;
  /** The `w14:paraId` of its last paragraph, by which the other parts know it; empty in older files. */
  readonly lastParagraph: string;
}

/** In the order of the part. Throws `Problem` on broken XML. */
export const readCommentTexts = (xml: string, part: string): CommentText[] => {
  const found: CommentText[] = [];
  let id = '';
  let author = '';
  let date: string | null = null;
  let lastParagraph = '';
  let paragraphs: string[] = [];
  let text = '';
  let isText = false;
  scan(xml, part, {
    meaning: (namespace, local) => (namespace === 'w' ? local : ''),
    open: (element, tag) => {
      if (element === 'comment') {
        id = tag.attribute('id') ?? '';
        author = tag.attribute('author') ?? '';
        date = tag.attribute('date') ?? null;
        lastParagraph = '';
        paragraphs = [];
      } else if (element === 'p') {
        lastParagraph = tag.attribute('paraId') ?? '';
        text = '';
      } else if (element === 't') isText = true;
      else if (element === 'br' || element === 'cr') text += '\n';
      else if (element === 'tab') text += '\t';
    },
    close: (element) => {
      if (element === 't') isText = false;
      else if (element === 'p') paragraphs.push(text);
      else if (element === 'comment')
        found.push({ id, author, date, text: paragraphs.join('\n').trim(), lastParagraph });
    },
    text: (value) => {
      if (isText) text += value();
    },
  });
  return found;
};
