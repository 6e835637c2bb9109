/**
 * The command line speaks with the service through a socket in its folder: only one program at a time may write the journal, and
 * what is asked this way goes through the same routes as what people ask. Whoever may open the socket is the operator.
 */
import { request } from 'node:http';

import { Problem } from '#templates/problem.ts';

import { socketIn } from '../socket.ts';
import { codeOf, reasonOf } from '../system-fault.ts';

export interface Ask {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With its query. */
  readonly path: string;
  readonly body?: Uint8Array | string;
  readonly type?: string;
}

/** What the service answered instead of what was asked; `detail` is its Dutch sentence. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly status: number,
    readonly detail: string,
    readonly findings: readonly { readonly severity: string; readonly sentence: string }[],
  ) {
    super(detail);
  }
}

/**
 * The JSON that the service answers.
 * @throws Problem `service-not-running` or `data-folder-unusable`; `Refused` with the sentence of the service
 */
export const askService = (
  folder: string,
  { method, path, body, type = 'application/json' }: Ask,
): Promise<unknown> =>
  new Promise((done, failed) => {
    const headers =
      body === undefined ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(body) };
    const asking = request({ socketPath: socketIn(folder), method, path, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', failed);
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        const json = text === '' ? null : (JSON.parse(text) as unknown);
        const { statusCode: status = 0 } = answer;
        if (status < 400) done(json);
        else failed(refusalOf(status, json));
      });
    });
    asking.on('error', (error) => failed(unheard(folder, error)));
    asking.end(body);
  });

/** Why nobody could be asked. */
const unheard = (folder: string, error: Error): Error => {
  const [code, told] = [codeOf(error), { cause: error }];
  if (['ENOENT', 'ENOTDIR', 'ECONNREFUSED'].includes(code))
    return new Problem('service-not-running', { folder }, told);
  if (['EACCES', 'EPERM'].includes(code))
    return new Problem('data-folder-unusable', { path: folder, reason: reasonOf(error) }, told);
  return error;
};

const refusalOf = (status: number, json: unknown): Refused => {
  const { detail, findings } = (json ?? {}) as Partial<Refused>;
  return new Refused(status, detail ?? `De dienst antwoordde met ${status}.`, findings ?? []);
};
