import { describe, expect, it } from 'vitest';

import { Publication } from '#service/publish/publication.ts';
import { finding } from '#templates/finding.ts';
import { formatWithId } from '#templates/formats/index.ts';

import { exampleAnswers, exampleDeclaration } from '../../samples/answers.ts';

const format = formatWithId('bao-2024')!;
const profile = {
  format,
  answers: exampleAnswers(format),
  declaration: exampleDeclaration(format),
  findings: [],
};

describe('a publication', () => {
  it('is refused of a profile in which something blocks', () => {
    const findings = [finding('declaration-empty', 'blocking', null, {})];
    expect(() => Publication.final({ ...profile, findings })).toThrow(/print-blocked/);
  });

  it('is refused of a profile that is not declared', () => {
    expect(() => Publication.final({ ...profile, declaration: {} })).toThrow(/not-declared/);
  });

  it('holds no answer that is internal', () => {
    const answers = { ...profile.answers, 'a.directeur': 'M. van der Geheim' };
    expect(JSON.stringify(Publication.final({ ...profile, answers }))).not.toContain('M. van der Geheim');
  });

  it('knows from when and until when it holds, and has one time', () => {
    const { facts, concept } = Publication.final(profile);
    expect(facts).toMatchObject({ adoptedOn: '2024-10-19', validUntil: '2028-10-18' });
    expect(facts.at).toMatch(/^2024-10-\d\dT12:00:00Z$/);
    expect(concept).toBe(false);
  });

  it('may be a concept of anything, of the day on which it is made', () => {
    const { facts, concept } = Publication.concept({ format, answers: {}, declaration: {} }, '2025-03-01');
    expect(facts).toMatchObject({ adoptedOn: undefined, validUntil: undefined, at: '2025-03-01T12:00:00Z' });
    expect(concept).toBe(true);
  });
});
