/**
 * Inflating with a limit. A header may say that a part is 5,000 bytes while it holds 300 MB, and a library that trusts the
 * header works a second on what it then throws away. Deflate gives at most 1032 bytes for one, so little is done in one go
 * and more in slices, and it stops after the slice with the first byte too many.
 */
import { Inflate, inflateSync } from 'fflate';

/** At most 8 MB comes out of the largest slice, and 1 MB out of the smallest. */
const LARGEST = 8 * 1024;
const SMALLEST = 1024;
/** Text seldom shrinks to less than this part of itself. */
const USUAL = 32;

/**
 * The bytes that were deflated, or `undefined` when they are not exactly `size` or cannot be inflated. `size` has been
 * held against the limits already: so much memory is taken.
 */
export const inflateExactly = (deflated: Uint8Array, size: number): Uint8Array | undefined => {
  const slice = Math.min(LARGEST, Math.max(SMALLEST, Math.ceil(size / USUAL)));
  try {
    return deflated.length <= slice ? atOnce(deflated, size) : inSlices(deflated, size, slice);
  } catch {
    // fflate throws on bytes that are not deflate.
    return undefined;
  }
};

const atOnce = (deflated: Uint8Array, size: number): Uint8Array | undefined => {
  // One byte more than said, so that too much shows.
  const inflated = inflateSync(deflated, { out: new Uint8Array(size + 1) });
  return inflated.length === size ? inflated : undefined;
};

const inSlices = (deflated: Uint8Array, size: number, slice: number): Uint8Array | undefined => {
  const inflated = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= size) inflated.set(chunk, length);
    length += chunk.length;
  });
  for (let from = 0; from < deflated.length && length <= size; from += slice)
    stream.push(deflated.subarray(from, from + slice), from + slice >= deflated.length);
  return length === size ? inflated : undefined;
};
