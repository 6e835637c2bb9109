/** Small things that every Dutch sentence needs: quoting, listing, shortening, a moment, and a label in the middle of a sentence. */

export const quoted = (text: string): string => `“${text}”`;

/** `a, b en c`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} en ${words.at(-1) ?? ''}`;

/** Enough of a text to recognise it, never a page of it; cut between words where there is a space nearby. */
export const short = (text: string, atMost = 60): string => {
  if (text.length <= atMost) return text;
  const cut = text.slice(0, atMost - 3);
  const space = cut.lastIndexOf(' ');
  return `${(space > cut.length - 20 ? cut.slice(0, space) : cut).replace(/[\s,;:]+$/, '')}…`;
};

/** Words that keep their capital in the middle of a sentence, as names of languages and peoples do. */
const names: ReadonlySet<string> = new Set(['Nederlands', 'Nederlandse', 'Limburgs', 'Inspectie']);

/**
 * A label in the middle of a sentence: without the explanation in brackets at its end, and with a small letter unless it
 * begins with a name or an abbreviation.
 */
export const inSentence = (label: string): string => {
  const bare = label.replace(/\s*\([^()]*\)$/, '');
  const [first = ''] = bare.split(/[\s,]/);
  const keepsCapital = names.has(first) || /^.[\p{Lu}\d]/u.test(first);
  return keepsCapital ? bare : bare.charAt(0).toLowerCase() + bare.slice(1);
};

const inTheNetherlands = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

/** `5 november om 10:30`, Dutch time. */
export const moment = (iso: string): string => inTheNetherlands.format(new Date(iso));

/** With a capital. */
export const firstUpper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
