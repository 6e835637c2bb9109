/** An id that looks like a GUID and is the same at every start: for what is not remembered but follows from the description. */
import { createHash } from 'node:crypto';

export const guidFor = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
};
