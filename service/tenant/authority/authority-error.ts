/** A refusal of the authority, in the words of Microsoft Entra: an OAuth error with a numbered description. */
import { randomUUID } from 'node:crypto';

export type OAuthError =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_scope'
  | 'invalid_resource'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'unsupported_response_type'
  | 'login_required'
  | 'access_denied';

export class AuthorityError extends Error {
  readonly error: OAuthError;
  /** The number behind `AADSTS`. */
  readonly number: number;

  constructor(error: OAuthError, number: number, message: string) {
    super(message);
    this.error = error;
    this.number = number;
  }

  get description(): string {
    return `AADSTS${this.number}: ${this.message}`;
  }

  answer(now: Date): Response {
    const trace = randomUUID();
    const timestamp = `${now.toISOString().slice(0, 19).replace('T', ' ')}Z`;
    const body = {
      error: this.error,
      error_description: `${this.description} Trace ID: ${trace} Correlation ID: ${trace} Timestamp: ${timestamp}`,
      error_codes: [this.number],
      timestamp,
      trace_id: trace,
      correlation_id: trace,
    };
    return Response.json(body, {
      status: this.error === 'invalid_client' ? 401 : 400,
      headers: { 'cache-control': 'no-store' },
    });
  }
}
