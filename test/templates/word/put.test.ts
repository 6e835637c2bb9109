import { describe, expect, it } from 'vitest';

import type { Changes } from '#templates/answers-json.ts';
import { cellsOf, fieldsWithRole } from '#templates/cells.ts';
import { computeAll } from '#templates/compute.ts';
import type { Format } from '#templates/format.ts';
import { formats } from '#templates/formats/index.ts';
import type { Value } from '#templates/kinds/kind.ts';
import { Problem } from '#templates/problem.ts';
import { fill } from '#templates/word/fill.ts';
import { openPackage } from '#templates/word/package.ts';
import { put } from '#templates/word/put.ts';
import { readDocument } from '#templates/word/read.ts';
import { slotsOf, type Slot } from '#templates/word/slots.ts';
import { writeTemplate } from '#templates/word/template.ts';

import { exampleAnswers, exampleDeclaration } from '../../samples/answers.ts';
import { DOCUMENT, partOf, schemaErrors, withPart } from './edit.ts';
import { faultsOf } from './invariants.ts';
import { inControl, reviewed, reviewParts } from './reviewed.ts';

const nothing = (keys: readonly string[]): Changes => Object.fromEntries(keys.map((key) => [key, null]));

const slotsWhere = (format: Format, wanted: (slot: Slot) => boolean): Slot[] =>
  slotsOf(format).filter(wanted);

const keyOf = (slot: Slot): string => slot.cell!.key;

/** Two texts that a school writes itself, on one line and on more. */
const texts = (format: Format, multiline: boolean): Slot[] =>
  slotsWhere(
    format,
    ({ cell, part, controls }) =>
      cell?.field.filledBy === 'school' &&
      cell.field.kind === 'text' &&
      part.kind === 'text' &&
      !part.pattern &&
      (controls[0]!.sort === 'multiline') === multiline,
  );

/** The document without the controls of these slots. */
const without = (xml: string, slots: readonly Slot[]): string =>
  slots.reduce((rest, slot) => inControl(rest, slot, () => '[control]'), xml);

