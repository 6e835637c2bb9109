/** The application as which the service is known in a tenant of Microsoft 365. */

/** How it shows who it is. */
export type Credential =
  | { readonly secret: string }
  | {
      /** PEM (PKCS #8). */
      readonly privateKey: string;
      /** The SHA-256 of the certificate, hexadecimal. */
      readonly thumbprint: string;
    };

export interface Application {
  /** A GUID. */
  readonly tenant: string;
  /** A GUID. */
  readonly clientId: string;
  readonly credential: Credential;
}
