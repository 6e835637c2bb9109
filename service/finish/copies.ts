/** The copies that are made of what was handed in, and what they are called in the archive. */
import type { Format } from '#templates/format.ts';
import { hasOnePage } from '#templates/print/one-page-data.ts';

import type { HandIn } from '../dossier/model.ts';
import type { StoredFile } from '../events/dossier-events.ts';
import type { Copy } from './print.ts';

export type Kept = StoredFile['copy'];

export const copiesOf = (format: Format): Copy[] => [
  'publication',
  'full',
  ...(hasOnePage(format) ? (['one-page'] as const) : []),
];

/** As people see them. */
export const copyWords: { readonly [K in Kept]: string } = {
  publication: 'publicatie',
  full: 'volledig exemplaar',
  'one-page': 'one-page voor ouders',
  document: 'Word-document zoals ingediend',
};

const endings: { readonly [K in Kept]: string } = {
  publication: 'pdf',
  full: 'pdf',
  'one-page': 'pdf',
  document: 'docx',
};

/**
 * Follows from what was handed in, so that a step that is done twice finds what it stored the first time: such as
 * `14AB00 publicatie 2024.14AB00.1 4f0a91c2.pdf`.
 */
export const nameOf = (school: string, { id, content }: Pick<HandIn, 'id' | 'content'>, copy: Kept): string =>
  `${school} ${copyWords[copy]} ${id} ${content.slice(0, 8)}.${endings[copy]}`;
