import { beforeAll, describe, expect, it } from 'vitest';

import { formats } from '#templates/formats/index.ts';
import { fill } from '#templates/word/fill.ts';
import { openPackage } from '#templates/word/package.ts';

import { exampleAnswers } from '../../samples/answers.ts';
import { DOCUMENT, withNewParts, withPart } from './edit.ts';
import { faultsOf, invariants } from './invariants.ts';

const [format] = formats;

/** One fault, and the invariant that it breaks. */
type Planted = readonly [invariant: string, fault: string, plant: (bytes: Uint8Array) => Uint8Array];

const inDocument =
  (from: string | RegExp, to: string) =>
  (bytes: Uint8Array): Uint8Array =>
    withPart(bytes, DOCUMENT, (xml) => xml.replace(from, to));

const planted: readonly Planted[] = [
  ['ids of controls differ', 'an id twice', inDocument('<w:id w:val="100001"/>', '<w:id w:val="100000"/>')],
  [
    'tags and titles are short and differ',
    'a tag of 70 characters',
    inDocument(/<w:tag w:val="sop:[^"]*"/, `<w:tag w:val="sop:${'x'.repeat(66)}"`),
  ],
  [
    'tags and titles are short and differ',
    'a title of 65 characters',
    inDocument(/<w:alias w:val="[^"]*"/, `<w:alias w:val="${'x'.repeat(65)}"`),
  ],
  [
    'tags and titles are short and differ',
    'a tag twice',
    (bytes) =>
      withPart(bytes, DOCUMENT, (xml) => {
        const [first, second] = [...xml.matchAll(/<w:tag w:val="sop:(?!instructie)[^"]*"\/>/g)];
        return xml.replace(second![0], first![0]);
      }),
  ],
  [
    'no control is bound to data',
    'a data binding',
    inDocument(
      '<w:text/>',
      '<w:dataBinding w:xpath="/a" w:storeItemID="{7C1D4B52-6E0F-4A43-9B67-3A9A1C1F2024}"/><w:text/>',
    ),
  ],
  [
    'every placeholder stands in the glossary',
    'a placeholder that is gone',
    (bytes) =>
      withPart(bytes, 'word/glossary/document.xml', (xml) =>
        xml.replace(/<w:docPart><w:docPartPr>.*?<\/w:docPart>/, ''),
      ),
  ],
  [
    'every cell ends in a paragraph',
    'a cell without one',
    inDocument(/(<w:tc><w:tcPr>(?:(?!<\/w:tcPr>).)*<\/w:tcPr>)(?:(?!<\/w:tc>).)*<\/w:tc>/, '$1</w:tc>'),
  ],
  [
    'every row has a cell for every column',
    'a column too few in the grid',
    inDocument(/<w:gridCol w:w="3500"\/>/, ''),
  ],
  [
    'every table has a row',
    'a table without rows',
    inDocument(/(<\/w:tblGrid>)<w:tr>.*?<\/w:tbl>/, '$1</w:tbl>'),
  ],
  [
    'every style that is used exists',
    'a paragraph style that nobody made',
    inDocument('w:pStyle w:val="SOPLabel"', 'w:pStyle w:val="Nergens"'),
  ],
  [
    'every style that is used exists',
    'a placeholder style that the glossary does not have',
    (bytes) =>
      withPart(bytes, 'word/glossary/styles.xml', (xml) =>
        xml.replace('w:styleId="PlaceholderText"', 'w:styleId="Anders"'),
      ),
  ],
  [
    'every relationship leads to a part',
    'a header that is not there',
    (bytes) =>
      withPart(bytes, 'word/_rels/document.xml.rels', (xml) => xml.replace('header1.xml', 'header9.xml')),
  ],
  [
    'every part has a content type of its own',
    'a part that nobody announced',
    (bytes) => withNewParts(bytes, { 'word/comments.xml': '<comments/>' }),
  ],
];

describe.each(formats)('a document of $id', (made) => {
  it('is sound when it is empty', () => {
    expect(faultsOf(fill(made, {}))).toEqual([]);
  });

  it('is sound when it is filled', () => {
    expect(faultsOf(fill(made, exampleAnswers(made)))).toEqual([]);
  });

  it('is sound when it is flat, empty or filled', () => {
    expect(faultsOf(fill(made, {}, { flat: true }))).toEqual([]);
    expect(faultsOf(fill(made, exampleAnswers(made), { flat: true }))).toEqual([]);
  });
});

describe('a fault is found', () => {
  let sound: Uint8Array;
  beforeAll(() => {
    sound = fill(format!, exampleAnswers(format!));
  });

  it.each(planted)('%s: %s', (invariant, _, plant) => {
    expect(invariants[invariant]!(openPackage(plant(sound)))).not.toEqual([]);
  });

  it('for every invariant', () => {
    expect(new Set(planted.map(([invariant]) => invariant))).toEqual(new Set(Object.keys(invariants)));
  });
});
