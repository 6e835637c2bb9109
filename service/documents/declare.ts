/**
 * Says in a PDF which standards it keeps. The compiler writes PDF/A-3a, and refuses under PDF/UA-1 what a screen reader would
 * miss; but it names one standard per file. A design that compiles under both keeps both, so this adds the second name.
 *
 * PDF/A lets only known properties into the metadata (XMP); one from outside comes with a description of itself, an extension
 * schema (ISO 19005-3, 6.6.2.3). PDF/UA-1 (ISO 14289-1, 5 and 7.1) asks for its part number there, and for a window that
 * shows the title and not the name of the file.
 *
 * Both objects are replaced by an incremental update: new versions behind the file and a new index (xref) that points back to
 * the old one (ISO 32000-1, 7.5.6). It takes less than a millisecond, where reading the whole file would take fifty.
 */
import { Problem } from '#templates/problem.ts';

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
  const catalogAt = referenceIn(index.trailer, 'Root');
  const catalog = objectAt(file, index, catalogAt);
  const metadataAt = referenceIn(catalog, 'Metadata');
  const metadata = metadataWithStandard(objectAt(file, index, metadataAt));
  return append(file, index, [
    [metadataAt, metadata],
    [
      catalogAt,
      replaceOnce(catalog, '/ViewerPreferences <<', '/ViewerPreferences <<\n    /DisplayDocTitle true'),
    ],
  ]);
};

/** The index of a file of one revision: where every object lies. All text here is Latin-1, one character a byte. */
interface Index {
  readonly at: number;
  readonly entriesAt: number;
  readonly trailer: string;
}

const unexpected = (what: string): Problem =>
  new Problem('print-failed', { detail: `the compiler wrote a file without ${what}` });

const readIndex = (file: Buffer): Index => {
  const tail = file.toString('latin1', Math.max(0, file.length - 1024));
  const end = /trailer\s*<<([\s\S]*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail);
  const at = Number(end?.[2]);
  const head = /^xref\s+0 \d+\s*?\n/.exec(file.toString('latin1', at, at + 40));
  if (!end?.[1] || !head) throw unexpected('a plain index');
  return { at, entriesAt: at + head[0].length, trailer: end[1] };
};

const referenceIn = (dictionary: string, name: string): number => {
  const found = new RegExp(`/${name} (\\d+) 0 R`).exec(dictionary);
  if (!found) throw unexpected(`/${name}`);
  return Number(found[1]);
};

const ENTRY_LENGTH = 20;

/** What stands between `obj` and `endobj`. */
const objectAt = (file: Buffer, { entriesAt }: Index, number: number): string => {
  const entry = entriesAt + number * ENTRY_LENGTH;
  const at = Number(file.toString('latin1', entry, entry + 10));
  const head = `${number} 0 obj\n`;
  const end = file.indexOf('endobj', afterStream(file, at + head.length));
  if (file.toString('latin1', at, at + head.length) !== head || end < 0) throw unexpected(`object ${number}`);
  return file.toString('latin1', at + head.length, end);
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

const append = (file: Buffer, index: Index, objects: readonly (readonly [number, string])[]): Uint8Array => {
  const parts = [file];
  let length = file.length;
  const push = (text: string): void => {
    const bytes = Buffer.from(text, 'latin1');
    parts.push(bytes);
    length += bytes.length;
  };
  push('\n');
  const entries = objects.map(([number, content]) => {
    const at = length;
    push(`${number} 0 obj\n${content}endobj\n`);
    return `${number} 1\n${String(at).padStart(10, '0')} 00000 n\r\n`;
  });
  const newIndexAt = length;
  push(
    `xref\n${entries.join('')}trailer\n<<${index.trailer}/Prev ${index.at}\n>>\nstartxref\n${newIndexAt}\n%%EOF\n`,
  );
  return Buffer.concat(parts);
};
