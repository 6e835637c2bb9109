/**
 * The live document in a real browser: nothing that axe finds wrong, no sideways scrolling on a telephone, and every field
 * within reach of the keyboard.
 */
import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { formats } from '#templates/formats/index.ts';
import { fill } from '#templates/word/fill.ts';
import { documentStyle, renderDocument, renderedHtml, rerender } from '#templates/word/render.ts';
import { slotsOf } from '#templates/word/slots.ts';
import { writeTemplate } from '#templates/word/template.ts';

import { exampleAnswers, exampleDeclaration } from '../../samples/answers.ts';
import { reviewed } from './reviewed.ts';

const CHROMIUM = '/usr/bin/chromium';
const isInstalled = existsSync(CHROMIUM);

const texts = (at: number) =>
  slotsOf(formats[at]!).filter(
    ({ cell, part }) => cell?.field.filledBy === 'school' && part.kind === 'text' && !part.pattern,
  );

describe.runIf(isInstalled)(
  `the live document in Chromium (${isInstalled ? 'found' : `absent: no ${CHROMIUM}`})`,
  () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    });
    afterAll(() => browser.close());

    const shown = async (html: string, width: number, more: object = {}): Promise<Page> => {
      const page = await browser.newPage({ viewport: { width, height: 900 }, ...more });
      await page.setContent(
        `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Profiel</title><style>${documentStyle}</style></head><body><main>${html}</main></body></html>`,
      );
      return page;
    };

    const violations = async (page: Page): Promise<string[]> => {
      await page.evaluate(axe.source);
      const results = await page.evaluate<axe.AxeResults>('axe.run()');
      return results.violations.map(
        ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`,
      );
    };

    const documents = formats.flatMap((format, at): [string, Uint8Array][] => {
      const filled = fill(format, exampleAnswers(format), {
        declaration: exampleDeclaration(format),
        round: '2024',
      });
      const [first, second] = texts(at);
      return [
        [`${format.id}, empty`, writeTemplate(format)],
        [`${format.id}, filled and reviewed`, reviewed(filled, first!, second!)],
      ];
    });

    describe.each(documents)('%s', (_, bytes) => {
      const rendering = renderDocument(bytes, formats);
      const number = slotsOf(rendering.format).find(
        ({ cell, part }) => cell?.field.filledBy === 'school' && part.kind === 'number',
      )!;
      const html = renderedHtml(rerender(rendering, { [number.cell!.key]: { raw: 'een paar' } }).rendering);

      it.each([1100, 320])('has nothing wrong according to axe, %i pixels wide', async (width) => {
        const page = await shown(html, width);
        expect(await violations(page)).toEqual([]);
        await page.close();
      });

      it('fits a telephone: nothing is wider than the screen', async () => {
        const page = await shown(html, 320);
        expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(320);
        await page.close();
      });

      it('has every field and every mark of a comment in the order of the Tab key, each with a visible focus', async () => {
        const page = await shown(html, 1100);
        const outOfReach = await page.evaluate<number>(
          `[...document.querySelectorAll('[data-key], .sop-mark')].filter((e) => { e.focus(); return document.activeElement !== e || e.tabIndex < 0; }).length`,
        );
        expect(outOfReach).toBe(0);
        await page.keyboard.press('Tab');
        await page.locator('[data-key]').first().focus();
        await page.keyboard.press('Tab');
        const outline = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle');
        expect(outline).toBe('solid');
        await page.close();
      });

      it('keeps lines around its fields in colours that a person chose', async () => {
        const page = await shown(html, 1100, { forcedColors: 'active' });
        const borders = await page.evaluate<string[]>(
          `[...new Set([...document.querySelectorAll('input[type=text],textarea,select')].map((e) => getComputedStyle(e).borderTopStyle))]`,
        );
        expect(borders.filter((style) => style === 'none')).toEqual([]);
        expect(await violations(page)).toEqual([]);
        await page.close();
      });
    });
  },
);
