/**
 * The live document in a real browser: nothing that axe finds wrong, no sideways scrolling on a telephone, and every field
 * within reach of the keyboard.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { formats } from '#templates/formats/index.ts';
import { fill } from '#templates/word/fill.ts';
import { documentStyle, renderDocument, renderedHtml, rerender } from '#templates/word/render.ts';
import { slotsOf } from '#templates/word/slots.ts';
import { writeTemplate } from '#templates/word/template.ts';

import { browser, hasBrowser, scrollsSideways, violations, type View } from '../../browser.ts';
import { exampleAnswers, exampleDeclaration } from '../../samples/answers.ts';
import { reviewed } from './reviewed.ts';

const texts = (at: number) =>
  slotsOf(formats[at]!).filter(
    ({ cell, part }) => cell?.field.filledBy === 'school' && part.kind === 'text' && !part.pattern,
  );

describe.skipIf(!hasBrowser)('the live document in Chromium', () => {
  const { open } = browser();

  const shown = (html: string, width: number, more: Omit<View, 'width'> = {}): Promise<Page> =>
    open(
      `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Profiel</title><style>${documentStyle}</style></head><body><main>${html}</main></body></html>`,
      { width, ...more },
    );

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
      expect(await scrollsSideways(page)).toBe(false);
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
});
