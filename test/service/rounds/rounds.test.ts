import { describe, expect, it } from 'vitest';

import type { RoundEventData } from '#service/events/round-events.ts';
import {
  decideClose,
  decideExtend,
  decideOpenRound,
  decideRemove,
  type RoundEvent,
} from '#service/rounds/commands.ts';
import { overdueSchools, punctualityOf, termsFor } from '#service/rounds/deadline.ts';
import {
  applyRoundEvent,
  formatFor,
  roundFrom,
  type Round,
  type RoundRecord,
} from '#service/rounds/round.ts';
import { daysLeftWords, lastDayWords } from '#service/rounds/words.ts';

import { Play } from '../dossier/play.ts';

const opening: RoundEventData['round-opened'] = {
  round: '2024',
  title: 'Opname 2024',
  formats: { BAO: 'bao-2024', SBO: 'sbo-so-2024' },
  opensOn: '2024-09-02',
  lastDay: '2024-12-01',
  lastDays: { PO3105: '2024-12-31' },
  settings: { needsPositiveAdvice: true, adviceWeeks: 6 },
  trial: false,
};

const recorded = (events: readonly RoundEvent[]): RoundRecord[] =>
  events.map((one, at) => ({ ...one, seq: at + 1, at: '2024-09-02T08:00:00Z', by: { type: 'service' } }));

const round = (...more: RoundEvent[]): Round =>
  roundFrom(recorded([...decideOpenRound([], opening), ...more]))!;

describe('the last day', () => {
  it('is of the consortium, still counts, and is told as the last day', () => {
    expect(lastDayWords(round(), 'PO3104')).toBe('uiterlijk 1 december 2024');
    expect(lastDayWords(round(), 'PO3105')).toBe('uiterlijk 31 december 2024');
    expect(daysLeftWords(round(), 'PO3105', '2024-12-08')).toBe('nog 23 dagen (tot en met 31 december)');
    expect(daysLeftWords(round(), 'PO3105', '2024-12-30')).toBe('nog 1 dag (tot en met 31 december)');
    expect(daysLeftWords(round(), null, '2024-12-01')).toBe('vandaag is de laatste dag');
    expect(daysLeftWords(round(), null, '2024-12-02')).toContain('indienen kan nog');
  });

  it('is said by each for itself in a round without one for all, and none is late before', () => {
    const without = roundFrom(
      recorded(decideOpenRound([], { ...opening, lastDay: null, lastDays: { PO3104: '2024-12-01' } })),
    )!;
    expect(lastDayWords(without, 'PO3105')).toBe('er is nog geen laatste dag');
    expect(daysLeftWords(without, 'PO3105', '2030-01-01')).toBe('er is nog geen laatste dag');
    expect(punctualityOf(without, { school: 's', consortium: 'PO3105' }, undefined, '2030-01-01')).toBe(
      'not-yet',
    );
    expect(decideExtend(without, { consortium: 'PO3105', lastDay: '2024-11-01' })).toHaveLength(1);
    expect(() => decideExtend(without, { consortium: 'PO3105', lastDay: '2024-01-01' })).toThrow(
      'round-days-wrong',
    );
  });

  it('is made later for one consortium, and never earlier', () => {
    const longer = round(...decideExtend(round(), { consortium: 'PO3104', lastDay: '2024-12-31' }));
    expect(termsFor(longer, 'PO3104')).toEqual({ lastDay: '2024-12-31', needsPositiveAdvice: true });
    expect(termsFor(longer, 'PO3106').lastDay).toBe('2024-12-01');
    expect(decideExtend(longer, { consortium: 'PO3104', lastDay: '2024-12-31' })).toEqual([]);
    expect(() => decideExtend(longer, { consortium: 'PO3104', lastDay: '2024-12-24' })).toThrow(
      'round-not-later',
    );
  });
});

describe('opening a round', () => {
  it('refuses a name that is taken, a format that is not there and a last day before the first', () => {
    expect(() => decideOpenRound([round()], opening)).toThrow('round-exists');
    expect(() => decideOpenRound([], { ...opening, formats: { BAO: 'bao-1999' } })).toThrow('unknown-format');
    const lastDays = { PO3106: '2024-09-01' };
    expect(() => decideOpenRound([], { ...opening, lastDays })).toThrow(/round-days-wrong.*PO3106/);
  });

  it('gives each kind of school its format', () => {
    expect(formatFor(round(), 'SBO')).toBe('sbo-so-2024');
    expect(() => formatFor(round(), 'VSO')).toThrow('round-without-format');
    expect(() => formatFor(round(), 'constructor')).toThrow('round-without-format');
  });
});

describe('the end of a round', () => {
  it('is closed once, and what it asks of a hand-in stays', () => {
    const closed = round(...decideClose(round(), { on: '2025-01-15' }));
    expect(closed.closedOn).toBe('2025-01-15');
    expect(decideClose(closed, { on: '2025-01-16' })).toEqual([]);
    expect(termsFor(closed, 'PO3104')).toEqual(termsFor(round(), 'PO3104'));
  });

  it('is removal for a trial round alone', () => {
    expect(() => decideRemove(round())).toThrow('round-not-trial');
    const trial = decideOpenRound([], { ...opening, trial: true });
    const known = roundFrom(recorded(trial))!;
    const removed = roundFrom(recorded([...trial, ...decideRemove(known)]))!;
    expect(removed.removedOn).toBe('2024-09-02');
    expect(decideRemove(removed)).toEqual([]);
  });

  it('is not changed by events that are in it already, or of another round', () => {
    const records = recorded(decideOpenRound([], opening));
    const known = roundFrom(records);
    expect(records.reduce(applyRoundEvent, known)).toBe(known);
    const [closing] = decideClose({ ...known!, id: 'other' }, { on: '2025-01-15' });
    expect(applyRoundEvent(known, { ...recorded([closing!])[0]!, seq: 9 })).toBe(known);
  });
});

describe('who is late', () => {
  const school = { school: '99AA00', consortium: 'PO3104' };
  const dossier = (): Play => new Play('2024-11-04').handOut().write().signOff();

  it('is who has handed in nothing after the last day, also a school that was never heard of', () => {
    const silent = { school: '99ZZ00', consortium: 'PO3104' };
    const elsewhere = { school: '99YY00', consortium: 'PO3105' };
    const dossiers = new Map([['99AA00', dossier().handIn().dossier]]);
    expect(overdueSchools(round(), [school, silent, elsewhere], dossiers, '2024-12-01')).toEqual([]);
    expect(overdueSchools(round(), [school, silent, elsewhere], dossiers, '2024-12-02')).toEqual([silent]);
  });

  it('stays known of who handed in after it', () => {
    const terms = termsFor(round(), 'PO3104');
    const inTime = dossier().on('2024-12-01').handIn(false, terms).dossier;
    const late = dossier().on('2024-12-02').handIn(false, terms).dossier;
    expect(punctualityOf(round(), school, inTime, '2025-02-01')).toBe('in-time');
    expect(punctualityOf(round(), school, late, '2025-02-01')).toBe('handed-in-late');
    expect(punctualityOf(round(), school, undefined, '2024-11-01')).toBe('not-yet');
  });
});
