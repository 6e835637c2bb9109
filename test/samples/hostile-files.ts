/**
 * Files that are not what they should be, by accident or on purpose: wrong files, broken files, and files that were made to
 * cost time and memory. Made by hand, so that nothing dangerous lies in the project.
 */
import { deflateSync } from 'fflate';

import { cellsOf } from '#templates/cells.ts';
import type { Value } from '#templates/kinds/kind.ts';
import { fill } from '#templates/word/fill.ts';
import { openPackage, storeEntry, writePackage, type Entry } from '#templates/word/package.ts';
import { CUSTOM_PROPERTIES_PART } from '#templates/word/properties.ts';

import { DOCUMENT, withNewParts, withPart } from '../templates/word/edit.ts';
import { documentXml, paragraph, run, smallDocument, WORD_TYPE } from '../templates/word/small.ts';
import { exampleAnswers } from './answers.ts';
import { formatNamed } from './keyed.ts';
import { longTexts } from './long-texts.ts';

const format = formatNamed('bao-2024');
export const filledDocument = fill(format, exampleAnswers(format), { school: '99XX00', round: '2024' });
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** A compound file of old Office with one stream of this name. */
const compoundFile = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let at = 0; at < stream.length; at++) bytes[1024 + 128 + 2 * at] = stream.charCodeAt(at);
  return bytes;
};

const mainEntry = (): Entry => {
  const entry = openPackage(filledDocument).find(DOCUMENT);
  if (!entry) throw new Error(`no ${DOCUMENT}`);
  return entry;
};

const inMain = (change: (xml: string) => string): Uint8Array => withPart(filledDocument, DOCUMENT, change);
const inFormat = (id: string): Uint8Array =>
  withPart(filledDocument, CUSTOM_PROPERTIES_PART, (xml) => xml.replace(format.id, id));
const typed = (contentType: string): Uint8Array =>
  smallDocument({ xml: documentXml(paragraph(run('x'))), contentType });

const replaced = (entry: Entry): Uint8Array =>
  writePackage(openPackage(filledDocument).entries.map((one) => (one.name === entry.name ? entry : one)));

/** A main part of 100 MB in 100 KB, with a header that is honest or says 5,000 bytes. */
const bomb = (size: number): Uint8Array =>
  replaced({ name: DOCUMENT, method: 8, crc: 0, size, data: bombData() });
let inflatesHuge: Uint8Array | undefined;
const bombData = (): Uint8Array =>
  (inflatesHuge ??= deflateSync(new Uint8Array(100 * 1024 * 1024), { level: 9 }));

const entities =
  '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';

