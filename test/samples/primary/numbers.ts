/** Numbers that fit the size of a primary school: pupils with a plan, pupils per level, people per task. */
import { drawn } from '../seeded.ts';
import { table, type Keyed } from '../keyed.ts';
import type { PrimarySketch } from './sketch.ts';

/** Of so many pupils, so many per thousand. */
const share = (pupils: number, perThousand: number): number => Math.round((pupils * perThousand) / 1000);

export const pupilAnswers = ({ brin6, pupils, groups, aboutNumbers }: PrimarySketch): Keyed => ({
  'k.leerlingen@2024': pupils,
  'k.groepen@2024': groups,
  'k.opp@2024': share(pupils, drawn(18, 36, brin6, 'plans')),
  'k.naar_sbo@2023-2024': share(pupils, drawn(0, 14, brin6, 'to sbo')),
  'k.naar_so@2023-2024': share(pupils, drawn(0, 9, brin6, 'to so')),
  'k.terug@2023-2024': share(pupils, drawn(0, 7, brin6, 'back')),
  ...(aboutNumbers === undefined ? {} : { 'k.toelichting': aboutNumbers }),
});

export const levelAnswers = ({ brin6, pupils, offer }: PrimarySketch, at: number): Keyed => ({
  'o.niveau.2': share(pupils, drawn(95, 170, brin6, 'level 2')),
  'o.niveau.3': share(pupils, drawn(30, 45, brin6, 'level 3') + 4 * offer.school.length),
  'o.niveau.4': share(pupils, drawn(12, 24, brin6, 'level 4') + 4 * offer.partner.length),
  ...(at % 4 === 1 ? { 'o.niveau_geschat': true } : at % 4 === 3 ? { 'o.niveau_geschat': false } : {}),
});

/** In twentieths, as schools reckon: 0,05 FTE is two hours a week. */
const twentieths = (fte: number): number => Math.round(fte * 20) / 20;

export const staffAnswers = ({ brin6, pupils, groups, offer }: PrimarySketch): Keyed => {
  const some = (least: number, most: number, task: string): number =>
    twentieths(drawn(least * 20, most * 20, brin6, task) / 20);
  const specialists = offer.school.filter((need) => need !== 'mot').length;
  return table('o.fte', {
    dir: twentieths(0.4 + pupils / 300),
    leraar: twentieths(groups * 1.12 + some(0, 0.6, 'teachers')),
    ib: twentieths(0.15 + pupils / 320),
    oa: twentieths(pupils / 105 + some(0, 0.6, 'assistants')),
    lo: twentieths(pupils / 320 + some(0, 0.4, 'supporters')),
    rt: some(0, 0.4, 'remedial'),
    specialist: twentieths(specialists * 0.2),
    mrt: offer.school.includes('mot') ? 0.4 : 0,
    gw: pupils > 250 ? some(0.1, 0.4, 'psychologist') : 0,
    anders: offer.partner.includes('ths') ? 0.2 : 0,
  });
};
