/**
 * Where a text stops being JSON. `JSON.parse` says so in English, and not in every version of Node with a place.
 *
 * JSON (RFC 8259) is read here as a row of tokens: what may come next follows from the token before and from the brackets
 * that are open.
 */

export interface JsonPlace {
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
}

interface State {
  readonly at: number;
  readonly next: 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';
}

type Open = ('{' | '[')[];

const space = /[ \t\n\r]*/y;
const string = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const bare = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

const lengthOf = (token: RegExp, text: string, at: number): number => {
  token.lastIndex = at;
  return token.exec(text)?.[0].length ?? 0;
};

/** Takes one token; nothing when what stands there cannot stand there. Keeps the brackets that are open. */
const step = (text: string, { at, next }: State, open: Open): State | undefined => {
  const sign = text[at];
  const inObject = open.at(-1) === '{';
  const after = (): State['next'] => (open.length > 0 ? 'comma-or-end' : 'nothing');
  if (next === 'colon') return sign === ':' ? { at: at + 1, next: 'value' } : undefined;
  if (next === 'comma-or-end' && sign === ',') return { at: at + 1, next: inObject ? 'key' : 'value' };
  if (next.endsWith('-end') && sign === (inObject ? '}' : ']')) {
    open.pop();
    return { at: at + 1, next: after() };
  }
  if (next === 'comma-or-end' || next === 'nothing') return undefined;
  const isKey = next.startsWith('key');
  if (!isKey && (sign === '{' || sign === '[')) {
    open.push(sign);
    return { at: at + 1, next: sign === '{' ? 'key-or-end' : 'value-or-end' };
  }
  const length = lengthOf(string, text, at) || (isKey ? 0 : lengthOf(bare, text, at));
  return length === 0 ? undefined : { at: at + length, next: isKey ? 'colon' : after() };
};

/**
 * The first character that cannot stand where it stands, or that begins what never ends, such as a text without its closing
 * quote; null when there is none, as in a text that stops before its brackets close.
 */
export const jsonFault = (text: string): JsonPlace | null => {
  const open: Open = [];
  let state: State = { at: 0, next: 'value' };
  for (;;) {
    const at: number = state.at + lengthOf(space, text, state.at);
    if (at >= text.length) return null;
    const following = step(text, { ...state, at }, open);
    if (!following) return placeOf(text, at);
    state = following;
  }
};

const placeOf = (text: string, at: number): JsonPlace => {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: lines.length, column: Array.from(lines.at(-1) ?? '').length + 1 };
};