/** What the file is, as what it is refused, and how it is made. */
export const refusedFiles: readonly (readonly [what: string, code: string, make: () => Uint8Array])[] = [
  ['an empty file', 'not-word', () => new Uint8Array()],
  ['a text', 'not-word', () => text('Dit is geen Word-document.')],
  ['a pdf', 'not-word', () => text('%PDF-1.7 ...')],
  ['rich text', 'not-word', () => text('{\\rtf1 x}')],
  ['a zip with other things', 'not-word', () => writePackage([storeEntry('a.txt', 'x')])],
  ['an empty zip', 'not-word', () => writePackage([])],
  [
    'a workbook',
    'not-word',
    () => typed('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
  ],
  ['an old .doc', 'old-word', () => compoundFile('WordDocument')],
  ['an old .xls', 'not-word', () => compoundFile('Workbook')],
  ['a document with a password', 'encrypted', () => compoundFile('EncryptedPackage')],
  ['a document with macros', 'macro', () => typed('application/vnd.ms-word.document.macroEnabled.main+xml')],
  [
    'a template with macros',
    'macro',
    () => typed('application/vnd.ms-word.template.macroEnabledTemplate.main+xml'),
  ],
  [
    'macros that are not announced',
    'macro',
    () => withNewParts(filledDocument, { 'word/vbaProject.bin': 'x' }),
  ],
  ['somebody else’s document', 'not-our-template', () => typed(WORD_TYPE)],
  ['a newer format', 'newer-format', () => inFormat(format.id.replace(/\d{4}$/, '2031'))],
  ['an older format', 'older-format', () => inFormat(format.id.replace(/\d{4}$/, '2019'))],
  ['an unknown format', 'unknown-format', () => inFormat('iets-anders')],
  ['a file cut off', 'damaged-package', () => filledDocument.subarray(0, filledDocument.length >> 1)],
  ['a wrong checksum', 'damaged-package', () => replaced({ ...mainEntry(), crc: 1 })],
  [
    'a main part that is missing',
    'damaged-package',
    () => writePackage(openPackage(filledDocument).entries.filter(({ name }) => name !== DOCUMENT)),
  ],
  [
    'a directory that is overwritten',
    'damaged-package',
    () => filledDocument.slice().fill(0x41, filledDocument.length - 400, filledDocument.length - 22),
  ],
  ['a bomb that says its size', 'too-large', () => bomb(100 * 1024 * 1024)],
  ['a bomb that says to be small', 'damaged-package', () => bomb(5000)],
  [
    'entities in entities',
    'forbidden-xml',
    () => inMain((xml) => xml.replace('<w:document', `${entities}<w:document`)),
  ],
  [
    'an external entity',
    'forbidden-xml',
    () => inMain((xml) => xml.replace('<w:document', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><w:document')),
  ],
  ['an unknown entity', 'malformed-xml', () => inMain((xml) => xml.replace('</w:t>', '&naam;</w:t>'))],
  [
    'deep nesting',
    'too-deep',
    () => inMain((xml) => xml.replace('<w:body>', `<w:body>${'<w:p>'.repeat(100_000)}`)),
  ],
  ['a control character', 'control-character', () => inMain((xml) => xml.replace('</w:t>', '\u0002</w:t>'))],
  [
    'a control character as a reference',
    'control-character',
    () => inMain((xml) => xml.replace('</w:t>', '&#2;</w:t>')),
  ],
  ['tags that do not match', 'malformed-xml', () => inMain((xml) => xml.replace('</w:tbl>', '</w:tr>'))],
  [
    'another encoding',
    'malformed-xml',
    () => inMain((xml) => xml.replace(/encoding="[^"]*"/, 'encoding="windows-1252"')),
  ],
];

/** All cells of these kinds filled with the same. */
const everywhere = (kind: 'text' | 'number', value: Value): Uint8Array => {
  const cells = cellsOf(format).filter(({ part }) => part.kind === kind);
  return fill(format, Object.fromEntries(cells.map(({ key }) => [key, value])), {
    school: '99XX00',
    round: '2024',
  });
};

/** Names that all have one hash in base 31, where "Aa" and "BB" come to the same. */
const namesOfOneHash = (count: number): string =>
  Array.from({ length: count }, (_, at) => {
    const name = Array.from({ length: 17 }, (__, bit) => ((at >> bit) & 1 ? 'BB' : 'Aa')).join('');
    return `<w:${name}/>`;
  }).join('');

/** Files that are read as any other, and were made to take long. */
export const costlyFiles: readonly (readonly [what: string, make: () => Uint8Array])[] = [
  ['every text ten times too long', () => everywhere('text', 'Een kind mag hier zijn. '.repeat(250))],
  [
    'every text full of what looks like pupils',
    () => everywhere('text', 'Twee kinderen Jan 06 '.repeat(250)),
  ],
  ...longTexts.map(([what, text]): [string, () => Uint8Array] => [
    `every number of ${what}`,
    () => everywhere('number', { raw: text }),
  ]),
  [
    'a hundred thousand names of one hash',
    () => inMain((xml) => xml.replace('<w:body>', `<w:body>${namesOfOneHash(100_000)}`)),
  ],
  [
    'five thousand comments without an end',
    () =>
      inMain((xml) =>
        xml.replace(
          '<w:body>',
          `<w:body><w:p>${Array.from({ length: 5_000 }, (_, at) => `<w:commentRangeStart w:id="${at}"/>`).join('')}</w:p>`,
        ),
      ),
  ],
];
