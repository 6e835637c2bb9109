import { describe, expect, it } from 'vitest';

import { inSentence, listed, short } from '#templates/phrases.ts';

describe('a label in the middle of a sentence', () => {
  it.each([
    ['Spraak- en taalontwikkeling (waaronder TOS)', 'spraak- en taalontwikkeling'],
    ['Autisme (ASS)', 'autisme'],
    [
      'Het jonge kind met een ondersteuningsbehoefte (groep 1-2)',
      'het jonge kind met een ondersteuningsbehoefte',
    ],
    ['Nederlands als tweede taal, nieuwkomers', 'Nederlands als tweede taal, nieuwkomers'],
    ['SBO en SO in één voorziening', 'SBO en SO in één voorziening'],
    ['NT2 en nieuwkomers', 'NT2 en nieuwkomers'],
    ['Élan', 'élan'],
    ['', ''],
  ])('%s becomes %s', (label, words) => {
    expect(inSentence(label)).toBe(words);
  });
});

describe('shortening', () => {
  it('leaves alone what fits', () => {
    expect(short('x'.repeat(60))).toBe('x'.repeat(60));
  });

  it('cuts between words, without what joined them', () => {
    expect(short('Elke groep heeft een taalhoek, en iedere leraar weet wat daar gebeurt', 40)).toBe(
      'Elke groep heeft een taalhoek, en…',
    );
  });

  it('cuts a word that is too long by itself', () => {
    expect(short('x'.repeat(80))).toBe(`${'x'.repeat(57)}…`);
  });
});

it('a list is told with “en” before the last', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b en c']);
});
