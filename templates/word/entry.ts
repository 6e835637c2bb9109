/** One part in a zip file, as it lies there. */
export interface Entry {
  readonly name: string;
  /** 0 is stored, 8 is deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  /** In bytes, inflated. */
  readonly size: number;
  /** The bytes as they stand in the file, deflated or stored. */
  readonly data: Uint8Array;
}
