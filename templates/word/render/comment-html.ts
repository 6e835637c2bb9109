/** A comment: the mark at its place, which leads to its text, and the text with its replies, which leads back. */
import type { Reply } from '../comments.ts';
import type { Numbered } from './comment-places.ts';
import { element, escapeHtml, heard, lines } from './html.ts';
import { words } from './words.ts';

export const idOfComment = ({ number }: Numbered): string => `sop-opmerking-${number}`;
const idOfMark = ({ number }: Numbered): string => `sop-bij-opmerking-${number}`;

/** "Opmerking 1 van Anna MR, open, 1 reactie", of which only the first two words are seen. */
const nameHtml = ({ thread, number }: Numbered): string =>
  escapeHtml(words.commentName(number)) + heard(words.commentBy(thread) + words.commentState(thread));

const nameText = ({ thread, number }: Numbered): string =>
  words.commentName(number) + words.commentBy(thread) + words.commentState(thread);

export const commentMark = (numbered: Numbered): string =>
  element(
    'a',
    { id: idOfMark(numbered), class: 'sop-mark', href: `#${idOfComment(numbered)}` },
    nameHtml(numbered),
  );

const said = ({ author, date, text }: Reply): string => {
  const moment = date === null ? undefined : words.moment(date);
  const when = moment === undefined ? '' : ` ${element('span', { class: 'sop-when' }, escapeHtml(moment))}`;
  return (
    element('p', { class: 'sop-who' }, element('strong', {}, escapeHtml(words.author(author))) + when) +
    element('p', {}, lines(text))
  );
};

/** The text of a comment. One that is resolved is folded, and says that it is. */
export const commentCard = (numbered: Numbered, hasPlace = true): string => {
  const { thread, number } = numbered;
  const replies =
    thread.replies.length === 0
      ? ''
      : heard(words.replies) +
        element('ul', {}, thread.replies.map((reply) => element('li', {}, said(reply))).join(''));
  const back = hasPlace
    ? element(
        'p',
        {},
        element('a', { href: `#${idOfMark(numbered)}` }, escapeHtml(words.backToPlace(number))),
      )
    : '';
  const text = said(thread) + replies + back;
  const { open, resolved } = words.state;
  const head = (state: string): string =>
    `${escapeHtml(words.commentName(number))} ${element('span', { class: 'sop-state' }, escapeHtml(state))}`;
  return element(
    'article',
    {
      id: idOfComment(numbered),
      class: `sop-comment sop-${thread.resolved ? 'resolved' : 'open'}`,
      'aria-label': nameText(numbered),
    },
    thread.resolved
      ? element('details', {}, element('summary', {}, head(resolved)) + text)
      : element('p', { class: 'sop-comment-head' }, head(open)) + text,
  );
};
