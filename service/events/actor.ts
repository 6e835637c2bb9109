/** Who did something. People are known by the two ids that never change in Microsoft Entra: of their tenant and of themselves. */
export interface Person {
  readonly type: 'person';
  /** `tid` of the token. */
  readonly tenant: string;
  /** `oid` of the token. */
  readonly object: string;
  /** As people see it in the trace. */
  readonly name: string;
}

export type Actor =
  | Person
  /** The service itself, such as when it collects. */
  | { readonly type: 'service' }
  /** Whoever runs the command line on the server. */
  | { readonly type: 'operator'; readonly name: string };
