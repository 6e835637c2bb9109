/** A real browser as judge of pages: Chromium, and axe-core in it. A test that needs it is skipped where it is not installed. */
import { existsSync } from 'node:fs';

import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll } from 'vitest';

const PROGRAM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

export const hasBrowser = PROGRAM !== undefined;

/** In pixels of CSS: a screen on a desk and a small telephone. */
export const DESK = 1280;
export const TELEPHONE = 320;

export interface View {
  readonly width?: number;
  /** With the colours that a person chose, as Windows does. */
  readonly forcedColors?: 'active';
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
    /** Opens a page of this text. */
    open: async (html: string, { width = DESK, ...more }: View = {}): Promise<Page> => {
      const page = await (await start()).newPage({ viewport: { width, height: 900 }, ...more });
      await page.setContent(html, { waitUntil: 'load' });
      return page;
    },
  };
};

/** What axe-core finds by the rules of WCAG A and AA and its own best practices: the rule, and the first place. */
export const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const results = await page.evaluate<axe.AxeResults>('axe.run()');
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
};

/** Whether something sticks out so that a reader must scroll the whole page sideways. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');
