/**
 * The schoolgids part as HTML: a whole page that needs nothing from elsewhere, in which the piece to take over in the school's
 * own website lies between two remarks. Headings, lists and tables are real ones, and its style stays within the piece.
 * Everything that a school wrote is escaped by `hono/html`; `dir="auto"` gives a text in another script its own direction.
 */
import { html, raw } from 'hono/html';

import type { Shown } from '#templates/print/block.ts';

import type { Publisher } from './publisher.ts';
import { checkGuide, guideOf } from './schoolgids/content.ts';
import type { Chapter, Guide, Piece, Topic } from './schoolgids/guide.ts';
import { style } from './schoolgids/html-style.ts';

const TITLE = 'Schoolgids (HTML)';

type Html = ReturnType<typeof html>;

const shown = ({ text, link, muted }: Shown): Html | string => {
  if (muted) return html`<em>${text}</em>`;
  return link === undefined ? text : html`<a href="${link}">${text}</a>`;
};

/** On a narrow screen cells stand below each other, and each says the name of its column. */
const cellOf = (cell: string, column: string, namesRow: boolean): Html =>
  namesRow
    ? html`<th scope="row" dir="auto">${cell}</th> `
    : html`<td data-column="${column}" dir="auto">${cell}</td> `;

/** @param headingId of what names a table */
const forms: {
  readonly [F in Piece['form']]: (piece: Extract<Piece, { form: F }>, headingId: string) => Html;
} = {
  paragraph: ({ value }) => html`<p dir="auto">${shown(value)}</p> `,
  list: ({ items }) =>
    html`<ul>
      ${items.map((item) => html`<li dir="auto">${item}</li> `)}
    </ul> `,
  table: ({ columns, rows }, headingId) =>
    html`<table aria-labelledby="${headingId}">
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th> `)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell, at) => cellOf(cell, columns[at] ?? '', at === 0))}
            </tr> `,
        )}
      </tbody>
    </table> `,
  facts: ({ facts }) =>
    html`<dl>
      ${facts.map(
        ({ label, value }) =>
          html`<div>
            <dt>${label}</dt>
            <dd dir="auto">${shown(value)}</dd>
          </div> `,
      )}
    </dl> `,
};

const topic = ({ heading, pieces }: Topic, at: number, chapterId: string): Html => {
  const id = heading === null ? chapterId : `${chapterId}-${at + 1}`;
  return html`${
    heading === null ? '' : html`<h3 id="${id}">${heading}</h3> `
  }${pieces.map((piece) => (forms[piece.form] as (piece: Piece, headingId: string) => Html)(piece, id))}`;
};

const chapter = ({ id, title, topics }: Chapter): Html => {
  const headingId = `ondersteuning-${id}`;
  return html`<section aria-labelledby="${headingId}">
    <h2 id="${headingId}">${title}</h2>
    ${topics.map((each, at) => topic(each, at, headingId))}
  </section> `;
};

const page = ({ title, intro, mark, chapters }: Guide): Html =>
  html`<!DOCTYPE html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        <main>
          <!-- Het stuk voor uw website begint hier. -->
          <article class="ondersteuning" lang="nl">
            <h1>${title}</h1>
            ${mark === null ? '' : html`<p class="concept"><strong>${mark}</strong></p> `}
            <p>${intro}</p>
            ${chapters.map(chapter)}
          </article>
          <!-- Het stuk voor uw website eindigt hier. -->
        </main>
      </body>
    </html> `;

export const schoolgidsHtml: Publisher = {
  id: 'schoolgids-html',
  title: TITLE,
  purpose:
    'Het deel over ondersteuning als webpagina, om te tonen of over te nemen op de website van de school.',
  check: (publication) => checkGuide(TITLE, publication),
  publish: async (publication) => [
    {
      name: 'schoolgids.html',
      mediaType: 'text/html; charset=utf-8',
      bytes: new TextEncoder().encode(String(await page(guideOf(publication)))),
    },
  ],
};
