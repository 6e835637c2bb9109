/** What every answer has that is not what was asked. */
import { expect } from 'vitest';

import type { Answered } from './asking.ts';

/** Nothing takes nearly as long, on a slow computer either; what takes longer waits for something that does not come. */
export const PATIENCE_MS = 30_000;

/** A problem with this status, of which the number is that of the request, and a Dutch sentence. */
export const expectProblem = ({ status, headers, json }: Answered, expected: number, code?: string): void => {
  expect(json).toMatchObject({ status: expected, ...(code === undefined ? {} : { code }) });
  expect(status).toBe(expected);
  expect(headers.get('content-type')).toContain('application/problem+json');
  expect(headers.get('content-language')).toBe('nl');
  expect(json.instance).toBe(headers.get('x-request-id'));
  expect(json.detail).toMatch(/^[“A-Z].*[.)]$/s);
  expect(json.detail).not.toMatch(/undefined|null|\[object/);
};