const problemOf = (run: () => unknown): Problem | undefined => {
  try {
    run();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  return undefined;
};

describe.each(formats)('putting values in a document of $id', (format) => {
  const answers = exampleAnswers(format);
  const declaration = exampleDeclaration(format);
  const filled = fill(format, answers, { declaration });
  const [line] = texts(format, false);
  const [lines] = texts(format, true);

  it('into an empty template gives the document that filling gives', () => {
    const made = put(writeTemplate(format), format, answers, declaration);
    expect(partOf(made)).toBe(partOf(filled));
  });

  it('of nothing gives the empty template again', () => {
    const emptied = put(filled, format, nothing(Object.keys(answers)), nothing(Object.keys(declaration)));
    expect(partOf(emptied)).toBe(partOf(writeTemplate(format)));
  });

  it('that stand there already changes no byte', () => {
    expect(Buffer.from(put(filled, format, answers, declaration))).toEqual(Buffer.from(filled));
  });

  it('twice is the same as once', () => {
    const change = { [keyOf(lines!)]: 'Een\nandere tekst' };
    const once = put(filled, format, change);
    expect(Buffer.from(put(once, format, change))).toEqual(Buffer.from(once));
  });

  it('leaves all else as it was, also the other parts as they lay compressed', () => {
    const made = put(filled, format, { [keyOf(line!)]: 'A & "B" <c> $& $1', [keyOf(lines!)]: null });
    expect(without(partOf(made), [line!, lines!])).toBe(without(partOf(filled), [line!, lines!]));
    const before = openPackage(filled).entries;
    for (const [at, entry] of openPackage(made).entries.entries()) {
      expect(entry.name).toBe(before[at]!.name);
      if (entry.name !== DOCUMENT) expect(Buffer.from(entry.data)).toEqual(Buffer.from(before[at]!.data));
    }
    const { answers: read } = readDocument(made, formats);
    expect(read[keyOf(line!)]).toBe('A & "B" <c> $& $1');
    expect(read).not.toHaveProperty([keyOf(lines!)]);
  });

  it('gives a valid and sound document', async () => {
    const made = put(
      filled,
      format,
      { [keyOf(line!)]: null, [keyOf(lines!)]: 'één\ntwee' },
      { declared: null },
    );
    expect(await schemaErrors(made)).toEqual([]);
    expect(faultsOf(made)).toEqual([]);
  });

  it('works out again what is computed, and empties it when a part of it goes', () => {
    const pupils = `${fieldsWithRole(format, 'pupils')[0]!.id}@2024`;
    const after: Record<string, Value> = { ...answers, [pupils]: 301 };
    const shown = (bytes: Uint8Array) =>
      slotsWhere(format, ({ part }) => part.kind === 'computed').map((slot) => {
        const xml = partOf(bytes);
        return /<w:t xml:space="preserve">(.*?)<\/w:t>/.exec(
          xml.slice(xml.indexOf(`<w:tag w:val="${slot.controls[0]!.tag}"/>`)),
        )![1];
      });
    expect(computeAll(format, after)).not.toEqual(computeAll(format, answers));
    expect(shown(put(filled, format, { [pupils]: 301 }))).toEqual(
      shown(fill(format, after, { declaration })),
    );
    expect(shown(put(filled, format, { [pupils]: null }))).toContain('Wordt berekend');
  });

  it('locks what comes from the school list, and opens it when that is emptied', () => {
    const [slot] = slotsWhere(format, ({ cell }) => cell?.field.filledBy === 'schoolList');
    const lock = (bytes: Uint8Array) => {
      const xml = partOf(bytes);
      return /<w:lock w:val="(.*?)"/.exec(
        xml.slice(xml.indexOf(`<w:tag w:val="${slot!.controls[0]!.tag}"/>`)),
      )![1];
    };
    const known = put(writeTemplate(format), format, { [keyOf(slot!)]: 'Basisschool Nieuw' });
    expect(lock(known)).toBe('sdtContentLocked');
    expect(lock(put(known, format, { [keyOf(slot!)]: null }))).toBe('sdtLocked');
  });

  it('refuses what this format does not have, and what is computed', () => {
    expect(problemOf(() => put(filled, format, { 'zz.nergens': 'x' }))).toMatchObject({
      code: 'answers-wrong',
      facts: { faults: [{ what: 'unknown', key: 'zz.nergens' }] },
    });
    expect(problemOf(() => put(filled, format, {}, { nergens: true }))).toMatchObject({
      code: 'answers-wrong',
    });
    const key = cellsOf(format).find(({ field }) => field.filledBy === 'computed')!.key;
    expect(problemOf(() => put(filled, format, { [key]: 3 }))).toMatchObject({
      code: 'answers-wrong',
      facts: { faults: [{ what: 'computed', key }] },
    });
  });

  it('names the field whose control somebody took away', () => {
    const gone = withPart(filled, DOCUMENT, (xml) => inControl(xml, line!, () => ''));
    expect(problemOf(() => put(gone, format, { [keyOf(line!)]: 'x' }))).toMatchObject({
      code: 'control-absent',
      facts: { key: keyOf(line!), label: line!.label },
    });
    expect(readDocument(put(gone, format, { [keyOf(lines!)]: 'x' }), formats).answers[keyOf(lines!)]).toBe(
      'x',
    );
  });
});

describe.each(formats)('a reviewed document of $id', (format) => {
  const [around, other] = texts(format, false);
  const [inside] = texts(format, true);
  const before = reviewed(fill(format, exampleAnswers(format)), around!, inside!);

  it('is what Word would write', async () => {
    expect(await schemaErrors(before)).toEqual([]);
    expect(readDocument(before, formats).comments.length).toBeGreaterThan(1);
  });

  it('keeps its comments, replies and tracked changes byte for byte over a hundred saves', () => {
    let bytes = before;
    for (let save = 1; save <= 100; save++)
      bytes = put(bytes, format, {
        [keyOf(around!)]: `Versie ${save}`,
        [keyOf(other!)]: save % 3 === 0 ? null : `Anders ${save}`,
      });
    for (const name of reviewParts)
      expect(Buffer.from(openPackage(bytes).find(name)!.data)).toEqual(
        Buffer.from(openPackage(before).find(name)!.data),
      );
    expect(without(partOf(bytes), [around!, other!])).toBe(without(partOf(before), [around!, other!]));
    const [was, is] = [readDocument(before, formats), readDocument(bytes, formats)];
    expect(is.comments).toEqual(was.comments);
    expect(is.answers[keyOf(around!)]).toBe('Versie 100');
  });

  it('keeps a comment and a bookmark that lie inside a control that changes', async () => {
    let bytes = before;
    for (let save = 1; save <= 100; save++)
      bytes = put(bytes, format, { [keyOf(inside!)]: save % 2 === 0 ? `Regel ${save}\nen nog een` : null });
    const marks = (xml: string) =>
      [...xml.matchAll(/<w:(?:bookmark|comment)\w+ [^>]*>/g)].map(([mark]) => mark).toSorted();
    expect(marks(partOf(bytes))).toEqual(marks(partOf(before)));
    expect(readDocument(bytes, formats).comments).toEqual(readDocument(before, formats).comments);
    expect(readDocument(bytes, formats).answers[keyOf(inside!)]).toBe('Regel 100\nen nog een');
    expect(await schemaErrors(bytes)).toEqual([]);
  });
});

describe('a document that went through other hands', () => {
  const [format] = formats;
  const [line] = texts(format!, false);
  const filled = fill(format!, exampleAnswers(format!));
  const [tick] = slotsWhere(format!, ({ controls }) => controls.length > 1);

  const rewritten = (slot: Slot, change: (sdt: string) => string): Uint8Array =>
    withPart(filled, DOCUMENT, (xml) => inControl(xml, slot, change));

  const putAndRead = (bytes: Uint8Array, value: Value | null): Value | undefined =>
    readDocument(put(bytes, format!, { [keyOf(line!)]: value }), formats).answers[keyOf(line!)];

  it('with a copied control gets the value in both', () => {
    const doubled = rewritten(line!, (sdt) => sdt + sdt.replace(/(<w:id w:val=")\d+/, '$1999999'));
    expect(putAndRead(doubled, 'Overal gelijk')).toBe('Overal gelijk');
  });

  it('with text that somebody made bold stays bold', () => {
    const bold = rewritten(line!, (sdt) =>
      sdt.replace('<w:sdtContent><w:r>', '<w:sdtContent><w:r><w:rPr><w:b/></w:rPr>'),
    );
    expect(partOf(put(bold, format!, { [keyOf(line!)]: 'Nieuw' }))).toContain(
      '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Nieuw</w:t></w:r>',
    );
  });

  it('with an empty w:sdtContent gets its value', () => {
    const hollow = rewritten(line!, (sdt) =>
      sdt.replace(/<w:sdtContent>.*<\/w:sdtContent>/, '<w:sdtContent/>'),
    );
    expect(putAndRead(hollow, 'Er weer')).toBe('Er weer');
  });

  it('with a control around paragraphs keeps the first of them', async () => {
    // As Word makes of a control in a paragraph of its own, once somebody pressed Enter in it.
    const block = withPart(filled, DOCUMENT, (xml) => {
      const from = xml.lastIndexOf('<w:p>', xml.indexOf(`<w:tag w:val="${line!.controls[0]!.tag}"/>`));
      const to = xml.indexOf('</w:p>', from) + '</w:p>'.length;
      const [, pPr = '', head = '', runs = ''] =
        /^<w:p>(<w:pPr>.*?<\/w:pPr>)(<w:sdt>.*<w:sdtContent>)(.*)<\/w:sdtContent>/.exec(xml.slice(from, to))!;
      const paragraphs = `<w:p>${pPr}${runs}</w:p><w:p>${pPr}<w:r><w:t>Tweede alinea</w:t></w:r></w:p>`;
      return `${xml.slice(0, from)}${head}${paragraphs}</w:sdtContent></w:sdt>${xml.slice(to).replace('</w:tc>', '<w:p/></w:tc>')}`;
    });
    expect(readDocument(block, formats).answers[keyOf(line!)]).toMatch(/\nTweede alinea$/);
    expect(putAndRead(block, 'Eén alinea')).toBe('Eén alinea');
    expect(putAndRead(block, null)).toBeUndefined();
    expect(await schemaErrors(put(block, format!, { [keyOf(line!)]: 'Eén alinea' }))).toEqual([]);
  });

  it('with a date picker in place of text forgets the day that the picker stored', () => {
    const [date] = slotsWhere(format!, ({ cell, part }) => cell !== undefined && part.kind === 'date');
    const picker = withPart(filled, DOCUMENT, (xml) =>
      inControl(xml, date!, (sdt) =>
        sdt.replace('<w:text/>', '<w:date w:fullDate="2020-01-01T00:00:00Z"><w:lid w:val="nl-NL"/></w:date>'),
      ),
    );
    expect(readDocument(picker, formats).findings.map(({ code }) => code)).toContain('value-conflict');
    const repaired = readDocument(put(picker, format!, { [keyOf(date!)]: '2024-03-14' }), formats);
    expect(repaired.answers[keyOf(date!)]).toBe('2024-03-14');
    expect(repaired.findings).toEqual([]);
  });

  it('with a placeholder that lost its mark is emptied properly', () => {
    const unmarked = withPart(put(filled, format!, { [keyOf(line!)]: null }), DOCUMENT, (xml) =>
      inControl(xml, line!, (sdt) =>
        sdt.replace('<w:showingPlcHdr/>', '').replace(/<w:placeholder>.*?<\/w:placeholder>/, ''),
      ),
    );
    expect(putAndRead(unmarked, 'Gevuld')).toBe('Gevuld');
    expect(putAndRead(put(unmarked, format!, { [keyOf(line!)]: 'Gevuld' }), null)).toBeUndefined();
  });

  it('with another prefix for the namespace of Word is changed all the same', () => {
    const renamed = withPart(filled, DOCUMENT, (xml) =>
      xml
        .replace(/(<\/?)w:/g, '$1word:')
        .replace(/ w:(?=\w+=")/g, ' word:')
        .replace('xmlns:w=', 'xmlns:word='),
    );
    expect(putAndRead(renamed, 'Met een ander voorvoegsel')).toBe('Met een ander voorvoegsel');
    expect(putAndRead(renamed, null)).toBeUndefined();
  });

  it('keeps every tick of a list of which one changes', () => {
    const { options } = tick!.part as { options: readonly { id: string }[] };
    const ids = [options[0]!.id, options[2]!.id];
    const made = put(filled, format!, { [keyOf(tick!)]: ids });
    expect(readDocument(made, formats).answers[keyOf(tick!)]).toEqual(ids);
    expect(readDocument(put(made, format!, { [keyOf(tick!)]: null }), formats).answers).not.toHaveProperty([
      keyOf(tick!),
    ]);
  });
});
