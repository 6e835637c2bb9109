/** Comments with their threads and the field that they are about. */
import { describe, expect, it } from 'vitest';

import { cellsOf } from '#templates/cells.ts';
import { formats } from '#templates/formats/index.ts';
import { tagOf } from '#templates/tags.ts';
import { readDocument, type Comment } from '#templates/word/read.ts';

import { control, documentXml, paragraph, relationships, run, smallDocument, W } from './small.ts';

const format = formats[0]!;
const [one, two] = cellsOf(format)
  .filter(({ part }) => part.kind === 'text')
  .map(({ key }) => key) as [string, string];
const field = (key: string, content: string): string =>
  control(content, `<w:tag w:val="${tagOf(key)}"/><w:text/>`);

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MS = 'http://schemas.microsoft.com/office';
const W14 = `${MS}/word/2010/wordml`;
const W15 = `${MS}/word/2012/wordml`;
const CID = `${MS}/word/2016/wordml/cid`;
const CEX = `${MS}/word/2018/wordml/cex`;

const comment = (id: number, author: string, paragraphs: Record<string, string>): string =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="2024-11-05T10:00:00Z">${Object.entries(paragraphs)
    .map(([paraId, text]) => `<w:p w14:paraId="${paraId}"><w:r><w:t>${text}</w:t></w:r></w:p>`)
    .join('')}</w:comment>`;

const from = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
const at = (id: number): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
const to = (id: number): string => `<w:commentRangeEnd w:id="${id}"/>${at(id)}`;

const read = (body: string, comments: string, extra: Record<string, string> = {}): readonly Comment[] =>
  readDocument(
    smallDocument({
      xml: documentXml(body),
      parts: {
        'word/comments.xml': `<w:comments xmlns:w="${W}" xmlns:w14="${W14}">${comments}</w:comments>`,
        'word/_rels/document.xml.rels': relationships(
          [`${OFFICE}/comments`, 'comments.xml'],
          [`${MS}/2011/relationships/commentsExtended`, 'commentsExtended.xml'],
          [`${MS}/2016/09/relationships/commentsIds`, 'commentsIds.xml'],
          [`${MS}/2018/08/relationships/commentsExtensible`, '/word/commentsExtensible.xml'],
        ),
        ...extra,
      },
    }),
    formats,
  ).comments;

describe('comments', () => {
  it('have an author, a date and their paragraphs, and are open when nothing says otherwise', () => {
    expect(
      read(
        paragraph(field(one, from(1) + run('x') + to(1))),
        comment(1, 'MR', { '01': 'Een.', '02': 'Klopt dit &amp; dat?' }),
      ),
    ).toEqual([
      {
        field: one,
        author: 'MR',
        date: '2024-11-05T10:00:00Z',
        text: 'Een.\nKlopt dit & dat?',
        resolved: false,
        replies: [],
      },
    ]);
  });

  it('have replies, are resolved with their thread, and tell the time in UTC when it is known', () => {
    const [thread, ...others] = read(
      paragraph(field(one, from(1) + from(2) + run('x') + to(1) + to(2))),
      comment(1, 'MR', { '01': 'Eerste alinea', '02': 'Klopt dit?' }) +
        comment(2, 'Directie', { '03': 'Ja.' }),
      {
        'word/commentsExtended.xml': `<e:commentsEx xmlns:e="${W15}"><e:commentEx e:paraId="02" e:done="1"/><e:commentEx e:paraId="03" e:paraIdParent="02" e:done="0"/></e:commentsEx>`,
        'word/commentsIds.xml': `<c:commentsIds xmlns:c="${CID}"><c:commentId c:paraId="02" c:durableId="2A"/></c:commentsIds>`,
        'word/commentsExtensible.xml': `<x:commentsExtensible xmlns:x="${CEX}"><x:commentExtensible x:durableId="2A" x:dateUtc="2024-11-05T09:00:00Z"/></x:commentsExtensible>`,
      },
    );
    expect(others).toEqual([]);
    expect(thread).toMatchObject({
      author: 'MR',
      resolved: true,
      date: '2024-11-05T09:00:00Z',
      replies: [{ author: 'Directie', date: '2024-11-05T10:00:00Z', text: 'Ja.' }],
    });
  });

  it('that answer each other in a circle are read all the same', () => {
    const comments = read(
      paragraph(field(one, run('x'))),
      comment(1, 'A', { '01': 'a' }) + comment(2, 'B', { '02': 'b' }),
      {
        'word/commentsExtended.xml': `<e:commentsEx xmlns:e="${W15}"><e:commentEx e:paraId="01" e:paraIdParent="02"/><e:commentEx e:paraId="02" e:paraIdParent="01"/></e:commentsEx>`,
      },
    );
    expect(comments.flatMap(({ text, replies }) => [text, ...replies.map((reply) => reply.text)])).toEqual([
      'a',
      'b',
    ]);
  });

  it.each<[string, string, string | null]>([
    ['inside a control', paragraph(field(one, from(1) + run('x') + to(1))), one],
    ['around a control', paragraph(from(1), field(two, run('x')), to(1)), two],
    [
      'from one control to the next',
      paragraph(field(one, run('a') + from(1)), field(two, run('b') + to(1))),
      one,
    ],
    ['at a point in a control', paragraph(field(two, run('x') + at(1))), two],
    ['on the label in the same paragraph', paragraph(from(1), run('Naam'), to(1), field(one, run('x'))), one],
    [
      'on the label in the same table row',
      `<w:tbl><w:tr><w:tc>${paragraph(from(1), run('Naam'), to(1))}</w:tc><w:tc>${paragraph(field(two, run('x')))}</w:tc></w:tr></w:tbl>`,
      two,
    ],
    ['on a heading', paragraph(from(1), run('Kop'), to(1)) + paragraph(field(one, run('x'))), null],
    ['nowhere in the body', paragraph(field(one, run('x'))), null],
  ])('%s are about the right field', (_, body, expected) => {
    // A control of ours elsewhere, so that the document is recognised.
    const found = read(body, comment(1, 'MR', { '01': 'x' }));
    expect(found[0]!.field).toBe(expected);
  });
});
