import { describe, expect, it } from 'vitest';

import { check } from '#templates/check.ts';
import type { Answers } from '#templates/format.ts';
import { formatWithId } from '#templates/formats/index.ts';
import { limits, unlikeLastRound } from '#templates/plausible.ts';
import { sentence } from '#templates/words.ts';

import { inNextFormat, nextFormat, renamed } from '../samples/follow-up.ts';
import { sampleSchools } from '../samples/schools.ts';

const bao = formatWithId('bao-2024')!;
const sbo = formatWithId('sbo-so-2024')!;

const asked = (earlier: Answers, now: Answers, format = bao): (string | null)[] =>
  unlikeLastRound({ format, answers: earlier }, { format, answers: now }).map(({ field }) => field);

const fte = (from: number, to: number): boolean =>
  asked({ 'o.fte#ib': from }, { 'o.fte#ib': to }).length === 1;
const pupils = (from: number, to: number): boolean =>
  asked({ 'k.leerlingen@2024': from }, { 'k.leerlingen@2024': to }).length === 1;

describe('FTE beside the last round', () => {
  it('is asked about from ten times as much or as little', () => {
    expect([fte(0.75, 7.5), fte(7.5, 0.75), fte(0.7, 7), fte(0.3, 3)]).toEqual([true, true, true, true]);
    expect([fte(0.75, 7.4), fte(1, 9.99), fte(0.75, 0.75)]).toEqual([false, false, false]);
  });

  it('is not asked about when a task begins or ends', () => {
    expect([fte(0, 7.5), fte(7.5, 0)]).toEqual([false, false]);
  });
});

describe('numbers of pupils beside the last round', () => {
  it('are asked about from twice as many or half, and a difference of more than twenty', () => {
    expect([pupils(200, 400), pupils(218, 28), pupils(21, 42)]).toEqual([true, true, true]);
    expect([pupils(200, 399), pupils(20, 40), pupils(3, 9)]).toEqual([false, false, false]);
  });

  it('are asked about when there were none, or are none', () => {
    expect([pupils(0, 21), pupils(21, 0), pupils(0, 20)]).toEqual([true, true, false]);
  });

  it('in a list are compared line by line, wherever the line stands', () => {
    const group = (row: number, name: string, count: number): Answers => ({
      [`x.doelgroepen@doelgroep#${row}`]: name,
      [`x.doelgroepen@leerlingen#${row}`]: count,
    });
    expect(
      asked(
        { ...group(1, 'autisme', 60), ...group(2, 'zml', 12) },
        { ...group(1, 'zml', 12), ...group(2, 'autisme', 6) },
        sbo,
      ),
    ).toEqual(['x.doelgroepen@leerlingen#2']);
  });
});

describe('other numbers', () => {
  it('are not compared', () => {
    expect(Object.keys(limits)).toEqual(['fte', 'pupils']);
    expect(asked({ 'k.groepen@2024': 2 }, { 'k.groepen@2024': 40 })).toEqual([]);
    expect(
      asked({ 'x.leerroutes@percentage#route-6': 2 }, { 'x.leerroutes@percentage#route-6': 60 }, sbo),
    ).toEqual([]);
  });

  it('that are missing or cannot be read are left to the other checks', () => {
    expect(asked({}, { 'o.fte#ib': 7.5 })).toEqual([]);
    expect(asked({ 'o.fte#ib': { raw: 'bijna een' } }, { 'o.fte#ib': 7.5 })).toEqual([]);
  });
});

describe('in the check', () => {
  const school = sampleSchools.find(({ answers }) => answers['o.fte#ib'] === 7.5)!;
  const lastYear = { format: bao, answers: { ...school.answers, 'o.fte#ib': 0.75 } };
  const about = (context: object, format = bao, answers = school.answers): string[] =>
    check(format, answers, { purpose: 'hand-in', ...context })
      .filter(({ code }) => code === 'unlike-last-round')
      .map((one) => `${one.severity} ${one.field ?? ''} ${sentence(one)}`);

  it('it is advice, with both numbers and a question', () => {
    expect(about({ earlier: lastYear })).toEqual([
      'advice o.fte#ib “Ingezette FTE per taak op 1-2-2024 – Intern begeleider (ook als de taak anders heet)” gaat van 0,75 naar 7,5: klopt de komma? Kijk het getal na. Klopt het, dan hoeft u niets te doen.',
    ]);
  });

  it('it is not there without a last round, or with one of a format that this one does not follow', () => {
    expect(about({})).toEqual([]);
    expect(about({ earlier: { format: sbo, answers: { 'o.fte#ib': 0.75 } } })).toEqual([]);
  });

  it('it looks through to the format before, also where the count date moved on', () => {
    const earlier = { format: bao, answers: { 'k.leerlingen@2024': 218, 'o.fte#ib': 0.75 } };
    const now = inNextFormat({ 'k.leerlingen@2024': 28, 'o.fte#ib': 7.5 });
    const lines = about({ earlier }, nextFormat, now);
    expect(lines.map((line) => line.split(' ')[1])).toEqual([
      renamed('k.leerlingen@2024'),
      renamed('o.fte#ib'),
    ]);
    expect(lines[0]).toContain('van 218 naar 28. Dat is een groot verschil met de vorige keer.');
  });
});
