/**
 * Says in a PDF which standards it keeps. The compiler writes PDF/A-3a, and refuses under PDF/UA-1 what a screen reader would
 * miss; but it names one standard per file. A design that compiles under both keeps both, so this adds the second name.
 *
 * PDF/A lets only known properties into the metadata (XMP); one from outside comes with a description of itself, an extension
 * schema (ISO 19005-3, 6.6.2.3). PDF/UA-1 (ISO 14289-1, 5 and 7.1) asks for its part number there, and for a window that
 * shows the title and not the name of the file.
 *
 * Both objects are replaced by a new revision behind the file (`revision.ts`), as text, because one of them is a stream.
 */
import { contentAt, readIndex, referenceIn, withRevision, type Index } from './revision.ts';
import { unexpected } from './update.ts';

const PDFUA = 'http://www.aiim.org/pdfua/ns/id/';

const property = (name: string, value: string): string =>
  `<pdfaProperty:${name}>${value}</pdfaProperty:${name}>`;

const extensionSchema = [
  '<rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  `<pdfaSchema:namespaceURI>${PDFUA}</pdfaSchema:namespaceURI>`,
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  property('category', 'internal'),
  property('description', 'Indicates which part of ISO 14289 this file keeps to'),
  property('name', 'part'),
  property('valueType', 'Integer'),
  '</rdf:li></rdf:Seq></pdfaSchema:property>',
  '</rdf:li>',
].join('');

/** The file with PDF/UA-1 declared beside what it declared already. */
export const declareAccessible = (pdf: Uint8Array): Uint8Array => {
  const file = Buffer.from(pdf);
  const index = readIndex(file);
  if (!index) throw unexpected('a plain index');
  const catalogNumber = numberIn(index.trailer, 'Root');
  const catalog = objectAt(file, index, catalogNumber);
  const metadataNumber = numberIn(catalog, 'Metadata');
  const metadata = metadataWithStandard(objectAt(file, index, metadataNumber));
  return withRevision(file, index, [
    [metadataNumber, metadata],
    [
      catalogNumber,
      replaceOnce(catalog, '/ViewerPreferences <<', '/ViewerPreferences <<\n    /DisplayDocTitle true'),
    ],
  ]);
};

const numberIn = (dictionary: string, name: string): number => {
  const number = referenceIn(dictionary, name);
  if (number === undefined) throw unexpected(`/${name}`);
  return number;
};

/** What stands between `obj` and `endobj`. */
const objectAt = (file: Buffer, index: Index, number: number): string => {
  const at = contentAt(file, index, number);
  const end = at === undefined ? -1 : file.indexOf('endobj', afterStream(file, at));
  if (end < 0) throw unexpected(`object ${number}`);
  return file.toString('latin1', at, end).trimEnd();
};

/** A stream is as long as its dictionary says, and may hold any word; where there is none, the place itself. */
const afterStream = (file: Buffer, from: number): number => {
  const stream = file.indexOf('stream', from);
  const dictionary = file.toString('latin1', from, stream < 0 ? from : stream);
  const length = dictionary.includes('endobj')
    ? undefined
    : /\/Length (\d+)\b(?! \d+ R)/.exec(dictionary)?.[1];
  return length === undefined ? from : stream + Number(length);
};

const replaceOnce = (text: string, old: string, replacement: string): string => {
  if (text.split(old).length !== 2) throw unexpected(old);
  return text.replace(old, () => replacement);
};

const metadataWithStandard = (metadata: string): string => {
  const [, before = '', xmp = '', after = ''] =
    /^([\s\S]*?stream\r?\n)([\s\S]*)(\r?\nendstream\s*)$/.exec(metadata) ?? [];
  const declared = [
    ['</rdf:Bag></pdfaExtension:schemas>', `${extensionSchema}</rdf:Bag></pdfaExtension:schemas>`],
    ['<pdfaid:part>', `<pdfuaid:part xmlns:pdfuaid="${PDFUA}">1</pdfuaid:part><pdfaid:part>`],
  ].reduce((text, [old = '', replacement = '']) => replaceOnce(text, old, replacement), xmp);
  return before.replace(/\/Length \d+/, `/Length ${declared.length}`) + declared + after;
};
