/** Doing the same for many, some at a time. */

/**
 * The results in the order of what was given. When one throws, nothing new is begun and that error is thrown on once what
 * was begun is over.
 */
export const several = async <T, R>(
  all: readonly T[],
  atOnce: number,
  work: (one: T) => Promise<R>,
): Promise<R[]> => {
  const results = new Array<R>(all.length);
  let next = 0;
  let failed: { readonly error: unknown } | undefined;
  const worker = async (): Promise<void> => {
    while (!failed && next < all.length) {
      const at = next++;
      try {
        results[at] = await work(all[at] as T);
      } catch (error) {
        failed ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, worker));
  if (failed) throw failed.error;
  return results;
};
