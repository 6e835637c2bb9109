import { describe, expect, it } from 'vitest';

import { cellsOf } from '#templates/cells.ts';
import type { Answers } from '#templates/format.ts';
import { formatWithId } from '#templates/formats/index.ts';
import type { Value } from '#templates/kinds/kind.ts';
import colours from '#templates/print/one-page-colours.json' with { type: 'json' };
import { onePageData, type OnePageOptions } from '#templates/print/one-page-data.ts';
import { onePageHtml } from '#templates/print/one-page-html.ts';

import { hasBrowser } from '../../browser.ts';
import { faultsInBrowser } from '../../contracts/browser.ts';
import { faultsOf } from '../../html-judge.ts';
import { exampleAnswers, exampleDeclaration, fullestAnswers } from '../../samples/answers.ts';

const bao = formatWithId('bao-2024')!;
const example = exampleAnswers(bao);
const options = { concept: false, declaration: exampleDeclaration(bao), reference: '4F0A-91C2-77BE' };

const htmlOf = (answers: Answers, other: Partial<OnePageOptions> = {}): string =>
  onePageHtml(onePageData(bao, answers, { ...options, ...other }));

const body = (html: string): string => html.slice(html.indexOf('<body>'));
const plain = (html: string): string =>
  body(html)
    .replace(/<[^>]*>/g, '\n')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) =>
      String({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }[name]),
    );
const headings = (html: string): string[] =>
  [...html.matchAll(/<(h\d)[^>]*>([^<]*)<\/\1>/g)].map(([, level = '', text = '']) => `${level} ${text}`);

/** Tags that are not closed in the order in which they were opened. */
const unbalanced = (html: string): string[] => {
  const open: string[] = [];
  for (const [, closing, tag = ''] of html.matchAll(/<(\/?)([a-z]\w*)[^>]*>/g)) {
    if (tag === 'meta') continue;
    if (closing !== '/') open.push(tag);
    else if (open.pop() !== tag) return [`</${tag}>`];
  }
  return open;
};

describe.each([
  ['ordinary', htmlOf(example)],
  ['the fullest', htmlOf(fullestAnswers(bao))],
  ['an empty concept', htmlOf({}, { concept: true, declaration: {} })],
])('the page: %s', (_, html) => {
  it('is a whole document in Dutch with a title, that needs nothing from elsewhere', () => {
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="nl">/);
    expect(html).toMatch(/<title>Hulp en ondersteuning op [^<]+<\/title>/);
    expect(html).toContain('name="viewport"');
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(| on\w+=/);
    expect(unbalanced(html)).toEqual([]);
  });

  it('is faultless HTML', async () => {
    expect(await faultsOf(html)).toEqual([]);
  });

  it.skipIf(!hasBrowser)('shuts nobody out, on a desk and on a telephone', async () => {
    expect(await faultsInBrowser(html)).toEqual([]);
  });

  it('has one heading of the first level, and the others one step at a time', () => {
    const levels = headings(html).map((heading) => Number(heading[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    expect(levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
  });

  it('has ids that occur once, and every label points to one of them', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const labels = [...html.matchAll(/aria-labelledby="([^"]+)"/g)].map(([, id]) => id);
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

it('says the same as the description, in the same order', () => {
  const { slots, school, lead, facts, note } = onePageData(bao, example, options);
  const text = plain(htmlOf(example));
  const said = [
    school,
    lead?.text ?? '',
    ...slots.flatMap((slot): string[] => {
      if (slot.form === 'text') return [slot.label, slot.value.text];
      if (slot.form === 'contact')
        return [slot.label, slot.whom?.text ?? '', ...slot.ways.map(({ value }) => value.text)];
      if (slot.form === 'offer')
        return [slot.label, ...slot.items.flatMap(({ label, value }) => [label, value.text])];
      return [slot.label, ...slot.items.map(({ text: item }) => item)];
    }),
    ...facts.map(({ value }) => value),
    note,
  ];
  let from = 0;
  for (const words of said) {
    const at = text.indexOf(words, from);
    expect(at, words).toBeGreaterThanOrEqual(0);
    from = at;
  }
});

it('never takes what a school wrote for markup', () => {
  const nasty = '</p><script>alert("x")</script><img src=x onerror=\'y\'>&lt;';
  const answers: Record<string, Value> = { ...example };
  for (const { key, part } of cellsOf(bao)) if (part.kind === 'text') answers[key] = nasty;
  const html = htmlOf(answers, { concept: true });
  expect(html).not.toMatch(/<script|<img/);
  expect(unbalanced(html)).toEqual([]);
  expect(plain(html)).toContain(nasty);
});

it('leads to the mailbox and the website, and nowhere else', () => {
  const links = [...htmlOf(example).matchAll(/href="([^"]*)"/g)].map(([, to]) => to);
  expect(links).toEqual(['mailto:info@dewaterlelie.example', 'https://www.dewaterlelie.example']);
  const wrong = { ...example, 'a.website': 'javascript:alert(1)', 'a.email': 'geen adres' };
  expect(htmlOf(wrong, { concept: true })).not.toContain('href');
});

it('says that it is a concept, and what is still to be filled in', () => {
  const html = htmlOf({}, { concept: true, declaration: {} });
  expect(plain(html)).toContain('Concept');
  expect(html).toContain('<em>Nog niet ingevuld</em>');
  expect(plain(htmlOf(example))).not.toMatch(/Concept|Nog niet/);
});

describe('the colours, for paper and screen alike', () => {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (a: string, b: string): number => {
    const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };
  const white = '#ffffff';
  const pairs = [
    ...(['ink', 'muted', 'accent', 'band'] as const).flatMap((ink) =>
      ([white, colours.warm, colours.calm] as const).map((paper) => [colours[ink], paper] as const),
    ),
    ...(['bandText', 'bandMuted'] as const).flatMap((ink) =>
      ([colours.band, colours.bandSoft] as const).map((paper) => [colours[ink], paper] as const),
    ),
    [colours.accent, colours.bandText] as const,
  ];

  it.each(pairs)('%s reads on %s (WCAG AA)', (ink, paper) => {
    expect(contrast(ink, paper)).toBeGreaterThan(4.5);
  });
});
