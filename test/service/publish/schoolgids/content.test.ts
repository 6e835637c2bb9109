import { describe, expect, it } from 'vitest';

import { Publication } from '#service/publish/publication.ts';
import { guideOf } from '#service/publish/schoolgids/content.ts';
import type { Chapter, Guide } from '#service/publish/schoolgids/guide.ts';
import type { Answers } from '#templates/format.ts';
import { formats, formatWithId } from '#templates/formats/index.ts';

import { exampleAnswers, exampleDeclaration } from '../../../samples/answers.ts';

const bao = formatWithId('bao-2024')!;
const example = exampleAnswers(bao);

const guide = (answers: Answers): Guide =>
  guideOf(Publication.final({ format: bao, answers, declaration: exampleDeclaration(bao), findings: [] }));

const chapter = (answers: Answers, id: string): Chapter | undefined =>
  guide(answers).chapters.find((one) => one.id === id);

const words = (value: unknown): string => JSON.stringify(value);

describe('the schoolgids part', () => {
  it.each(formats)('$id: begins with what the school offers and ends with its validity', (format) => {
    const { chapters } = guideOf(
      Publication.final({
        format,
        answers: exampleAnswers(format),
        declaration: exampleDeclaration(format),
        findings: [],
      }),
    );
    const ids = chapters.map(({ id }) => id);
    expect(ids[0]).toBe('kern');
    expect(ids.indexOf('aanbod')).toBeLessThan(ids.indexOf('contact'));
    expect(ids.at(-1)).toBe('geldigheid');
  });

  it('names a need with a fixed offer in the words for parents, and no other need', () => {
    const none = Object.fromEntries(bao.needs.map(({ id }) => [`m.${id}.niveau`, 'geen']));
    const offer = chapter({ ...example, ...none, 'm.tos.niveau': 'n3' }, 'aanbod');
    expect(words(offer)).toContain('Praten en taal begrijpen');
    expect(words(offer)).toContain('Op school, met eigen deskundigen');
    expect(words(offer)).not.toMatch(/Autisme|Geen vast aanbod|niveau/);
    expect(chapter({ ...example, ...none }, 'aanbod')).toBeUndefined();
  });

  it('tells of needs without a text who helps with them', () => {
    const untold = Object.fromEntries(Object.entries(example).filter(([key]) => key !== 'm.lez.tekst'));
    const offer = chapter({ ...untold, 'm.lez.niveau': 'n2', 'm.rek.niveau': 'n3' }, 'aanbod');
    expect(offer?.topics.map(({ heading }) => heading)).toEqual([null, 'Ook hierbij helpen wij']);
    expect(words(offer?.topics[1])).toContain('["In de groep, door de leraar","Lezen en spellen"]');
  });

  it('says the words of the school in the place of "Anders, namelijk", and only while that is ticked', () => {
    const own = { ...example, 'm.voorz_anders': 'Muziekgroep' };
    expect(words(chapter({ ...own, 'm.voorzieningen': ['taalklas', 'anders'] }, 'voorzieningen'))).toContain(
      '["Taalklas of schakelklas","Muziekgroep"]',
    );
    expect(words(chapter({ ...own, 'm.voorzieningen': ['taalklas'] }, 'voorzieningen'))).not.toContain(
      'Muziekgroep',
    );
  });

  it('leaves out what says that there is nothing', () => {
    const answers = { ...example, 'm.voorzieningen': ['geen'], 'g.scholing@voor#1': 'geen' };
    expect(words(guide(answers))).not.toMatch(/Geen van deze|Geen scholing nodig/);
  });

  it('makes a list of lines that begin with a bullet', () => {
    const route = chapter(
      { ...example, 'o.route': 'Zo gaat het:\n• eerst praten\n- dan kijken\nKlaar.' },
      'route',
    );
    expect(route?.topics[0]?.pieces.map(({ form }) => form)).toEqual(['paragraph', 'list', 'paragraph']);
  });

  it('says in a concept what is still to be filled in', () => {
    const concept = Publication.concept({ format: bao, answers: {}, declaration: {} }, '2025-03-01');
    expect(words(guideOf(concept))).toContain('Nog niet ingevuld');
    expect(words(guide(example))).not.toContain('Nog niet ingevuld');
  });
});
