/** A request that the service does not carry out, with the status and the code of Microsoft Graph. */
import { randomUUID } from 'node:crypto';

export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly innerCode: string | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    more: { innerCode?: string; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.innerCode = more.innerCode;
    this.headers = more.headers ?? {};
  }

  answer(): Response {
    const id = randomUUID();
    const body = {
      error: {
        code: this.code,
        message: this.message,
        innerError: {
          ...(this.innerCode === undefined ? {} : { code: this.innerCode }),
          date: new Date().toISOString().slice(0, 19),
          'request-id': id,
          'client-request-id': id,
        },
      },
    };
    return new Response(JSON.stringify(body), {
      status: this.status,
      headers: { 'content-type': 'application/json', 'request-id': id, ...this.headers },
    });
  }
}

export const itemNotFound = (): Refusal =>
  new Refusal(404, 'itemNotFound', 'The resource could not be found.');

export const accessDenied = (message = 'Access denied'): Refusal => new Refusal(403, 'accessDenied', message);

export const invalidRequest = (message: string): Refusal => new Refusal(400, 'invalidRequest', message);

export const nameTaken = (): Refusal =>
  new Refusal(409, 'nameAlreadyExists', 'An item with the same name already exists under the parent.');

export const resourceLocked = (): Refusal =>
  new Refusal(423, 'resourceLocked', 'The resource you are attempting to access is locked', {
    innerCode: 'resourceLocked',
  });

export const resourceModified = (): Refusal =>
  new Refusal(412, 'resourceModified', "ETag does not match current item's value");

export const noSegment = (segment: string | undefined): Refusal =>
  invalidRequest(`Resource not found for the segment '${segment ?? ''}'.`);
