/**
 * The passive ("wordt besproken"): it does not say who does it. A form of *worden* with a participle in the same sentence. A
 * participle begins with ge-, be-, ver-, ont-, her- or er- (or has -ge- within) and ends in -d, -t or -en; nouns look the same
 * (gesprekken), so of the words in -en only known strong ones count.
 */
import type { Sentence, Word } from '../sentences.ts';
import type { Hinter } from './hint.ts';

const REACH = 9;

const auxiliary = /^(?:wordt|worden|werd|werden)$/;
const weak = /^(?:\p{L}{2,6})?ge(?!e)\p{L}{2,}(?:d|t)$|^(?:be|ver|ont|her|er)\p{L}{3,}(?:d|t)$/u;
const strong =
  /(?:ge(?:geven|nomen|houden|kozen|schreven|lezen|sproken|sloten|vonden|bracht|boden|zien|holpen|vraagd|bleken|roepen|laten|steld|meten|wezen|trokken|dragen|daan)|besproken|beschreven|verwezen|betrokken|begrepen|bekeken|overlegd|onderzocht|ondersteund|aangeboden|overgedragen|onderhouden|opgenomen|voorgelezen|ontvangen|vergeleken|vastgelegd)$/;
const noParticiple =
  /^(?:gebied|gezicht|geluid|gedicht|gericht|gezond|geduld|gebouwd|beleid|verband|bericht|verschil|bewust|bekend|beperkt|verstand|vervoerd|overzicht|aandacht|angst|gewicht|gebed|gevecht)$/;

const isParticiple = ({ lower }: Word): boolean =>
  !noParticiple.test(lower) && (strong.test(lower) || weak.test(lower));

const passiveIn = ({ words }: Sentence): readonly [Word, Word] | undefined => {
  for (const [at, word] of words.entries()) {
    if (!auxiliary.test(word.lower)) continue;
    const participle = words.slice(at + 1, at + 1 + REACH).find(isParticiple);
    if (participle) return [word, participle];
    const before = words[at - 1];
    if (before && isParticiple(before)) return [before, word];
  }
  return undefined;
};

export const passive: Hinter = ({ sentences }) =>
  sentences.flatMap((sentence) => {
    const found = passiveIn(sentence);
    if (!found) return [];
    const [first, last] = found;
    return [{ start: first.start, end: last.end, about: { what: 'passive' }, weight: 1 }];
  });
