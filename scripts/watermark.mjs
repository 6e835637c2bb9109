// Writes templates/print/concept.svg: the word CONCEPT as a drawing. As text it would lie scattered through whatever a
// person copies from the page.
import { readFileSync, writeFileSync } from 'node:fs';
import { create } from 'fontkit';

const root = new URL('../', import.meta.url);
const [bold] = JSON.parse(readFileSync(new URL('templates/print/fonts.json', root), 'utf8'))[0].files.slice(
  -1,
);
const font = create(readFileSync(new URL(`node_modules/@expo-google-fonts/${bold}`, root)));

const SPACING = 70;
const run = font.layout('CONCEPT');
let x = 0;
const letters = run.glyphs.map((glyph, at) => {
  const path = glyph.path.translate(x, 0).scale(1, -1).translate(0, font.capHeight).toSVG();
  x += run.positions[at].xAdvance + SPACING;
  return path;
});
const size = `${Math.round(x - SPACING)} ${Math.round(font.capHeight)}`;
writeFileSync(
  new URL('templates/print/concept.svg', root),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}"><path fill="#f1f1f3" d="${letters.join('')}"/></svg>\n`,
);
