/** SHA-256 in hex of bytes that are kept beside the journal, because they are large or must be erasable. */
export type BlobHash = string;
