/** The colours of the document: one dark blue and its tints, greys for what is said in passing, yellow for instructions. */
export const colours = {
  blue: '1F3864',
  blueLine: '8EA4C8',
  blueHair: 'CFD9EA',
  bluePale: 'EEF2F9',
  blueHead: 'DDE5F2',
  ink: '22272F',
  grey: '5A6270',
  white: 'FFFFFF',
  yellow: 'FFF6CC',
  yellowLine: 'E9BE2E',
  yellowInk: '4D3F06',
} as const;
