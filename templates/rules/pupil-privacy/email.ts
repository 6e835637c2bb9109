/**
 * E-mail addresses that belong to a person: at a provider where anyone has one, or with a person's name before the @. An
 * address of a function (info@, ib@, groep5@) is what a public text should hold.
 */
import { firstNameIn, freeMail, mailboxes, surnamesKnown } from './vocabulary.ts';
import type { Detector } from './trace.ts';

/** An at sign and a full stop, also as people write them so that no machine reads the address: `(at)`, `[punt]`. */
const at = '(?:@|\\s?[(\\[]\\s?(?:at|apenstaartje|@)\\s?[)\\]]\\s?)';
const dot = '(?:\\.|\\s?[(\\[]\\s?(?:punt|dot)\\s?[)\\]]\\s?)';

const address = new RegExp(
  `(?<![\\p{L}\\p{N}._%+-])([\\p{L}\\p{N}._%+-]{1,64})${at}((?:[\\p{L}\\p{N}-]{1,63}${dot})+\\p{L}{2,})`,
  'giu',
);
const mayHoldAddress = /@|[([]\s?(?:at|apen)/i;

const particles = '(?:van(?:de[nr]?)?|de[nr]?|ter?|ten)';

/** `j.peters`, `psmeets`, `jvandenberg`: an initial and a surname. */
const initialAndSurname = (local: string): boolean => {
  const dotted = new RegExp(`^(?:\\p{L}[._-])+${particles}?[._-]?(\\p{L}{3,})$`, 'u').exec(local)?.[1];
  if (dotted !== undefined) return !mailboxes.has(dotted);
  return [1, 2].some((initials) => {
    const joined = new RegExp(`^\\p{L}{${initials}}${particles}?(\\p{L}{3,})$`, 'u').exec(local)?.[1];
    return joined !== undefined && surnamesKnown.has(joined);
  });
};

/** `juf.annemiek`: how a teacher is addressed, with a name that no list need know. */
const isAddressed = ([title = '', name = '']: readonly string[]): boolean =>
  /^(?:juf|juffrouw|meester|meneer|mevrouw|mevr|mw|dhr)$/.test(title) &&
  name.length > 2 &&
  !mailboxes.has(name);

const isPerson = (local: string, own: ReadonlySet<string>): boolean => {
  const parts = local.split(/[._\-+\d]+/).filter((part) => part !== '');
  if (parts.every((part) => mailboxes.has(part) || own.has(part))) return false;
  const telling = parts.filter((part) => !own.has(part));
  return (
    telling.some((part) => part.length > 2 && firstNameIn(part) === 'name') ||
    telling.some((part) => part.length > 4 && surnamesKnown.has(part)) ||
    (telling.length > 1 && firstNameIn(telling[0] ?? '') !== undefined) ||
    isAddressed(telling) ||
    initialAndSurname(local)
  );
};

export const email: Detector = ({ text, own }) =>
  // Without this look every word of the text would be tried as the beginning of an address.
  (mayHoldAddress.test(text) ? [...text.matchAll(address)] : [])
    .filter(({ 1: local = '', 2: written = '' }) => {
      const domain = written.toLowerCase().replace(/\s?[([]\s?(?:punt|dot)\s?[)\]]\s?/g, '.');
      return freeMail.has(domain) || isPerson(local.toLowerCase(), own);
    })
    .map(({ 0: found, index }) => ({ what: 'email' as const, start: index, end: index + found.length }));
