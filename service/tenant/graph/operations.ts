/** Finds in a table of operations what a request asks: the path with a star for one segment, and then the method. */
import { Refusal } from '../refusal.ts';

export type Operations<O> = Readonly<Record<string, Readonly<Record<string, O>>>>;

export interface FoundOperation<O> {
  readonly operation: O;
  /** What stood at the stars. */
  readonly parameters: readonly string[];
}

/**
 * Undefined when there is no such path.
 * @throws Refusal 405 for a method that the path does not know.
 */
export const findOperation = <O>(
  operations: Operations<O>,
  method: string,
  segments: readonly string[],
): FoundOperation<O> | undefined => {
  for (const [pattern, methods] of Object.entries(operations)) {
    const parameters = match(pattern === '' ? [] : pattern.split('/'), segments);
    if (!parameters) continue;
    const operation = methods[method];
    if (operation) return { operation, parameters };
    throw new Refusal(405, 'methodNotAllowed', `The method ${method} is not allowed for this resource.`, {
      headers: { allow: Object.keys(methods).join(', ') },
    });
  }
  return undefined;
};

const match = (pattern: readonly string[], segments: readonly string[]): string[] | undefined =>
  pattern.length === segments.length && pattern.every((part, at) => part === '*' || part === segments[at])
    ? segments.filter((_, at) => pattern[at] === '*')
    : undefined;
