/** The appendix: for every number that says what it was made from, the schools behind it and what they write. */
import { HeadingLevel, Paragraph, type FileChild } from 'docx';

import type { Behind } from '../../../overview/report/report.ts';
import { reportWords } from '../../../overview/report/words.ts';
import type { Explained, Places } from './places.ts';
import { styleIds } from './styles.ts';
import { link, placed, runs } from './text.ts';

/** Nothing when no number says what it was made from. */
export const appendixBlocks = ({ explained, tables, appendix }: Places): FileChild[] =>
  explained.length === 0
    ? []
    : [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          pageBreakBefore: true,
          children: placed(appendix, runs(reportWords.behindAppendix)),
        }),
        new Paragraph({ children: runs(reportWords.behindIntro) }),
        ...explained.flatMap(({ table, numbers }) => [
          new Paragraph({
            heading: HeadingLevel.HEADING_2,
            children: link(tables.get(table.id), table.caption),
          }),
          ...numbers.flatMap(numberBlocks),
        ]),
      ];

const numberBlocks = ({ text, behind, place }: Explained): FileChild[] => [
  new Paragraph({
    style: styleIds.behindTitle,
    children: placed(place, runs(`${behind.title}: ${text}`)),
  }),
  ...lineBlocks(behind.lines),
];

/** Schools that say nothing stand together, for a region can have hundreds. */
const lineBlocks = (lines: Behind['lines']): FileChild[] => {
  const silent = lines.filter(({ who, says }) => who !== '' && (says ?? '') === '').map(({ who }) => who);
  const saying = lines.filter(({ says }) => (says ?? '') !== '');
  return [
    ...(silent.length === 0 ? [] : [line(runs(silent.join('; ')))]),
    ...saying.map(({ who, says }) =>
      line([...(who === '' ? [] : runs(`${who}: `, { bold: true })), ...runs(says ?? '')]),
    ),
  ];
};

const line = (children: ReturnType<typeof runs>): Paragraph =>
  new Paragraph({ style: styleIds.behind, children });
