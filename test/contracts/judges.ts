/**
 * Other programs than ours on what a publisher made: what a reader finds in a file, everything that is hidden in it, and
 * what is wrong with it. One judge for each kind of file; a publisher of a kind that nobody judges fails its contract.
 */
import mammoth from 'mammoth';
import * as markdown from 'prettier/plugins/markdown';

import type { PublishedFile } from '#service/publish/publisher.ts';
import { inflateEntry, openPackage } from '#templates/word/package.ts';

import { faultsOf } from '../html-judge.ts';
import { schemaErrors } from '../templates/word/edit.ts';
import { faultsInBrowser, shownInBrowser } from './browser.ts';
import { libreOfficeText } from './libreoffice.ts';

export interface Judge {
  /** The words that a person reads, by an independent program; white space and signs of lists may differ. */
  readonly text: (bytes: Uint8Array) => Promise<string>;
  /** Everything that is in the file, also where nobody looks. */
  readonly raw: (bytes: Uint8Array) => string;
  /** Headings as `1 Title`, in order; none where the kind of file has no headings. */
  readonly headings: (bytes: Uint8Array) => Promise<readonly string[]>;
  readonly faults: (bytes: Uint8Array) => Promise<readonly string[]>;
}

const decoded = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const plain = (xml: string): string =>
  xml.replace(/<[^>]*>/g, '').replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name]!);

const docx: Judge = {
  text: async (bytes) => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return value;
  },
  raw: (bytes) =>
    openPackage(bytes)
      .entries.map((entry) => `${entry.name}\n${new TextDecoder().decode(inflateEntry(entry))}`)
      .join('\n'),
  headings: async (bytes) => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    return [...value.matchAll(/<h(\d)>(.*?)<\/h\1>/g)].map(
      ([, level = '', text = '']) => `${level} ${plain(text)}`,
    );
  },
  faults: async (bytes) => {
    const { messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    return [
      ...(await schemaErrors(bytes)),
      ...messages.map(({ message }) => message),
      ...(libreOfficeText(bytes).trim() === '' ? ['LibreOffice reads nothing'] : []),
    ];
  },
};

const html: Judge = {
  text: async (bytes) => (await shownInBrowser(decoded(bytes))).text,
  raw: decoded,
  headings: async (bytes) => (await shownInBrowser(decoded(bytes))).headings,
  faults: async (bytes) => [...(await faultsOf(decoded(bytes))), ...(await faultsInBrowser(decoded(bytes)))],
};

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly depth?: number;
  readonly url?: string;
  readonly children?: readonly Node[];
}

const treeOf = (bytes: Uint8Array): Node =>
  markdown.parsers.markdown.parse(decoded(bytes), {} as never) as Node;

const wordsOf = ({ type, value = '', children }: Node): string =>
  children ? children.map(wordsOf).join(/^(root|list|listItem)$/.test(type) ? '\n' : '') : value;

const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];

/** What the description asks for; anything else came out of the words of a school. */
const wanted = /^(root|heading|paragraph|list|listItem|text|sentence|word|whitespace|strong|emphasis|link)$/;

const markdownJudge: Judge = {
  text: (bytes) => Promise.resolve(wordsOf(treeOf(bytes))),
  raw: decoded,
  headings: (bytes) =>
    Promise.resolve(
      all(treeOf(bytes))
        .filter(({ type }) => type === 'heading')
        .map((node) => `${node.depth} ${wordsOf(node)}`),
    ),
  faults: (bytes) =>
    Promise.resolve(
      all(treeOf(bytes))
        .filter(({ type, url = 'https:' }) => !wanted.test(type) || !/^(https?|mailto):/.test(url))
        .map(({ type, url, value }) => `${type} ${url ?? value ?? ''}`),
    ),
};

const textFile: Judge = {
  text: (bytes) => Promise.resolve(decoded(bytes)),
  raw: decoded,
  headings: () => Promise.resolve([]),
  faults: (bytes) =>
    Promise.resolve(
      [...decoded(bytes).matchAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]| +$/gmu)].map(({ 0: sign }) =>
        JSON.stringify(sign),
      ),
    ),
};

const judges: Readonly<Record<string, Judge>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': docx,
  'text/html; charset=utf-8': html,
  'text/markdown; charset=utf-8': markdownJudge,
  'text/plain; charset=utf-8': textFile,
};

export const judgeOf = ({ name, mediaType }: PublishedFile): Judge => {
  const judge = judges[mediaType];
  if (!judge) throw new Error(`Nobody judges ${name} (${mediaType})`);
  return judge;
};
