/** A page as Chromium shows it, at the width of a desk and of a small phone, with axe-core looking for barriers. */
import type { Page } from 'playwright-core';

import { browser, DESK, scrollsSideways, TELEPHONE, violations } from '../browser.ts';

export interface Shown {
  readonly text: string;
  /** `2 Title` */
  readonly headings: readonly string[];
}

const { open } = browser();

const withPage = async <T>(html: string, use: (page: Page, asked: string[]) => Promise<T>): Promise<T> => {
  const page = await open('');
  try {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await page.setContent(html);
    return await use(page, asked);
  } finally {
    await page.close();
  }
};

/** What a person reads. */
export const shownInBrowser = (html: string): Promise<Shown> =>
  withPage(html, async (page) => ({
    text: await page.locator('body').innerText(),
    headings: await page
      .locator('h1,h2,h3,h4,h5,h6')
      .evaluateAll((found) => found.map((one) => `${one.tagName[1]!} ${one.textContent}`)),
  }));

const faultsAt = async (page: Page, width: number): Promise<string[]> => {
  await page.setViewportSize({ width, height: 900 });
  const faults = await violations(page);
  if (await scrollsSideways(page)) faults.push('wider than the screen');
  return faults.map((fault) => `at ${width}: ${fault}`);
};

/** What axe-core finds, what is wider than the screen, and what the page asks of the world outside. */
export const faultsInBrowser = (html: string): Promise<string[]> =>
  withPage(html, async (page, asked) => {
    const faults = [...(await faultsAt(page, DESK)), ...(await faultsAt(page, TELEPHONE))];
    return [...asked.map((what) => `reaches outside: ${what}`), ...faults];
  });
