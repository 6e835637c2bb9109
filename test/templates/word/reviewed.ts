/**
 * A document that colleagues have worked on in Word: a thread of comments with a reply, one resolved comment, one inside a
 * control, tracked changes by two people, and a bookmark in a control. The parts are those that Word writes.
 */
import type { Slot } from '#templates/word/slots.ts';
import { openPackage, storeEntry, textOf, writePackage } from '#templates/word/package.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const comment = (id: number, author: string, paraId: string, text: string): string =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="2024-10-0${id + 1}T09:30:00Z" w:initials="${author[0]}">` +
  `<w:p w14:paraId="${paraId}" w14:textId="77777777"><w:r><w:annotationRef/></w:r><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;

const commentParts: Readonly<Record<string, string>> = {
  'word/comments.xml':
    `${HEAD}<w:comments ${W} ${W14}>` +
    comment(0, 'Anna MR', '00000001', 'Klopt dit nog na de fusie?') +
    comment(1, 'Bram directie', '00000002', 'Ja, nagevraagd bij het bestuur.') +
    comment(2, 'Anna MR', '00000003', 'Opgelost') +
    comment(3, 'Cis IB', '00000004', 'Graag korter') +
    '</w:comments>',
  'word/commentsExtended.xml':
    `${HEAD}<w15:commentsEx ${W15}><w15:commentEx w15:paraId="00000001" w15:done="0"/>` +
    '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/>' +
    '<w15:commentEx w15:paraId="00000003" w15:done="1"/><w15:commentEx w15:paraId="00000004" w15:done="0"/></w15:commentsEx>',
  'word/people.xml':
    `${HEAD}<w15:people ${W15}><w15:person w15:author="Anna MR">` +
    '<w15:presenceInfo w15:providerId="AD" w15:userId="S::anna@school.example::1"/></w15:person></w15:people>',
};

export const reviewParts = Object.keys(commentParts);

const RELATIONSHIPS: readonly (readonly [string, string])[] = [
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments', 'comments.xml'],
  ['http://schemas.microsoft.com/office/2011/relationships/commentsExtended', 'commentsExtended.xml'],
  ['http://schemas.microsoft.com/office/2011/relationships/people', 'people.xml'],
];

const types: Readonly<Record<string, string>> = {
  'word/comments.xml': 'comments',
  'word/commentsExtended.xml': 'commentsExtended',
  'word/people.xml': 'people',
};

const start = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
const end = (id: number): string =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;

/** Changes the whole `w:sdt` of a slot's first control. */
export const inControl = (xml: string, slot: Slot, change: (sdt: string) => string): string => {
  const tag = xml.indexOf(`<w:tag w:val="${slot.controls[0]!.tag}"/>`);
  const from = xml.lastIndexOf('<w:sdt>', tag);
  const to = xml.indexOf('</w:sdt>', tag) + '</w:sdt>'.length;
  return xml.slice(0, from) + change(xml.slice(from, to)) + xml.slice(to);
};

/** Comments around one control, at a heading, and inside the other control; tracked changes beside and in it. */
export const reviewed = (bytes: Uint8Array, around: Slot, inside: Slot): Uint8Array => {
  const pkg = openPackage(bytes);
  const changes: Readonly<Record<string, (xml: string) => string>> = {
    'word/document.xml': (xml) => {
      const threaded = inControl(xml, around, (sdt) => start(0) + start(1) + sdt + end(0) + end(1));
      const withInner = inControl(threaded, inside, (sdt) =>
        sdt.replace(
          /<w:sdtContent>(.*)<\/w:sdtContent>/,
          `<w:sdtContent><w:bookmarkStart w:id="70" w:name="_Hlk1"/>${start(3)}$1` +
            '<w:ins w:id="71" w:author="Cis IB" w:date="2024-10-04T10:00:00Z"><w:r><w:t xml:space="preserve"> met iets erbij</w:t></w:r></w:ins>' +
            `${end(3)}<w:bookmarkEnd w:id="70"/></w:sdtContent>`,
        ),
      );
      return withInner
        .replace(/(<w:pStyle w:val="Heading1"\/><\/w:pPr>)(.*?)(<\/w:p>)/, `$1${start(2)}$2${end(2)}$3`)
        .replace(
          /(<w:pStyle w:val="SOPInleiding"\/>(?:<w:keepNext\/>)?<\/w:pPr>)/,
          '$1<w:del w:id="80" w:author="Anna MR" w:date="2024-10-05T10:00:00Z"><w:r><w:delText xml:space="preserve">Weg. </w:delText></w:r></w:del>' +
            '<w:ins w:id="81" w:author="Bram directie" w:date="2024-10-05T11:00:00Z"><w:r><w:t xml:space="preserve">Erbij. </w:t></w:r></w:ins>',
        );
    },
    'word/_rels/document.xml.rels': (xml) =>
      xml.replace(
        '</Relationships>',
        RELATIONSHIPS.map(
          ([type, target], at) => `<Relationship Id="rIdR${at}" Type="${type}" Target="${target}"/>`,
        ).join('') + '</Relationships>',
      ),
    '[Content_Types].xml': (xml) =>
      xml.replace(
        '</Types>',
        Object.entries(types)
          .map(
            ([name, type]) =>
              `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`,
          )
          .join('') + '</Types>',
      ),
    'word/styles.xml': (xml) =>
      xml.replace(
        '</w:styles>',
        '<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/></w:style></w:styles>',
      ),
  };
  return writePackage([
    ...pkg.entries.map((entry) => {
      const change = changes[entry.name];
      return change ? storeEntry(entry.name, change(textOf(pkg, entry.name)!)) : entry;
    }),
    ...Object.entries(commentParts).map(([name, text]) => storeEntry(name, text)),
  ]);
};
