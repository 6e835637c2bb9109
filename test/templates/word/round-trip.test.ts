import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { DeclarationFacts, Format } from '#templates/format.ts';
import { formats } from '#templates/formats/index.ts';
import { fill } from '#templates/word/fill.ts';
import { readDocument } from '#templates/word/read.ts';

import { anyAnswers, anyValue } from '../../arbitraries.ts';

const anyDeclaration = (format: Format): fc.Arbitrary<DeclarationFacts> =>
  fc
    .tuple(
      ...format.declaration.facts.map((fact) => fc.tuple(fc.constant(fact.id), fc.boolean(), anyValue(fact))),
    )
    .map((facts) =>
      Object.fromEntries(
        facts.filter(([, given, value]) => given && value !== undefined).map(([id, , value]) => [id, value]),
      ),
    ) as fc.Arbitrary<DeclarationFacts>;

describe.each(formats)('a filled document of $id', (format) => {
  it('gives every answer back as it went in', () => {
    fc.assert(
      fc.property(anyAnswers(format), anyDeclaration(format), (answers, declaration) => {
        const reading = readDocument(fill(format, answers, { declaration }), formats);
        expect(reading.format.id).toBe(format.id);
        expect(reading.answers).toEqual(answers);
        expect(reading.declaration).toEqual(declaration);
        expect(reading.findings).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
