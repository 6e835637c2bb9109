import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { placeName } from '#service/schools/values/place-name.ts';

describe('the name of a place in capitals', () => {
  it.each([
    'Maastricht',
    "'s-Gravenhage",
    "'s-Heer Arendskerke",
    "'t Harde",
    "'t Loo Oldebroek",
    'Oude Pekela',
    'De Bilt',
    'Ter Aar',
    'Den Haag',
    'Alphen aan den Rijn',
    'Krimpen aan den IJssel',
    'Capelle a/d IJssel',
    'IJsselstein',
    'Nijmegen',
    'Bergen op Zoom',
    'Berg en Terblijt',
    'Schin op Geul',
    'Valkenburg aan de Geul',
    'Hendrik-Ido-Ambacht',
    'Gulpen-Wittem',
    'Nieuw- en Sint Joosland',
    'St.-Annaparochie',
    'St.Jacobiparochie',
    'Súdwest-Fryslân',
    'It Heidenskip',
    'Beek LB',
    'Bergen (NH.)',
    'Eys',
    'Ee',
  ])('becomes %s', (name) => {
    expect(placeName(name.toUpperCase())).toBe(name);
    expect(placeName(name)).toBe(name);
  });

  it('keeps every letter of any text, and is stable', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-ZÉÚÂ' .()/-]{0,30}$/), (text) => {
        const name = placeName(text);
        expect(name.toUpperCase()).toBe(text);
        expect(placeName(name)).toBe(name);
      }),
    );
  });
});
