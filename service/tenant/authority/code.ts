/** The codes that a person brings back from the sign-in page. */
import type { Sealed } from '../sealed.ts';

/** What a person agreed to at the page; good for one exchange within some minutes. */
export interface Code extends Sealed {
  readonly kind: 'code';
  readonly id: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly person: string;
  readonly scope: string;
  readonly nonce?: string;
}
