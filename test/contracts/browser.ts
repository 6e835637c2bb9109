/** A page as Chromium shows it, at the width of a desk and of a small phone, with axe-core looking for barriers. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { chromium, type Browser, type Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const chromiumPath = PROGRAMS.find((path) => existsSync(path));

export interface Shown {
  readonly text: string;
  /** `2 Title` */
  readonly headings: readonly string[];
}

let browser: Promise<Browser> | undefined;

const WIDTHS = [1280, 320];

const faultsAt = async (page: Page, width: number): Promise<string[]> => {
  await page.setViewportSize({ width, height: 900 });
  return page.evaluate(async (screen) => {
    const { axe: engine } = window as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await engine.run();
    const wide = document.documentElement.scrollWidth > screen ? [`wider than ${screen}`] : [];
    return [...wide, ...violations.map(({ id, nodes }) => `${id} at ${screen}: ${nodes[0]?.html ?? ''}`)];
  }, width);
};

const withPage = async <T>(html: string, use: (page: Page, asked: string[]) => Promise<T>): Promise<T> => {
  browser ??= chromium.launch({
    args: ['--no-sandbox'],
    ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
  });
  const page = await (await browser).newPage({ viewport: { width: WIDTHS[0]!, height: 900 } });
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

/** What axe-core finds, what is wider than the screen, and what the page asks of the world outside. */
export const faultsInBrowser = (html: string): Promise<string[]> =>
  withPage(html, async (page, asked) => {
    await page.evaluate(axe);
    const faults: string[] = [];
    for (const width of WIDTHS) faults.push(...(await faultsAt(page, width)));
    return [...asked.map((what) => `reaches outside: ${what}`), ...faults];
  });

export const closeBrowser = async (): Promise<void> => {
  if (browser) await (await browser).close();
};
