/**
 * What every publisher promises, whatever it makes. Runs for each publisher in the list, so a new one is tested by being
 * there; its own tests hold what only it does.
 */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { Publication } from '#service/publish/publication.ts';
import { publishWith, type PublishedFile, type Publisher } from '#service/publish/publisher.ts';
import { cellAt, cellsOf, type Cell } from '#templates/cells.ts';
import { countCharacters } from '#templates/characters.ts';
import { computeAll } from '#templates/compute.ts';
import type { Answers, Format } from '#templates/format.ts';
import { formats } from '#templates/formats/index.ts';
import type { Value } from '#templates/kinds/kind.ts';
import { published } from '#templates/published.ts';
import { showValue } from '#templates/values.ts';

import { exampleAnswers, exampleDeclaration, fullestAnswers } from '../samples/answers.ts';
import { hostileTexts } from './hostile.ts';
import { judgeOf } from './judges.ts';
import { showingAll, withEverythingPublic } from './telling-formats.ts';

const final = (format: Format, answers: Answers): Publication =>
  Publication.final({ format, answers, declaration: exampleDeclaration(format), findings: [] });

const squeezed = (text: string): string => text.normalize('NFC').replace(/[\s\u00ad]+/g, '');

const escapeRegex = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The places of free text that are always shown: no condition hangs on them, and no offer. */
const textCells = (format: Format): readonly Cell[] =>
  cellsOf(format).filter(
    ({ key, part, field, audience }) =>
      part.kind === 'text' &&
      part.pattern === undefined &&
      audience === 'public' &&
      field.shownIn.includes('schoolgids') &&
      field.required === true &&
      field.need === undefined &&
      field.kind !== 'rows' &&
      exampleAnswers(format)[key] !== undefined,
  );

/** Profiles that together hold each of these texts at least once. */
const profilesWith = (format: Format, texts: readonly string[]): Answers[] => {
  const cells = textCells(format);
  const rounds = Math.ceil(texts.length / cells.length);
  return Array.from({ length: rounds }, (_, round) => ({
    ...exampleAnswers(format),
    ...Object.fromEntries(
      cells.map(({ key }, at) => [key, texts[(round * cells.length + at) % texts.length] ?? '']),
    ),
  }));
};

