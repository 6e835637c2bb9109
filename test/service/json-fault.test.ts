import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { jsonFault } from '#service/json-fault.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('where a text stops being JSON', () => {
  it.each([
    ['a comma too many', '{\n  "a": 1,\n}', { line: 3, column: 1 }],
    ['a comma too few', '{\n  "a": 1\n  "b": 2\n}', { line: 3, column: 3 }],
    ['a key without quotes', '{ a: 1 }', { line: 1, column: 3 }],
    ['a decimal comma', '{ "a": 0,75 }', { line: 1, column: 10 }],
    ['a text that does not close', '[\r\n"é", "b]', { line: 2, column: 6 }],
    ['a word', '{ "a": ja }', { line: 1, column: 8 }],
    ['a bracket that closes another', '[1}', { line: 1, column: 3 }],
    ['something behind it', '{} {}', { line: 1, column: 4 }],
  ])('%s', (_, text, place) => {
    expect(jsonFault(text)).toEqual(place);
  });

  it.each(['', '  ', '{ "a": ', '[1, [2]'])('nowhere, because it stops too early: %j', (text) => {
    expect(jsonFault(text)).toBeNull();
  });

  it('is nowhere in JSON, and somewhere before the end or at it in what is no JSON', () => {
    const signs = ['{', '}', '[', ']', ',', ':', '"', '"a"', '1', '-', '.5', 'true', ' ', '\\', '\n'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...signs), { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const fault = jsonFault(text);
        if (isJson(text)) expect(fault).toBeNull();
        // What stops too early becomes JSON with an end; what has a fault does not.
        else if (fault) expect(isJson(text + '"]}')).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  it('is found in a text of megabytes', () => {
    const text = `[${'"\\n' + 'x'.repeat(1e6)}", ${'['.repeat(1e5)}}`;
    expect(jsonFault(text)).toEqual({ line: 1, column: text.length });
  });
});
