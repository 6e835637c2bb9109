import { describe, expect, it } from 'vitest';

import { check } from '#templates/check.ts';
import { formats } from '#templates/formats/index.ts';
import { sentence } from '#templates/words.ts';

import { exampleAnswers, exampleDeclaration } from '../samples/answers.ts';

describe.each(formats)('a date in the declaration of $id', (format) => {
  const answers = exampleAnswers(format);
  const declaration = exampleDeclaration(format);
  const ahead = (facts: typeof declaration, today?: string) =>
    check(format, answers, {
      purpose: 'hand-in',
      declaration: facts,
      ...(today === undefined ? {} : { today }),
    }).filter(({ code }) => code === 'date-ahead');
  const { declaredOn, facts } = format.declaration;
  const mayLieAhead = facts.filter((fact) => fact.mayLieAhead).map(({ id }) => id);

  it('that is still to come blocks, and is named', () => {
    const [found, ...more] = ahead({ [declaredOn]: '2024-11-06' }, '2024-11-05');
    expect(found).toMatchObject({ severity: 'blocking', facts: { date: '2024-11-06' } });
    expect(sentence(found!)).toContain('6 november 2024, en het is vandaag 5 november 2024');
    expect(more).toEqual([]);
  });

  it('of today or before is right, and so is any where no day is told', () => {
    expect(ahead({ [declaredOn]: '2024-11-05' }, '2024-11-05')).toEqual([]);
    expect(ahead({ [declaredOn]: '2199-12-31' })).toEqual([]);
    expect(ahead(declaration, '2030-01-01')).toEqual([]);
  });

  it('may be ahead for the end of a term', () => {
    expect(mayLieAhead).not.toEqual([]);
    expect(ahead(Object.fromEntries(mayLieAhead.map((id) => [id, '2199-12-31'])), '2024-11-05')).toEqual([]);
  });
});
