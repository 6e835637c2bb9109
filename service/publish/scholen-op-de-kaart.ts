/**
 * Text for Scholen op de kaart, the public website on schools in the Netherlands, which a school fills through Vensters. Its
 * part "Ondersteuning van leerlingen" takes the profile as a download, a summary of it, and the specialists of the school with
 * their half days a week (https://encyclopedie.vensters.nl, indicator "Ondersteuning van leerlingen"); for the summary
 * Vensters asks what belongs to the basic support (https://www.vensters.nl, 18 June 2019). There is no way to deliver it but
 * by hand, so this gives one plain text in blocks to copy.
 *
 * How long a text may be there is not documented. `LONGEST_BLOCK` is our own choice: what somebody reads on a screen.
 */
import { countCharacters } from '#templates/characters.ts';
import { finding } from '#templates/finding.ts';

import type { Publication } from './publication.ts';
import type { Publisher } from './publisher.ts';
import { checkGuide, guideOf } from './schoolgids/content.ts';
import { shortened } from './schoolgids/shorten.ts';
import { textOf } from './schoolgids/text.ts';

export const LONGEST_BLOCK = 2000;

const TITLE = 'Tekst voor Scholen op de kaart';
const ELSEWHERE = 'Meer hierover leest u in onze schoolgids.';

interface Block {
  readonly title: string;
  readonly text: string;
  /** Of the whole text, before it was shortened. */
  readonly length: number;
}

const blocksOf = (publication: Publication): Block[] =>
  guideOf(publication).chapters.map((chapter) => {
    const text = textOf(chapter);
    return {
      title: chapter.title,
      text: shortened(text, LONGEST_BLOCK, ELSEWHERE),
      length: countCharacters(text),
    };
  });

const isShortened = ({ length }: Block): boolean => length > LONGEST_BLOCK;

const dutch = (number: number): string => number.toLocaleString('nl-NL');

const headOf = (block: Block, at: number, all: readonly Block[]): string =>
  [
    `Blok ${at + 1} van ${all.length}. ${block.title}`,
    `(${dutch(countCharacters(block.text))} tekens${isShortened(block) ? `, ingekort van ${dutch(block.length)}` : ''})`,
  ].join(' ');

const howTo = [
  'Kopieer de blokken hieronder naar Vensters, bij “Ondersteuning van leerlingen”. Een blok dat u daar niet nodig hebt, slaat u over.',
  'Vensters vraagt daar ook hoeveel dagdelen per week een specialist er is. Die aantallen vult u zelf in. Het profiel zelf voegt u toe als pdf.',
  `Een blok telt ten hoogste ${dutch(LONGEST_BLOCK)} tekens. Vensters noemt geen grens; deze is onze keuze.`,
];

const write = (publication: Publication): string => {
  const { title, intro, mark } = guideOf(publication);
  const blocks = blocksOf(publication);
  return [
    TITLE,
    title,
    ...(mark === null ? [] : ['', mark]),
    '',
    ...howTo,
    '',
    intro,
    ...blocks.flatMap((block, at) => ['', '', headOf(block, at, blocks), '', block.text]),
    '',
  ].join('\n');
};

export const scholenOpDeKaart: Publisher = {
  id: 'scholen-op-de-kaart',
  title: TITLE,
  purpose: 'Blokken tekst om over te nemen in Vensters, voor Scholen op de kaart.',
  check: (publication) => [
    ...checkGuide(TITLE, publication),
    ...blocksOf(publication)
      .filter(isShortened)
      .map(({ title, length }) =>
        finding('text-shortened', 'advice', null, { label: title, length, max: LONGEST_BLOCK }),
      ),
  ],
  publish: (publication) =>
    Promise.resolve([
      {
        name: 'scholen-op-de-kaart.txt',
        mediaType: 'text/plain; charset=utf-8',
        bytes: new TextEncoder().encode(write(publication)),
      },
    ]),
};
