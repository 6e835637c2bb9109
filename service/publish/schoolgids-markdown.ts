/**
 * The schoolgids part as Markdown: CommonMark and nothing beyond it (https://spec.commonmark.org/0.31.2/), so that every
 * editor reads it alike. CommonMark has no tables; a row is an item of a list that names its columns.
 */
import type { Shown } from '#templates/print/block.ts';

import type { Publisher } from './publisher.ts';
import { checkGuide, guideOf } from './schoolgids/content.ts';
import type { Chapter, Guide, Piece, Topic } from './schoolgids/guide.ts';
import { escaped } from './schoolgids/markdown-escape.ts';
import { asLead, rowsAsSentences } from './schoolgids/rows-as-sentences.ts';

const TITLE = 'Schoolgids (Markdown)';

const shown = ({ text, link, muted }: Shown): string => {
  if (muted) return `*${escaped(text)}*`;
  return link === undefined
    ? escaped(text)
    : `[${escaped(text)}](<${link.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
};

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

const forms: { readonly [F in Piece['form']]: (piece: Extract<Piece, { form: F }>) => string } = {
  paragraph: ({ value }) => shown(value),
  list: ({ items }) => list(items.map(escaped)),
  table: (table) =>
    list(rowsAsSentences(table).map(({ name, says }) => `**${escaped(name)}** ${escaped(says)}`)),
  facts: ({ facts }) =>
    list(facts.map(({ label, value }) => `**${escaped(asLead(label))}** ${shown(value)}`)),
};

const blockOf = (piece: Piece): string => (forms[piece.form] as (piece: Piece) => string)(piece);

const topic = ({ heading, pieces }: Topic): string[] => [
  ...(heading === null ? [] : [`### ${escaped(heading)}`]),
  ...pieces.map(blockOf),
];

const chapter = ({ title, topics }: Chapter): string[] => [`## ${escaped(title)}`, ...topics.flatMap(topic)];

const write = ({ title, intro, mark, chapters }: Guide): string =>
  [
    `# ${escaped(title)}`,
    ...(mark === null ? [] : [`**${escaped(mark)}**`]),
    escaped(intro),
    ...chapters.flatMap(chapter),
  ].join('\n\n') + '\n';

export const schoolgidsMarkdown: Publisher = {
  id: 'schoolgids-markdown',
  title: TITLE,
  purpose: 'Het deel over ondersteuning als Markdown, voor een website of editor die dat leest.',
  check: (publication) => checkGuide(TITLE, publication),
  publish: (publication) =>
    Promise.resolve([
      {
        name: 'schoolgids.md',
        mediaType: 'text/markdown; charset=utf-8',
        bytes: new TextEncoder().encode(write(guideOf(publication))),
      },
    ]),
};
