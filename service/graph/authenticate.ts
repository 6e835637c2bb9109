/** Puts the token on what goes to Graph itself, and on nothing else: upload and download hosts have a key in the URL. */
import { GRAPH } from './endpoints.ts';
import type { Send } from './wire.ts';

/** A token for Graph; `fresh` asks for a new one, past every cache. */
export type Tokens = (options: { readonly fresh: boolean }) => Promise<string>;

/** A token that was refused is renewed once: it may have been withdrawn, or this clock may be slow. */
export const withToken =
  (send: Send, tokens: Tokens): Send =>
  async (request) => {
    if (new URL(request.url).origin !== GRAPH) return send(request);
    const sendWith = async (fresh: boolean) =>
      send({
        ...request,
        headers: { ...request.headers, Authorization: `Bearer ${await tokens({ fresh })}` },
      });
    const answer = await sendWith(false);
    return answer.status === 401 ? sendWith(true) : answer;
  };
