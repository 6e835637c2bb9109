/**
 * Which format a document is made from: it says so in its properties. Some programs drop those and keep the controls; then
 * the format is the one whose controls it has.
 */
import type { Format } from '../format.ts';
import { Problem } from '../problem.ts';
import type { Body } from './body.ts';
import { controlsOf } from './slots.ts';

/** Throws `Problem`: newer-format, older-format, unknown-format or not-our-template. */
export const chooseFormat = (said: string | undefined, body: Body, formats: readonly Format[]): Format => {
  if (said === undefined || said === '') return formatOfControls(body, formats);
  const format = formats.find(({ id }) => id === said);
  if (format) return format;
  throw problemWith(said, formats);
};

const problemWith = (said: string, formats: readonly Format[]): Problem => {
  const known = formats.map(({ id }) => id);
  const facts = { format: said, known };
  const [family, year] = familyAndYear(said);
  const years = known
    .map(familyAndYear)
    .filter(([other]) => other === family)
    .map(([, known]) => known);
  if (years.length === 0 || Number.isNaN(year)) return new Problem('unknown-format', facts);
  return new Problem(year > Math.max(...years) ? 'newer-format' : 'older-format', facts);
};

const familyAndYear = (id: string): [family: string, year: number] => [
  id.replace(/-\d{4}$/, ''),
  Number(/-(\d{4})$/.exec(id)?.[1] ?? Number.NaN),
];

const formatOfControls = (body: Body, formats: readonly Format[]): Format => {
  const names = new Set(body.controls.flatMap(({ tag, docPart }) => [tag, docPart]));
  const scored = formats.map((format) => {
    const controls = controlsOf(format);
    const found = controls.filter(({ control }) => names.has(control.tag) || names.has(control.docPart));
    return { format, found: found.length, share: found.length / controls.length };
  });
  const [best] = scored.toSorted((a, b) => b.share - a.share);
  if (!best || best.found === 0) throw new Problem('not-our-template', {});
  return best.format;
};
