/** A real browser as judge of pages: Chromium, and axe-core in it. A test that needs it is skipped where it is not installed. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll } from 'vitest';

const PROGRAM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

export const hasBrowser = PROGRAM !== undefined;

export interface Violation {
  readonly rule: string;
  readonly places: readonly string[];
}

/** One browser for the tests of one file. */
export const browser = () => {
  let started: Promise<Browser> | undefined;
  afterAll(async () => {
    await (await started)?.close();
  });
  const start = (): Promise<Browser> =>
    (started ??= chromium.launch({ executablePath: PROGRAM ?? '', args: ['--no-sandbox'] }));
  return {
    /** Opens a page of this text, in a window of this width in pixels. */
    open: async (html: string, { width = 1280 } = {}): Promise<Page> => {
      const page = await (await start()).newPage({ viewport: { width, height: 900 } });
      await page.setContent(html, { waitUntil: 'load' });
      return page;
    },
  };
};

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe-core finds by the rules of WCAG 2.2 A and AA and by its own best practices. */
export const violations = async (page: Page): Promise<Violation[]> => {
  await page.addScriptTag({ path: axe });
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => ({
      rule: id,
      places: nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)),
    }));
  });
};

/** Whether something sticks out so that a reader must scroll the whole page sideways. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
