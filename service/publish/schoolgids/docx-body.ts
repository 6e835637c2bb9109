/** The description as paragraphs and tables of the `docx` library. */
import { ExternalHyperlink, HeadingLevel, LineRuleType, Paragraph, type FileChild } from 'docx';

import type { Shown } from '#templates/print/block.ts';

import { run } from './docx-run.ts';
import { tableFor } from './docx-table.ts';
import type { Chapter, Guide, Piece, Topic } from './guide.ts';
import { asLead } from './rows-as-sentences.ts';

type Heading = (typeof HeadingLevel)[keyof typeof HeadingLevel];

const heading = (text: string, level: Heading): Paragraph =>
  new Paragraph({ heading: level, children: [run({ text })] });

const runOf = ({ text, link, muted }: Shown): ReturnType<typeof run> | ExternalHyperlink =>
  link === undefined
    ? run({ text, italics: muted === true })
    : new ExternalHyperlink({ link, children: [run({ text, style: 'Hyperlink' })] });

/** A line of three points. */
const THIN = { after: 0, line: 60, lineRule: LineRuleType.EXACT } as const;

const forms: { readonly [F in Piece['form']]: (piece: Extract<Piece, { form: F }>) => FileChild[] } = {
  paragraph: ({ value }) => [new Paragraph({ children: [runOf(value)] })],
  list: ({ items }) =>
    items.map((item) => new Paragraph({ bullet: { level: 0 }, children: [run({ text: item })] })),
  // Word joins tables that touch, and a document may not end in one.
  table: (table) => [tableFor(table), new Paragraph({ spacing: THIN })],
  facts: ({ facts }) =>
    facts.map(
      ({ label, value }, at) =>
        new Paragraph({
          ...(at < facts.length - 1 ? { spacing: { after: 40 }, keepNext: true } : {}),
          children: [run({ text: `${asLead(label)} `, bold: true }), runOf(value)],
        }),
    ),
};

const pieceOf = (piece: Piece): FileChild[] => (forms[piece.form] as (piece: Piece) => FileChild[])(piece);

const topicOf = (topic: Topic): FileChild[] => [
  ...(topic.heading === null ? [] : [heading(topic.heading, HeadingLevel.HEADING_3)]),
  ...topic.pieces.flatMap(pieceOf),
];

const chapterOf = ({ title, topics }: Chapter): FileChild[] => [
  heading(title, HeadingLevel.HEADING_2),
  ...topics.flatMap(topicOf),
];

export const bodyOf = ({ title, intro, mark, chapters }: Guide): FileChild[] => [
  heading(title, HeadingLevel.HEADING_1),
  ...(mark === null ? [] : [new Paragraph({ children: [run({ text: mark, bold: true })] })]),
  new Paragraph({ children: [run({ text: intro })] }),
  ...chapters.flatMap(chapterOf),
];
