import { describe, expect, it } from 'vitest';

import { event } from '#service/events/event.ts';
import { holidaysIn } from '#service/store/queries/rounds.ts';

import { testDatabases } from '../database.ts';
import { History } from '../history.ts';
import { projectAll } from '../projected.ts';

const databases = testDatabases();

const autumn = { from: '2024-10-26', to: '2024-11-03' };
const spring = { from: '2026-02-14', to: '2026-02-22' };

const opened = (round: string, opensOn: string, holidays?: (typeof autumn)[]) =>
  event('round-opened', {
    round,
    title: `Ronde ${round}`,
    formats: { BAO: 'bao-2024' },
    opensOn,
    lastDay: '2026-12-31',
    lastDays: {},
    settings: { needsPositiveAdvice: true, adviceWeeks: 6, ...(holidays ? { holidays } : {}) },
    trial: false,
  });

describe('the days without school', () => {
  it('are those of the round, and between rounds those of the newest that says any', async () => {
    const history = new History();
    history.tell(opened('2024', '2024-09-02', [autumn]));
    history.tell(opened('2025', '2025-09-02', [spring]));
    history.tell(opened('2026', '2026-09-02'));
    const database = await databases.fresh();
    await projectAll(database, history);
    expect(await holidaysIn(database, '2024')).toEqual([autumn]);
    expect(await holidaysIn(database, '2026')).toEqual([]);
    expect(await holidaysIn(database, null)).toEqual([spring]);
  });
});
