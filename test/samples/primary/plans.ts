/** What a primary school will do better, the training for it, and what changes in its offer. */
import { lines, ticked, formatNamed, type Keyed } from '../keyed.ts';
import { drawn } from '../seeded.ts';
import { ambitions } from '../texts/ambitions.ts';
import type { PrimarySketch } from './sketch.ts';

const years = ['2024-2025', '2025-2026', '2026-2027', '2027-2028', '2028-2029'] as const;

/** Distances between the ambitions of one school: neighbours in the list would be too alike. */
const steps = [0, 7, 15];

const factors = ['veiligheid', 'zorg', 'groep', 'expertise', 'gebouw', 'formatie', 'leerproces'];

export const planAnswers = ({ brin6 }: PrimarySketch, at: number): Keyed => {
  const chosen = steps
    .slice(0, drawn(1, 3, brin6, 'ambitions'))
    .flatMap((step) => ambitions[(at + step) % ambitions.length] ?? []);
  const yearOf = (place: number): string => years[place] ?? years[0];
  // Whoever needs training for an ambition, has it in the year before the ambition is due.
  const start = at % 2;
  const training = chosen.flatMap(({ training: what }, place) =>
    what ? [{ voor: what.who, scholing: what.what, schooljaar: yearOf(start + place) }] : [],
  );
  return {
    ...lines(
      'g.ambities',
      chosen.map(({ ambition, anchor }, place) => ({
        ambitie: ambition,
        ankerpunt: anchor,
        gereed: yearOf(start + place + 1),
      })),
    ),
    ...lines('g.scholing', training.length > 0 ? training : [{ voor: 'geen' }]),
    ...(at % 3 === 0 ? {} : { 'g.schoolplan': `Schoolplan 2023-2027, hoofdstuk ${3 + (at % 4)}` }),
    ...(at % 5 === 2
      ? {}
      : ticked(formatNamed('bao-2024'), 'g.factoren', [
          factors[at % factors.length] ?? 'groep',
          factors[(at + 3) % factors.length] ?? 'groep',
        ])),
  };
};

export const changeAnswers = ({ change }: PrimarySketch): Keyed => {
  if (!change) return { 'x.wijziging': 'nee' };
  return 'agreedOn' in change
    ? { 'x.wijziging': 'ja-afgesproken', 'x.wijziging_datum': change.agreedOn }
    : { 'x.wijziging': 'ja-te-bespreken', 'x.wijziging_toel': change.toDiscuss };
};
