/**
 * Whether a profile is ready to go out: nothing blocks it, and council, board and director have done their part. A final
 * print and a publication are made of such a profile only. Its one time is that of the director's declaration, so that
 * making them again gives the same bytes.
 */
import { mayBeHandedIn } from '#templates/check.ts';
import { isDeclared, missingFromDeclaration } from '#templates/declaration.ts';
import type { Finding } from '#templates/finding.ts';
import type { Answers, DeclarationFacts, Format } from '#templates/format.ts';
import { Problem } from '#templates/problem.ts';
import { sentence } from '#templates/words.ts';

export interface Finishable {
  readonly format: Format;
  readonly answers: Answers;
  readonly declaration: DeclarationFacts;
  readonly findings: readonly Finding[];
}

/** @throws Problem `print-blocked` or `not-declared` when the profile is not final. */
export const refuseUnready = ({ format, answers, declaration, findings }: Finishable): void => {
  const blocking = findings.filter(({ severity }) => severity === 'blocking');
  if (blocking[0])
    throw new Problem('print-blocked', { count: blocking.length, first: sentence(blocking[0]) });
  if (!isDeclared(format, answers, declaration))
    throw new Problem('not-declared', { missing: missingFromDeclaration(format, answers, declaration) });
};

export const isReady = ({ format, answers, declaration, findings }: Finishable): boolean =>
  mayBeHandedIn(findings) && isDeclared(format, answers, declaration);

/** Noon of the day of the declaration, in ISO. */
export const timeOf = ({ format, declaration }: Finishable): string => {
  const day = declaration[format.declaration.declaredOn];
  return `${typeof day === 'string' ? day : format.validFrom}T12:00:00Z`;
};
