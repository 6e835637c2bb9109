/**
 * CRC-32, the checksum of zip files (polynomial 0xEDB88320, as in https://www.rfc-editor.org/rfc/rfc1952#section-8).
 * Eight tables in one array take eight bytes in a step ("slicing by 8"), because the sum over a document must not cost
 * more than inflating it.
 */
const SLICES = 8;

const table = new Int32Array(SLICES * 256);
for (let byte = 0; byte < 256; byte++) {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  table[byte] = sum;
}
for (let at = 256; at < table.length; at++) {
  const before = table[at - 256] ?? 0;
  table[at] = (before >>> 8) ^ (table[before & 255] ?? 0);
}

/** The CRC-32 of these bytes, as an unsigned number. */
export const crc32 = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = -1;
  let from = 0;
  for (const last = bytes.length - SLICES; from <= last; from += SLICES) {
    const low = sum ^ view.getInt32(from, true);
    const high = view.getInt32(from + 4, true);
    sum =
      (table[1792 + (low & 255)] ?? 0) ^
      (table[1536 + ((low >>> 8) & 255)] ?? 0) ^
      (table[1280 + ((low >>> 16) & 255)] ?? 0) ^
      (table[1024 + (low >>> 24)] ?? 0) ^
      (table[768 + (high & 255)] ?? 0) ^
      (table[512 + ((high >>> 8) & 255)] ?? 0) ^
      (table[256 + ((high >>> 16) & 255)] ?? 0) ^
      (table[high >>> 24] ?? 0);
  }
  for (; from < bytes.length; from++) sum = (sum >>> 8) ^ (table[(sum ^ (bytes[from] ?? 0)) & 255] ?? 0);
  return ~sum >>> 0;
};
