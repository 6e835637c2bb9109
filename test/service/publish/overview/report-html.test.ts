import { describe, expect, it } from 'vitest';

import type { Report } from '#service/overview/report/report.ts';
import { reportHtml } from '#service/publish/overview/report-html.ts';

import { browser, hasBrowser, scrollsSideways, violations } from '../../../browser.ts';
import { faultsOf } from '../../../html-judge.ts';
import { reportsOf } from '../../overview/report/reports.ts';
import {
  heuvelland,
  organised,
  overview,
  parkstad,
  pupils,
  sboSo,
  school,
  targetGroup,
} from '../../overview/profiles.ts';

const HOSTILE = '<img src=x onerror=alert(1)> & "Zó" de \'Brug\' \u202e';

const region = [
  ...['De Kei', 'De Brug', 'Het Nest'].map((name, at) =>
    school({
      name,
      brin6: `99A${at}00`,
      adopted: '2024-11-05',
      answers: {
        ...organised('n2', { 'm.ass.niveau': 'geen' }),
        ...pupils(100 + at),
        'o.niveau.2': 12,
        'o.niveau.3': 7,
        'o.niveau.4': 5,
      },
    }),
  ),
  school({ name: HOSTILE, brin6: '99AZ00', consortium: parkstad, blocking: 2, answers: pupils(80) }),
  school({ name: 'SBO De Horizon', brin6: '99SA00', format: sboSo, answers: targetGroup(1, 'ass') }),
];

const reports = reportsOf(region);
const empty: Report = reportsOf([]).own;

describe('the report as a page', () => {
  it.each(Object.entries({ ...reports, empty }))('is faultless HTML (%s)', async (_, report) => {
    expect(await faultsOf(await reportHtml(report))).toEqual([]);
  });

  it('shows what people wrote as they wrote it', async () => {
    const page = await reportHtml(reports.own);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Zó&quot;');
    expect(page).not.toContain('<img');
  });

  it('is the same when it is made again', async () => {
    expect(await reportHtml(reports.own)).toBe(await reportHtml(reports.own));
  });

  it('has the same number in the chart and in the table that it points at', async () => {
    const page = await reportHtml(reports.own);
    for (const [, twin] of page.matchAll(/<figcaption><a href="#([^"]+)"/g))
      expect(page).toContain(`<caption id="${twin}">`);
  });
});

describe.skipIf(!hasBrowser)('the report in a browser', () => {
  const { open } = browser();

  it.each(Object.entries(reports))('has nothing that shuts people out (%s)', async (_, report) => {
    expect(await violations(await open(await reportHtml(report)))).toEqual([]);
  });

  it('fits a telephone', async () => {
    expect(await scrollsSideways(await open(await reportHtml(reports.own), { width: 320 }))).toBe(false);
  });

  it('names the column of every number on a telephone, and leaves out what is too small to read there', async () => {
    const page = await open(await reportHtml(reports.own), { width: 320 });
    const named = await page
      .locator('td')
      .evaluateAll((cells) =>
        cells.map((cell) => [
          getComputedStyle(cell, '::before').content,
          JSON.stringify(
            cell.closest('table')!.tHead!.rows[0]!.cells[(cell as HTMLTableCellElement).cellIndex]!
              .innerText || cell.dataset.column,
          ),
        ]),
      );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter(([shown, head]) => shown !== head)).toEqual([]);
    expect(await page.locator('figure:visible').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  it('begins every chapter on a page of its own in print', async () => {
    const page = await open(await reportHtml(reports.own));
    await page.emulateMedia({ media: 'print' });
    const breaks = await page
      .locator('main > section')
      .evaluateAll((chapters) => chapters.map((chapter) => getComputedStyle(chapter).breakBefore));
    expect(breaks).toEqual(['auto', ...breaks.slice(1).map(() => 'page')]);
    expect(breaks.length).toBeGreaterThan(3);
  });

  it('opens the schools behind a number with the keyboard, and closes them again', async () => {
    const page = await open(await reportHtml(reports.own));
    const number = page.getByRole('button', { name: /^3: Lezen, spelling en dyslexie: In de groep/ }).first();
    const schools = page.locator(`#${(await number.getAttribute('popovertarget')) ?? ''}`);
    await number.focus();
    await page.keyboard.press('Enter');
    expect(await schools.isVisible()).toBe(true);
    expect(await schools.innerText()).toContain('Het Nest');
    await page.keyboard.press('Escape');
    expect(await schools.isVisible()).toBe(false);
    expect(await number.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('runs nothing that a school wrote', async () => {
    const page = await open(await reportHtml(reports.own));
    expect(await page.locator('img, script').count()).toBe(0);
  });
});

it('tells an outsider no name of a school that has not declared', async () => {
  const page = await reportHtml(reports.shared);
  expect(page).toContain('De Kei');
  expect(page).not.toContain('onerror');
  expect(overview(region).schools.map(({ consortium }) => consortium)).toContain(heuvelland);
});
