import { describe, expect, it } from 'vitest';

import { cellsOf, cellWithRole, fieldsWithRole } from '#templates/cells.ts';
import { conditionInWords } from '#templates/word/layout/condition.ts';
import { formats } from '#templates/formats/index.ts';
import { INSTRUCTION_TAG } from '#templates/tags.ts';
import { CUSTOM_PROPERTIES_PART, readProperties } from '#templates/word/properties.ts';
import { controlsOf } from '#templates/word/slots.ts';
import { writeTemplate } from '#templates/word/template.ts';

import { exampleAnswers } from '../../samples/answers.ts';
import { partOf, schemaErrors } from './edit.ts';

/** The controls in the order of the document, as their `w:sdtPr`. */
const propertiesIn = (xml: string): string[] =>
  [...xml.matchAll(/<w:sdtPr>(.*?)<\/w:sdtPr>/gs)].map(([, properties = '']) => properties);

const tagIn = (properties: string): string => /<w:tag w:val="([^"]*)"/.exec(properties)![1]!;

const plainText = (xml: string): string =>
  xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

describe.each(formats)('the template of $id', (format) => {
  const bytes = writeTemplate(format);
  const xml = partOf(bytes);
  const text = plainText(xml);

  it('is a valid Word document', async () => {
    expect(await schemaErrors(bytes)).toEqual([]);
  });

  it('has the same bytes every time', () => {
    expect(Buffer.from(writeTemplate(structuredClone(format)))).toEqual(Buffer.from(bytes));
  });

  it('has every control of the format once', () => {
    const tags = propertiesIn(xml)
      .map(tagIn)
      .filter((tag) => tag !== INSTRUCTION_TAG);
    expect(tags.toSorted()).toEqual(
      controlsOf(format)
        .map(({ control }) => control.tag)
        .toSorted(),
    );
  });

  it('has only controls inside a paragraph, because others are lost by several programs', () => {
    expect(xml).not.toMatch(/<w:sdtContent>(?:<w:sdtContent>|<w:p[ >]|<w:tc>|<w:tr>)/);
    const outside = xml.replace(/<w:p>.*?<\/w:p>/gs, '');
    expect(outside).not.toContain('<w:sdt>');
  });

  it('lets nobody delete a control or write in an instruction or a computed value', () => {
    for (const properties of propertiesIn(xml)) {
      const tag = tagIn(properties);
      const cell = cellsOf(format).find(({ key }) => tag === `sop:${key}`);
      const closed = tag === INSTRUCTION_TAG || cell?.field.filledBy === 'computed';
      expect(properties).toContain(`<w:lock w:val="${closed ? 'sdtContentLocked' : 'sdtLocked'}"/>`);
    }
  });

  it('shows a placeholder in every control but the checkboxes', () => {
    for (const properties of propertiesIn(xml).filter((found) => tagIn(found) !== INSTRUCTION_TAG))
      expect(properties.includes('<w:showingPlcHdr/>')).toBe(!properties.includes('<w14:checkbox>'));
  });

  it('says every label, every instruction and every section once or more', () => {
    // A table of fields says only once how all its labels end, and how all its instructions begin.
    for (const { label } of format.sections.flatMap(({ id }) =>
      format.fields.filter(({ section }) => section === id),
    ))
      expect(text).toContain(/^(.+?)(?:: .+)?$/.exec(label)![1]);
    for (const { hint } of format.fields.filter(({ filledBy }) => filledBy !== 'computed'))
      expect(text).toContain(hint.split(/(?<=[.!?])\s/)[0]);
    for (const { title, questions } of format.sections) {
      expect(text).toContain(title);
      for (const question of questions) expect(text).toContain(question);
    }
  });

  it('has its sections as headings in the order of the format, the declaration and the glossary last', () => {
    const headings = [
      ...xml.matchAll(/<w:pStyle w:val="Heading1"\/>.*?<w:t xml:space="preserve">(.*?)<\/w:t>/g),
    ].map(([, title = '']) => plainText(title));
    expect(headings).toEqual([
      ...format.sections.map(({ title }) => title),
      format.declaration.title,
      'Begrippen',
    ]);
  });

  it('says in the legend what the mark means, the zero rule, what is needed and how long it takes', () => {
    const legend = text.slice(0, text.indexOf(format.sections[0]!.intro));
    expect(legend).toContain('◣* betekent: verplicht');
    expect(legend).toContain(format.instructions.zero);
    for (const needed of format.instructions.checklist) expect(legend).toContain(needed);
    expect(legend).toMatch(/Reken op ongeveer [23] uur/);
    expect(text.match(/Reken op/g)).toHaveLength(1);
  });

  it('marks what is required, says what is not, and how much fits', () => {
    for (const field of format.fields.filter(({ kind }) => kind === 'text')) {
      if (format.tables.some(({ fields }) => fields.includes(field.id))) continue;
      const line = text.slice(text.indexOf(field.label), text.indexOf(field.label) + 400);
      if (field.required === false) expect(line).toContain('(niet verplicht)');
      if (typeof field.required === 'object') expect(line).toContain('verplicht als u bij');
    }
    for (const field of format.fields)
      if (field.kind === 'text' && field.filledBy === 'school')
        expect(text).toContain(`ten hoogste ${field.maxCharacters} tekens`);
    expect(xml).toContain('<w:t xml:space="preserve">◣</w:t>');
  });

  it('says when a field is required, in the words of the format', () => {
    const conditions = format.fields.map(({ required }) => required).filter((x) => typeof x === 'object');
    expect(conditions.length).toBeGreaterThan(3);
    for (const condition of conditions) {
      const sentence = conditionInWords(format, condition);
      expect(sentence).toMatch(/^verplicht als u bij ‘.+’ (?:kiest voor ‘.+’|.+ of meer invult)$/);
      // An option is said by its label and never by its id.
      if ('includes' in condition) expect(sentence).not.toContain(`‘${condition.includes}’`);
    }
  });

  it('explains the levels of support where the format asks for them', () => {
    for (const { definition, example } of format.supportLevels.levels) {
      expect(text).toContain(definition);
      if (example !== undefined) expect(text).toContain(example);
    }
  });

  it('explains every word of the glossary', () => {
    for (const { term, meaning } of format.glossary) expect(text).toContain(`${term}\n${meaning}`);
  });

  it('is in Dutch, has a title and repeats the headings of its tables', () => {
    expect(partOf(bytes, 'word/styles.xml')).toContain('w:lang w:val="nl-NL"');
    expect(partOf(bytes, 'docProps/core.xml')).toContain('<dc:language>nl-NL</dc:language>');
    expect(partOf(bytes, 'docProps/core.xml')).toMatch(/<dc:title>.+<\/dc:title>/);
    expect(xml.match(/<w:tblHeader\/>/g)!.length).toBeGreaterThan(5);
    expect(xml).not.toContain('<w:documentProtection');
  });

  it('has a header with the term and the format, and a footer with its id and the pages', () => {
    expect(partOf(bytes, 'word/header1.xml')).toContain(format.title);
    expect(partOf(bytes, 'word/footer1.xml')).toContain(format.id);
    expect(partOf(bytes, 'word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/);
  });

  it('does not know a school that it was not given', () => {
    expect(readProperties(partOf(bytes, CUSTOM_PROPERTIES_PART))).toEqual({
      format: format.id,
      version: '1',
    });
  });
});

describe.each(formats)('the template of $id for one school', (format) => {
  const prefilled = Object.fromEntries(
    Object.entries(exampleAnswers(format)).filter(
      ([key]) => cellsOf(format).find((cell) => cell.key === key)?.field.filledBy === 'schoolList',
    ),
  );
  const bytes = writeTemplate(format, { answers: prefilled, round: '2024' });
  const xml = partOf(bytes);

  it('is a valid Word document', async () => {
    expect(await schemaErrors(bytes)).toEqual([]);
  });

  it('locks what came from the school list, and leaves open what did not', () => {
    const locks = new Map(
      propertiesIn(xml).map((properties) => [
        tagIn(properties),
        /<w:lock w:val="([^"]*)"/.exec(properties)![1],
      ]),
    );
    for (const { key, field } of cellsOf(format)) {
      if (field.filledBy === 'schoolList') expect(locks.get(`sop:${key}`)).toBe('sdtContentLocked');
      if (field.filledBy === 'school' && field.kind === 'text')
        expect(locks.get(`sop:${key}`)).toBe('sdtLocked');
    }
  });

  it('names the school and the round on the first page and in its properties', () => {
    const name = prefilled[cellWithRole(format, 'school-name')!.key];
    const brin6 = prefilled[fieldsWithRole(format, 'brin6')[0]!.id];
    expect(readProperties(partOf(bytes, CUSTOM_PROPERTIES_PART))).toEqual({
      format: format.id,
      version: '1',
      school: brin6,
      round: '2024',
    });
    expect(partOf(bytes, 'docProps/core.xml')).toContain(name);
    expect(plainText(xml)).toContain('Opnameronde 2024');
  });
});
