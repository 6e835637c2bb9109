// Writes templates/glyphs.json: per font family the code points that it has a glyph for. Run it after a font changed.
//
// A code point counts only when every weight of the family has it, so that a bold word never asks for more than a plain one.
// Private use is left out, although a font may draw something there: the same number means something else in every font.
import { readFileSync, writeFileSync } from 'node:fs';
import { create } from 'fontkit';

const root = new URL('../', import.meta.url);
const families = JSON.parse(readFileSync(new URL('templates/print/fonts.json', root), 'utf8'));

const isPrivate = (point) => (point >= 0xe000 && point <= 0xf8ff) || point >= 0xf0000;

const pointsOf = (file) =>
  new Set(create(readFileSync(new URL(`node_modules/@expo-google-fonts/${file}`, root))).characterSet);

const inAll = ([first, ...rest]) =>
  [...first].filter((point) => !isPrivate(point) && rest.every((set) => set.has(point)));

/** 32, 33, 34, 160 -> "20-22 a0" */
const asRanges = (points) => {
  const ranges = [];
  for (const point of points.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point) => point.toString(16);
  return ranges.map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`)).join(' ');
};

/** The whole table, as it is written; a test compares it with the file. */
export const glyphTable = () =>
  Object.fromEntries(families.map(({ family, files }) => [family, asRanges(inAll(files.map(pointsOf)))]));

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].replace(/^.*[\\/]/, '/')))
  writeFileSync(new URL('templates/glyphs.json', root), `${JSON.stringify(glyphTable(), null, 2)}\n`);
