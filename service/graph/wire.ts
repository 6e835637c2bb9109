/** One request and one answer, as plain data: what the steps on the way to Graph hand to each other. */

export interface WireRequest {
  readonly method: string;
  /** The public one, absolute. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
  /** How long one try may take, its answer read to the end. */
  readonly timeoutMs: number;
}

/** Read to its end, so that a connection that is cut half-way is a failed request and not half a file. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** @throws NoAnswer */
export type Send = (request: WireRequest) => Promise<Answer>;

/** Nothing came back, or not all of it. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';

  constructor(
    /** False when the request surely never arrived, so that it had no effect. */
    readonly mayHaveArrived: boolean,
    options?: ErrorOptions,
  ) {
    super(mayHaveArrived ? 'no answer' : 'no connection', options);
  }
}

/** The JSON of an answer; undefined when it is none. */
export const jsonOf = ({ bytes }: Answer): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
};
