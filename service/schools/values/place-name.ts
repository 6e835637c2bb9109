/**
 * Names of places and municipalities, which DUO writes in capitals, as people write them: `'S-HEER ARENDSKERKE` is
 * 's-Heer Arendskerke, `ALPHEN AAN DEN RIJN` is Alphen aan den Rijn, `IJSSELSTEIN` is IJsselstein.
 */

/** Small in the middle of a name; the first word of a name has its capital. */
const small: ReadonlySet<string> = new Set(
  'a/d aan bij de den der en het in o/d onder op over te ten ter tot van'.split(' '),
);

/** Behind the name of a place that there are more of: Beek LB, Bergen NH. */
const provinces: ReadonlySet<string> = new Set('DR FR GN LB NB NH OV UT ZH'.split(' '));

const capital = (word: string): string =>
  word.startsWith('ij') ? `IJ${word.slice(2)}` : word.charAt(0).toUpperCase() + word.slice(1);

/** The letters that stand for `des` and `het` are never capitals, wherever they stand. */
const shortened = /^['’‘`´](?:s|t|n)(?=$|-)/;

/** Behind a bracket or a quote the first letter is the one that counts. */
const part = (word: string): string => {
  const letters = /^[^\p{L}]*/u.exec(word)?.[0].length ?? 0;
  return word.slice(0, letters) + capital(word.slice(letters));
};

const hyphened = (word: string, first: boolean): string =>
  word
    .split('-')
    .map((piece, at) =>
      shortened.test(piece) || (small.has(piece) && !(first && at === 0)) ? piece : part(piece),
    )
    .join('-');

const wordOf = (word: string, at: number, all: readonly string[]): string => {
  const first = at === 0;
  if (/^\(\p{L}{1,3}\.?\)$/u.test(word)) return word;
  if (!first && at === all.length - 1 && provinces.has(word)) return word;
  // Without a space behind the full stop it is one word of two parts: ST.ANNAPAROCHIE.
  return word
    .toLowerCase()
    .replace(/^[’‘`´](?=[stn](?:-|$))/, "'")
    .split(/(?<=\.)(?=\p{L})/u)
    .map((piece, index) => hyphened(piece, first && index === 0))
    .join('');
};

/** The name with ordinary capitals; one that already has small letters is left as it is. */
export const placeName = (text: string): string =>
  /\p{Ll}/u.test(text) ? text : text.split(' ').map(wordOf).join(' ');
