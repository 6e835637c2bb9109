/** Reports of schools that a test is about. */
import { overviewOf, type Overview } from '#service/overview/overview.ts';
import { countedOf } from '#service/overview/counted.ts';
import type { Profile } from '#service/overview/profile.ts';
import { consortiumReport, sharedReport } from '#service/overview/report/report-of.ts';
import type { Report } from '#service/overview/report/report.ts';

export interface Reports {
  readonly overview: Overview;
  readonly consortium: Report;
  readonly shared: Report;
}

export const reportsOf = (profiles: readonly Profile[]): Reports => {
  const overview = overviewOf(profiles, [], { at: '2024-12-31T12:00:00.000Z' });
  const counted = countedOf(profiles, overview.schools);
  return {
    overview,
    consortium: consortiumReport(overview, counted),
    shared: sharedReport(overview, counted),
  };
};
