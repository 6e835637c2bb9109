import { describe, expect, it } from 'vitest';

import { cellsOf } from '#templates/cells.ts';
import { check } from '#templates/check.ts';
import type { Answers, Format } from '#templates/format.ts';
import { formats } from '#templates/formats/index.ts';
import { rulesNamed } from '#templates/rules/index.ts';
import { sentence } from '#templates/words.ts';

import { exampleAnswers, fullestAnswers } from '../../../samples/answers.ts';
import { formatNamed } from '../../../samples/keyed.ts';
import { sampleSchools } from '../../../samples/schools.ts';

const privacyIn = (format: Format, answers: Answers) =>
  check(format, answers, { purpose: 'hand-in' }).flatMap((one) =>
    one.code === 'pupil-privacy' ? [one] : [],
  );

const named = formats.map((format) => ({ id: format.id, format }));

describe('ordinary profiles', () => {
  it('give at most one false alarm in ten', () => {
    const ordinary = sampleSchools.filter(({ blocking }) => !blocking.includes('pupil-privacy'));
    const alarms = ordinary.flatMap(({ format, answers }) => privacyIn(formatNamed(format), answers));
    process.stdout.write(
      `pupil privacy: ${alarms.length} false alarms in ${ordinary.length} ordinary profiles\n`,
    );
    expect(ordinary.length).toBeGreaterThan(25);
    expect(alarms.length).toBeLessThanOrEqual(ordinary.length / 10);
  });

  it.each(named)('made of the examples of $id give none', ({ format }) => {
    expect(privacyIn(format, exampleAnswers(format))).toEqual([]);
    expect(privacyIn(format, fullestAnswers(format))).toEqual([]);
  });

  it.each(named)('none of the texts of $id itself is one', ({ format }) => {
    const key = cellsOf(format).find(({ field }) => field.role === 'boundaries')?.key ?? '';
    const texts = [
      ...format.glossary.map(({ meaning }) => meaning),
      ...format.sections.flatMap(({ intro, questions }) => [intro, ...questions]),
      ...format.fields.map(({ hint }) => hint),
    ];
    for (const text of texts) expect(privacyIn(format, { [key]: text }), text).toEqual([]);
  });
});

describe('the rule in a format', () => {
  /** A number of the school in its own field is no trace; what the school list and the dossier fill in is not looked at. */
  const mayBeTold = (format: Format): string[] => [
    ...new Set(
      cellsOf(format)
        .filter(({ field }) => field.filledBy === 'school')
        .filter(({ part }) => part.kind === 'text' && (!part.pattern || part.pattern === 'email'))
        .map(({ field }) => field.id),
    ),
  ];

  it.each(named)('looks at every free text of $id, public or internal', ({ format }) => {
    const [rule] = rulesNamed(format.rules, 'pupilPrivacy');
    expect([...(rule?.fields ?? [])].toSorted()).toEqual(mayBeTold(format).toSorted());
  });

  it.each(named)('finds a trace in each of these places of $id, also in lines of a list', ({ format }) => {
    const [rule] = rulesNamed(format.rules, 'pupilPrivacy');
    for (const { key, field, part } of cellsOf(format)) {
      if (part.kind !== 'text' || !rule?.fields.includes(field.id)) continue;
      expect(privacyIn(format, { [key]: 'Leerling 111222333' }), key).toHaveLength(1);
    }
  });

  it('tells where the trace stands, so that a pane can mark it', () => {
    const [format] = formats;
    const text = 'Bij ons heeft Daan autisme.';
    const [one] = privacyIn(format!, { 'b.visie': text });
    expect(one?.facts).toMatchObject({ what: 'name', text: 'Daan', start: 14, end: 18 });
    expect(text.slice(one?.facts.start, one?.facts.end)).toBe('Daan');
  });

  it('says in every sentence what it cannot see', () => {
    const [format] = formats;
    const texts = [
      'Leerling 111222333',
      'Kind, geb. 3-3-2015',
      'Bel 06-12345678',
      'Mail j.peters@school.nl',
      'Daan heeft autisme',
      'Er zijn twee leerlingen met autisme',
      'Onze enige leerling met een sonde',
      'De jongen die in een rolstoel zit',
    ];
    const sentences = texts.flatMap((text) => privacyIn(format!, { 'b.visie': text }).map(sentence));
    expect(new Set(sentences).size).toBe(texts.length);
    for (const words of sentences) {
      expect(words).toMatch(/deze controle kent woorden, geen verhalen/);
      expect(words).toMatch(/laat vastleggen dat u dit hebt gezien/);
    }
  });
});
