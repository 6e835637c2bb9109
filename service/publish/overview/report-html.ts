/**
 * A report as one web page: a file without scripts that opens anywhere and can be kept. Every number that is made from schools
 * opens them, with the popover of HTML: it works with keyboard and screen reader, and closes with Escape.
 */
import { html, raw } from 'hono/html';

import type {
  Behind,
  Report,
  ReportBlock,
  ReportCell,
  ReportChapter,
  ReportChart,
  ReportTable,
} from '../../overview/report/report.ts';
import { reportWords } from '../../overview/report/words.ts';
import { chartSvg } from './chart-svg.ts';
import { reportStyle } from './report-style.ts';

/** Markup in which everything that a person wrote is escaped. */
type Markup = ReturnType<typeof raw>;

const all = (parts: readonly Markup[]): Markup => raw(parts.join(''));

/** Gives each popover of one page a name of its own. */
type NextId = () => string;

/** A whole HTML page. */
export const reportHtml = async ({ title, asOf, confidential, chapters }: Report): Promise<string> => {
  let ids = 0;
  const nextId: NextId = () => `achter-${++ids}`;
  const page = await html`<!DOCTYPE html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${raw(reportStyle)}
        </style>
      </head>
      <body>
        <header>
          <h1>${title}</h1>
          <p>${asOf}</p>
          ${confidential === null ? '' : html`<p class="confidential">${confidential}</p>`}
        </header>
        <nav aria-label="${reportWords.contents}">
          <ul>
            ${all(chapters.map((chapter) => html`<li><a href="#${chapter.id}">${chapter.title}</a></li>` as Markup))}
          </ul>
        </nav>
        <main>${all(chapters.map((chapter) => chapterMarkup(chapter, nextId)))}</main>
        <footer><p>${title}. ${asOf}</p></footer>
      </body>
    </html> `;
  return page.toString();
};

const chapterMarkup = ({ id, title, blocks }: ReportChapter, nextId: NextId): Markup =>
  html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${all(blocks.map((block) => blockMarkup(block, nextId)))}
  </section> ` as Markup;

type Markups = {
  readonly [F in ReportBlock['form']]: (block: Extract<ReportBlock, { form: F }>, nextId: NextId) => Markup;
};

const blockMarkup = (block: ReportBlock, nextId: NextId): Markup =>
  (markups[block.form] as (block: ReportBlock, nextId: NextId) => Markup)(block, nextId);

const tableMarkup = ({ id, caption, heads, rows, note }: ReportTable, nextId: NextId): Markup =>
  html`<div class="scroll" role="group" aria-labelledby="${id}" tabindex="0">
      <table>
        <caption id="${id}">
          ${caption}
        </caption>
        <thead>
          <tr>
            ${all(heads.map((head) => html`<th scope="col">${head}</th>` as Markup))}
          </tr>
        </thead>
        <tbody>
          ${all(
            rows.map(
              ({ head, cells }) =>
                html`<tr>
                  <th scope="row">${head}</th>
                  ${all(cells.map((cell, at) => cellMarkup(cell, heads[at + 1] ?? '', nextId)))}
                </tr> ` as Markup,
            ),
          )}
        </tbody>
      </table>
    </div>
    ${note === undefined ? '' : html`<p class="muted">${note}</p>`}` as Markup;

/** A cell names its column, because on a narrow screen it stands below the others of its row. */
const cellMarkup = ({ text, align, mark, behind }: ReportCell, column: string, nextId: NextId): Markup => {
  const classes = [align, mark].filter((name) => name !== undefined).join(' ');
  const content = behind ? behindMarkup(text, behind, nextId()) : text;
  return (
    classes === ''
      ? html`<td data-column="${column}">${content}</td>`
      : html`<td class="${classes}" data-column="${column}">${content}</td>`
  ) as Markup;
};

const behindMarkup = (text: string, { title, lines }: Behind, id: string): Markup =>
  html`<button type="button" class="open" popovertarget="${id}" aria-label="${text}: ${title}">
      ${text}
    </button>
    <div popover id="${id}">
      <p class="behind-title">${title}: ${text}</p>
      <ul>
        ${all(lines.map(({ who, says }) => html`<li>${whoMarkup(who, says)}</li>` as Markup))}
      </ul>
      <button type="button" class="close" popovertarget="${id}" popovertargetaction="hide">
        ${reportWords.close}
      </button>
    </div>` as Markup;

const whoMarkup = (who: string, says: string | null): Markup => {
  if (who === '') return html`${says ?? ''}` as Markup;
  return (says === null || says === '' ? html`${who}` : html`<strong>${who}</strong>: ${says}`) as Markup;
};

const chartMarkup = (chart: ReportChart): Markup => {
  const attributes = html` role="img" aria-label="${reportWords.chartOf}: ${chart.title}"` as Markup;
  return html`<figure>
    ${raw(chartSvg(chart).replace('<svg', () => `<svg${attributes.toString()}`))}
    <figcaption><a href="#${chart.twin}">${reportWords.sameNumbers}</a></figcaption>
  </figure> ` as Markup;
};

const markups: Markups = {
  heading: ({ words }) => html`<h3>${words}</h3> ` as Markup,
  text: ({ words }) => html`<p>${words}</p> ` as Markup,
  list: ({ items }) =>
    html`<ul>
      ${all(items.map((item) => html`<li>${item}</li>` as Markup))}
    </ul> ` as Markup,
  table: tableMarkup,
  chart: chartMarkup,
};