export const publisherContract = (publisher: Publisher): void => {
  const filesOf = async (publication: Publication): Promise<readonly PublishedFile[]> =>
    (await publishWith(publisher, publication)).files;
  const textFor = async (publication: Publication): Promise<string> => {
    const files = await filesOf(publication);
    return squeezed((await Promise.all(files.map((file) => judgeOf(file).text(file.bytes)))).join('\n'));
  };

  afterEach(() => void vi.useRealTimers());

  it('has a slug, a title and a sentence on what it is for', () => {
    expect(publisher.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(publisher.title).not.toBe('');
    expect(publisher.purpose).toMatch(/^[A-Z].*\.$/);
  });

  describe.each(formats)('$id', (format) => {
    const example = exampleAnswers(format);

    it('makes files with plain names that differ', async () => {
      const names = (await filesOf(final(format, example))).map(({ name }) => name);
      expect(names.length).toBeGreaterThan(0);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[a-z0-9-]+\.[a-z0-9]+$/);
    });

    it('makes the same bytes on another day', async () => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-01-02T10:00:00Z') });
      const one = await filesOf(final(format, example));
      vi.setSystemTime(new Date('2031-07-08T23:59:59Z'));
      const other = await filesOf(final(format, example));
      for (const [at, { bytes }] of one.entries())
        expect(Buffer.from(bytes).equals(Buffer.from(other[at]!.bytes))).toBe(true);
    });

    it('says what the school says, whom to call, and from when and until when', async () => {
      const text = await textFor(final(format, example));
      for (const { key } of textCells(format)) expect(text, key).toContain(squeezed(example[key] as string));
      expect(text).toMatch(/Geldigtotenmet:?\d+[a-z]+\d{4}/);
      expect(text).toMatch(/Vastgesteldop:?\d+[a-z]+\d{4}/);
      expect(text).toContain(squeezed(format.term));
    });

    it('says of a concept that it is one, and of a final publication not', async () => {
      const concept = Publication.concept({ format, answers: example, declaration: {} }, '2025-03-01');
      expect(await textFor(concept)).toContain('Conceptvan1maart2025');
      expect(await textFor(final(format, example))).not.toContain('Concept');
    });

    it('prints hostile text as itself', async () => {
      let text = '';
      for (const answers of profilesWith(format, hostileTexts)) text += await textFor(final(format, answers));
      for (const hostile of hostileTexts) expect(text, hostile).toContain(squeezed(hostile));
    });

    describe('keeps to itself', () => {
      let raw: string;
      const secret: Record<string, Value> = { ...example };
      for (const { key, part, audience } of cellsOf(format))
        if (audience === 'internal') {
          if (part.kind === 'text' && !part.pattern) secret[key] = 'Vertrouwelijk gegeven';
          if (part.kind === 'number') secret[key] = Math.min(part.max, 73);
        }
      beforeAll(async () => {
        const files = await filesOf(final(showingAll(format), secret));
        raw = files.map((file) => judgeOf(file).raw(file.bytes)).join('\n');
      });

      it('every internal text', () => {
        expect(raw).not.toContain('Vertrouwelijk');
      });

      it('every label of an internal field or column', () => {
        const shown = new Set(
          cellsOf(format).flatMap(({ audience, field, part }) =>
            audience === 'public' ? [field.label, part.label, field.parentLabel] : [],
          ),
        );
        const internal = cellsOf(format)
          .filter(({ audience, part }) => audience === 'internal' && !shown.has(part.label))
          .map(({ part }) => part.label)
          .filter((label) => label.length > 12);
        expect(internal.length).toBeGreaterThan(0);
        expect(internal.filter((label) => raw.includes(label))).toEqual([]);
      });
    });

    it('shows no number that is not published, also when a format makes every number public', async () => {
      const open = withEverythingPublic(format);
      const answers: Record<string, Value> = { ...example };
      for (const { key, part, field } of cellsOf(open)) {
        if (part.kind !== 'number') continue;
        if (part.unit === 'pupils') answers[key] = field.role === 'pupils' ? 150 : 3;
        if (part.unit === 'percent') answers[key] = 97;
      }
      const text = await textFor(final(open, answers));
      const values = { ...answers, ...computeAll(open, answers) };
      const told = published(open, answers).suppressed.filter((key) => {
        const { field, part } = cellAt(open, key)!;
        const label = escapeRegex(squeezed(field.parentLabel ?? field.label));
        const value = escapeRegex(squeezed(showValue(part, values[key]!)));
        return new RegExp(`${label}[.:]?(1-2-2024:|2023-2024:)?${value}(?![\\d-])`).test(text);
      });
      expect(told).toEqual([]);
      expect(text).toContain('<5');
      expect(text.replace(/[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}/, '')).not.toMatch(/(?<!\d)97(?!\d)/);
    });

    it('publishes nothing of a format that says nothing on it', async () => {
      const publication = final({ ...format, schoolgids: [] }, example);
      const blocking = publisher.check(publication).filter(({ severity }) => severity === 'blocking');
      expect(blocking.map(({ code }) => code)).toEqual(['nothing-to-publish']);
      await expect(filesOf(publication)).rejects.toMatchObject({ code: 'publish-blocked' });
    });

    describe.each([
      ['an ordinary profile', () => final(format, example)],
      ['the fullest profile', () => final(format, fullestAnswers(format))],
      ['an empty concept', () => Publication.concept({ format, answers: {}, declaration: {} }, '2025-03-01')],
      ['hostile text', () => final(format, profilesWith(format, hostileTexts)[0]!)],
    ])('of %s', (_, publication) => {
      let files: readonly PublishedFile[];
      beforeAll(async () => {
        files = await filesOf(publication());
      });

      it('makes files in which other programs find no fault', async () => {
        for (const file of files) expect(await judgeOf(file).faults(file.bytes), file.name).toEqual([]);
      });

      it('makes headings that go one step at a time', async () => {
        for (const file of files) {
          const levels = (await judgeOf(file).headings(file.bytes)).map((heading) => Number(heading[0]));
          for (const [at, level] of levels.entries())
            expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
        }
      });
    });
  });
};

/** Shorter than any limit that a publisher may have; else it would test shortening. */
if (hostileTexts.some((text) => countCharacters(text) > 400)) throw new Error('A hostile text is too long');
