/**
 * Comments with their threads. Word spreads one comment over several parts:
 *
 *     comments.xml              text, author, local time, and the ids of its paragraphs
 *     commentsExtended.xml      by the id of its LAST paragraph: whether it is resolved, and to which it is a reply
 *     commentsIds.xml           by that same id: an id that lasts
 *     commentsExtensible.xml    by the lasting id: the time in UTC
 *
 * Only the first is always there ([MS-DOCX] 2.5.1 and following).
 */
import { readCommentTexts } from './comment-texts.ts';
import { textOf, type Package } from './package.ts';
import type { Relationship } from './relationships.ts';
import { scan, type Tag } from './scanner.ts';

export interface Reply {
  readonly author: string;
  /** ISO 8601; in UTC when the document says so, else as the clock of the author stood. */
  readonly date: string | null;
  readonly text: string;
}

/** A comment with its replies. */
export interface Thread extends Reply {
  /** The ids by which the body refers to it and its replies, its own first. */
  readonly ids: readonly string[];
  readonly resolved: boolean;
  readonly replies: readonly Reply[];
}

/** The threads in the order of their first comment. Throws `Problem` on broken XML. */
export const readThreads = (pkg: Package, relationships: readonly Relationship[]): Thread[] => {
  const partFor = (type: string): string | undefined =>
    relationships.find((relationship) => relationship.type === type && !relationship.isExternal)?.target;
  /** Calls `found` for every element with this name in the part of this type. */
  const each = (type: string, element: string, found: (tag: Tag) => void): void => {
    const part = partFor(type);
    const xml = part === undefined ? undefined : textOf(pkg, part);
    if (part === undefined || xml === undefined) return;
    scan(xml, part, { meaning: (_, local) => local === element, open: (is, tag) => is && found(tag) });
  };

  const part = partFor('comments');
  const xml = part === undefined ? undefined : textOf(pkg, part);
  if (part === undefined || xml === undefined) return [];
  const comments = readCommentTexts(xml, part);
  const byParagraph = new Map(comments.map((comment) => [comment.lastParagraph, comment]));

  const resolved = new Set<string>();
  const parents = new Map<string, string>();
  each('commentsExtended', 'commentEx', (tag) => {
    const comment = byParagraph.get(tag.attribute('paraId') ?? '');
    if (!comment) return;
    if (/^(?:1|true|on)$/.test(tag.attribute('done') ?? '')) resolved.add(comment.id);
    const parent = byParagraph.get(tag.attribute('paraIdParent') ?? '');
    if (parent && parent !== comment) parents.set(comment.id, parent.id);
  });

  const lasting = new Map<string, string>();
  each('commentsIds', 'commentId', (tag) => {
    const comment = byParagraph.get(tag.attribute('paraId') ?? '');
    if (comment) lasting.set(tag.attribute('durableId') ?? '', comment.id);
  });
  const utc = new Map<string, string>();
  each('commentsExtensible', 'commentExtensible', (tag) => {
    const id = lasting.get(tag.attribute('durableId') ?? '');
    const date = tag.attribute('dateUtc');
    if (id !== undefined && date) utc.set(id, date);
  });

  const threads = new Map<string, Thread & { ids: string[]; replies: Reply[] }>();
  for (const { id, author, date, text } of comments) {
    const said = { author, date: utc.get(id) ?? date, text };
    const root = threads.get(rootOf(id, parents));
    if (root) {
      root.ids.push(id);
      root.replies.push(said);
    } else threads.set(id, { ...said, ids: [id], resolved: resolved.has(id), replies: [] });
  }
  return [...threads.values()];
};

/** The first of the thread; a chain that bites its own tail ends after as many steps as Word ever makes. */
const rootOf = (id: string, parents: ReadonlyMap<string, string>): string => {
  let root = id;
  for (let step = 0; step < 8; step++) root = parents.get(root) ?? root;
  return root;
};
