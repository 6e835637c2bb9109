/** What stands in a paragraph: text, fields, pictures and the marks of comments. */
import { commentMark } from './comment-html.ts';
import { startTag, escapeHtml } from './html.ts';
import type { CommentPlace, Inline, Line, LineControl, Picture, Text } from './outline-model.ts';
import type { Sheet } from './sheet.ts';
import { textHtml } from './text-html.ts';
import { words } from './words.ts';

export const writeLine = (sheet: Sheet, line: Line): void => {
  let texts: Text[] = [];
  const endTexts = (): void => {
    if (texts.length > 0)
      sheet.write(textHtml(texts, { isCommented: sheet.comments.isOpen, linkOf: sheet.source.linkOf }));
    texts = [];
  };
  for (const inline of line) {
    if (inline.is === 'text') {
      texts.push(inline);
      continue;
    }
    endTexts();
    if (inline.is === 'picture') writePicture(sheet, inline);
    else if (inline.is === 'comment') writeComment(sheet, inline);
    else writeControl(sheet, inline);
  }
  endTexts();
};

const writePicture = (sheet: Sheet, { relationship, description }: Picture): void => {
  const address = sheet.source.pictureOf(relationship);
  sheet.write(
    address === undefined
      ? escapeHtml(words.pictureAbsent(description))
      : startTag('img', { src: address, alt: description === '' ? words.picture : description }),
  );
};

const writeComment = (sheet: Sheet, { id, place }: CommentPlace): void => {
  if (place === 'start') sheet.comments.begin(id);
  else {
    const numbered = sheet.comments.end(id);
    if (numbered) sheet.write(commentMark(numbered));
  }
};

/** A field shows what its control holds; of the comments in it, those that begin come before it and the others behind. */
export const writeControl = (sheet: Sheet, inline: LineControl): void => {
  const ours = sheet.source.ours(inline.control);
  if (!ours) {
    writeLine(sheet, inline.line);
    return;
  }
  const comments = commentsIn(inline.line);
  for (const { id } of comments) sheet.comments.begin(id);
  sheet.place(ours, inline);
  for (const comment of comments) if (comment.place !== 'start') writeComment(sheet, comment);
};

const commentsIn = (line: Line): CommentPlace[] =>
  line.flatMap((inline: Inline) =>
    inline.is === 'comment' ? [inline] : inline.is === 'control' ? commentsIn(inline.line) : [],
  );
