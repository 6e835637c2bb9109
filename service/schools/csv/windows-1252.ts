/**
 * Windows-1252: Latin-1 with letters and signs in the place of the controls 80 to 9F.
 * Source: https://encoding.spec.whatwg.org/index-windows-1252.txt
 *
 * By hand, because `TextDecoder` of Node 20.18.3 and later, and of some versions of 22 to 24, leaves those out (nodejs/node
 * 56542): `’` and `€` became invisible controls.
 */
const from80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f' + '\u0090‘’“”•–—˜™š›œ\u009džŸ';

export const decodeWindows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes).replace(/[\u0080-\u009f]/g, (control) => {
    return from80.charAt(control.charCodeAt(0) - 0x80);
  });
