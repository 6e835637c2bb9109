/** Who asks something of the service, as Microsoft says. What somebody may do follows from our own membership table. */
export interface Caller {
  /** The tenant in which `object` is known. Together they are the only identity that is kept: addresses and names change. */
  readonly tenant: string;
  readonly object: string;
  /** As people see it; may be empty. */
  readonly name: string;
  /** The application roles: coarse, without which school or consortium. */
  readonly roles: readonly string[];
}
