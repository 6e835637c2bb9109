import { describe, expect, it } from 'vitest';

import { cellsOf, cellWithRole } from '#templates/cells.ts';
import type { Answers, Format } from '#templates/format.ts';
import { formats, formatWithId } from '#templates/formats/index.ts';
import { wordsOf, type Block } from '#templates/print/block.ts';
import palette from '#templates/print/palette.json' with { type: 'json' };
import { profileData, type ProfileData, type ProfileOptions } from '#templates/print/profile-data.ts';
import { showValue } from '#templates/values.ts';

import { exampleAnswers, exampleDeclaration, fullestAnswers } from '../../samples/answers.ts';

const bao = formatWithId('bao-2024')!;
const sbo = formatWithId('sbo-so-2024')!;

const dataOf = (format: Format, answers: Answers, options: Partial<ProfileOptions> = {}): ProfileData =>
  profileData(format, answers, {
    audience: 'full',
    concept: false,
    declaration: exampleDeclaration(format),
    reference: '4F0A-91C2-77BE',
    at: '2024-11-05T14:03:00Z',
    ...options,
  });

const without = (answers: Answers, ...keys: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.includes(key)));

const blocks = (data: ProfileData): Block[] => data.sections.flatMap((section) => section.blocks);
const words = (data: ProfileData): string => blocks(data).map(wordsOf).join('\n');
const blockLabelled = (data: ProfileData, label: string): Block | undefined =>
  blocks(data).find((block) => 'label' in block && block.label === label);

describe.each(formats)('the full print of $id', (format) => {
  it('has every answer, as people write it', () => {
    const answers = fullestAnswers(format);
    const all = words(dataOf(format, answers));
    const lost = cellsOf(format).filter(({ key, part }) => {
      const value = answers[key];
      if (value === undefined) return false;
      const shown = Array.isArray(value)
        ? value.map((id) => showValue(part, [id as string]))
        : [showValue(part, value)];
      return shown.some((text) => !all.includes(text.replace(/\s*…$/, '')));
    });
    expect(lost.map(({ key }) => key)).toEqual([]);
  });

  it('marks what is internal and says that it is not for publication', () => {
    const data = dataOf(format, exampleAnswers(format));
    expect(data.marks).toEqual(['Volledig exemplaar', 'niet voor publicatie']);
    expect(blockLabelled(data, 'Toelichting op de kengetallen')).toMatchObject({ internal: true });
  });
});

describe('the texts of the one-page in a profile', () => {
  const titles = (audience: ProfileOptions['audience']): string[] =>
    dataOf(bao, exampleAnswers(bao), { audience }).sections.map(({ title }) => title);

  it('stand under words that a parent knows in the publication, and under those of the form for who checks them', () => {
    expect(titles('publication')).toContain('In het kort');
    expect(titles('publication')).not.toContain('One-page');
    expect(titles('full')).toContain('One-page');
    expect(words(dataOf(bao, exampleAnswers(bao), { audience: 'publication' }))).not.toMatch(/one-page/i);
  });
});

describe.each(formats)('the publication of $id', (format) => {
  const data = dataOf(format, exampleAnswers(format), { audience: 'publication' });
  const emptyConcept = dataOf(format, {}, { audience: 'publication', concept: true, declaration: {} });

  it('has no place for what is internal, not even its label, and not in a concept either', () => {
    const internal = cellsOf(format).filter(
      ({ audience, field }) => audience === 'internal' && field.audience === 'internal',
    );
    const publicLabels = new Set(
      format.fields.filter(({ audience }) => audience === 'public').map(({ label }) => label),
    );
    const labels = internal.map(({ field }) => field.label).filter((label) => !publicLabels.has(label));
    expect(labels.length).toBeGreaterThan(5);
    for (const print of [data, emptyConcept])
      expect(labels.filter((label) => words(print).includes(label))).toEqual([]);
    expect(data.marks).toEqual([]);
  });

  it('gives every section a colour of its own', () => {
    const inks = data.sections.map(({ ink }) => ink);
    expect(new Set(inks.slice(0, 10)).size).toBe(Math.min(10, inks.length));
  });
});

