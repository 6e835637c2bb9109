/**
 * The one-page as HTML, from the same description as the PDF: the same words in the same order. A whole page in one string,
 * with its style inside and no scripts, so that a pane can show it in a frame while a person writes, and a school can put it on
 * its website. From 320 pixels wide. It prints on A4, but only the PDF is one page for certain.
 */
import { escapeHtml } from '../html.ts';
import type { Shown } from './block.ts';
import colours from './one-page-colours.json' with { type: 'json' };
import type { OnePageData } from './one-page-data.ts';
import type { Labelled, PageSlot } from './one-page-slots.ts';

const shown = ({ text, link, muted }: Shown): string => {
  if (muted) return `<em>${escapeHtml(text)}</em>`;
  return link === undefined ? escapeHtml(text) : `<a href="${escapeHtml(link)}">${escapeHtml(text)}</a>`;
};

const list = (items: readonly Shown[]): string =>
  `<ul>${items.map((item) => `<li>${shown(item)}</li>`).join('')}</ul>`;

const need = ({ label, value }: Labelled): string =>
  `<div><h3>${escapeHtml(label)}</h3><p>${shown(value)}</p></div>`;

const way = ({ label, value }: Labelled): string =>
  `<div><dt>${escapeHtml(label)}</dt><dd>${shown(value)}</dd></div>`;

const forms: { readonly [F in PageSlot['form']]: (slot: Extract<PageSlot, { form: F }>) => string } = {
  text: ({ value }) => `<p>${shown(value)}</p>`,
  points: ({ items }) => list(items),
  ticks: ({ items }) => list(items),
  offer: ({ items }) => `<div class="needs">${items.map(need).join('')}</div>`,
  contact: ({ whom, ways }) =>
    [
      whom === null ? '' : `<p class="whom">${shown(whom)}</p>`,
      ways.length === 0 ? '' : `<dl class="ways">${ways.map(way).join('')}</dl>`,
    ].join(''),
};

const section = (slot: PageSlot): string => {
  const body = (forms[slot.form] as (slot: PageSlot) => string)(slot);
  const id = `deel-${escapeHtml(slot.slot)}`;
  return `<section class="${slot.form}" aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(slot.label)}</h2>${body}</section>`;
};

// A list without a style of bullets is no list to some screen readers, so its bullet is an empty text.
const style = `
*{box-sizing:border-box}
body{margin:0;background:#fff;color:${colours.ink};font:1rem/1.5 "Source Sans 3","Segoe UI",system-ui,sans-serif;overflow-wrap:anywhere}
header,main,footer{padding:1.25rem max(1rem,calc(50% - 27rem))}
header{background:${colours.band};color:${colours.bandText}}
h1,h2,h3,p,ul,dl,dd{margin:0}
.mark{display:inline-block;background:${colours.bandText};color:${colours.accent};font-weight:700;border-radius:.25rem;padding:.1rem .6rem;margin-bottom:.5rem}
.subject{color:${colours.bandMuted};font-weight:700;font-size:.9rem}
h1{font-size:1.9rem;line-height:1.2}
.lead{font-size:1.2rem;line-height:1.35;padding-top:.5rem}
.lead em{color:${colours.bandMuted}}
h2{font-size:1.2rem;line-height:1.3;color:${colours.accent};padding-bottom:.4rem}
h3{font-size:1rem;color:${colours.band}}
em{color:${colours.muted};font-style:normal}
a{color:${colours.band}}
main{display:flex;flex-wrap:wrap;gap:1.5rem 2rem}
section{flex:1 1 18rem;min-width:0}
.offer,.ticks,.contact{flex-basis:100%}
.offer,.contact{border-radius:.4rem;padding:1rem}
.offer{background:${colours.warm}}
.contact{background:${colours.calm}}
ul{list-style-type:"";padding:0}
li{position:relative;padding-left:1.3em;break-inside:avoid}
li::before{content:"✓";content:"✓" / "";position:absolute;left:0;color:${colours.accent};font-weight:700}
.ticks ul{columns:3 14rem;column-gap:1.5rem}
.needs,.ways{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:.75rem 2rem}
.ways{gap:.1rem 2rem}
.ways div{display:flex;flex-wrap:wrap;gap:0 .6rem}
.whom{font-weight:700;padding-bottom:.5rem}
dt{font-weight:700;color:${colours.band}}
footer{color:${colours.muted};font-size:.9rem}
footer dl{display:flex;flex-wrap:wrap;gap:0 1.5rem;border-top:1px solid ${colours.hairline};padding-top:.6rem}
footer dl div{display:flex;flex-wrap:wrap;gap:0 .35rem}
footer dt{font-weight:400;color:inherit}
footer p{padding-top:.2rem}
@page{size:A4;margin:0}
@media print{
html{font-size:9.5pt}
body{line-height:1.4;-webkit-print-color-adjust:exact;print-color-adjust:exact}
header,main,footer{padding:1rem 14mm}
main{gap:1rem 2rem}
section{break-inside:avoid}
a{color:inherit;text-decoration:none}
}`;

/** A whole HTML page. Everything in it that a school wrote is escaped. */
export const onePageHtml = (data: OnePageData): string => {
  const { title, subject, school, lead, mark, slots, facts, note } = data;
  return [
    '<!DOCTYPE html>',
    '<html lang="nl">',
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style></head>`,
    '<body>',
    '<header>',
    mark === null ? '' : `<p class="mark">${escapeHtml(mark)}</p>`,
    `<p class="subject">${escapeHtml(subject)}</p>`,
    `<h1>${escapeHtml(school)}</h1>`,
    lead === null ? '' : `<p class="lead">${shown(lead)}</p>`,
    '</header>',
    `<main>${slots.map(section).join('\n')}</main>`,
    '<footer><dl>',
    ...facts.map(
      ({ label, value }) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`,
    ),
    `</dl><p>${escapeHtml(note)}</p></footer>`,
    '</body>',
    '</html>',
    '',
  ]
    .filter((line) => line !== '')
    .join('\n');
};
