/** The publishers, in the order in which people see them. */
import { Problem } from '#templates/problem.ts';

import type { Publication } from './publication.ts';
import { publishWith, type Publisher, type Result } from './publisher.ts';
import { scholenOpDeKaart } from './scholen-op-de-kaart.ts';
import { schoolgidsDocx } from './schoolgids-docx.ts';
import { schoolgidsHtml } from './schoolgids-html.ts';
import { schoolgidsMarkdown } from './schoolgids-markdown.ts';

export const publishers: readonly Publisher[] = [
  schoolgidsDocx,
  schoolgidsHtml,
  schoolgidsMarkdown,
  scholenOpDeKaart,
];

/** @throws Problem `unknown-publisher`. */
export const publisherNamed = (id: string): Publisher => {
  const publisher = publishers.find((one) => one.id === id);
  if (!publisher)
    throw new Problem('unknown-publisher', { publisher: id, known: publishers.map((one) => one.id) });
  return publisher;
};

/**
 * Everything that is made of one school, by every publisher or by those given.
 * @throws Problem `publish-blocked` when something stands in the way of one of them.
 */
export const publishAll = async (
  publication: Publication,
  by: readonly Publisher[] = publishers,
): Promise<Result[]> => {
  const results: Result[] = [];
  for (const publisher of by) results.push(await publishWith(publisher, publication));
  return results;
};
