/**
 * Inflating with a limit. A header may say that a part is 5,000 bytes while it holds 300 MB, and a library that trusts the
 * header works a second on what it then throws away. Deflate gives at most 1032 bytes for one, so small parts are done in
 * one go and larger ones in slices, and at the first byte too many it stops.
 */
import { Inflate, inflateSync } from 'fflate';

/** At most 8 MB comes out of so much. */
const SLICE = 8 * 1024;

/**
 * The bytes that were deflated, or `undefined` when they are not exactly `size` or cannot be inflated. `size` has been
 * held against the limits already: so much memory is taken.
 */
export const inflateExactly = (deflated: Uint8Array, size: number): Uint8Array | undefined => {
  try {
    return deflated.length <= SLICE ? atOnce(deflated, size) : inSlices(deflated, size);
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

const inSlices = (deflated: Uint8Array, size: number): Uint8Array | undefined => {
  const inflated = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= size) inflated.set(chunk, length);
    length += chunk.length;
  });
  for (let from = 0; from < deflated.length && length <= size; from += SLICE)
    stream.push(deflated.subarray(from, from + SLICE), from + SLICE >= deflated.length);
  return length === size ? inflated : undefined;
};
