/** The error codes in an answer of Graph, from the outer to the inner: the inner one often says more. */
import { jsonOf, type Answer } from './wire.ts';

const DEEPEST = 8;

export const codesOf = (answer: Answer): string[] => {
  if (answer.status < 400) return [];
  const codes: string[] = [];
  let error = property(jsonOf(answer), 'error');
  for (let depth = 0; depth < DEEPEST && error !== undefined; depth += 1) {
    const code = property(error, 'code');
    if (typeof code === 'string') codes.push(code);
    // Both spellings occur.
    error = property(error, 'innerError') ?? property(error, 'innererror');
  }
  return codes;
};

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