describe('a print', () => {
  it('of a concept says what a school still has to fill in, and leaves out what it need not', () => {
    const answers = without(exampleAnswers(bao), 'b.visie', 'g.schoolplan');
    const concept = dataOf(bao, answers, { concept: true, declaration: {} });
    expect(blockLabelled(concept, 'Visie op ondersteuning')).toMatchObject({
      value: { text: 'Nog niet ingevuld' },
    });
    expect(words(concept)).not.toContain('Waar staat dit in het schoolplan?');
    expect(concept.marks).toContain('Concept');
    expect(concept.cover).toContainEqual({ label: 'Stand', value: 'Concept van 5 november 2024' });
  });

  it('that is final names nothing that is not there', () => {
    const answers = without(exampleAnswers(bao), 'b.visie');
    expect(words(dataOf(bao, answers))).not.toMatch(/Nog niet ingevuld|Visie op ondersteuning/);
  });

  it('lists only what is ticked, and completes “Anders, namelijk …” with the words of the school', () => {
    const data = dataOf(bao, {
      ...exampleAnswers(bao),
      'a.concept': ['dalton', 'anders'],
      'a.concept_anders': 'Werken in units',
    });
    expect(blockLabelled(data, 'Onderwijsconcept')).toMatchObject({
      items: ['Dalton', 'Anders, namelijk: Werken in units'],
    });
  });

  it('does not lose the words of the school when the box beside them is not ticked', () => {
    const data = dataOf(bao, {
      ...exampleAnswers(bao),
      'a.concept': ['dalton'],
      'a.concept_anders': 'Werken in units',
    });
    expect(words(data)).toContain('Werken in units');
  });

  it('makes one table of fields that ask the same, with the question as heading', () => {
    const table = blockLabelled(dataOf(bao, exampleAnswers(bao)), 'Ons aanbod per behoefte');
    expect(table).toMatchObject({
      columns: [{ label: 'Onderdeel' }, { label: 'Hoe is dit bij u georganiseerd?' }],
    });
    expect(table?.type === 'table' && table.rows[0]?.[0]).toEqual({ text: 'Lezen, spelling en dyslexie' });
  });

  it('leaves out the empty lines of a list', () => {
    const table = blockLabelled(dataOf(bao, exampleAnswers(bao)), 'Expertise van het team');
    expect(table?.type === 'table' && table.rows.length).toBe(2);
  });

  it('writes a small number of pupils as <5 and tells why', () => {
    const pupils = cellWithRole(sbo, 'pupils')!.key;
    const data = dataOf(sbo, { ...exampleAnswers(sbo), [pupils]: 3 }, { audience: 'publication' });
    expect(blockLabelled(data, 'Stand op 1-2-2024')).toMatchObject({
      rows: [[{ text: 'Aantal leerlingen' }, { text: '<5' }], expect.anything()],
    });
    expect(words(data)).toContain('Gemiddelde groepsgrootte\nNiet gepubliceerd');
    expect(words(data)).toContain('staan er als <5');
  });

  it.each(formats)(
    'of $id explains the levels in the section that asks for them, and not how to fill it in',
    (format) => {
      const data = dataOf(format, exampleAnswers(format), { audience: 'full' });
      const place = data.sections.find(({ blocks }) =>
        blocks.some((block) => 'label' in block && block.label === 'De niveaus van ondersteuning'),
      );
      expect(place?.title).toContain('Ankerpunt 4');
      expect(words(data)).not.toMatch(/vult dit niveau niet in|geen telling/);
    },
  );

  it('for the public has the texts of the one-page, and not which needs were chosen for it', () => {
    const chosen = 'Welke behoeften komen op de one-page?';
    const answers = exampleAnswers(bao);
    expect(words(dataOf(bao, answers))).toContain(chosen);
    const publication = dataOf(bao, answers, { audience: 'publication' });
    expect(words(publication)).not.toContain(chosen);
    expect(words(publication)).toContain(answers['p.sterk1']);
  });

  it('gives every column the room for the longest word above it', () => {
    const table = blockLabelled(dataOf(sbo, exampleAnswers(sbo)), 'Doelgroepen van de school');
    const columns = table?.type === 'table' ? table.columns : [];
    const all = columns.reduce((sum, { weight }) => sum + weight, 0);
    expect(columns).toHaveLength(5);
    for (const { label, weight } of columns) {
      const longest = Math.max(...label.split(' ').map(({ length }) => length));
      // A line of the heads takes about 75 letters, and every column has white at its sides.
      expect((75 * weight) / all).toBeGreaterThan(longest);
    }
  });

  it('explains the levels of support once, and of the glossary only what it uses', () => {
    const data = dataOf(bao, exampleAnswers(bao), { audience: 'publication' });
    expect(blocks(data).filter((block) => block.type === 'terms' && block.label !== '')).toHaveLength(1);
    const list = data.sections.find(({ title }) => title === 'Begrippenlijst')?.blocks[0];
    const terms = list?.type === 'terms' ? list.terms.map(({ term }) => term) : [];
    expect(terms).toContain('TOS');
    expect(terms).not.toContain('TLV (toelaatbaarheidsverklaring)');
  });

  it('declares in the words for its readers', () => {
    const answers = exampleAnswers(bao);
    const full = words(dataOf(bao, answers));
    const publication = words(dataOf(bao, answers, { audience: 'publication' }));
    expect(full).toContain('Verklaard door M. Voorbeeld op');
    expect(publication).toContain('Verklaard door de directeur op');
    expect(publication).not.toContain('M. Voorbeeld');
    expect(full).toContain('De MR vraagt het bestuur');
    expect(publication).not.toContain('De MR vraagt het bestuur');
  });

  it('names the day that it was in the Netherlands', () => {
    const late = dataOf(bao, exampleAnswers(bao), { at: '2024-12-31T23:30:00Z' });
    expect(words(late)).toContain('Definitief op 1 januari 2025.');
  });

  it('is the same for the same answers', () => {
    expect(dataOf(sbo, exampleAnswers(sbo))).toEqual(dataOf(sbo, exampleAnswers(sbo)));
  });
});

describe('the colours of sections', () => {
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

  it.each(palette)('$ink reads on white and on its tint, and white on it (WCAG AA)', ({ ink, tint }) => {
    expect(contrast(ink, '#ffffff')).toBeGreaterThan(4.5);
    expect(contrast(ink, tint)).toBeGreaterThan(4.5);
  });
});
