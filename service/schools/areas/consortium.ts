/**
 * In which consortium (samenwerkingsverband) a school lies.
 *
 * A ministerial regulation gives each area of four postcode digits to one consortium for primary education. Municipalities
 * merge and change their names, so the postcode is what counts. The regulation is of 2012: what was built later, and the
 * few areas that it leaves out, are not in it, and nothing is guessed. Some schools belong to a consortium that has no area
 * (PO0001, the reformed schools), or take pupils of several; a column in the school list then says to which they hand in.
 */
import regulation from './regulation.json' with { type: 'json' };

const byArea = new Map<number, string>();
for (const [consortium, ranges] of Object.entries(regulation.areas))
  for (const range of ranges.split(' ')) {
    const [from = '', to = from] = range.split('-');
    for (let area = Number(from); area <= Number(to); area++) byArea.set(area, consortium);
  }

/**
 * The consortium of a postcode, or null when the regulation does not have its area.
 * @param postcode `6211 AB`; only the digits count
 */
export const consortiumOf = (postcode: string): string | null =>
  byArea.get(Number(postcode.slice(0, 4))) ?? null;

/** `PO3105` from the ways in which people write it (`PO-31-05`, `SWV 3105`, `31.05`), or null when it is none of those. */
export const consortiumCode = (text: string): string | null => {
  const [, digits] = /^(?:SWV)?(?:PO)?(\d{4})$/.exec(text.toUpperCase().replace(/[^A-Z\d]/g, '')) ?? [];
  return digits === undefined ? null : `PO${digits}`;
};
