/** What of the query language of Graph is understood for messages: the filters and expansions that find a message by a key. */
import { Refusal } from '../refusal.ts';
import type { StoredMessage } from './message.ts';

const quoted = "'((?:[^']|'')*)'";
const unquoted = (text = ''): string => text.replaceAll("''", "'");

const byProperty = new RegExp(
  `^singleValueExtendedProperties/any\\(\\s*(\\w+)\\s*:\\s*\\1/id eq ${quoted} and \\1/value eq ${quoted}\\s*\\)$`,
  'i',
);
const byMessageId = new RegExp(`^internetMessageId eq ${quoted}$`, 'i');

/** @throws Refusal 400 for a filter that is not understood, rather than to answer too much. */
export const filterIn = (url: URL): ((message: StoredMessage) => boolean) => {
  const text = url.searchParams.get('$filter')?.trim();
  if (text === undefined) return () => true;
  const property = byProperty.exec(text);
  if (property) {
    const [id, value] = [unquoted(property[2]).toLowerCase(), unquoted(property[3])];
    return ({ properties }) => properties.some((one) => one.id.toLowerCase() === id && one.value === value);
  }
  const messageId = byMessageId.exec(text);
  if (messageId) return ({ internetMessageId }) => internetMessageId === unquoted(messageId[1]);
  throw new Refusal(400, 'BadRequest', 'The filter is not supported.');
};

/** The extended properties to show, `singleValueExtendedProperties($filter=id eq '...')`, and whether attachments too. */
export const expandedIn = (
  url: URL,
): { readonly properties: readonly string[]; readonly attachments: boolean } => {
  const text = url.searchParams.get('$expand') ?? '';
  const ids = [...text.matchAll(new RegExp(`\\bid eq ${quoted}`, 'gi'))].map(([, id]) => unquoted(id));
  return { properties: ids, attachments: /\battachments\b/i.test(text) };
};
